/** Bonus points that nobody but the unit itself vouches for. */
import { contentCheck } from '../content-check';
import { plainWords } from '../plain-words';
import { citationsOf, documentsByKey, pointsOf } from './documents';

/** Whoever claims a bonus does not recognise it: at least one document is of somebody else. */
export const ownBonus = contentCheck(
  { id: 'bonus-by-own-document', family: 'EVD', severity: 'warning', parameters: ['points'] },
  (form, log) => {
    const unit = plainWords(form.reading.form.unit.name);
    const documents = documentsByKey(form);
    for (const answer of form.answers) {
      const { criterion } = answer;
      const points = pointsOf(answer);
      if (criterion.kind !== 'bonus' || points <= 0 || unit === '') continue;
      const cited = citationsOf(form).filter((citation) => citation.answer === answer);
      const issuers = cited.map(({ key }) => plainWords(documents.get(key)?.text('issuer') ?? ''));
      if (cited.length === 0 || !issuers.every((issuer) => issuer === unit)) continue;
      const cell = answer.reading.entries.get('evidence')?.cell ?? null;
      const found = cited.map(({ code }) => code).join('; ');
      log.fail({ cell, criterion: criterion.code, found, parameters: { points } });
    }
  },
);
