/** What is wrong only when the files of a round are seen together. */
import type { IndexBook } from '../../../src/core/book';
import type { ReturnedFile } from '../../../src/jobs/review';
import { textsFor } from '../../../src/locale/texts';
import { issuedForm } from '../../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../../src/sheets/unit-form/unit-form';
import type { PackageFacts } from '../../../src/workbook/snapshot';
import { mulberry32 } from '../../samples/seeded';
import { appraisedIndex, layeredIndex, selfAppraisedIndex } from './matrix-index';
import { placeOf, soundAnswers } from './sound-answers';
import type { Tampering } from './tamper-kind';
import type { TypedForm } from './typed-form';

/** By unit code, what was done to its file. */
type ByUnit<Change> = Readonly<Record<string, Change>>;

export interface RoundTampering extends Pick<Tampering, 'id' | 'number' | 'check' | 'severity' | 'where'> {
  /** Whose finding it is; null where the unit sent nothing, or the index itself is wrong. */
  readonly unit: string | null;
  readonly typing?: ByUnit<(form: TypedForm) => void>;
  /** What the file says of itself. */
  readonly facts?: ByUnit<Partial<PackageFacts>>;
  /** Which files come. */
  readonly sending?: (files: readonly ReturnedFile[]) => readonly ReturnedFile[];
  /** The index that the round belongs to, where it is another. */
  readonly index?: () => IndexBook;
}

const explanation =
  'Do thay đổi nhân sự phụ trách nên việc số hóa hồ sơ trong quý III bị gián đoạn, đơn vị đã khắc phục xong trong tháng 11.';

function explaining(form: TypedForm): void {
  form.put({ line: '3.1', column: 'explanation' }, explanation);
}

function claiming(form: TypedForm): void {
  const initiative = 'Sáng kiến số hóa thành phần hồ sơ bằng mã QR tại bộ phận một cửa, áp dụng từ tháng 3.';
  form.put({ line: '6', column: 'explanation' }, initiative);
}

function issuing(day: number): (form: TypedForm) => void {
  return (form) => {
    form.put({ document: 0, column: 'number' }, '12/KH-UBND');
    form.put({ document: 0, column: 'issuer' }, 'UBND tỉnh Minh Họa');
    form.put({ document: 0, column: 'date' }, day);
  };
}

/** Figures as the sixth department would answer. */
function copying(form: TypedForm): void {
  const { book, lines } = form.issued.form;
  const answers = soundAnswers(issuedForm(unitForm(book, book.units[5]!)!, textsFor('vi')), mulberry32(40));
  for (const { criterion, measures } of lines) {
    for (const measure of measures) {
      const place = placeOf(criterion.code, measure);
      form.put(place, answers.at(place));
    }
  }
}

function surveyed(form: TypedForm): void {
  const counts = { rat_hai_long: 412, hai_long: 40, chua_hai_long: 7, so_phieu: 459, so_phieu_phat_ra: 500 };
  for (const [measure, count] of Object.entries(counts))
    form.put({ line: '2.7', measure, column: 'x' }, count);
}

export const roundKinds: readonly RoundTampering[] = [
  {
    id: 'ten-times-last-year',
    number: 20,
    check: 'jump-against-earlier-period',
    severity: 'warning',
    unit: 'S03',
    where: { line: '1.4', column: 'b' },
    typing: { S03: (form) => form.put({ line: '1.4', column: 'b' }, 690) },
  },
  {
    id: 'two-files-of-one-unit',
    number: 43,
    check: 'duplicate-unit-file',
    severity: 'error',
    unit: 'S04',
    where: 'file',
    sending: (files) =>
      files.flatMap((one) =>
        one.file === 'S04.xlsx' ? [one, { ...one, file: 'S04 (moi).xlsx', sha256: 'other' }] : [one],
      ),
  },
  {
    id: 'unit-that-sent-nothing',
    number: null,
    check: 'missing-unit',
    severity: 'warning',
    unit: null,
    where: { sheet: 'Đơn vị', row: 5, column: 0 },
    sending: (files) => files.filter(({ file }) => file !== 'S05.xlsx'),
  },
  {
    id: 'one-hand-in-two-files',
    number: 40,
    check: 'same-author-two-units',
    severity: 'info',
    unit: 'S07',
    where: 'file',
    facts: { S06: { lastModifiedBy: 'Trần Thị Minh' }, S07: { lastModifiedBy: 'Trần Thị Minh' } },
  },
  {
    id: 'made-from-another-units-file',
    number: 40,
    check: 'file-names-other-unit',
    severity: 'warning',
    unit: 'S01',
    where: 'file',
    facts: { S01: { creator: 'Sở Y tế' } },
  },
  {
    id: 'explanation-copied',
    number: 40,
    check: 'same-explanation',
    severity: 'warning',
    unit: 'S08',
    where: { line: '3.1', column: 'explanation' },
    typing: { S06: explaining, S08: explaining },
  },
  {
    id: 'one-initiative-of-two-units',
    number: 27,
    check: 'same-initiative',
    severity: 'warning',
    unit: 'S05',
    where: { line: '6', column: 'explanation' },
    typing: { S03: claiming, S05: claiming },
  },
  {
    id: 'figures-of-another-unit',
    number: 40,
    check: 'same-figures-two-units',
    severity: 'warning',
    unit: 'S09',
    where: 'file',
    typing: { S06: copying, S09: copying },
  },
  {
    id: 'survey-with-the-same-answers',
    number: 28,
    check: 'identical-distribution',
    severity: 'info',
    unit: 'S02',
    where: { line: '2.7', measure: 'rat_hai_long', column: 'x' },
    typing: { S01: surveyed, S02: surveyed },
  },
  {
    id: 'one-document-two-days',
    number: 33,
    check: 'evidence-conflict',
    severity: 'warning',
    unit: 'S10',
    where: { document: 0, column: 'number' },
    typing: { S09: issuing(45_700), S10: issuing(45_702) },
  },
  {
    id: 'the-same-points-for-everybody',
    number: 45,
    check: 'identical-appraisal',
    severity: 'warning',
    unit: null,
    where: { sheet: 'Thẩm định', row: 1, column: 1 },
    index: appraisedIndex,
  },
  {
    id: 'appraised-itself',
    number: 45,
    check: 'appraiser-own-unit',
    severity: 'warning',
    unit: null,
    where: { sheet: 'Thẩm định', row: 3, column: 2 },
    index: selfAppraisedIndex,
  },
  {
    id: 'late-dossiers-paused',
    number: 19,
    check: 'paused-share-high',
    severity: 'warning',
    unit: 'S06',
    where: { line: '2.1', measure: 'tam_dung', column: 'x' },
    typing: { S06: (form) => form.put({ line: '2.1', measure: 'tam_dung', column: 'x' }, 180) },
  },
  {
    id: 'dossiers-given-back',
    number: 20,
    check: 'returned-share-high',
    severity: 'warning',
    unit: 'S07',
    where: { line: '2.1', measure: 'tra_lai', column: 'x' },
    typing: { S07: (form) => form.put({ line: '2.1', measure: 'tra_lai', column: 'x' }, 160) },
  },
  {
    id: 'whole-is-not-its-parts',
    number: 22,
    check: 'sum-of-units-below',
    severity: 'warning',
    unit: 'S08',
    where: { line: '3.2', column: 'b' },
    index: layeredIndex,
  },
];
