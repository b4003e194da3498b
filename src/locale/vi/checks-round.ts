/** What checks find of deadlines, bonuses, surveys, dossiers set aside, and of appraisers. */
export const viChecksRound = {
  'review.notEvaluated.no-deadline': 'Chưa có hạn nộp: sheet Thiết lập không ghi Hạn nộp.',
  'review.notEvaluated.no-receipt': 'Không biết tệp được nhận lúc nào.',

  'review.check.document-after-deadline': 'Văn bản ban hành sau hạn nộp',
  'finding.document-after-deadline': 'Văn bản ban hành ngày {found}, sau hạn nộp {deadline}.',
  'finding.document-after-deadline.cure':
    'Kiểm tra ngày trên bản gốc; văn bản ban hành sau hạn nộp không chứng minh được cho lần nộp này.',

  'review.check.timely-but-received-late': 'Ghi kịp thời nhưng hồ sơ nhận sau hạn',
  'finding.timely-but-received-late':
    'Ghi “{found}”, trong khi hồ sơ tự chấm này nhận lúc {received}, sau hạn nộp {deadline}.',
  'finding.timely-but-received-late.cure':
    'Đối chiếu với Sổ tiếp nhận và các kỳ báo cáo; ghi lại mức đúng, hoặc nêu lý do ở cột Giải trình.',

  'review.check.timely-but-document-late': 'Ghi kịp thời nhưng văn bản sau hạn',
  'finding.timely-but-document-late':
    'Ghi “{found}”, nhưng văn bản kiểm chứng {document} đề ngày {day}, sau hạn nộp {deadline}.',
  'finding.timely-but-document-late.cure':
    'Ghi lại mức đúng, hoặc dẫn văn bản đã gửi trong hạn và nêu ở cột Giải trình.',

  'review.check.bonus-by-own-document': 'Điểm thưởng chỉ có văn bản của chính đơn vị',
  'finding.bonus-by-own-document':
    'Tính {points} điểm thưởng, nhưng tài liệu kiểm chứng {found} đều do chính đơn vị ban hành.',
  'finding.bonus-by-own-document.cure':
    'Yêu cầu văn bản công nhận của cấp có thẩm quyền; không có thì không tính điểm thưởng.',

  'review.check.same-initiative': 'Một sáng kiến, nhiều đơn vị tính thưởng',
  'finding.same-initiative':
    'Nội dung tính điểm thưởng của đơn vị {unit} ở tiêu chí {criterion} giống nguyên văn đơn vị {units}.',
  'finding.same-initiative.cure':
    'Xem văn bản công nhận ghi sáng kiến của đơn vị nào; chỉ đơn vị đó được tính điểm thưởng.',

  'review.check.survey-more-than-issued': 'Số phiếu thu về nhiều hơn phát ra',
  'finding.survey-more-than-issued': 'Có {found} phiếu trả lời, trong khi chỉ phát ra {expected} phiếu.',
  'finding.survey-more-than-issued.cure': 'Đếm lại phiếu phát ra và phiếu thu về, sửa số ghi sai.',

  'review.check.survey-unanimous': 'Ít phiếu, mọi phiếu cùng mức cao nhất',
  'finding.survey-unanimous':
    'Cả {found} phiếu đều ở mức cao nhất; dưới {fewest} phiếu thì chưa đủ để kết luận.',
  'finding.survey-unanimous.cure':
    'Xem phiếu gốc và cách chọn người được hỏi; khảo sát thêm nếu mẫu quá nhỏ.',

  'review.check.paused-share-high': 'Hồ sơ tạm dừng, chờ bổ sung nhiều bất thường',
  'finding.paused-share-high':
    '{found} trên {of} hồ sơ của đơn vị {unit} đang tạm dừng hoặc chờ bổ sung, bằng {share}%; ở {units} đơn vị cùng khối thường là {usual}%.',
  'finding.paused-share-high.cure':
    'Xem trên hệ thống các hồ sơ này có quá hạn trước khi chuyển sang tạm dừng không; yêu cầu nêu lý do.',

  'review.check.returned-share-high': 'Hồ sơ trả lại, rút nhiều bất thường',
  'finding.returned-share-high':
    '{found} trên {of} hồ sơ của đơn vị {unit} bị trả lại hoặc rút, bằng {share}%; ở {units} đơn vị cùng khối thường là {usual}%.',
  'finding.returned-share-high.cure':
    'Xem trên hệ thống các hồ sơ này có quá hạn trước khi trả lại không; yêu cầu nêu lý do.',

  'review.check.appraiser-own-unit': 'Cơ quan thẩm định tự thẩm định mình',
  'finding.appraiser-own-unit': '{appraiser} thẩm định tiêu chí {criterion} cho chính {name}: {found} điểm.',
  'finding.appraiser-own-unit.cure':
    'Giao cơ quan khác hoặc Hội đồng thẩm định dòng này và ghi tên ở cột Cơ quan thẩm định.',
};
