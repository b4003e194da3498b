import type { viWords } from '../vi/words';

/** Single words: states, stages, severities. */
export const enWords: Readonly<Record<keyof typeof viWords, string>> = {
  'state.value': 'scored',
  'state.missing': 'no data yet',
  'state.notApplicable': 'not applicable',
  'state.noEvent': 'no event',
  'state.zeroDenominator': 'zero denominator',
  'state.tracking': 'tracking only',
  'state.unappraised': 'not appraised yet',
  'state.notAtThisStage': 'not at this stage',
  'state.dropped': 'dropped',
  'state.partial': 'provisional',

  'treatment.counted': 'counted',
  'treatment.missing': 'adds no points, keeps its max points',
  'treatment.dropped': 'dropped',
  'treatment.rescaled': 'dropped and rescaled',

  'policy.full': 'full points',
  'policy.zero': '0 points',
  'policy.drop': 'drop',
  'policy.rescale': 'drop and rescale',
  'policy.previous': 'as in the earlier period',

  'stage.self': 'Self-assessment',
  'stage.appraisal1': 'Appraisal 1',
  'stage.appraisal2': 'Appraisal 2',
  'stage.final': 'Final',

  'severity.blocker': 'Blocker',
  'severity.error': 'Error',
  'severity.warning': 'Doubtful',
  'severity.info': 'Note',
  'status.notEvaluated': 'Could not be checked',
  'status.waived': 'Accepted',

  'tie.competition': 'same rank, next places skipped (1-2-2-4)',
  'tie.dense': 'same rank, no place skipped (1-2-2-3)',
  'tie.sequential': 'no shared ranks (by the tie criteria, then by the order of the Units sheet)',
  'tie.average': 'mean of the places',

  'rankBy.percent': 'Index (%)',
  'rankBy.score': 'Total points',

  'word.yes': 'yes',
  'word.no': 'no',
  'word.true': 'true',
  'word.false': 'false',
  'word.empty': '(empty)',
  'word.allUnits': 'All units',
  'word.index': 'The whole index',
  'word.listSeparator': '; ',
};
