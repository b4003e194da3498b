import type { viSentences } from '../vi/sentences';

/** Sentences about a unit's result. Each names who, the number and its base. */
export const enSentences: Readonly<Record<keyof typeof viSentences, string>> = {
  'say.heading.remarks': 'Remarks:',
  'say.heading.causes': 'Figures of the criteria that lost most:',
  'say.heading.actions': 'What to do:',

  'say.total':
    '{unit} has {score}/{max} points, index {percent}%{grade}; it is {lost} points short of the maximum.',
  'say.totalOver': '{unit} has {score}/{max} points, index {percent}%{grade}.',
  'say.totalFull':
    '{unit} has {score}/{max} points, index {percent}%{grade}; no points lost at any criterion.',
  'say.totalNone': '{unit} has no total yet.',
  'say.withGrade': ', grade {grade}',
  'say.area':
    'The area that lost most: {criterion} has {score}/{max} points and lost {lost} of the {total} points missing ({share}%).',
  'say.first': '{criterion} has {score}/{max} points and lost {lost} points{ofTotal}{doFirst}.',
  'say.firstMissing': '{criterion} has no score yet: all of its {max} points are missing{ofTotal}{doFirst}.',
  'say.ofTotal': ', {share}% of the {total} points missing',
  'say.doFirst': '; this comes first',
  'say.criterionFull': '{criterion} has the maximum: {score}/{max} points.',
  'say.criterionRise': '{criterion} rose by {difference} points since period {period}.',
  'say.criterionFall': '{criterion} fell by {difference} points since period {period}.',
  'say.criterionStill': '{criterion} is unchanged since period {period}.',
  'say.next': 'Next: {list}.',
  'say.nextItem': '{criterion} lost {lost} points (has {score}/{max})',
  'say.nextMissing': '{criterion} lost {lost} points (no score yet, maximum {max})',
  'say.concentration':
    'The {count} criteria that lost most make up {part} of the {total} points missing ({share}%).',

  'say.groupMean': 'the mean of the group',
  'say.above.points': '{unit} is {difference} points above {other} ({own} against {compared}).',
  'say.below.points': '{unit} is {difference} points below {other} ({own} against {compared}).',
  'say.equal.points': '{unit} equals {other}: {own} points.',
  'say.above.percent': '{unit} is {difference} percentage points above {other} ({own}% against {compared}%).',
  'say.below.percent': '{unit} is {difference} percentage points below {other} ({own}% against {compared}%).',
  'say.equal.percent': '{unit} equals {other}: {own}%.',
  'say.noneBelow': 'No criterion is below {other}.',
  'say.onlyBelow': 'Only {count} of {known} criteria are below {other}: {list}.',
  'say.someBelow': '{count} of {known} criteria are below {other}: {list}.',
  'say.belowItem': '{criterion} by {short} points',
  'say.andOthers': 'and {count} more',
  'say.leadButLost':
    '{criterion} is {lead} points above {other} but still lost {lost} points: being ahead is not yet being good.',
  'say.common':
    '{criterion} has {score}/{max} points, {other} {compared}/{max} points: this is a common difficulty.',

  'say.place': '{unit} ranks {rank} of {count} in its group.',
  'say.toBest': 'To equal {best} (rank 1) it needs {missing} more.',
  'say.overLast': 'It is {lead} ahead of the last of the group ({last}).',
  'say.inPoints': '{value} points',
  'say.inPercent': '{value} percentage points',
  'say.unranked': '{unit} is unranked, so its place cannot be compared with other units.',
  'say.alone': 'Places cannot be compared: the workbook has only one ranked unit in the group.',
  'say.alonePublished':
    'Published rank: {rank}. The workbook has only one ranked unit in the group, so rank and distance to other units cannot be computed.',

  'say.nextGrade.percent': '{missing} percentage points to grade {grade} ({from}%).',
  'say.nextGrade.points': '{missing} points to grade {grade} ({from} points).',
  'say.target.reached': 'Target {target}: reached.',
  'say.target.percent': 'Target {target}%: {missing} percentage points short.',
  'say.target.points': 'Target {target} points: {missing} points short.',

  'say.rise': 'Index {now}%, {difference} percentage points up on period {period} ({then}%){places}.',
  'say.fall': 'Index {now}%, {difference} percentage points down on period {period} ({then}%){places}.',
  'say.still': 'Index {now}%, unchanged on period {period} ({then}%){places}.',
  'say.places.up': '; up {places} places, from rank {from} to rank {to}',
  'say.places.down': '; down {places} places, from rank {from} to rank {to}',
  'say.places.same': '; still rank {to}',
  'say.places.unknown': '; the rank of that period is not known',
  'say.moves': 'Of this, {list}.',
  'say.roseMost': '{criterion} rose most (by {difference} points)',
  'say.fellMost': '{criterion} fell most (by {difference} points)',
  'say.notCompared': 'Period {period}: {why}.',
  'say.unknownPeriod': 'Period {period}: no figures to compare with.',

  'say.cause.measured': '{criterion}: {figures}.',
  'say.cause.missing': '{criterion}: no figures or no score yet.',
  'say.cause.derived':
    '{list}: points follow from the figures of other criteria by the rule (see sheet Data).',
  'say.cause.entered':
    '{list}: points were entered directly; the workbook has no figures below them that would tell the cause.',
  'say.figures.short': '{a}/{b} ({percent}%), {rest} to go ({b} – {a})',
  'say.figures.ratio': '{a}/{b} ({percent}%)',
  'say.figures.measure': '{measure} {value}',

  'say.do.raise':
    '{criterion}: raise the {measure} from {from} to {to} ({change} more) for the full {max} points, a gain of {gain} points.',
  'say.do.lower':
    '{criterion}: lower the {measure} from {from} to {to} ({change} less) for the full {max} points, a gain of {gain} points.',
  'say.do.choose':
    '{criterion}: change the {measure} from “{from}” to “{to}” for the full {max} points, a gain of {gain} points.',
  'say.do.missing': '{criterion}: provide the figures or evidence to be scored; up to {max} points.',
  'say.do.half':
    'Raising {criterion} from {from} to {to} points (half of the maximum) adds {gain} points to the criterion.',
  'say.do.full':
    'Raising {criterion} from {from} to {to} points (the maximum) adds {gain} points to the criterion.',
  'say.do.rankUnknown': 'The rank that this would give cannot be predicted, because other units change too.',
};
