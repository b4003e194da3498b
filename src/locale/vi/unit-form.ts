/** What a unit reads on its self-assessment form. */
export const viUnitForm = {
  'unitForm.title': 'PHIẾU TỰ CHẤM ĐIỂM',
  'unitForm.file': 'phieu-{code}',
  'unitForm.periodOf': 'Kỳ đánh giá: {period}',
  'unitForm.unit': 'Đơn vị: {name} (mã {code})',
  'unitForm.group': 'Khối: {group}',
  'unitForm.hint':
    'Đơn vị chỉ nhập vào các ô nền vàng nhạt; các ô khác đã khóa, điểm theo công thức tự tính. Không có chức năng, nhiệm vụ: ghi KAD; có chức năng nhưng trong kỳ không phát sinh: ghi KPS.',
  'unitForm.total': 'TỔNG CỘNG',
  'unitForm.yes': 'Có',
  'unitForm.no': 'Không',
  'unitForm.applicable': 'Tổng điểm tối đa áp dụng cho đơn vị',
  'unitForm.share': 'Tỷ lệ so với tổng điểm tối đa áp dụng',
  'unitForm.closed.survey': 'Điểm điều tra xã hội học, đơn vị không tự chấm',
  'unitForm.closed.exempt': 'Không áp dụng cho đơn vị',
  'unitForm.closed.exemptBy': 'Không áp dụng: {basis}',
  'unitForm.note.states':
    'Ghi chú: KAD là không áp dụng; KPS là không phát sinh; ô xám do cơ quan thẩm định, cơ quan điều tra ghi hoặc không áp dụng cho đơn vị. Mã đối chiếu trên bản in phải trùng với mã trong tệp Excel gửi kèm.',
  'unitForm.note.noFormula':
    'Điểm theo công thức của tiêu chí {codes} chỉ có sau khi tổng hợp số liệu của các đơn vị; đơn vị nhập số liệu và điểm tự chấm.',
  'unitForm.evidence.title': 'DANH MỤC TÀI LIỆU KIỂM CHỨNG',
  'unitForm.evidence.hint':
    'Mỗi tài liệu một dòng; đặt mã riêng (TL01, TL02, …) rồi ghi mã đó vào cột Mã TLKC của phiếu tự chấm. Số, ký hiệu ghi đầy đủ, ví dụ 12/KH-UBND.',
  'unitForm.prompt.figure': 'Nhập số không âm. Không áp dụng: KAD; không phát sinh: KPS.',
  'unitForm.prompt.count': 'Nhập số nguyên không âm. Không áp dụng: KAD; không phát sinh: KPS.',
  'unitForm.prompt.value': 'Nhập số. Không áp dụng: KAD; không phát sinh: KPS.',
  'unitForm.prompt.choice': 'Chọn một mức trong danh sách. Không áp dụng: KAD; không phát sinh: KPS.',
  'unitForm.prompt.points': 'Nhập điểm từ 0 đến điểm tối đa của dòng này.',
  'unitForm.prompt.pointsOrState':
    'Nhập điểm từ 0 đến điểm tối đa của dòng này. Không áp dụng: KAD; không phát sinh: KPS.',
  'unitForm.prompt.steps': 'Chỉ nhận các mức điểm: {steps}.',
  'unitForm.prompt.stepsOrState': 'Chỉ nhận các mức điểm: {steps}. Không áp dụng: KAD; không phát sinh: KPS.',
  'unitForm.prompt.date': 'Nhập ngày, tháng, năm ban hành, ví dụ 15/11/2025.',
  'unitForm.refused.figure': 'Ô này chỉ nhận số không âm, hoặc KAD, KPS.',
  'unitForm.refused.count': 'Ô này chỉ nhận số nguyên không âm, hoặc KAD, KPS.',
  'unitForm.refused.value': 'Ô này chỉ nhận số, hoặc KAD, KPS.',
  'unitForm.refused.choice': 'Hãy chọn một mức trong danh sách, hoặc ghi KAD, KPS.',
  'unitForm.refused.points': 'Điểm tự chấm là số từ 0 đến điểm tối đa của dòng này.',
  'unitForm.refused.pointsOrState': 'Điểm tự chấm là số từ 0 đến điểm tối đa của dòng này, hoặc KAD, KPS.',
  'unitForm.refused.steps': 'Điểm tự chấm chỉ nhận các mức: {steps}.',
  'unitForm.refused.stepsOrState': 'Điểm tự chấm chỉ nhận các mức: {steps}, hoặc KAD, KPS.',
  'unitForm.refused.date': 'Ngày ban hành là ngày, tháng, năm từ năm 2000 đến năm 2099, ví dụ 15/11/2025.',
};
