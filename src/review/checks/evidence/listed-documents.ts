/** Documents of the list as such: their numbers, days and issuers. */
import { foldName } from '../../../sheets/read/names';
import type { EvidenceColumnId } from '../../../sheets/unit-form/columns';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type CellRemark, contentCheck, type FilledForm } from '../content-check';
import { plainWords } from '../plain-words';
import { writtenDay } from '../written-day';
import { documentsOf, type ListedDocument } from './documents';
import { documentNumber } from './document-number';

type Declared = Parameters<typeof contentCheck>[0];

function documentCheck(
  declared: Declared,
  judge: (document: ListedDocument, form: FilledForm) => CellRemark | null,
): Check<Submission> {
  return contentCheck(declared, (form, log) => {
    for (const document of documentsOf(form)) {
      const remark = judge(document, form);
      if (remark) log.fail(remark);
    }
  });
}

/** What a document cannot be found without. */
const needed: readonly EvidenceColumnId[] = ['code', 'number', 'date', 'title'];

const incomplete = documentCheck(
  { id: 'evidence-incomplete', family: 'EVD', severity: 'warning' },
  ({ text, cell }) => {
    const column = needed.find((one) => cell(one) !== null && text(one) === '');
    return column === undefined ? null : { cell: cell(column), found: null };
  },
);

const codeTwice = contentCheck(
  { id: 'evidence-code-twice', family: 'EVD', severity: 'error', parameters: ['firstRow'] },
  (form, log) => {
    const first = new Map<string, number>();
    for (const { key, text, cell, row } of documentsOf(form)) {
      if (key === '') continue;
      const known = first.get(key);
      if (known === undefined) first.set(key, row.row);
      else log.fail({ cell: cell('code'), found: text('code'), parameters: { firstRow: known + 1 } });
    }
  },
);

const malformedNumber = documentCheck(
  { id: 'document-number-malformed', family: 'EVD', severity: 'warning' },
  ({ text, cell }) => {
    const number = text('number');
    return number === '' || documentNumber(number) ? null : { cell: cell('number'), found: number };
  },
);

const unreadableDay = documentCheck(
  { id: 'document-day-unreadable', family: 'EVD', severity: 'warning' },
  ({ text, cell, day }) =>
    text('date') === '' || day !== null ? null : { cell: cell('date'), found: text('date') },
);

const yearDiffers = documentCheck(
  { id: 'document-year-differs', family: 'EVD', severity: 'warning' },
  ({ text, cell, day }) => {
    const year = documentNumber(text('number'))?.year ?? null;
    if (year === null || day === null || day.startsWith(`${String(year)}-`)) return null;
    return { cell: cell('date'), found: writtenDay(day), expected: String(year) };
  },
);

const numberOrder = contentCheck(
  { id: 'document-number-order', family: 'EVD', severity: 'warning', parameters: ['other', 'otherDay'] },
  (form, log) => {
    const series = new Map<string, { document: ListedDocument; day: string; number: number }[]>();
    for (const document of documentsOf(form)) {
      const { day } = document;
      const number = documentNumber(document.text('number'));
      if (!number || day === null) continue;
      const key = `${number.symbol} ${day.slice(0, 4)} ${plainWords(document.text('issuer'))}`;
      const known = series.get(key) ?? [];
      known.push({ document, day, number: number.number });
      series.set(key, known);
    }
    for (const documents of series.values()) {
      documents.sort((a, b) => a.number - b.number);
      let latest: (typeof documents)[number] | null = null;
      for (const next of documents) {
        if (!latest || next.day >= latest.day) {
          latest = next;
          continue;
        }
        if (next.number === latest.number) continue;
        log.fail({
          cell: next.document.cell('date'),
          found: writtenDay(next.day),
          parameters: { other: latest.document.text('number'), otherDay: writtenDay(latest.day) },
        });
      }
    }
  },
);

const numberTwice = contentCheck(
  { id: 'document-number-twice', family: 'EVD', severity: 'warning', parameters: ['firstRow'] },
  (form, log) => {
    const known = new Map<string, ListedDocument>();
    for (const document of documentsOf(form)) {
      const { text, cell, day } = document;
      const key = `${foldName(text('number'))} ${plainWords(text('issuer'))}`;
      const first = known.get(key);
      if (text('number') === '' || !first) {
        known.set(key, document);
        continue;
      }
      // A number begins anew each year; without a year in it, another year is another document.
      if (day !== null && first.day !== null && day.slice(0, 4) !== first.day.slice(0, 4)) continue;
      const isSame = day === first.day && plainWords(text('title')) === plainWords(first.text('title'));
      if (isSame) continue;
      log.fail({ cell: cell('number'), found: text('number'), parameters: { firstRow: first.row.row + 1 } });
    }
  },
);

const otherIssuer = documentCheck(
  { id: 'document-other-issuer', family: 'EVD', severity: 'info' },
  ({ text, cell }, { reading }) => {
    const issuer = plainWords(text('issuer'));
    const unit = plainWords(reading.form.unit.name);
    if (issuer === '' || unit === '' || issuer.includes(unit) || unit.includes(issuer)) return null;
    return { cell: cell('issuer'), found: text('issuer'), expected: reading.form.unit.name };
  },
);

export const documentChecks: readonly Check<Submission>[] = [
  incomplete,
  codeTwice,
  malformedNumber,
  unreadableDay,
  yearDiffers,
  numberOrder,
  numberTwice,
  otherIssuer,
];
