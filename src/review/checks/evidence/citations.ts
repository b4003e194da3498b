/** Lines beside the documents that they cite. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { contentCheck, lineCheck } from '../content-check';
import { citationsOf, codeKey, codesIn, documentsByKey, documentsOf, pointsOf, textOf } from './documents';

const missing = lineCheck({ id: 'evidence-missing', family: 'EVD', severity: 'error' }, (answer) => {
  const entry = answer.reading.entries.get('evidence');
  const points = pointsOf(answer);
  // Nothing happened, so there is nothing to prove.
  const isState = [...answer.measures.values()].some(({ content }) => content.kind === 'state');
  if (!entry || points <= 0 || isState || textOf(entry) !== '') return null;
  const { evidence } = answer.criterion;
  if (evidence !== '') return { cell: entry.cell, found: points, expected: evidence };
  // Figures of a system prove themselves unless the decision asks for more.
  return answer.line.role === 'entered' ? { cell: entry.cell, found: points, severity: 'warning' } : null;
});

const unknownCode = contentCheck(
  { id: 'evidence-code-unknown', family: 'EVD', severity: 'error' },
  (form, log) => {
    const documents = documentsByKey(form);
    for (const { code, key, answer, entry } of citationsOf(form)) {
      if (!documents.has(key)) {
        log.fail({ cell: entry.cell, criterion: answer.criterion.code, found: code });
      }
    }
  },
);

const uncited = contentCheck({ id: 'evidence-uncited', family: 'EVD', severity: 'info' }, (form, log) => {
  const cited = new Set(citationsOf(form).map(({ key }) => key));
  for (const { key, text, cell } of documentsOf(form)) {
    if (key !== '' && !cited.has(key)) log.fail({ cell: cell('code'), found: text('code') });
  }
});

/** One document that proves more criteria than this hardly proves each of them. */
const mostCriteria = 5;

const overused = contentCheck(
  { id: 'evidence-overused', family: 'EVD', severity: 'warning', parameters: ['count', 'most', 'criteria'] },
  (form, log) => {
    const citing = new Map<string, Set<string>>();
    for (const { key, answer } of citationsOf(form)) {
      citing.set(key, (citing.get(key) ?? new Set()).add(answer.criterion.code));
    }
    for (const { key, text, cell } of documentsByKey(form).values()) {
      const criteria = [...(citing.get(key) ?? [])];
      if (criteria.length <= mostCriteria) continue;
      log.fail({
        cell: cell('code'),
        found: text('code'),
        parameters: { count: criteria.length, most: mostCriteria, criteria: criteria.join(', ') },
      });
    }
  },
);

const placeMissing = contentCheck(
  { id: 'evidence-place-missing', family: 'EVD', severity: 'warning' },
  (form, log) => {
    const documents = documentsByKey(form);
    const told = new Set<string>();
    for (const { code, key, answer } of citationsOf(form)) {
      const place = answer.reading.entries.get('place');
      const document = documents.get(key);
      const criterion = answer.criterion.code;
      if (!place || !document || told.has(criterion)) continue;
      if (textOf(place) !== '' || document.text('place') !== '') continue;
      told.add(criterion);
      log.fail({ cell: place.cell, criterion, found: code });
    }
  },
);

const otherCriterion = contentCheck(
  { id: 'evidence-other-criterion', family: 'EVD', severity: 'warning' },
  (form, log) => {
    const documents = documentsByKey(form);
    for (const { code, key, answer, entry } of citationsOf(form)) {
      const listed = codesIn(documents.get(key)?.text('criterion') ?? '');
      const criterion = answer.criterion.code;
      if (listed.length === 0 || listed.some((one) => codeKey(one) === codeKey(criterion))) continue;
      log.fail({ cell: entry.cell, criterion, found: code, expected: listed.join(', ') });
    }
  },
);

export const citationChecks: readonly Check<Submission>[] = [
  missing,
  unknownCode,
  uncited,
  overused,
  placeMissing,
  otherCriterion,
];
