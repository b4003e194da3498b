/** What the sheets and commands of the appraisal rounds say. */
export const viRounds = {
  'rounds.entry.self': 'Điểm tự chấm',
  'rounds.period': 'kỳ {period}',
  'rounds.onTime': 'Đúng hạn',
  'rounds.late': 'Chậm hạn',
  'rounds.register.title': 'SỔ TIẾP NHẬN HỒ SƠ TỰ CHẤM',
  'rounds.register.period': 'Kỳ đánh giá {period}',
  'rounds.register.deadline': 'hạn nộp {deadline}',
  'rounds.register.counts':
    '{files} tệp của {units} đơn vị, đã tổng hợp {counted} đơn vị, chưa nộp {missing} đơn vị. Ô nền vàng để cán bộ tiếp nhận ghi',
  'rounds.state.counted': 'dùng để tổng hợp',
  'rounds.state.otherCounts': 'tổng hợp theo lần nộp {submission}',
  'rounds.state.notCounted': 'chưa tổng hợp, chờ bản hợp lệ',
  'rounds.state.unknownUnit': 'chưa xác định được đơn vị',
  'rounds.state.same': 'số liệu như lần nộp {submission}',
  'rounds.state.changed': 'khác lần nộp {submission} ở {count} ô số liệu',
  'rounds.state.otherCode': 'mã trên bản ký khác mã của tệp Excel',
  'rounds.changes.title': 'SO SÁNH CÁC LẦN NỘP',
  'rounds.changes.lead':
    '{count} ô (số liệu, điểm tự chấm, tài liệu kiểm chứng, giải trình) khác với lần nộp trước của cùng đơn vị; đối chiếu với văn bản đề nghị điều chỉnh của đơn vị',
  'rounds.sources.title': 'NGUỒN SỐ LIỆU TỔNG HỢP TỪ PHIẾU TỰ CHẤM',
  'rounds.sources.lead':
    'Kỳ {period}: mỗi số liệu lấy từ ô nào của phiếu; tệp của từng đơn vị xem Sổ tiếp nhận (dòng “dùng để tổng hợp”). Số liệu không có ở đây là số liệu có sẵn của sổ tính chỉ số',

  'cli.help.consolidate':
    'tổng hợp phiếu tự chấm các đơn vị gửi về thành một sổ tính chỉ số mới, kèm sổ tiếp nhận',
  'cli.help.consolidateOut': 'sổ tính .xlsx cần tạo',
  'cli.help.deadline':
    'hạn nộp, ví dụ 15/12/2025 hoặc "17:00 15/12/2025"; bỏ trống thì theo Hạn nộp ở sheet Thiết lập',
  'cli.help.register':
    'danh sách tiếp nhận (.xlsx) có các cột Tên tệp, Ngày giờ, Mã trên bản ký, Ghi chú; bỏ trống thì lấy giờ của tệp',
  'cli.help.registerTimes':
    'danh sách tiếp nhận (.xlsx) có cột Tên tệp, Ngày giờ: từng tệp được nhận lúc nào',
  'cli.slot.moment': 'NGÀY',
  'cli.slot.list': 'DANH_SÁCH.xlsx',
  'cli.consolidate.written': 'Đã tổng hợp vào sổ tính: {file}',
  'cli.consolidate.unlisted':
    '{count} điểm tự chấm chưa có dòng thẩm định: sheet Thẩm định chỉ lập đến {limit} dòng. Hãy tổng hợp riêng từng khối, chỉ nêu phiếu của khối đó.',
  'cli.consolidate.counts':
    '{files} tệp; đã tổng hợp {counted}/{units} đơn vị; {late} tệp chậm hạn; {missing} đơn vị chưa nộp.',
  'cli.consolidate.line': '{unit}: {file}: {state}',
  'cli.consolidate.missing': 'Chưa nộp: {units}',
  'cli.consolidate.notCounted': 'Tệp không dùng để tổng hợp:',
  'cli.error.notMoment':
    '{option} cần một ngày như 15/12/2025, có thể kèm giờ như "17:00 15/12/2025"; đã nhận “{found}”.',
  'cli.error.noIntakeList': 'không thấy cột Tên tệp trong danh sách tiếp nhận {file}.',

  'rounds.split.file': 'tham-dinh-{appraiser}',
  'rounds.split.nobody': 'chua-phan-cong',
  'rounds.split.notice':
    'Phần thẩm định của {appraiser}: chỉ ghi vào sheet Thẩm định (điểm, lý do trừ điểm, người, ngày), không thêm bớt dòng, không sửa điểm tự chấm.',
  'rounds.split.unassigned':
    'Các dòng chưa có cơ quan thẩm định: phân công rồi ghi vào sheet Thẩm định, không thêm bớt dòng, không sửa điểm tự chấm.',
  'rounds.merge.title': 'KẾT QUẢ GHÉP PHẦN THẨM ĐỊNH, GIẢI TRÌNH',
  'rounds.merge.lead':
    '{files} tệp; đã ghi {cells} ô trống của sheet Thẩm định; {findings} việc cần xử lý. Ô đã có nội dung không bị ghi đè',
  'rounds.merge.tip': 'Tới ô này',
  'finding.merge-no-lines': 'Tệp {file} không có sheet Thẩm định từng dòng, cũng không có Phiếu giải trình.',
  'finding.merge-no-lines.cure':
    'Gửi đúng tệp đã được chia phần hoặc phiếu giải trình đã phát; giữ nguyên hàng tiêu đề.',
  'finding.merge-unreadable': 'Không đọc được tệp {file}. {refusal}',
  'finding.merge-unreadable.cure': '{refusalCure}',
  'finding.merge-unknown-line':
    'Tệp {file} có dòng mà sổ tính không có: đơn vị {unit}, tiêu chí {criterion}.',
  'finding.merge-unknown-line.cure': 'Xem lại mã trong tệp; dòng thêm ngoài phần đã chia không được ghép.',
  'finding.merge-no-column':
    'Sheet Thẩm định của sổ tính không có cột {column} nên chưa ghép nội dung cột này của tệp {file}.',
  'finding.merge-no-column.cure': 'Thêm cột {column} vào sheet Thẩm định rồi ghép lại.',
  'finding.merge-conflict':
    'Cột {column}: tệp {file} ghi {found}, sổ tính đang có {expected}; giữ nguyên sổ tính.',
  'finding.merge-conflict.cure': 'Hỏi lại nơi gửi; nếu theo tệp thì sửa ô này trong sổ tính.',
  'finding.merge-files-differ':
    'Cột {column}: tệp {file} ghi {found}, tệp {other} ghi {expected}; ô này còn để trống.',
  'finding.merge-files-differ.cure': 'Thống nhất giữa hai nơi gửi rồi ghi vào ô này.',
  'finding.merge-self-changed':
    'Điểm tự chấm trong tệp {file} là {found}, đơn vị tự chấm {expected}; không ghép điểm tự chấm.',
  'finding.merge-self-changed.cure':
    'Trả lại điểm tự chấm như cũ trong tệp đó; xem lại điểm thẩm định đã dựa vào số nào.',
  'finding.lowered-without-reason':
    'Điểm thẩm định lần 1 là {found}, thấp hơn điểm tự chấm {expected}, nhưng chưa ghi lý do trừ điểm.',
  'finding.lowered-without-reason.cure': 'Ghi lý do trừ điểm vào ô này.',
  'cli.help.split': 'chia sổ tính theo cơ quan thẩm định: mỗi cơ quan một tệp chỉ có tiêu chí của mình',
  'cli.help.roundBook': 'sổ tính đã tổng hợp (.xlsx)',
  'cli.help.splitBy': 'chia theo: appraiser (cơ quan thẩm định, mặc định)',
  'cli.help.splitOut': 'thư mục ghi các tệp',
  'cli.help.merge':
    'ghép phần thẩm định, phiếu giải trình đã nhận về vào sổ tính; ô đã có nội dung không bị ghi đè',
  'cli.help.parts': 'các tệp nhận về, hoặc thư mục chứa chúng',
  'cli.help.mergeInto': 'sổ tính nhận nội dung (giữ nguyên)',
  'cli.help.mergeOut': 'tệp .xlsx ghi sổ tính đã ghép',
  'cli.split.written': '{file}: {appraiser}, {lines} dòng',
  'cli.split.unassigned': 'chưa có cơ quan thẩm định',
  'cli.merge.counts': 'Đã ghép {files} tệp, ghi {cells} ô.',
  'cli.error.unknownSplit': 'không chia được theo “{found}”; dùng appraiser.',
  'cli.error.noAppraisalLines':
    '{file} không có sheet Thẩm định từng dòng (mỗi dòng một đơn vị và một tiêu chí); hãy tổng hợp bằng lệnh consolidate.',

  'rounds.state': 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'rounds.motto': 'Độc lập - Tự do - Hạnh phúc',
  'rounds.notice.file': 'thong-bao-{code}',
  'rounds.notice.title': 'THÔNG BÁO KẾT QUẢ THẨM ĐỊNH',
  'rounds.notice.totals':
    'Tổng điểm tự chấm: {self}. Tổng điểm sau thẩm định: {score}/{max} điểm tối đa áp dụng cho đơn vị.',
  'rounds.notice.changed':
    'Trong {appraised} tiêu chí đã thẩm định, {count} tiêu chí có điểm khác điểm tự chấm:',
  'rounds.notice.unchanged': 'Điểm thẩm định của {appraised} tiêu chí trùng với điểm tự chấm.',
  'rounds.notice.answer':
    'Đơn vị ghi ý kiến vào Phiếu giải trình kèm theo; không giải trình được coi là nhất trí.',
  'rounds.notice.answerUntil':
    'Đơn vị ghi ý kiến vào Phiếu giải trình kèm theo, gửi chậm nhất {deadline}; quá hạn không giải trình được coi là nhất trí.',
  'rounds.answer.title': 'PHIẾU GIẢI TRÌNH',
  'rounds.answer.lead':
    'Đơn vị chỉ ghi vào các ô nền vàng. Nhất trí thì chọn Nhất trí và để trống các cột sau; không nhất trí thì ghi nội dung giải trình, tài liệu bổ sung và điểm đề nghị.',
  'rounds.answer.note':
    'Gửi lại tệp Excel này cùng bản ký và các tài liệu bổ sung. Không thêm bớt dòng, không đổi tiêu đề cột.',
  'rounds.answer.opinion': 'Chọn Nhất trí hoặc Không nhất trí.',
  'rounds.answer.opinionRefused': 'Chỉ chọn một trong: {words}.',
  'rounds.answer.proposed': 'Điểm đơn vị đề nghị, từ 0 đến điểm tối đa của dòng này.',
  'rounds.answer.proposedRefused': 'Điểm đề nghị là số từ 0 đến điểm tối đa của dòng này.',
  'rounds.opinion.agreed': 'Nhất trí',
  'rounds.opinion.disagreed': 'Không nhất trí',
  'cli.help.notices': 'lập cho từng đơn vị thông báo kết quả thẩm định và phiếu giải trình',
  'cli.help.noticesOut': 'thư mục ghi các thông báo',
  'cli.help.noticesDeadline': 'hạn giải trình, ví dụ 20/01/2026',
  'cli.notices.written': 'Đã lập {count} thông báo trong {folder}, {changed} thông báo kèm phiếu giải trình.',

  'rounds.council.title': 'TỔNG HỢP GIẢI TRÌNH TRÌNH HỘI ĐỒNG THẨM ĐỊNH',
  'rounds.council.none': 'Không có tiêu chí nào đơn vị và cơ quan thẩm định còn ý kiến khác nhau.',
  'rounds.council.lead':
    '{count} tiêu chí của {units} đơn vị còn ý kiến khác nhau; {open} tiêu chí chưa kết luận; {moving} tiêu chí làm thay đổi thứ hạng của đơn vị trong khối.',
  'rounds.council.note':
    'Ảnh hưởng điểm và hạng trong khối tính riêng cho từng dòng, các dòng khác giữ nguyên: chấp nhận là theo điểm đơn vị đề nghị (nếu đơn vị không đề nghị thì theo điểm lần 2 đề xuất), không là giữ điểm lần 1. Điểm Hội đồng kết luận ghi vào cột Kết luận Hội đồng của sheet Thẩm định.',
  'rounds.sign.agency': 'THỦ TRƯỞNG CƠ QUAN',
  'rounds.sign.secretary': 'THƯ KÝ',
  'rounds.sign.chair': 'CHỦ TỊCH HỘI ĐỒNG',
  'cli.help.council':
    'lập biểu trình Hội đồng: các tiêu chí còn ý kiến khác nhau, ảnh hưởng tới điểm và thứ hạng',
  'cli.help.councilOut': 'tệp .xlsx ghi bản sao sổ tính có thêm biểu trình',
  'cli.council.written': 'Biểu trình Hội đồng có {count} tiêu chí: {file}',

  'rounds.log.title': 'NHẬT KÝ ĐIỀU CHỈNH SAU KHI CHỐT',
  'rounds.log.lead':
    'Mỗi lần chốt một dòng, sau đó là các ô đã sửa kể từ lần chốt trước và điểm, hạng trong khối của đơn vị trước và sau khi sửa. Ô nền vàng để ghi căn cứ điều chỉnh',
  'rounds.log.closed': 'Chốt lần {number}: {ranked} đơn vị được xếp hạng; mã dữ liệu {fingerprint}',
  'rounds.log.moved': 'Thay đổi do điều chỉnh của đơn vị khác',
  'cli.help.close':
    'chốt kết quả: bản sao có kết quả theo kết luận, số liệu ở dạng giá trị, nhật ký điều chỉnh',
  'cli.help.closeOut': 'tệp .xlsx ghi bản chốt',
  'cli.help.closePrevious': 'bản chốt trước, khi chốt lại sau điều chỉnh',
  'cli.close.written': 'Đã chốt lần {closing} ({changes} ô điều chỉnh so với lần trước): {file}',
  'cli.error.closedBefore': '{file} đã được chốt; khi chốt lại hãy chỉ ra bản chốt trước bằng --previous.',
};
