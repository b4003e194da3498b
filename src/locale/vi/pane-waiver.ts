/** What the pane says where a reviewer accepts what was found. */
export const viPaneWaiver = {
  'pane.waiver.choose': 'Lấy điểm đã chấp nhận…',
  'pane.waiver.about': 'từ sổ kết quả rà soát lần trước, để không phải chấp nhận lại.',
  'pane.waiver.held': 'Đang tính {count} điểm đã chấp nhận; lưu sổ kết quả rà soát để giữ lại.',
  'pane.waiver.read': 'Đã lấy {count} điểm được chấp nhận trong {file}.',
  'pane.waiver.readSome':
    'Đã lấy {count} điểm được chấp nhận trong {file}. Còn {left} dòng ghi chưa đủ người chấp nhận và lý do nên không được tính.',
  'pane.waiver.none':
    'Không có điểm nào được chấp nhận trong {file}. Chọn sổ kết quả rà soát có ghi Người chấp nhận và Lý do chấp nhận.',
  'pane.waiver.begin': 'Chấp nhận…',
  'pane.waiver.beginLabel': 'Chấp nhận… {what} {place}',
  'pane.waiver.by': 'Người chấp nhận',
  'pane.waiver.reason': 'Lý do chấp nhận',
  'pane.waiver.on': 'Ngày',
  'pane.waiver.needed': 'Cần ghi',
  'pane.waiver.accept': 'Chấp nhận',
  'pane.waiver.cancel': 'Hủy',
  'pane.waiver.accepted': 'Đã chấp nhận ({count})',
  'pane.waiver.word': '{by} chấp nhận: {reason}',
  'pane.waiver.wordOn': '{by} chấp nhận ngày {on}: {reason}',
  'pane.waiver.revoke': 'Bỏ chấp nhận',
  'pane.waiver.revokeLabel': 'Bỏ chấp nhận: {what} {place}',
};
