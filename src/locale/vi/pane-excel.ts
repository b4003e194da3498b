/**
 * What the pane says inside Excel: what only happens there, and, under keys that begin with `held.`, what it says there
 * otherwise than on a page where people open files and save copies.
 */
export const viPaneExcel = {
  'held.pane.start.title': 'Đọc sổ tính đang mở',
  'held.pane.start.private':
    'Số liệu chỉ được đọc và tính trên máy này, không gửi đi đâu. Kết quả được ghi thành các sheet mới; các sheet của bạn giữ nguyên.',
  'held.pane.task.open': 'Đang đọc sổ tính',
  'held.pane.applied': 'Đã ghi {count} ô vào sổ tính.',
  'held.pane.workbook.none': 'Chưa nhận ra chỉ số trong sổ tính này',
  'held.pane.workbook.noneCure':
    'Sổ tính cần có sheet Bộ tiêu chí và sheet Đơn vị. Thêm hai sheet này, hoặc mở sổ tính chỉ số rồi bấm Đọc lại.',
  'held.pane.score.sheets': 'Các sheet kết quả',
  'held.pane.score.sheets.none': 'Chưa ghi vào sổ tính. Bấm Chấm lại để ghi.',
  'held.pane.note.validation-left-out': 'Có danh sách chọn quá dài nên không ghi được vào sổ tính.',
  'held.pane.menu.appearance.system': 'Theo Office',
  'held.pane.trouble.not-kept': 'Excel không cho ChiSo ghi nhớ lựa chọn trên máy này.',
  'held.pane.trouble.not-kept.cure':
    'Lựa chọn vẫn có hiệu lực đến khi đóng Excel. Muốn ghi nhớ lâu dài, hãy hỏi bộ phận công nghệ thông tin.',
  'held.refusal.no-such-sheet.cure': 'Sheet có thể đã bị xóa hoặc đổi tên. Bấm Đọc lại để cập nhật.',
  'held.refusal.structure-protected.cure':
    'Vào Xem lại (Review) > Bảo vệ sổ tính (Protect Workbook) để bỏ bảo vệ, rồi chấm lại.',
  'held.refusal.cell-merged.cure': 'Bỏ gộp ô (Unmerge Cells), rồi ghi lại.',
  'held.refusal.cell-locked.cure':
    'Vào Xem lại (Review) > Bỏ bảo vệ trang tính (Unprotect Sheet), rồi ghi lại; nếu có mật khẩu, hỏi người ban hành biểu mẫu.',
  'held.refusal.too-many-cells.cure': 'Bỏ bớt sheet không dùng, hoặc chia sổ tính làm nhiều phần.',

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
  'pane.command.clean': 'Đã rà soát: không có điểm nào cần xem lại.',
  'pane.command.findings':
    'Đã rà soát: {blocker} chặn, {error} sai, {warning} nghi vấn, {info} lưu ý. Xem danh sách dưới đây.',
  'pane.limits.undo':
    'Trong phiên bản Excel này, sau khi ChiSo đọc hoặc ghi sổ tính thì không hoàn tác (Ctrl+Z) được những thay đổi trước đó. Nên lưu sổ tính trước khi chấm.',
  'pane.limits.slower':
    'ChiSo chạy được trong phiên bản Excel này với một số hạn chế: đọc sổ tính chậm hơn; sau khi ChiSo đọc hoặc ghi sổ tính thì không hoàn tác (Ctrl+Z) được những thay đổi trước đó, nên lưu sổ tính trước khi chấm.',
  'pane.limits.mergedAreas':
    'ChiSo chạy được trong phiên bản Excel này với một số hạn chế: không biết ô nào đã gộp, nên có thể không nhận ra đủ tiêu đề gộp nhiều cột (nếu vậy, bỏ gộp ô tiêu đề); sau khi ChiSo đọc hoặc ghi sổ tính thì không hoàn tác (Ctrl+Z) được những thay đổi trước đó, nên lưu sổ tính trước khi chấm.',
  'pane.limits.functions':
    'Phiên bản Excel này không dùng được các hàm CHISO trong công thức; chấm điểm, xếp hạng và mọi chức năng khác vẫn dùng được.',

  'pane.outside.office': 'Chưa kết nối được với Excel',
  'pane.outside.office.text':
    'Không tải được thư viện Office của Microsoft. Kiểm tra kết nối mạng, rồi đóng và mở lại ngăn ChiSo; nếu mạng nội bộ chặn kết nối ra ngoài, người quản trị có thể đặt thư viện trên máy chủ nội bộ.',
  'pane.outside.excel': 'Trang này chạy trong Excel',
  'pane.outside.excel.text':
    'Đây là ngăn tác vụ của ChiSo trong Excel, không dùng được khi mở bằng trình duyệt. Trong Excel, bấm Mở ChiSo trên tab Trang đầu (Home).',
  'pane.outside.version': 'Phiên bản Excel này chưa dùng được ChiSo',
  'pane.outside.version.text':
    'ChiSo cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web (có {needed}). Phiên bản đang dùng không có các chức năng đó.',
  'pane.outside.open': 'Mở trang ngoại tuyến',
  'pane.outside.instead':
    'Có thể dùng ngay trang ngoại tuyến ChiSo, mở bằng Edge hoặc Chrome: một tệp duy nhất, không cần cài đặt, chép về máy thì không cần mạng, chấm được mọi sổ tính .xlsx.',
};
