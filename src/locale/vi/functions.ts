/** What custom functions answer in words. */
export const viFunctions = {
  'function.group.scoring': 'Chấm điểm',
  'function.group.checks': 'Kiểm tra',
  'function.valid': 'Hợp lệ',
  'function.rule-wrong': 'Sai ở ký tự {position}: {reason}.',
  'function.rule-wrong-nearest': 'Sai ở ký tự {position}: {reason}. Có phải “{nearest}”?',
  'function.one-cell': 'Chỉ nhận một ô hoặc một giá trị, không nhận cả vùng.',
  'function.rule-missing': 'Chưa có công thức chấm.',
  'function.reads-elsewhere':
    'Công thức này dùng số liệu của đơn vị, tiêu chí hoặc kỳ khác, hàm không biết các số liệu đó. Hãy chấm cả sổ tính bằng ChiSo.',
  'function.reads-more':
    'Công thức cần số liệu “{name}”; hàm chỉ nhận giá trị x, hoặc tử số a và mẫu số b. Hãy chấm cả sổ tính bằng ChiSo.',
  'function.max': 'Điểm tối đa phải là một số lớn hơn 0.',
  'function.no-figure': 'Công thức cần số liệu; hãy thêm ô giá trị, hoặc ô tử số và ô mẫu số.',
  'function.no-denominator': 'Công thức dùng tử số a và mẫu số b; hãy thêm ô mẫu số.',
  'function.no-number': 'Công thức không cho ra số điểm.',
  'function.doubtful-number': 'Không rõ “{found}” là {asThousands} hay {asDecimal}; hãy gõ lại dưới dạng số.',
  'function.not-a-number': '“{found}” không đọc được thành số.',
  'function.same-size': 'Các vùng đi với nhau phải có cùng số ô.',
  'function.choice-missing': 'Cần chọn một trong: {choices}.',
  'function.no-such-choice': 'Không có lựa chọn “{found}”; hãy chọn một trong: {choices}.',
  'function.issue.no-band': 'Giá trị {found} không rơi vào mức nào của công thức.',
  'function.issue.no-choice': '“{found}” không khớp lựa chọn nào của công thức.',
  'function.issue.text-near-miss': '“{found}” gần giống nhưng không khớp “{expected}”.',
  'function.issue.not-yes-or-no': '“{found}” không phải Có hay Không.',
  'function.issue.text-where-number': 'Văn bản “{found}” nằm ở chỗ cần một số.',
  'function.issue.number-where-text': 'Số {found} nằm ở chỗ cần một lựa chọn bằng chữ.',
  'function.issue.not-a-count': '{found} không phải số lượng (số nguyên, không âm).',
  'function.issue.outside-domain':
    'Phép tính trong công thức không thực hiện được với giá trị này (chẳng hạn căn hoặc lôgarit của số âm).',
};
