/**
 * What the pane says inside Excel: what only happens there, and, under keys that end in `.held`, what it says there
 * otherwise than on a page where people open files and save copies.
 */
export const viPaneExcel = {
  'pane.start.title.held': 'Đọc sổ tính đang mở',
  'pane.start.private.held':
    'Số liệu chỉ được đọc và tính trên máy này, không gửi đi đâu. Kết quả được ghi thành các sheet mới; các sheet của bạn giữ nguyên.',
  'pane.task.open.held': 'Đang đọc sổ tính',
  'pane.applied.held': 'Đã ghi {count} ô vào sổ tính.',
  'pane.workbook.none.held': 'Chưa nhận ra chỉ số trong sổ tính này',
  'pane.workbook.noneCure.held':
    'Sổ tính cần có sheet Bộ tiêu chí và sheet Đơn vị. Thêm hai sheet này, hoặc mở sổ tính chỉ số rồi bấm Đọc lại.',
  'pane.score.sheets.held': 'Các sheet kết quả',
  'pane.score.sheets.none.held': 'Chưa ghi vào sổ tính. Bấm Chấm lại để ghi.',
  'pane.note.validation-left-out.held': 'Có danh sách chọn quá dài nên không ghi được vào sổ tính.',
  'pane.menu.appearance.system.held': 'Theo Office',
  'pane.trouble.not-kept.held': 'Excel không cho ChiSo ghi nhớ lựa chọn trên máy này.',
  'pane.trouble.not-kept.cure.held':
    'Lựa chọn vẫn có hiệu lực đến khi đóng Excel. Muốn ghi nhớ lâu dài, hỏi người quản trị máy.',
  'refusal.no-such-sheet.cure.held': 'Sheet có thể đã bị xóa hoặc đổi tên. Bấm Đọc lại để cập nhật.',
  'refusal.structure-protected.cure.held':
    'Vào Xem lại (Review) > Bảo vệ sổ tính (Protect Workbook) để bỏ bảo vệ, rồi chấm lại.',
  'refusal.cell-merged.cure.held': 'Bỏ gộp ô (Unmerge Cells), rồi ghi lại.',
  'refusal.cell-locked.cure.held':
    'Vào Xem lại (Review) > Bỏ bảo vệ trang tính (Unprotect Sheet), rồi ghi lại; nếu có mật khẩu, hỏi người ban hành biểu mẫu.',
  'refusal.too-many-cells.cure.held': 'Bỏ bớt sheet không dùng, hoặc chia sổ tính làm nhiều phần.',

  'pane.readAgain': 'Đọc lại',
  'pane.retry': 'Thử lại',
  'pane.outdated.title': 'Số liệu đã thay đổi',
  'pane.outdated.cells':
    'Ô {cells} của sheet {sheet} đã thay đổi sau lần chấm lúc {at}; kết quả chưa cập nhật.',
  'pane.outdated.sheet':
    'Sheet {sheet} đã bị xóa hoặc thay đổi sau lần chấm lúc {at}; kết quả chưa cập nhật.',
  'pane.unit.follow': 'Theo ô đang chọn',
  'pane.command.scoreFirst': 'Chưa có kết quả. Bấm Chấm điểm và xếp hạng, rồi xem điểm bị mất.',
  'pane.command.selectUnit':
    'Ô đang chọn không thuộc đơn vị nào. Chọn một ô trên dòng của đơn vị, hoặc chọn đơn vị ở dưới.',
  'pane.command.clean': 'Đã kiểm tra: không có điểm nào cần xem lại.',
  'pane.command.findings':
    'Đã kiểm tra: {blocker} chặn, {error} sai, {warning} nghi vấn, {info} lưu ý. Xem danh sách dưới đây.',
  'pane.limits.mergedAreas':
    'Phiên bản Excel này không cho biết các ô được gộp. Tiêu đề gộp nhiều cột có thể không được nhận ra đủ; nếu vậy, bỏ gộp ô tiêu đề.',
  'pane.limits.comments.mergedAreas':
    'Phiên bản Excel này không cho biết các ô được gộp và các chú thích. Tiêu đề gộp nhiều cột có thể không được nhận ra đủ; nếu vậy, bỏ gộp ô tiêu đề.',

  'pane.outside.office': 'Chưa nối được với Excel',
  'pane.outside.office.text':
    'Không tải được thư viện Office của Microsoft. Kiểm tra kết nối mạng, rồi đóng và mở lại ngăn ChiSo; nếu mạng nội bộ chặn kết nối ra ngoài, người quản trị có thể đặt thư viện trên máy chủ nội bộ.',
  'pane.outside.excel': 'Trang này chạy trong Excel',
  'pane.outside.excel.text':
    'Đây là ngăn tác vụ của ChiSo trong Excel, không dùng được khi mở bằng trình duyệt. Trong Excel, bấm nút ChiSo trên thẻ Trang đầu (Home).',
  'pane.outside.version': 'Phiên bản Excel này chưa dùng được ChiSo',
  'pane.outside.version.text':
    'ChiSo cần Excel 2021, Microsoft 365 hoặc Excel trên web (có {needed}). Phiên bản đang dùng không có các chức năng đó.',
  'pane.outside.instead':
    'Có thể dùng ngay trang ngoại tuyến ChiSo: một tệp ChiSo-ngoai-tuyen.html, mở bằng Edge hoặc Chrome, không cần cài đặt hay kết nối mạng, chấm được mọi sổ tính .xlsx. Hỏi nơi cấp ChiSo để nhận tệp này.',
};
