/** Sentences about a unit's result. Each names who, the number and its base. */
export const viSentences = {
  'say.heading.remarks': 'Nhận xét:',
  'say.heading.causes': 'Số liệu ở các tiêu chí mất điểm nhiều nhất:',
  'say.heading.actions': 'Việc cần làm:',

  'say.total':
    '{unit} đạt {score}/{max} điểm, chỉ số {percent}%{grade}; còn thiếu {lost} điểm so với điểm tối đa.',
  'say.totalOver': '{unit} đạt {score}/{max} điểm, chỉ số {percent}%{grade}.',
  'say.totalFull': '{unit} đạt {score}/{max} điểm, chỉ số {percent}%{grade}; không mất điểm ở tiêu chí nào.',
  'say.totalNone': '{unit} chưa có tổng điểm.',
  'say.withGrade': ', xếp loại {grade}',
  'say.area':
    'Lĩnh vực mất nhiều điểm nhất: {criterion} đạt {score}/{max} điểm, mất {lost} điểm trong tổng {total} điểm còn thiếu ({share}%).',
  'say.first': '{criterion} đạt {score}/{max} điểm, mất {lost} điểm{ofTotal}{doFirst}.',
  'say.firstMissing': '{criterion} chưa có điểm: cả {max} điểm tối đa còn thiếu{ofTotal}{doFirst}.',
  'say.ofTotal': ', bằng {share}% tổng {total} điểm còn thiếu',
  'say.doFirst': '; đây là việc phải làm trước',
  'say.criterionFull': '{criterion} đạt điểm tối đa: {score}/{max} điểm.',
  'say.criterionRise': '{criterion} tăng {difference} điểm so với kỳ {period}.',
  'say.criterionFall': '{criterion} giảm {difference} điểm so với kỳ {period}.',
  'say.criterionStill': '{criterion} không đổi so với kỳ {period}.',
  'say.next': 'Tiếp theo: {list}.',
  'say.nextItem': '{criterion} mất {lost} điểm (đạt {score}/{max})',
  'say.nextMissing': '{criterion} mất {lost} điểm (chưa có điểm, tối đa {max})',
  'say.concentration':
    '{count} tiêu chí mất nhiều điểm nhất chiếm {part} trong {total} điểm còn thiếu ({share}%).',

  'say.groupMean': 'trung bình khối',
  'say.above.points': '{unit} cao hơn {other} {difference} điểm ({own} so với {compared}).',
  'say.below.points': '{unit} thấp hơn {other} {difference} điểm ({own} so với {compared}).',
  'say.equal.points': '{unit} bằng {other}: {own} điểm.',
  'say.above.percent': '{unit} cao hơn {other} {difference} điểm phần trăm ({own}% so với {compared}%).',
  'say.below.percent': '{unit} thấp hơn {other} {difference} điểm phần trăm ({own}% so với {compared}%).',
  'say.equal.percent': '{unit} bằng {other}: {own}%.',
  'say.noneBelow': 'Không có tiêu chí nào thấp hơn {other}.',
  'say.onlyBelow': 'Chỉ {count}/{known} tiêu chí thấp hơn {other}: {list}.',
  'say.someBelow': '{count}/{known} tiêu chí thấp hơn {other}: {list}.',
  'say.belowItem': '{criterion} kém {short} điểm',
  'say.andOthers': 'và {count} tiêu chí khác',
  'say.leadButLost':
    '{criterion} hơn {other} {lead} điểm nhưng vẫn mất {lost} điểm: dẫn trước chưa phải là đã tốt.',
  'say.common': '{criterion} đạt {score}/{max} điểm, {other} {compared}/{max} điểm: đây là khó khăn chung.',

  'say.place': '{unit} đứng hạng {rank}/{count} trong khối.',
  'say.toBest': 'Muốn bằng {best} (hạng 1) phải thêm {missing}.',
  'say.overLast': 'Hơn đơn vị cuối khối ({last}) {lead}.',
  'say.inPoints': '{value} điểm',
  'say.inPercent': '{value} điểm phần trăm',
  'say.unranked': '{unit} không xếp hạng nên không so thứ hạng với đơn vị khác.',
  'say.alone': 'Chưa so được thứ hạng: sổ tính chỉ có một đơn vị được xếp hạng trong khối.',
  'say.alonePublished':
    'Hạng đã công bố: {rank}. Sổ tính chỉ có một đơn vị được xếp hạng trong khối nên không tính lại được hạng và khoảng cách tới đơn vị khác.',

  'say.nextGrade.percent': 'Còn {missing} điểm phần trăm tới mức {grade} ({from}%).',
  'say.nextGrade.points': 'Còn {missing} điểm tới mức {grade} ({from} điểm).',
  'say.target.reached': 'Mục tiêu {target}: đã đạt.',
  'say.target.percent': 'Mục tiêu {target}%: còn thiếu {missing} điểm phần trăm.',
  'say.target.points': 'Mục tiêu {target} điểm: còn thiếu {missing} điểm.',

  'say.rise': 'Chỉ số {now}%, tăng {difference} điểm phần trăm so với kỳ {period} ({then}%){places}.',
  'say.fall': 'Chỉ số {now}%, giảm {difference} điểm phần trăm so với kỳ {period} ({then}%){places}.',
  'say.still': 'Chỉ số {now}%, không đổi so với kỳ {period} ({then}%){places}.',
  'say.places.up': '; tăng {places} bậc, từ hạng {from} lên hạng {to}',
  'say.places.down': '; giảm {places} bậc, từ hạng {from} xuống hạng {to}',
  'say.places.same': '; giữ nguyên hạng {to}',
  'say.places.unknown': '; chưa biết hạng kỳ đó',
  'say.moves': 'Trong đó {list}.',
  'say.roseMost': 'tăng nhiều nhất là {criterion} ({difference} điểm)',
  'say.fellMost': 'giảm nhiều nhất là {criterion} ({difference} điểm)',
  'say.notCompared': 'Kỳ {period}: {why}.',
  'say.unknownPeriod': 'Kỳ {period}: chưa có số liệu để so sánh.',

  'say.cause.measured': '{criterion}: {figures}.',
  'say.cause.missing': '{criterion}: chưa có số liệu hoặc chưa có điểm.',
  'say.cause.derived':
    '{list}: điểm tính từ số liệu của tiêu chí khác theo công thức chấm (xem sheet Số liệu).',
  'say.cause.entered':
    '{list}: điểm được nhập trực tiếp, sổ tính không có số liệu bên dưới để nói rõ nguyên nhân.',
  'say.figures.short': '{a}/{b} ({percent}%), còn {rest} ({b} – {a})',
  'say.figures.ratio': '{a}/{b} ({percent}%)',
  'say.figures.measure': '{measure} {value}',

  'say.do.raise':
    '{criterion}: nâng {measure} từ {from} lên {to} (thêm {change}) để đạt tối đa {max} điểm, được thêm {gain} điểm.',
  'say.do.lower':
    '{criterion}: giảm {measure} từ {from} xuống {to} (bớt {change}) để đạt tối đa {max} điểm, được thêm {gain} điểm.',
  'say.do.choose':
    '{criterion}: chuyển {measure} từ “{from}” thành “{to}” để đạt tối đa {max} điểm, được thêm {gain} điểm.',
  'say.do.missing': '{criterion}: bổ sung số liệu, tài liệu để được chấm; tối đa {max} điểm.',
  'say.do.half':
    'Nếu nâng {criterion} từ {from} lên {to} điểm (một nửa điểm tối đa) thì được thêm {gain} điểm.',
  'say.do.full': 'Nếu nâng {criterion} từ {from} lên {to} điểm (điểm tối đa) thì được thêm {gain} điểm.',
  'say.do.rankUnknown': 'Hạng đạt được khi đó chưa đoán được vì đơn vị khác cũng thay đổi.',
};
