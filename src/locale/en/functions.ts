import type { viFunctions } from '../vi/functions';

/** What custom functions answer in words. */
export const enFunctions: Readonly<Record<keyof typeof viFunctions, string>> = {
  'function.group.scoring': 'Scoring',
  'function.group.aggregating': 'Aggregating',
  'function.group.ranking': 'Ranking',
  'function.group.gaps': 'Gaps',
  'function.group.index': 'Index of the workbook',
  'function.group.checks': 'Checks',
  'function.valid': 'Valid',
  'function.rule-wrong': 'Wrong at character {position}: {reason}.',
  'function.rule-wrong-nearest': 'Wrong at character {position}: {reason}. Is “{nearest}” meant?',
  'function.one-cell': 'Takes one cell or one value, not a range.',
  'function.rule-missing': 'There is no rule.',
  'function.reads-elsewhere':
    'This rule reads other units, criteria or periods, which a formula does not know. Score the whole workbook with ChiSo.',
  'function.reads-more':
    'The rule needs the measure “{name}”: add its name and its cell at the end: …,"{name}",B2.',
  'function.no-part':
    'The rule names “{name}” (a: numerator, b: denominator): add its cell, even a blank one.',
  'function.pairs':
    'Named measures are given in pairs: a name, then its value, or a range of two columns, names and values.',
  'function.given-twice': 'The measure “{name}” is given twice.',
  'function.max': 'The maximum has to be a number above 0.',
  'function.no-figure':
    'The rule needs a figure: add the cell of the value, or of numerator and denominator.',
  'function.no-number': 'The rule does not give a number of points.',
  'function.doubtful-number': '“{found}” may be {asThousands} or {asDecimal}; type it as a number.',
  'function.not-a-number': '“{found}” cannot be read as a number.',
  'function.same-size': 'Ranges that belong together have to have the same number of cells.',
  'function.choice-missing': 'One has to be chosen: {choices}.',
  'function.no-such-choice': 'There is no choice “{found}”; choose one of: {choices}.',
  'function.needs-maxima': 'The maximum of each criterion is needed.',
  'function.score-without-max': 'Cell {row}: the maximum has to be a number, 0 or more.',
  'function.weight': 'Cell {row}: the weight has to be a number, 0 or more.',
  'function.exponent': 'A power mean needs an exponent other than 0.',
  'function.method-undefined':
    'The method has no value for these (such as the geometric mean of values that are not positive, or weights that add up to 0).',
  'function.values-alike': 'The values are all alike, or there is only one: they have no common scale.',
  'function.goalposts': 'Goalposts need both the low and the high one.',
  'function.group-and-groups': 'Both the group and the range of groups are needed.',
  'function.no-such-group': 'No unit is in the group “{found}”.',
  'function.not-among': '{found} is not among the results looked at.',
  'function.top': 'The number of places has to be whole, 1 or more.',
  'function.band': 'Row {row} of the bands needs a number (or “>80”) and the name of the grade.',
  'function.no-bands': 'The bands need two columns: from, and the name of the grade.',
  'function.issue.no-band': 'The value {found} falls into none of the bands of the rule.',
  'function.issue.no-choice': '“{found}” matches none of the choices of the rule.',
  'function.issue.text-near-miss': '“{found}” is close to “{expected}” but does not match it.',
  'function.issue.not-yes-or-no': '“{found}” is neither yes nor no.',
  'function.issue.text-where-number': 'The text “{found}” stands where a number is needed.',
  'function.issue.number-where-text': 'The number {found} stands where a choice in words is needed.',
  'function.issue.not-a-count': '{found} is not a count (whole, not negative).',
  'function.issue.outside-domain':
    'The arithmetic of the rule cannot be done with this value (such as the root or logarithm of a negative number).',
  'function.index.unread': 'The index of the workbook has not been read yet.',
  'function.index.no-index': 'This workbook has no criteria, or no list of units.',
  'function.index.failed': 'The index of the workbook cannot be read, by a fault of ChiSo: {detail}',
  'function.index.no-unit': 'There is no unit “{found}”.',
  'function.index.no-unit-nearest': 'There is no unit “{found}”. Is “{nearest}” meant?',
  'function.index.no-criterion': 'The group of this unit has no criterion “{found}”.',
  'function.index.no-criterion-nearest':
    'The group of this unit has no criterion “{found}”. Is “{nearest}” meant?',
  'function.index.doubtful-code': 'The number {found} may be the code {codes}; type the code as text.',
  'function.index.no-period': 'The workbook has no period “{found}”.',
  'function.index.no-measure': 'This criterion has no figure “{found}”.',
  'function.index.other-group': 'The unit “{unit}” is in the group “{own}”, not in “{found}”.',
};
