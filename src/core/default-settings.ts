/** Settings of an index that says nothing about itself. */
import type { Settings } from './book';
import type { Period } from './periods/period';

/** The settings that hold where a workbook gives none. */
export function defaultSettings(period: Period): Settings {
  return {
    indexName: '',
    decision: '',
    setVersion: '',
    formatVersion: '',
    period,
    from: null,
    to: null,
    deadline: null,
    evidenceFrom: null,
    evidenceTo: null,
    comparePeriods: [],
    baseYear: null,
    referenceUnit: null,
    stage: 'self',
    decimals: 2,
    rankBy: 'percent',
    rankOn: 'rounded',
    ties: 'competition',
    tieBreakers: [],
    target: null,
    bonusCap: null,
    totalCap: null,
    rollUp: false,
    minimumShare: 1,
    noSubmission: 'unranked',
    publishedBy: '',
    superiorBody: '',
    issuingBody: '',
    place: '',
  };
}
