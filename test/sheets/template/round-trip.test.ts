import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../src/catalogue/catalogue';
import { gravest, type Finding } from '../../../src/core/findings/finding';
import type { PublishedSet } from '../../../src/core/criteria/published-set';
import { scoreBook } from '../../../src/core/scoring/score';
import { languages, textsFor, type Language } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { templatePlan } from '../../../src/sheets/template/template';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';

async function readBack(set: PublishedSet | null, language: Language) {
  const workbook = XlsxWorkbook.blank('mau.xlsx');
  await workbook.apply(templatePlan(set, textsFor(language)), {});
  return readIndexBook(await workbook.read({}));
}

const remarks = (findings: readonly Finding[]) =>
  findings.filter(({ status }) => status === 'fail').map(({ ruleId, cell }) => [ruleId, cell]);

describe.each(languages)('a fresh template in %s', (language) => {
  test('holds an example that is read without a remark and scored at once', async () => {
    const book = await readBack(null, language);
    expect(remarks(book.findings)).toEqual([]);
    const board = scoreBook(book);
    expect(remarks(board.findings)).toEqual([]);
    expect(board.units.map(({ percent, rank, provisional }) => ({ percent, rank, provisional }))).toEqual([
      { percent: 99.33, rank: 1, provisional: false },
      { percent: 76.8, rank: 2, provisional: false },
      { percent: 50, rank: 3, provisional: false },
    ]);
    expect(board.units.map(({ grade }) => grade)).toEqual(
      ['grade1', 'grade2', 'grade3'].map((key) => textsFor(language).text(`template.example.${key}`)),
    );
  });

  test.each(catalogue.map((set) => [set.id, set] as const))(
    'gives the set %s back as it ships, and says only that no unit has data yet',
    async (_, set) => {
      const book = await readBack(set, language);
      expect(new Set(remarks(book.findings).map(([ruleId]) => ruleId))).toEqual(
        new Set(['unit-without-data']),
      );
      const nodes = book.criteriaSets[0]?.nodes ?? [];
      expect(nodes.map(({ code, max }) => [code, max])).toEqual(
        set.criteria.map(({ code, max }) => [code, max ?? null]),
      );
      expect(nodes.map((node) => node.ruleBroken)).not.toContain(true);
      for (const [i, line] of set.criteria.entries()) {
        const node = nodes[i]!;
        expect([line.code, node.kind, node.decimals, node.ifZeroDenominator, node.ifNoEvent]).toEqual([
          line.code,
          line.kind ?? 'scored',
          line.decimals ?? null,
          line.ifZeroDenominator ?? null,
          line.ifNoEvent ?? null,
        ]);
        if (line.source) expect([line.code, node.source]).toEqual([line.code, line.source]);
        if (line.parent) expect([line.code, node.parent]).toEqual([line.code, line.parent]);
      }
      expect(book.grades.map(({ name, from, by }) => [name, from, by])).toEqual(
        set.grades.map(({ name, from, by }) => [name, from, by]),
      );
      expect(book.settings.stage).toBe('self');
      expect(book.settings.rankBy).toBe(set.settings.rankBy ?? 'percent');
      const board = scoreBook(book);
      expect(board.units.map(({ nothingSubmitted }) => nothingSubmitted)).toEqual([true, true, true]);
      expect(new Set(remarks(board.findings).map(([ruleId]) => ruleId))).toEqual(
        new Set(['unit-without-data']),
      );
      expect(['warning', 'info']).toContain(gravest(board.findings));
    },
  );
});
