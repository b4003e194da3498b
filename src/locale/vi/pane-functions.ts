/** The view of custom functions. */
export const viPaneFunctions = {
  'pane.view.functions': 'Hàm',
  'pane.view.short.functions': 'Hàm',
  'pane.functions.title': 'Hàm CHISO',
  'pane.functions.subtitle': 'Chọn hàm, điền đối số, rồi chèn công thức vào ô đang chọn trong Excel.',
  'pane.functions.choose': 'Hàm',
  'pane.functions.arguments': 'Đối số',
  'pane.functions.arguments.hint':
    'Gõ địa chỉ ô hoặc vùng (B2, B2:B9), số hoặc chữ; hoặc chọn ô trong Excel rồi bấm nút bên cạnh. Biểu thức bắt đầu bằng dấu =, ví dụ =SUM(B2,C2); chữ giống tên ô, như mã X99, đặt trong dấu ngoặc kép.',
  'pane.functions.optional': '{name} (không bắt buộc)',
  'pane.functions.pick': 'Lấy vùng đang chọn: {name}',
  'pane.functions.more': 'Thêm đối số',
  'pane.functions.insert': 'Chèn vào ô đang chọn',
  'pane.functions.missing': 'Còn thiếu: {names}.',
  'pane.functions.inserted': 'Đã chèn công thức vào ô {cell} của sheet {sheet}.',
  'pane.functions.unknown':
    'Đã chèn công thức vào ô {cell} của sheet {sheet}, nhưng phiên bản Excel này không nhận ra các hàm CHISO nên ô báo #NAME?. Nhấn Ctrl+Z để bỏ. Chấm điểm và các chức năng khác vẫn dùng được.',
  'pane.functions.refused':
    'Excel không nhận công thức này nên ô {cell} của sheet {sheet} giữ nguyên. Trong biểu thức bắt đầu bằng dấu =, ngăn các đối số bằng dấu phẩy và dùng dấu chấm thập phân.',
  'pane.functions.occupied': 'Ô {cell} của sheet {sheet} đang có nội dung.',
  'pane.functions.over': 'Ghi đè',
  'pane.functions.examples': 'Ví dụ',
  'pane.functions.shows': 'Kết quả',
  'pane.functions.blank': '(trống)',
  'pane.functions.take': 'Điền theo ví dụ',
  'pane.functions.take.of': 'Điền theo ví dụ {formula}',
};
