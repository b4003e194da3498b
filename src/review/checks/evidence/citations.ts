/** Lines beside the documents that they cite. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { contentCheck, lineCheck } from '../content-check';
import { citationsOf, codesIn, documentsOf, pointsOf, sameCode, textOf } from './documents';

const missing = lineCheck({ id: 'evidence-missing', family: 'EVD', severity: 'error' }, (answer) => {
  const entry = answer.reading.entries.get('evidence');
  const points = pointsOf(answer);
  if (!entry || points <= 0 || textOf(entry) !== '') return null;
  const { evidence } = answer.criterion;
  if (evidence !== '') return { cell: entry.cell, found: points, expected: evidence };
  // Figures of a system prove themselves unless the decision asks for more.
  return answer.line.role === 'entered' ? { cell: entry.cell, found: points, severity: 'warning' } : null;
});

const unknownCode = contentCheck(
  { id: 'evidence-code-unknown', family: 'EVD', severity: 'error' },
  (form, log) => {
    const documents = documentsOf(form);
    for (const { code, answer, entry } of citationsOf(form)) {
      if (documents.some((document) => sameCode(document.text('code'), code))) continue;
      log.fail({ cell: entry.cell, criterion: answer.criterion.code, found: code });
    }
  },
);

const uncited = contentCheck({ id: 'evidence-uncited', family: 'EVD', severity: 'info' }, (form, log) => {
  const citations = citationsOf(form);
  for (const { text, cell } of documentsOf(form)) {
    const code = text('code');
    if (code === '' || citations.some((citation) => sameCode(citation.code, code))) continue;
    log.fail({ cell: cell('code'), found: code });
  }
});

/** One document that proves more criteria than this hardly proves each of them. */
const mostCriteria = 5;

const overused = contentCheck(
  { id: 'evidence-overused', family: 'EVD', severity: 'warning', parameters: ['count', 'most', 'criteria'] },
  (form, log) => {
    const citations = citationsOf(form);
    for (const { text, cell } of documentsOf(form)) {
      const citing = citations.filter(({ code }) => sameCode(code, text('code')));
      const criteria = [...new Set(citing.map(({ answer }) => answer.criterion.code))];
      if (text('code') === '' || criteria.length <= mostCriteria) continue;
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
    const documents = documentsOf(form);
    const told = new Set<string>();
    for (const { code, answer } of citationsOf(form)) {
      const place = answer.reading.entries.get('place');
      const document = documents.find(({ text }) => sameCode(text('code'), code));
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
    const documents = documentsOf(form);
    for (const { code, answer, entry } of citationsOf(form)) {
      const document = documents.find(({ text }) => sameCode(text('code'), code));
      const listed = codesIn(document?.text('criterion') ?? '');
      const criterion = answer.criterion.code;
      if (listed.length === 0 || listed.some((one) => sameCode(one, criterion))) continue;
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
