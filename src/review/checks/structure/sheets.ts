/** STR: the sheets of the file beside those of the form. */
import { foldName } from '../../../sheets/read/names';
import { unitFormSheets } from '../../../sheets/unit-form/columns';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { reviewSheets } from '../../report/review-sheets';
import { fileCheck, formCheck, type ReturnedForm } from '../file-check';

const missing = formCheck(
  { id: 'sheet-missing', family: 'STR', severity: 'error' },
  ({ issued, reading }, log) => {
    const evidence = issued.plan.sheets[1];
    if (evidence && !reading.evidenceSheet) log.fail({ found: null, expected: evidence.name });
  },
);

const renamed = formCheck({ id: 'sheet-renamed', family: 'STR', severity: 'warning' }, ({ layout }, log) => {
  const names = Object.values(unitFormSheets).flatMap(({ vi, en }) => [foldName(vi), foldName(en)]);
  for (const { found, issued } of layout) {
    if (!names.includes(foldName(found.name))) {
      log.fail({ sheet: found.name, found: found.name, expected: issued.name });
    }
  }
});

const added = formCheck({ id: 'sheet-added', family: 'STR', severity: 'warning' }, (form, log) => {
  const { ownSheets } = form.submission.snapshot;
  for (const { name, visibility } of otherSheets(form)) {
    // Units correct the copy in which an earlier review told them what to correct.
    if (ownSheets.includes(name) && earlierReviews.includes(name)) continue;
    // What is hidden as well is told as hidden.
    if (visibility === 'visible') log.fail({ sheet: name, found: name });
  }
});

const earlierReviews: readonly string[] = Object.values(reviewSheets.findings);

const hidden = fileCheck({ id: 'sheet-concealed', family: 'STR', severity: 'error' }, ({ snapshot }, log) => {
  for (const { name, visibility } of snapshot.sheets) {
    if (visibility !== 'visible') log.fail({ sheet: name, found: name });
  }
});

const duplicated = formCheck({ id: 'form-twice', family: 'STR', severity: 'error' }, (form, log) => {
  const names = Object.values(unitFormSheets).flatMap(({ vi, en }) => [foldName(vi), foldName(en)]);
  for (const { name } of otherSheets(form)) {
    // `Phiếu tự chấm (2)` is what Excel calls a copy.
    if (names.includes(foldName(name.replace(/\s*\(\d+\)$/, '')))) log.fail({ sheet: name, found: name });
  }
});

export const sheetChecks: readonly Check<Submission>[] = [missing, renamed, added, duplicated, hidden];

function otherSheets({ submission, layout }: ReturnedForm) {
  const own = new Set(layout.map(({ found }) => found.name));
  return submission.snapshot.sheets.filter(({ name }) => !own.has(name));
}
