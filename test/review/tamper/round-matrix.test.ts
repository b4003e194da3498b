import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ReturnedFile,
  reviewBatch,
  type ReviewedBatch,
  type ReviewedFile,
  reviewFile,
} from '../../../src/jobs/review';
import { textsFor } from '../../../src/locale/texts';
import { issuedForm } from '../../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../../src/sheets/unit-form/unit-form';
import type { PackageFacts, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { mulberry32 } from '../../samples/seeded';
import { fileOf, readFile } from '../../sheets/unit-form/sample-form';
import { calculated } from './calculated-form';
import { matrixIndex } from './matrix-index';
import { snapshotOfPlan } from './plan-snapshot';
import { type RoundTampering, roundKinds } from './round-kinds';
import { soundAnswers } from './sound-answers';
import { isMeant, whereText } from './tampered-file';
import type { TypedForm } from './typed-form';

const book = matrixIndex();
const index = { book, languages: [textsFor('vi')] } as const;
const codes = book.units.map(({ code }) => code);
const forms = new Map<string, TypedForm>();
const blank = new Map<string, WorkbookSnapshot>();
/** Files that nobody tampered with, and their reviews. */
const sound = new Map<string, { readonly file: ReturnedFile; readonly reviewed: ReviewedFile }>();
/** Each kind is combined with one half a list away. */
const half = Math.ceil(roundKinds.length / 2);
const matrix: string[] = [];

beforeAll(async () => {
  for (const [i, unit] of book.units.entries()) {
    const issued = issuedForm(unitForm(book, unit)!, textsFor('vi'));
    forms.set(unit.code, soundAnswers(issued, mulberry32(100 + i)));
    blank.set(unit.code, await readFile(await fileOf(issued.plan)));
    const file = tamperedFile(unit.code, []);
    sound.set(unit.code, { file, reviewed: await reviewFile(index, file) });
  }
});

afterAll(() => {
  process.stdout.write(`${matrix.join('\n')}\n`);
});

/** The file of a unit as it comes back after all of this. */
function tamperedFile(code: string, kinds: readonly RoundTampering[]): ReturnedFile {
  const form = forms.get(code)!.copy();
  for (const { typing } of kinds) typing?.[code]?.(form);
  const snapshot = snapshotOfPlan(calculated(form), blank.get(code));
  const said = Object.assign({}, ...kinds.map(({ facts }) => facts?.[code])) as Partial<PackageFacts>;
  const read = () => Promise.resolve({ ...snapshot, package: { ...snapshot.package!, ...said } });
  return { file: `${code}.xlsx`, sha256: code, open: () => ({ read }) };
}

async function roundOf(...kinds: readonly RoundTampering[]): Promise<ReviewedBatch> {
  const files = codes.map((code) => {
    const touching = kinds.filter(({ typing, facts }) => typing?.[code] ?? facts?.[code]);
    return touching.length === 0 ? sound.get(code)!.file : tamperedFile(code, touching);
  });
  const sent = kinds.reduce<readonly ReturnedFile[]>((left, { sending }) => sending?.(left) ?? left, files);
  const known = new Map([...sound.values()].map(({ file, reviewed }) => [file, reviewed]));
  const reviewed: ReviewedFile[] = [];
  for (const file of sent) reviewed.push(known.get(file) ?? (await reviewFile(index, file)));
  const own = kinds.map((kind) => kind.index).find((other) => other !== undefined);
  return reviewBatch(own?.() ?? book, reviewed);
}

function isFound({ files, findings }: ReviewedBatch, kind: RoundTampering): boolean {
  const said =
    kind.unit === null ? findings : files.flatMap((one) => (one.unit === kind.unit ? one.findings : []));
  return said.some((finding) => isMeant(finding, kind, forms.get(kind.unit ?? 'S01')!));
}

describe('a round of files', () => {
  test('of sound forms gives nothing doubtful across files', async () => {
    const { files, findings } = await roundOf();
    expect(findings).toEqual([]);
    expect(files.flatMap((one) => one.findings.filter(({ severity }) => severity !== 'info'))).toEqual([]);
  });

  test.each(roundKinds)('finds $id by $check', async (kind) => {
    expect(isFound(await roundOf(kind), kind)).toBe(true);
    const where = whereText(kind.where, forms.get(kind.unit ?? 'S01')!);
    matrix.push(
      [kind.number ?? '', kind.id, kind.check, kind.severity, `${kind.unit ?? '–'} ${where}`].join(' | '),
    );
  });

  test.each(
    roundKinds.slice(0, half).map((one, i) => {
      const other = roundKinds[i + roundKinds.length - half]!;
      return { one, other, ids: `${one.id} together with ${other.id}` };
    }),
  )('finds $ids', async ({ one, other }) => {
    const round = await roundOf(one, other);
    expect([isFound(round, one), isFound(round, other)]).toEqual([true, true]);
  });
});
