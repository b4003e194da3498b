/** What the pane says where the open workbook is a unit's form. */
export const viPaneForm = {
  'pane.form.heading': 'Phiếu tự chấm',
  'pane.form.title': 'Sổ tính đang mở là phiếu tự chấm của một đơn vị',
  'pane.form.about':
    'Phiếu không chấm điểm, xếp hạng được; phiếu được rà soát bằng cách đối chiếu với sổ tính chỉ số đã phát hành phiếu.',
  'pane.form.show': 'Rà soát phiếu này',
  'pane.form.choose': 'Chọn sổ tính chỉ số…',
  'pane.form.chooseOther': 'Chọn sổ tính chỉ số khác…',
  'pane.form.against': 'Đối chiếu với phiếu phát hành từ: {index}',
  'pane.form.many': 'Có nhiều phiếu: mở sổ tính chỉ số rồi dùng Nhiều tệp.',
  'pane.form.notIndex':
    '{file} không phải sổ tính chỉ số: không có bộ tiêu chí hoặc không có đơn vị. Chọn sổ tính đã phát hành phiếu này.',
};
