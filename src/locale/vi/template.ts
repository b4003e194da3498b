/** The blank index workbook: titles, leads, refusals and the sources sheet. */
export const viTemplate = {
  'template.sheet.guide': 'Hướng dẫn',
  'template.sheet.sources': 'Nguồn',

  'template.title.settings': 'THIẾT LẬP',
  'template.title.criteria': 'BỘ TIÊU CHÍ',
  'template.title.units': 'DANH SÁCH ĐƠN VỊ',
  'template.title.scope': 'PHẠM VI ÁP DỤNG',
  'template.title.data': 'SỐ LIỆU',
  'template.title.self': 'ĐIỂM TỰ CHẤM',
  'template.title.survey': 'ĐIỂM ĐIỀU TRA XÃ HỘI HỌC',
  'template.title.appraisal': 'ĐIỂM THẨM ĐỊNH',
  'template.title.published': 'KẾT QUẢ ĐÃ CÔNG BỐ',
  'template.title.grades': 'XẾP LOẠI',
  'template.title.checks': 'QUY TẮC RÀ SOÁT',
  'template.title.sources': 'NGUỒN SỐ LIỆU',
  'template.title.guide': 'HƯỚNG DẪN LẬP SỔ TÍNH CHỈ SỐ',

  'template.lead.settings': 'Ô để trống lấy giá trị mặc định ghi ở cột ý nghĩa.',
  'template.lead.criteria':
    'Mỗi dòng một tiêu chí, theo thứ tự của quyết định. Cây tiêu chí theo dấu chấm của mã, hoặc theo cột Thuộc.',
  'template.lead.units':
    'Mỗi dòng một đơn vị. Các sheet khác tra đơn vị theo mã, nên mã không được trùng và không đổi giữa các kỳ.',
  'template.lead.scope':
    'Mỗi dòng: đơn vị này không áp dụng (KAD) tiêu chí này và mọi tiêu chí bên dưới, theo căn cứ nào.',
  'template.lead.measures':
    'Ô trống = chưa có số liệu; 0 = có và bằng không; KPS = không phát sinh; KAD = không áp dụng.',
  'template.lead.points': 'Điểm từng tiêu chí, từ 0 đến điểm tối đa. Ô trống = chưa chấm, không phải 0 điểm.',
  'template.lead.data': 'Mỗi dòng một đơn vị và một tiêu chí.',
  'template.lead.self': 'Mỗi dòng một đơn vị, mỗi cột một tiêu chí.',
  'template.lead.survey': 'Mỗi dòng một đơn vị, mỗi cột một tiêu chí.',
  'template.lead.appraisal':
    'Mỗi dòng một đơn vị và một tiêu chí. Trừ điểm phải ghi lý do; giải trình và kết luận ghi tiếp trên cùng dòng.',
  'template.lead.published':
    'Kết quả chỉ biết tổng: các kỳ trước, kết quả chính thức, trung bình cả nước. Đặt cạnh kết quả tính được, không thay thế.',
  'template.lead.grades': 'Mức đầu tiên từ trên xuống mà đơn vị đạt. Để trống cả sheet nếu không xếp loại.',
  'template.lead.checks':
    'Điều kiện riêng của chỉ số mà số liệu trong phiếu tự chấm phải thỏa. Để trống nếu không có.',
  'template.lead.sources': 'Số liệu trong tệp này lấy từ đâu.',
  'template.lead.guide': 'Đọc một lần trước khi điền. Có thể xóa sheet này bất cứ lúc nào.',

  'template.meaning': 'Ý nghĩa và cách ghi',
  'template.sources.figures': 'Số liệu',
  'template.sources.source': 'Nguồn',
  'template.sources.note': 'Ghi chú',

  'template.refused.list': 'Chọn một trong các giá trị: {choices}.',
  'template.refused.points': 'Điểm là số không âm.',
  'template.refused.whole': 'Ghi số nguyên không âm.',
  'template.refused.share': 'Ghi tỷ lệ từ 0% đến 100%.',
  'template.refused.count': 'Ghi số không âm, hoặc KAD (không áp dụng), KPS (không phát sinh).',
  'template.refused.entry': 'Ghi điểm từ 0 đến {max}, hoặc KAD (không áp dụng), KPS (không phát sinh).',

  'template.certainty.high': 'Độ chắc chắn: cao.',
  'template.certainty.medium': 'Độ chắc chắn: trung bình.',
  'template.certainty.low': 'Độ chắc chắn: thấp.',
  'template.set': 'Bộ tiêu chí {name}',
  'template.set.certainty':
    '{certainty} {caveat} Độ chắc chắn ghi ở cột Ghi chú: cao = đã đọc trong nguồn hoặc đối chiếu với số liệu công bố; trung bình = mới đối chiếu được một phần; thấp = chưa kiểm chứng.',

  'template.example.notice': 'Ví dụ minh họa: không phải số liệu thật. Ghi đè hoặc xóa khi dùng.',
  'template.example.index': 'Ví dụ minh họa',
  'template.example.unit': 'Đơn vị minh họa {number}',
  'template.example.group': 'Cấp xã (minh họa)',
  'template.example.area1': 'Chỉ đạo, điều hành',
  'template.example.area2': 'Giải quyết thủ tục hành chính',
  'template.example.plan': 'Ban hành kế hoạch năm',
  'template.example.planMethod': 'Kịp thời: 10; không kịp thời: 5; không ban hành: 0.',
  'template.example.planRule': 'CHON(x; "kịp thời"; 10; "không kịp thời"; 5; "không ban hành"; 0)',
  'template.example.timely': 'kịp thời',
  'template.example.late': 'không kịp thời',
  'template.example.done': 'Mức độ hoàn thành kế hoạch',
  'template.example.doneMethod': 'Trên 90%: 20; từ 70% đến 90%: 10; dưới 70%: 0.',
  'template.example.doneRule': 'MUC(r; ">90%"; 20; ">=70%"; 10; 0)',
  'template.example.onTime': 'Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn',
  'template.example.onTimeMethod':
    'Số hồ sơ trước hạn, đúng hạn (a) / số hồ sơ đã giải quyết (b), nhân điểm tối đa.',
  'template.example.onTimeRule': 'TYLE(r)',
  'template.example.online': 'Tỷ lệ hồ sơ nộp trực tuyến',
  'template.example.onlineMethod': 'Đạt từ 50% trở lên: điểm tối đa; dưới 50%: theo tỷ lệ.',
  'template.example.onlineRule': 'TYLE(r; 50%)',
  'template.example.grade1': 'Tốt',
  'template.example.grade2': 'Khá',
  'template.example.grade3': 'Trung bình',
  'template.example.checkCode': 'Q1',
  'template.example.check': 'Hai tỷ lệ tính trên cùng số hồ sơ',
  'template.example.checkCondition': 'SOLIEU("2.1"; "b") = SOLIEU("2.2"; "b")',
  'template.example.checkMessage': 'Mẫu số ở 2.1 và 2.2 phải bằng nhau.',
};
