/** What the sheets and commands of the appraisal rounds say. */
export const viRounds = {
  'rounds.entry.self': 'Điểm tự chấm',
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
    '{count} ô số liệu, điểm tự chấm khác với lần nộp trước của cùng đơn vị; đối chiếu với văn bản đề nghị điều chỉnh của đơn vị',
  'rounds.sources.title': 'NGUỒN SỐ LIỆU TỔNG HỢP TỪ PHIẾU TỰ CHẤM',
  'rounds.sources.lead':
    'Kỳ {period}: mỗi số liệu lấy từ ô nào của phiếu; tệp của từng đơn vị xem Sổ tiếp nhận (dòng “dùng để tổng hợp”). Số liệu không có ở đây là số liệu có sẵn của sổ tính chỉ số',

  'cli.help.consolidate':
    'tổng hợp phiếu tự chấm các đơn vị gửi về thành một sổ tính chỉ số mới, kèm sổ tiếp nhận',
  'cli.help.submissions': 'các tệp phiếu tự chấm đã nhận, hoặc thư mục chứa chúng',
  'cli.help.consolidateTemplate': 'sổ tính chỉ số đã dùng để phát hành phiếu (giữ nguyên)',
  'cli.help.consolidateOut': 'sổ tính .xlsx cần tạo',
  'cli.help.deadline': 'hạn nộp, ví dụ 15/12/2025 hoặc "17:00 15/12/2025"',
  'cli.help.register':
    'danh sách tiếp nhận (.xlsx) có các cột Tên tệp, Ngày giờ, Mã trên bản ký, Ghi chú; bỏ trống thì lấy giờ của tệp',
  'cli.slot.submissions': 'TỆP...',
  'cli.slot.moment': 'NGÀY',
  'cli.slot.list': 'DANH_SÁCH.xlsx',
  'cli.progress.review': 'Rà soát tệp',
  'cli.consolidate.written': 'Đã tổng hợp vào sổ tính: {file}',
  'cli.consolidate.counts':
    '{files} tệp; đã tổng hợp {counted}/{units} đơn vị; {late} tệp chậm hạn; {missing} đơn vị chưa nộp.',
  'cli.consolidate.line': '{unit}: {file}: {state}',
  'cli.consolidate.missing': 'Chưa nộp: {units}',
  'cli.consolidate.notCounted': 'Tệp không dùng để tổng hợp:',
  'cli.error.notMoment':
    '{option} cần một ngày như 15/12/2025, có thể kèm giờ như "17:00 15/12/2025"; đã nhận “{found}”.',
  'cli.error.noIntakeList': 'không thấy cột Tên tệp trong danh sách tiếp nhận {file}.',
  'cli.error.noFiles': 'thư mục {folder} không có tệp nào.',
};
