import type { viExplain } from '../vi/explain';

/** Why a score is what it is. */
export const enExplain: Readonly<Record<keyof typeof viExplain, string>> = {
  'explain.unit': 'Unit {code} – {name}',
  'explain.criterion': 'Criterion {code} – {name}',
  'explain.score': 'Score: {score}/{max}',
  'explain.scoreByState': 'Score: {score}/{max} ({state}; {treatment})',
  'explain.noScore': 'No score, max {max} ({state}; {treatment})',
  'explain.method': 'Method: {method}',
  'explain.ruleText': 'Rule: {rule}',
  'explain.exempt': 'The unit is exempt from this criterion by the Scope sheet.',
  'explain.policy': 'Policy: {policy}',
  'explain.from': 'Taken from: {from}',
  'explain.from.nowhere': 'nothing yet',
  'explain.from.computed': 'the rule over the data',
  'explain.from.self': 'the self-assessment',
  'explain.from.survey': 'the survey',
  'explain.from.appraisal1': 'appraisal 1',
  'explain.from.appraisal2': 'appraisal 2',
  'explain.from.conclusion': 'the conclusion of the council',
  'explain.inputs': 'Inputs:',
  'explain.input': '{name}: {value}',
  'explain.computation': 'How:',
  'explain.children': 'Children:',

  'measure.x': 'Value',
  'measure.n': 'Count',
  'measure.r': 'Ratio',
  'measure.a': 'Numerator',
  'measure.b': 'Denominator',
  'measure.points': 'Points',
};
