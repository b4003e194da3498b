/** Single words: states, stages, severities. */
export const viWords = {
  'state.value': 'có điểm',
  'state.missing': 'chưa có số liệu',
  'state.notApplicable': 'KAD',
  'state.noEvent': 'KPS',
  'state.zeroDenominator': 'mẫu số bằng 0',
  'state.tracking': 'theo dõi',
  'state.unappraised': 'chưa thẩm định',
  'state.notAtThisStage': 'không tính ở giai đoạn này',
  'state.dropped': 'loại trừ',
  'state.partial': 'tạm tính',

  'treatment.counted': 'được tính',
  'treatment.missing': 'không cộng điểm, giữ điểm tối đa',
  'treatment.dropped': 'loại trừ',
  'treatment.rescaled': 'loại trừ và quy đổi',

  'policy.full': 'điểm tối đa',
  'policy.zero': '0 điểm',
  'policy.drop': 'loại trừ',
  'policy.rescale': 'loại trừ và quy đổi',
  'policy.previous': 'theo kỳ trước',

  'stage.self': 'Tự chấm',
  'stage.appraisal1': 'Thẩm định lần 1',
  'stage.appraisal2': 'Thẩm định lần 2',
  'stage.final': 'Chốt',

  'severity.blocker': 'Chặn',
  'severity.error': 'Sai',
  'severity.warning': 'Nghi vấn',
  'severity.info': 'Lưu ý',
  'status.notEvaluated': 'Chưa xét được',
  'status.waived': 'Đã chấp nhận',

  'tie.competition': 'đồng hạng, bỏ bậc (1-2-2-4)',
  'tie.dense': 'đồng hạng liền bậc (1-2-2-3)',
  'tie.sequential': 'không đồng hạng (xét tiêu chí phụ, sau đó theo thứ tự trong sheet Đơn vị)',
  'tie.average': 'lấy hạng trung bình',

  'rankBy.percent': 'Chỉ số (%)',
  'rankBy.score': 'Tổng điểm',

  'word.yes': 'có',
  'word.no': 'không',
  'word.true': 'đúng',
  'word.false': 'sai',
  'word.empty': '(trống)',
  'word.allUnits': 'Toàn bộ',
  'word.index': 'Toàn bộ chỉ số',
  'word.listSeparator': '; ',
};
