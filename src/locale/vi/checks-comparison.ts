/** What checks against other files, periods and sources find. */
export const viChecksComparison = {
  'review.check.resubmission-changed': 'Thay đổi so với lần nộp trước',
  'finding.resubmission-changed': 'Lần nộp trước ghi {expected}, lần này ghi {found}.',
  'finding.resubmission-changed.cure': 'Xem thay đổi có đúng với yêu cầu bổ sung không.',

  'review.check.resubmission-unannounced': 'Nộp lại, sửa số liệu mà không báo',
  'finding.resubmission-unannounced':
    'Số đã nộp {expected} nay là {found}, nhưng văn bản gửi kèm và cột Giải trình không nói tới.',
  'finding.resubmission-unannounced.cure':
    'Yêu cầu đơn vị nêu lý do sửa ở cột Giải trình của tiêu chí này, hoặc ghi lại số đã nộp.',

  'review.check.opening-differs': 'Tồn đầu kỳ khác tồn cuối kỳ trước',
  'finding.opening-differs':
    'Từ kỳ trước chuyển sang là {found}, nhưng cuối kỳ {period} đơn vị báo cáo còn {expected}.',
  'finding.opening-differs.cure':
    'Đối chiếu số tồn cuối kỳ trước trên hệ thống; sửa số chuyển sang, hoặc giải trình phần chênh.',

  'review.check.parts-of-period-differ': 'Số cả kỳ khác tổng các quý, tháng',
  'finding.parts-of-period-differ': 'Cả kỳ là {found}, cộng {count} kỳ thành phần đã báo cáo là {expected}.',
  'finding.parts-of-period-differ.cure':
    'Đối chiếu số của từng quý (tháng) với hệ thống; sửa số cả kỳ, hoặc giải trình phần chênh.',

  'review.check.no-event-after-counts': 'Không phát sinh, trong khi kỳ trước có',
  'finding.no-event-after-counts': 'Ghi {found}, trong khi kỳ {period} có {measure} là {expected}.',
  'finding.no-event-after-counts.cure':
    'Kiểm tra trên hệ thống; nếu đúng là không phát sinh thì nêu lý do ở cột Giải trình.',

  'review.check.jump-against-earlier-period': 'Tăng, giảm bất thường so với kỳ trước',
  'finding.jump-against-earlier-period':
    '{measure}: {found}, kỳ {period} là {expected} (gấp {times} lần); {among} thường gấp {usual} lần.',
  'review.among.group': 'các đơn vị cùng khối',
  'review.among.all': 'các đơn vị của mọi khối',
  'review.among.units': 'các đơn vị khác',
  'finding.jump-against-earlier-period.cure':
    'Đối chiếu số liệu gốc của hai kỳ; nếu đúng thì nêu nguyên nhân ở cột Giải trình.',

  'review.check.portal-differs': 'Khác số liệu trích xuất từ hệ thống',
  'finding.portal-differs': '{measure}: đơn vị báo cáo {found}, hệ thống có {expected}.',
  'finding.portal-differs.cure':
    'Thống nhất cách đếm và thời điểm chốt số liệu với đơn vị quản lý hệ thống, rồi sửa hoặc giải trình.',

  'review.check.duplicate-unit-file': 'Một đơn vị có nhiều tệp',
  'finding.duplicate-unit-file': 'Đơn vị {unit} có hơn một tệp: {file}; còn {files}.',
  'finding.duplicate-unit-file.cure': 'Chọn tệp có hiệu lực theo Sổ tiếp nhận, bỏ tệp kia khỏi đợt rà soát.',

  'review.check.missing-unit': 'Đơn vị chưa có tệp',
  'finding.missing-unit': 'Chưa có tệp nào của đơn vị {unit} ({name}).',
  'finding.missing-unit.cure': 'Đôn đốc đơn vị nộp, hoặc kiểm tra tệp của đơn vị có đọc được không.',

  'review.check.same-author-two-units': 'Cùng người lưu tệp của nhiều đơn vị',
  'finding.same-author-two-units':
    '“{found}” là người lưu sau cùng cả tệp {file} của đơn vị {unit} lẫn tệp của đơn vị {units}.',
  'finding.same-author-two-units.cure': 'Chỉ để biết: đối chiếu nội dung các phiếu này với nhau.',

  'review.check.file-names-other-unit': 'Thuộc tính tệp mang tên đơn vị khác',
  'finding.file-names-other-unit': 'Tệp {file} của đơn vị {unit} mang tên “{found}” trong thuộc tính tệp.',
  'finding.file-names-other-unit.cure':
    'Hỏi lại đơn vị có làm phiếu từ tệp của {name} không; đối chiếu số liệu và giải trình của hai đơn vị.',

  'review.check.same-explanation': 'Giải trình giống nhau giữa các đơn vị',
  'finding.same-explanation':
    'Giải trình của đơn vị {unit} ở tiêu chí {criterion} giống nguyên văn đơn vị {units}.',
  'finding.same-explanation.cure':
    'Yêu cầu đơn vị giải trình theo việc của chính mình, kèm tài liệu kiểm chứng.',

  'review.check.same-figures-two-units': 'Số liệu của hai đơn vị giống hệt nhau',
  'finding.same-figures-two-units':
    'Cả {count} số liệu trong tệp {file} của đơn vị {unit} trùng khớp từng số với đơn vị {units}.',
  'finding.same-figures-two-units.cure':
    'Xác định phiếu nào chép của phiếu nào; yêu cầu từng đơn vị báo cáo số liệu của chính mình.',

  'review.check.identical-distribution': 'Số liệu trùng nhau giữa các đơn vị',
  'finding.identical-distribution':
    'Các số ở tiêu chí {criterion} ({found}) của đơn vị {unit} trùng khớp từng số với đơn vị {units}.',
  'finding.identical-distribution.cure': 'Chỉ để biết: đối chiếu với số liệu gốc hoặc phiếu điều tra.',

  'review.check.evidence-conflict': 'Một văn bản, hai ngày hoặc hai trích yếu',
  'finding.evidence-conflict':
    'Văn bản {number}: đơn vị {unit} ghi “{found}”, đơn vị {other} ghi “{expected}”.',
  'finding.evidence-conflict.cure': 'Xem bản gốc của văn bản, sửa ngày ban hành hoặc trích yếu ghi sai.',

  'review.check.identical-appraisal': 'Thẩm định cho mọi đơn vị cùng một điểm',
  'finding.identical-appraisal':
    'Ở tiêu chí {criterion}, {count} đơn vị đều được thẩm định {found} điểm, trong khi tự chấm từ {least} đến {most}; cơ quan thẩm định: {appraiser}.',
  'finding.identical-appraisal.cure':
    'Hỏi lại cơ quan thẩm định đã xét từng đơn vị chưa; nếu đúng thì ghi lý do ở sheet Thẩm định.',

  'review.check.sum-of-units-below': 'Số của đơn vị khác tổng các đơn vị trực thuộc',
  'finding.sum-of-units-below':
    '{measure} ở tiêu chí {criterion} của đơn vị {unit} là {found}, cộng {count} đơn vị trực thuộc là {expected}.',
  'finding.sum-of-units-below.cure':
    'Kiểm tra số của đơn vị có gồm cả các đơn vị trực thuộc không; sửa số sai hoặc giải trình phần chênh.',

  'review.check.own-check': 'Quy tắc rà soát của chỉ số',
  'finding.own-check': 'Không thỏa quy tắc {rule}: {message}',
  'finding.own-check.cure': 'Kiểm tra lại số liệu mà quy tắc “{name}” xét; sửa số sai hoặc giải trình.',

  'finding.waiver-without-reviewer':
    'Dòng này ghi lý do hoặc ngày chấp nhận nhưng chưa ghi người chấp nhận, nên không có hiệu lực.',
  'finding.waiver-without-reviewer.cure': 'Ghi tên người chấp nhận, hoặc xóa các ô đã ghi.',
  'finding.waiver-without-reason': '{found} chấp nhận nhưng chưa ghi lý do, nên không có hiệu lực.',
  'finding.waiver-without-reason.cure': 'Ghi lý do chấp nhận, hoặc xóa tên người chấp nhận.',
};
