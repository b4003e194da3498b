/** Tells every unit what its appraisal changed, and gives it the form to explain itself on. */
import type { Unit } from '../core/book';
import { openScoring } from '../core/scoring/score';
import type { AppraisalRow, AppraisalRows } from '../sheets/rounds/appraisal-rows';
import { noticedLines, noticeSheets } from '../sheets/rounds/unit-notice';
import type { Texts } from '../sheets/texts';
import type { WorkbookPlan } from '../workbook/plan';
import { fileNames } from './file-names';
import type { OpenedBook } from './score';

export interface NoticeFile {
  readonly unit: Unit;
  /** Without folder; no two are the same. */
  readonly file: string;
  /** Lines that the appraisal changed. */
  readonly lines: number;
  readonly plan: WorkbookPlan;
}

/** One workbook for each unit of which any line was appraised. `deadline`: a day as people write it, or empty text. */
export function notices(
  { book }: OpenedBook,
  { rows }: AppraisalRows,
  texts: Texts,
  { deadline }: { readonly deadline: string },
): readonly NoticeFile[] {
  const byUnit = new Map<string, AppraisalRow[]>();
  for (const row of rows) {
    const isAppraised = row.values.has('appraisal1') || row.values.has('appraisal2');
    if (!isAppraised || row.period !== book.settings.period.label) continue;
    const known = byUnit.get(row.unit);
    if (known) known.push(row);
    else byUnit.set(row.unit, [row]);
  }
  const units = book.units.filter(({ code }) => byUnit.has(code));
  const names = fileNames(
    units.map(({ code }) => code),
    (code) => texts.text('rounds.notice.file', { code }),
  );
  const [self, appraised] = (['self', 'appraisal2'] as const).map((stage) => {
    const { units: results } = openScoring(book, { stage }).board;
    return new Map(results.map((result) => [result.unit.code, result]));
  });
  return units.map((unit, i) => {
    const own = byUnit.get(unit.code) ?? [];
    const lines = noticedLines(book, unit, own);
    const notice = {
      unit,
      lines,
      appraised: own.length,
      selfTotal: self?.get(unit.code) ?? null,
      total: appraised?.get(unit.code) ?? null,
      deadline,
    };
    return {
      unit,
      file: names[i]!,
      lines: lines.length,
      plan: { sheets: noticeSheets(book, notice, texts), run: { tool: 'ChiSo', inputs: '' } },
    };
  });
}
