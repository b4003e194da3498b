/** What the review workbook and the command line say of a review. */
export const viReview = {
  'verdict.accepted': 'Hợp lệ',
  'verdict.acceptedWithRemarks': 'Hợp lệ, có lưu ý',
  'verdict.returned': 'Trả lại bổ sung',
  'verdict.unreadable': 'Không đọc được',
  'verdict.notSubmitted': 'Chưa nộp',

  'finding.file-unreadable': '{refusal}',
  'finding.file-unreadable.cure': '{refusalCure}',
  'refusal.not-readable': 'Không mở được tệp.',
  'refusal.not-readable.cure':
    'Kiểm tra tệp còn ở đó, có quyền đọc và không bị chương trình khác khóa, rồi rà soát lại.',
  'refusal.time-limit':
    'Đọc tệp này lâu hơn {seconds} giây nên đã dừng; một phiếu bình thường chỉ cần chưa đến 1 giây.',
  'refusal.time-limit.cure':
    'Mở bằng Excel, chỉ giữ lại các sheet của phiếu, lưu thành tệp .xlsx mới rồi nộp lại; nếu không phải do tệp quá lớn, hỏi lại nơi gửi.',
  'refusal.out-of-memory': 'Đọc tệp này cần nhiều bộ nhớ hơn mức cho phép nên đã dừng.',
  'refusal.out-of-memory.cure':
    'Mở bằng Excel, chỉ giữ lại các sheet của phiếu, lưu thành tệp .xlsx mới rồi nộp lại; nếu không phải do tệp quá lớn, hỏi lại nơi gửi.',
  'refusal.reader-stopped': 'Chương trình dừng giữa chừng khi đọc tệp này.',
  'refusal.reader-stopped.cure':
    'Mở bằng Excel rồi lưu thành tệp .xlsx mới; nếu vẫn không đọc được, gửi tệp kèm thông báo lỗi cho người phụ trách phần mềm.',

  'review.title.files': 'TỔNG HỢP KẾT QUẢ RÀ SOÁT THEO TỆP',
  'review.title.findings': 'KẾT QUẢ RÀ SOÁT HỒ SƠ TỰ CHẤM',
  'review.title.checks': 'KẾT QUẢ THEO TỪNG PHÉP RÀ SOÁT',
  'review.title.unit': 'KẾT QUẢ RÀ SOÁT: {name}',
  'review.title.verdict': 'Kết luận: {verdict}',
  'review.counts':
    '{files} tệp: {accepted} hợp lệ, {acceptedWithRemarks} hợp lệ có lưu ý, {returned} trả lại bổ sung, {unreadable} không đọc được; {missing} đơn vị chưa nộp',
  'review.link.findings': 'Xem các điểm cần xem lại của tệp này',
  'review.link.cell': 'Tới ô {cell}',
  'review.column.file': 'Tên tệp',
  'review.column.verdict': 'Kết luận',
  'review.column.notEvaluated': 'Chưa xét được',
  'review.column.first': 'Cần xử lý trước',
  'review.column.family': 'Nhóm',
  'review.column.checkName': 'Phép rà soát',
  'review.column.pass': 'Đạt',
  'review.column.fail': 'Không đạt',
  'review.column.waived': 'Đã chấp nhận',
  'review.column.findings': 'Số điểm cần xem lại',
  'review.column.reasons': 'Vì sao chưa xét được',
  'review.at': 'Ô {cell}: {what}',
  'review.reason': '{reason} ({count})',
  'review.sum.files': 'Cộng {files} tệp',
  'review.note.none': 'Không có điểm nào cần xem lại.',
  'review.note.limited':
    'Chỉ ghi {shown} trong {count} điểm cần xem lại, mức nặng ghi trước; bản JSON có đủ.',
  'review.note.waive':
    'Chấp nhận một điểm cần xem lại: ghi Người chấp nhận, Lý do chấp nhận, Ngày vào dòng của điểm đó; lần rà soát sau sẽ giữ nguyên nếu ô và giá trị không đổi.',
  'review.note.checkStates':
    'Đạt, Không đạt, Đã chấp nhận, Chưa xét được tính theo số tệp; chưa xét được không phải là đạt.',
  'review.note.verdicts':
    'Trả lại bổ sung: còn điểm mức Chặn hoặc Sai. Hợp lệ, có lưu ý: còn điểm Nghi vấn. Điểm mức Lưu ý không ảnh hưởng kết luận.',
  'review.note.unitCopy':
    'Sheet này do cơ quan tổng hợp ghi vào bản sao của phiếu; nội dung phiếu giữ nguyên. Sửa trong bản gốc rồi nộp lại.',
};
