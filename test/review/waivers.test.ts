import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/findings/finding';
import { textsFor } from '../../src/locale/texts';
import type { FileReview } from '../../src/review/file-review';
import {
  findingColumnNames,
  type FindingColumnId,
  reviewSheets,
} from '../../src/review/report/review-sheets';
import { readWaivers, waived, withWaivers } from '../../src/review/waivers';
import { findingText } from '../../src/sheets/reports/finding-text';
import type { CellContent } from '../../src/workbook/plan';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { sheetPlan, workbookPlan } from '../workbook/xlsx/plans';

const vi = textsFor('vi');
const languages = [vi, textsFor('en')];

const late: Finding = {
  ruleId: 'portal-differs',
  severity: 'error',
  status: 'fail',
  unit: 'X1',
  criterion: '1.10',
  cell: { sheet: 'Phiếu tự chấm', row: 8, column: 6 },
  found: 1234.5,
  expected: 1200,
  parameters: { measure: 'a' },
};

const accepted = { reviewer: 'Lò Thị Hoa', waiverReason: 'Hệ thống chốt trước', waivedOn: '05/12/2025' };

/** Row of a finding in the findings of a review workbook, with what a reviewer filled in. */
function rowOf(finding: Finding, filled: Partial<Record<FindingColumnId, CellContent>>, texts = vi) {
  const { unit = '', ruleId: check, criterion = '' } = finding;
  return { ...findingText(finding, texts), unit, check, criterion, ...filled };
}

async function readBack(rows: readonly ReturnType<typeof rowOf>[], language: 'vi' | 'en' = 'vi') {
  const ids = Object.keys(findingColumnNames) as FindingColumnId[];
  const headings = ids.map((id) => findingColumnNames[id][language]);
  const contents = rows.map((row) =>
    ids.map((id) => new Map<string, CellContent>(Object.entries(row)).get(id) ?? null),
  );
  const workbook = XlsxWorkbook.blank('ra-soat.xlsx');
  const blocks = [
    { row: 0, column: 0, rows: [['KẾT QUẢ RÀ SOÁT']] },
    { row: 2, column: 0, rows: [headings, ...contents] },
  ];
  await workbook.apply(workbookPlan(sheetPlan(reviewSheets.findings[language], { blocks })), {});
  return readWaivers(await XlsxWorkbook.open(workbook.bytes(), { name: 'ra-soat.xlsx' }).read({}));
}

describe('a finding that a named reviewer accepted with a reason', () => {
  test.each(['vi', 'en'] as const)(
    'is waived when it is found again, in a review written in %s',
    async (language) => {
      const { waivers, findings } = await readBack([rowOf(late, accepted, textsFor(language))], language);
      expect(findings).toEqual([]);
      expect(waived([late], waivers, languages)).toEqual([
        {
          ...late,
          status: 'waived',
          waiver: { by: 'Lò Thị Hoa', reason: 'Hệ thống chốt trước', on: '05/12/2025' },
        },
      ]);
    },
  );

  test.each<[string, Partial<Finding>]>([
    ['value', { found: 1234.6 }],
    ['unit', { unit: 'X2' }],
    ['cell', { cell: { sheet: 'Phiếu tự chấm', row: 9, column: 6 } }],
    ['criterion', { criterion: '1.1' }],
    ['check', { ruleId: 'no-event-after-counts' }],
  ])('is not waived with another %s', async (_, parts) => {
    const { waivers } = await readBack([rowOf(late, accepted)]);
    const [finding] = waived([{ ...late, ...parts }], waivers, languages);
    expect(finding?.status).toBe('fail');
  });

  test('no longer holds its file up, while another one does', async () => {
    const other: Finding = { ...late, criterion: '2' };
    const review: FileReview = {
      file: 'X1.xlsx',
      sha256: '',
      unit: 'X1',
      verdict: 'returned',
      results: [{ check: 'portal-differs', status: 'fail', reason: null, count: 1 }],
      findings: [late],
    };
    const { waivers } = await readBack([rowOf(late, accepted)]);
    const after = withWaivers(review, waivers, languages);
    expect([after.verdict, after.results[0]?.status]).toEqual(['accepted', 'waived']);
    const both = withWaivers({ ...review, findings: [late, other] }, waivers, languages);
    expect([both.verdict, both.results[0]?.status]).toEqual(['returned', 'fail']);
  });

  test('leaves the findings standing that a cap kept untold', async () => {
    const capped: Finding = {
      ruleId: 'findings-capped',
      severity: 'error',
      status: 'fail',
      unit: 'X1',
      parameters: { check: 'portal-differs', count: 60, shown: 50 },
    };
    const { waivers } = await readBack([rowOf(late, accepted), rowOf(capped, accepted)]);
    const review: FileReview = {
      file: 'X1.xlsx',
      sha256: '',
      unit: 'X1',
      verdict: 'returned',
      results: [{ check: 'portal-differs', status: 'fail', reason: null, count: 60 }],
      findings: [late, capped],
    };
    const after = withWaivers(review, waivers, languages);
    expect([after.verdict, after.results[0]?.status]).toEqual(['returned', 'fail']);
  });

  test('makes no unreadable file readable', async () => {
    const unreadable: Finding = { ...late, ruleId: 'file-unreadable', severity: 'blocker' };
    const { waivers } = await readBack([rowOf(unreadable, accepted)]);
    const review: FileReview = {
      file: '',
      sha256: '',
      unit: null,
      verdict: 'unreadable',
      results: [],
      findings: [unreadable],
    };
    expect(withWaivers(review, waivers, languages).verdict).toBe('unreadable');
  });
});

describe('a row that accepts a finding', () => {
  test.each<[string, Partial<Record<FindingColumnId, string>>, [string, string][]]>([
    ['without a reason', { reviewer: 'Lò Thị Hoa' }, [['waiver-without-reason', 'M4']]],
    ['without a name', { waiverReason: 'Đã xem' }, [['waiver-without-reviewer', 'L4']]],
    ['with a day alone', { waivedOn: '05/12/2025' }, [['waiver-without-reviewer', 'L4']]],
    ['with blanks for both', { reviewer: '  ', waiverReason: ' ' }, []],
  ])('%s accepts nothing', async (_, filled, expected) => {
    const { waivers, findings } = await readBack([rowOf(late, filled)]);
    expect(waivers.size).toBe(0);
    expect(findings.map((finding) => [finding.ruleId, findingText(finding, vi).cell])).toEqual(expected);
  });

  test('is looked for in review workbooks only', async () => {
    const workbook = XlsxWorkbook.blank('khac.xlsx');
    const blocks = [{ row: 0, column: 0, rows: [['Mã', 'Tên']] }];
    await workbook.apply(workbookPlan(sheetPlan('Sheet1', { blocks })), {});
    const { waivers, findings } = readWaivers(
      await XlsxWorkbook.open(workbook.bytes(), { name: 'khac.xlsx' }).read({}),
    );
    expect([waivers.size, findings]).toEqual([0, []]);
  });
});
