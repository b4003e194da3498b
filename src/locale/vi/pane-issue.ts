/** What the pane says where self-assessment forms go out to units. */
export const viPaneIssue = {
  'pane.issue.title': 'Phiếu tự chấm cho các đơn vị',
  'pane.issue.about':
    'Mỗi đơn vị một phiếu Excel lập từ sổ tính đang mở: {index}. Đơn vị nhập số liệu vào các ô để mở; công thức tính điểm đã khóa.',
  'pane.issue.for': 'Phát phiếu cho',
  'pane.issue.all': 'Tất cả đơn vị ({count})',
  'pane.issue.groups': 'Một khối',
  'pane.issue.group': '{group} ({count})',
  'pane.issue.units': 'Một đơn vị',
  'pane.issue.unitsOf': 'Một đơn vị, {group}',
  'pane.issue.unit': '{name} ({code})',
  'pane.issue.start': 'Lập phiếu',
  'pane.issue.startCount': 'Lập {count} phiếu',
  'pane.issue.next': 'Khi đơn vị gửi phiếu về, mở lại sổ tính này và rà soát ở Nhiều tệp.',
  'pane.issue.inZip':
    'Các phiếu nằm trong một tệp .zip: giải nén rồi gửi cho mỗi đơn vị đúng phiếu của mình.',
  'pane.issue.fileName': 'phieu-tu-cham.zip',
  'pane.issue.done': 'Đã lập {count} phiếu tự chấm: {file}. Tệp ở thư mục Tải xuống (Downloads).',
  'pane.issue.doneWithout':
    'Đã lập {count} phiếu tự chấm: {file}. Tệp ở thư mục Tải xuống (Downloads). {without} đơn vị không có phiếu vì khối chưa có tiêu chí.',
  'pane.issue.none': 'Chưa lập phiếu nào: không có tiêu chí áp dụng cho đơn vị đã chọn.',
  'pane.issue.without': '{count} đơn vị không có phiếu vì khối chưa có tiêu chí',
  'pane.issue.doubts':
    'Sổ tính còn {count} điểm chặn hoặc sai. Nên sửa xong mới phát phiếu: phiếu lập theo sổ tính như hiện nay, sửa tiêu chí sau khi phát thì phải phát lại.',
  'pane.issue.noDownload':
    'Excel trên máy này không lưu được tệp từ ngăn ChiSo, nên ở đây chỉ mở được phiếu của từng đơn vị. Muốn lập nhiều phiếu một lúc, lưu sổ tính này rồi mở bằng trang ngoại tuyến.',
  'pane.issue.open': 'Mở phiếu',
  'pane.task.issue': 'Đang lập phiếu tự chấm',
};
