/** What is said of what an office has beside the forms: evidence, letters, exports, earlier submissions. */
export const viBeside = {
  'review.check.file-of-other-unit': 'Tệp giống hệt tệp của đơn vị khác',
  'finding.file-of-other-unit': 'Tệp “{found}” giống hệt tệp “{other}” của đơn vị khác.',
  'finding.file-of-other-unit.cure':
    'Xem có phải văn bản chung của cấp trên không; nếu là của riêng đơn vị thì yêu cầu nộp đúng tệp.',
  'review.check.file-not-listed': 'Tệp gửi kèm không có trong danh mục',
  'finding.file-not-listed': 'Tệp “{found}” được gửi kèm nhưng danh mục tài liệu kiểm chứng không kê.',
  'finding.file-not-listed.cure': 'Kê tệp vào danh mục, sửa tên tệp trong danh mục, hoặc bỏ tệp thừa.',

  'cli.slot.place': 'TỆP_HOẶC_THƯ_MỤC',
  'cli.slot.announced': 'THAY_ĐỔI.xlsx',
  'cli.slot.export': 'TRÍCH_XUẤT.xlsx',
  'cli.help.previous':
    'những gì đã nộp trước: thư mục hoặc tệp phiếu của lần nộp trước hay kỳ trước, hoặc sổ tính tổng hợp (.xlsx)',
  'cli.help.announced':
    'danh sách thay đổi đơn vị đã báo khi nộp lại: sheet “Thay đổi đã báo” với cột Mã đơn vị, Mã tiêu chí',
  'cli.help.evidence':
    'thư mục tài liệu kiểm chứng, mỗi đơn vị một thư mục mang mã hoặc tên đơn vị; không mở tệp nào',
  'cli.help.export':
    'số liệu trích xuất từ hệ thống, xếp như sheet Số liệu của sổ tính chỉ số, để đối chiếu với phiếu',

  'cli.progress.compare': 'So sánh các lần nộp',
  'cli.progress.before': 'Đọc lần nộp trước',
  'cli.beside.strangers': 'Tài liệu không thuộc thư mục của đơn vị nào, chưa xét ({count} tệp): {files}',
  'cli.beside.links': 'Liên kết (symbolic link) không được mở ({count}): {files}',
  'cli.beside.notForms': 'Không phải phiếu của đơn vị nào, chưa dùng để so sánh ({count} tệp): {files}',
  'cli.beside.notBefore':
    'Phiếu của kỳ không đứng trước kỳ này, không dùng để so sánh ({count} tệp): {files}',
  'cli.beside.superseded': 'Đơn vị {unit} có nhiều phiếu nộp trước; so với tệp ghi sau cùng là {file}.',
  'cli.beside.before': 'So với lần nộp trước: {count} đơn vị.',
  'cli.beside.earlier': 'So với số liệu kỳ {period}: {count} đơn vị.',

  'cli.error.noEvidenceOfUnits':
    'trong {folder} không có thư mục nào mang mã hoặc tên của một đơn vị; hãy đặt tài liệu của mỗi đơn vị vào một thư mục riêng, ví dụ {example}.',
  'cli.error.announcedAlone':
    '--announced chỉ có nghĩa khi có lần nộp trước để so sánh; hãy thêm --previous.',
  'cli.error.noAnnounced':
    '{file} không có sheet “Thay đổi đã báo” với cột Mã đơn vị và Mã tiêu chí; hãy lập sheet này rồi chạy lại.',
  'cli.error.noExport':
    '{file} không có số liệu kỳ {period} của đơn vị nào; hãy xếp số trích xuất như sheet Số liệu (Mã đơn vị, rồi mỗi cột một tiêu chí, ví dụ 1.1:a).',
  'cli.error.previousUnknown':
    '{file} không phải phiếu tự chấm, thư mục phiếu hay sổ tính chỉ số; hãy đưa phiếu của lần nộp trước hoặc sổ tính tổng hợp (.xlsx).',
  'cli.error.previousEmpty':
    '{file} không có gì của kỳ này hay kỳ trước để so sánh; hãy đưa phiếu của lần nộp trước hoặc sổ tính tổng hợp.',
};
