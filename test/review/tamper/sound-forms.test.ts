import { beforeAll, describe, expect, test } from '@jest/globals';
import { type ReviewedFile, reviewFile, type ReviewIndex } from '../../../src/jobs/review';
import { textsFor } from '../../../src/locale/texts';
import { issuedForm } from '../../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../../src/sheets/unit-form/unit-form';
import { type CellError, type CellValue, valueAt } from '../../../src/workbook/cells';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { mulberry32 } from '../../samples/seeded';
import { hasOffice, recalculated } from '../../sheets/live/office';
import { fileOf, readFile } from '../../sheets/unit-form/sample-form';
import { calculated } from './calculated-form';
import { matrixIndex } from './matrix-index';
import { snapshotOfPlan } from './plan-snapshot';
import { soundAnswers, various } from './sound-answers';

const book = matrixIndex();
const index: ReviewIndex = { book, languages: [textsFor('vi')] };
const issued = book.units.map((unit) => issuedForm(unitForm(book, unit)!, textsFor('vi')));
/** What a reader finds in the blank form of each unit. */
const blank: WorkbookSnapshot[] = [];

/** The n-th form, of one unit after the other. */
function sound(n: number): WorkbookPlan {
  return calculated(soundAnswers(issued[n % issued.length]!, mulberry32(n), various));
}

function reviewed(snapshot: WorkbookSnapshot): Promise<ReviewedFile> {
  return reviewFile(index, {
    file: 'phieu.xlsx',
    sha256: '',
    open: () => ({ read: () => Promise.resolve(snapshot) }),
  });
}

/** What must not be said of a sound form. */
function graveOf({ review }: ReviewedFile) {
  return review.findings.filter(({ severity }) => severity === 'blocker' || severity === 'error');
}

describe('a sound form with random legal answers', () => {
  beforeAll(async () => {
    for (const { plan } of issued) blank.push(await readFile(await fileOf(plan)));
  });

  test('gives no finding of severity error: 900 forms, read from their cells', async () => {
    const wrong: unknown[] = [];
    const warned = new Set<string>();
    for (let n = 0; n < 900; n += 1) {
      const answer = await reviewed(snapshotOfPlan(sound(n), blank[n % blank.length]));
      wrong.push(...graveOf(answer).map((finding) => [n, finding]));
      for (const { ruleId, severity } of answer.review.findings)
        if (severity === 'warning') warned.add(ruleId);
    }
    expect(wrong).toEqual([]);
    // What the answers leave open, or claim, is said, and nothing else.
    expect([...warned].sort()).toEqual(['kad-without-scope', 'line-left-blank', 'no-event-after-counts']);
  }, 240_000);

  test('gives no finding of severity error: 100 forms, written and read as files', async () => {
    const wrong: unknown[] = [];
    for (let n = 900; n < 1000; n += 1) {
      const answer = await reviewed(await readFile(await fileOf(sound(n))));
      wrong.push(...graveOf(answer).map((finding) => [n, finding]));
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  if (!hasOffice) {
    test.skip('SKIPPED, for soffice is not installed: 50 forms saved again by LibreOffice', () => undefined);
    return;
  }

  test('gives no finding of severity error: 50 forms, calculated and saved again by LibreOffice', async () => {
    const plans = Array.from({ length: 50 }, (_, i) => sound(1000 + i));
    const files = await Promise.all(plans.map(fileOf));
    const wrong: unknown[] = [];
    for (const [i, bytes] of recalculated(files).entries()) {
      const snapshot = await readFile(bytes);
      wrong.push(...graveOf(await reviewed(snapshot)).map((finding) => [i, finding]));
      // What is taken for calculated elsewhere is what a program that calculates gives.
      wrong.push(...differences(snapshotOfPlan(plans[i]!), snapshot).map((cell) => [i, cell]));
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  }, 240_000);
});

/** Cells with a formula that show something else in two workbooks. */
function differences(one: WorkbookSnapshot, other: WorkbookSnapshot): unknown[] {
  return one.sheets.flatMap(({ cells }, sheet) => {
    const there = other.sheets[sheet]!.cells;
    const shown = formulaValues(there);
    return [...formulaValues(cells)].flatMap(([place, value]) =>
      isSame(value, shown.get(place) ?? null) ? [] : [[place, value, shown.get(place)]],
    );
  });
}

function formulaValues(
  cells: WorkbookSnapshot['sheets'][number]['cells'],
): Map<string, CellValue | CellError> {
  const values = new Map<string, CellValue | CellError>();
  cells.rows.forEach((row, i) => {
    for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset += 1) {
      if (cells.formulas.has(offset))
        values.set(`${String(row)},${String(cells.columns[offset])}`, valueAt(cells, offset));
    }
  });
  return values;
}

function isSame(one: CellValue | CellError, other: CellValue | CellError): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1e-9;
  return (one ?? '') === (other ?? '');
}
