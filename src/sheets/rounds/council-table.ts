/** `Biểu trình Hội đồng`: every disputed line with what the council's decision does to score and rank. */
import type { IndexBook, Unit } from '../../core/book';
import { criteriaFor } from '../../core/criteria/tree';
import { sameNumber } from '../../core/rounding/round';
import type { LineEffect, Outcome } from '../../core/scoring/line-effects';
import type { SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import type { AppraisalRow } from './appraisal-rows';
import { officialSheet } from './official-sheet';
import { councilColumns, roundSheets } from './round-sheets';
import { centered, codeStyle, pointsStyle, proseStyle } from './round-table';

/** A line on which unit and appraiser differ. */
export interface CouncilLine {
  readonly unit: Unit;
  readonly row: AppraisalRow;
  /** The points if the unit is followed, and if the first appraisal stands. */
  readonly accepted: number;
  readonly refused: number;
}

/**
 * Lines of the period for which the unit asks for other points than the first appraisal gave, or a second appraisal
 * proposes others. By unit in the order of the book, then by criterion. What the unit asks for is what may be accepted,
 * else what the second appraisal proposes.
 */
export function councilLines(book: IndexBook, rows: readonly AppraisalRow[]): readonly CouncilLine[] {
  const units = new Map(book.units.map((unit, i) => [unit.code, { unit, place: i }]));
  const codes = new Set(book.criteriaSets.flatMap(({ nodes }) => nodes.map(({ code }) => code)));
  const places = new Map([...codes].map((code, i) => [code, i]));
  return rows
    .flatMap((row): CouncilLine[] => {
      const refused = row.values.get('appraisal1');
      const accepted = [row.values.get('proposed'), row.values.get('appraisal2')].find(
        (points): points is number =>
          typeof points === 'number' && typeof refused === 'number' && !sameNumber(points, refused),
      );
      const unit = units.get(row.unit)?.unit;
      const isNow = row.period === book.settings.period.label;
      if (!unit || !isNow || typeof refused !== 'number' || accepted === undefined) return [];
      return [{ unit, row, accepted, refused }];
    })
    .sort(
      (a, b) =>
        units.get(a.unit.code)!.place - units.get(b.unit.code)!.place ||
        (places.get(a.row.criterion) ?? 0) - (places.get(b.row.criterion) ?? 0),
    );
}

/** `effects` of the lines, in their order. */
export function councilTable(
  book: IndexBook,
  lines: readonly CouncilLine[],
  effects: readonly LineEffect[],
  texts: Texts,
): SheetPlan {
  const units = new Set(lines.map(({ unit }) => unit.code)).size;
  const open = lines.filter(({ row }) => !row.values.has('conclusion')).length;
  const moving = effects.filter(({ accepted, refused }) => accepted.groupRank !== refused.groupRank).length;
  return officialSheet(
    {
      sheet: roundSheets.council,
      isDocument: false,
      title: texts.text('rounds.council.title'),
      subtitles: [
        `${book.settings.indexName}; ${texts.text('rounds.period', { period: book.settings.period.label })}`,
      ],
      paragraphs: [
        lines.length === 0
          ? texts.text('rounds.council.none')
          : texts.text('rounds.council.lead', { count: lines.length, units, open, moving }),
      ],
      names: councilColumns,
      columns: {
        number: { width: 5, style: centered },
        unitName: { width: 22, style: proseStyle },
        criterion: { width: 8, style: codeStyle },
        criterionName: { width: 28, style: proseStyle },
        self: { width: 8, style: pointsStyle },
        appraisal1: { width: 8, style: pointsStyle },
        reason: { width: 27, style: proseStyle },
        explanation: { width: 31, style: proseStyle },
        proposed: { width: 8, style: pointsStyle },
        appraisal2: { width: 9, style: pointsStyle },
        conclusion: { width: 10, style: pointsStyle },
        effect: { width: 9, style: { numberFormat: '+0.00;-0.00;0', horizontal: 'right' } },
        rankAccepted: { width: 9, style: centered },
        rankRefused: { width: 9, style: centered },
      },
      rows: lines.map(({ unit, row: { criterion, values } }, i) => {
        const { accepted, refused } = effects[i]!;
        return {
          number: i + 1,
          unitName: unit.name,
          criterion,
          criterionName: criteriaFor(book.criteriaSets, unit.group).get(criterion)?.name ?? null,
          self: values.get('self') ?? null,
          appraisal1: values.get('appraisal1') ?? null,
          reason: values.get('reason') ?? null,
          explanation: joined([values.get('explanation'), values.get('evidence')]),
          proposed: values.get('proposed') ?? null,
          appraisal2: values.get('appraisal2') ?? null,
          conclusion: values.get('conclusion') ?? null,
          effect: difference(accepted, refused),
          rankAccepted: accepted.groupRank,
          rankRefused: refused.groupRank,
        };
      }),
      notes: [texts.text('rounds.council.note')],
      signatures: [
        { title: texts.text('rounds.sign.secretary'), below: texts.text('print.sign.name') },
        { title: texts.text('rounds.sign.chair'), below: texts.text('print.sign.name') },
      ],
      isProtected: false,
    },
    book.settings,
    texts,
  );
}

function difference({ score: a }: Outcome, { score: b }: Outcome): number | null {
  return a === null || b === null ? null : Number((a - b).toFixed(10));
}

function joined(parts: readonly unknown[]): string | null {
  const said = parts.flatMap((part) => (typeof part === 'string' ? [part] : []));
  return said.length > 0 ? said.join('; ') : null;
}
