/** What a unit gets after an appraisal: `Thông báo kết quả thẩm định`, and the form on which it explains itself. */
import type { IndexBook, Unit } from '../../core/book';
import { criteriaFor } from '../../core/criteria/tree';
import { sameNumber } from '../../core/rounding/round';
import type { UnitResult } from '../../core/scoring/scoreboard';
import type { CellValue } from '../../workbook/cells';
import type { SheetPlan } from '../../workbook/plan';
import { foldName } from '../read/names';
import type { Texts } from '../texts';
import type { AppraisalRow } from './appraisal-rows';
import type { Signature } from './official-lines';
import { officialSheet, type OfficialColumn } from './official-sheet';
import { answerColumns, noticeColumns, roundSheets } from './round-sheets';
import { centered, codeStyle, pointsStyle, proseStyle } from './round-table';

/** What stands where points are given: points, a state such as KAD, or nothing. */
type Points = number | string | null;

/** One line whose points the appraisal changed. */
export interface NoticedLine {
  readonly criterion: string;
  readonly criterionName: string;
  readonly max: number | null;
  readonly self: Points;
  readonly appraised: number | string;
  readonly reason: string;
  /** What evidence the criterion asks for, where points were taken off. */
  readonly needed: string;
}

export interface UnitNotice {
  readonly unit: Unit;
  /** In the order of the criteria. */
  readonly lines: readonly NoticedLine[];
  /** Lines that were appraised at all. */
  readonly appraised: number;
  /** The total as the unit gave it itself, and as appraised; null where there is none. */
  readonly selfTotal: Pick<UnitResult, 'score' | 'max'> | null;
  readonly total: Pick<UnitResult, 'score' | 'max'> | null;
  /** As people write a day; empty text when none is set. */
  readonly deadline: string;
}

/** The lines of a unit that its appraisal changed; the latest appraisal counts. */
export function noticedLines(
  { criteriaSets }: Pick<IndexBook, 'criteriaSets'>,
  { group }: Unit,
  rows: readonly AppraisalRow[],
): readonly NoticedLine[] {
  const criteria = criteriaFor(criteriaSets, group);
  const order = new Map([...criteria.keys()].map((code, i) => [code, i]));
  return rows
    .flatMap(({ criterion, values }): NoticedLine[] => {
      const self = pointsIn(values.get('self'));
      const appraised = pointsIn(values.get('appraisal2') ?? values.get('appraisal1'));
      if (appraised === null || isSame(self, appraised)) return [];
      const node = criteria.get(criterion);
      return [
        {
          criterion,
          criterionName: node?.name ?? '',
          max: node?.max ?? null,
          self,
          appraised,
          reason: String(values.get('reason') ?? ''),
          needed: lacksEvidence(self, appraised) ? (node?.evidence ?? '') : '',
        },
      ];
    })
    .sort((a, b) => (order.get(a.criterion) ?? 0) - (order.get(b.criterion) ?? 0));
}

function pointsIn(value: CellValue | undefined): Points {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** A blank is as good as no points. */
function isSame(self: Points, appraised: number | string): boolean {
  if (typeof appraised === 'string')
    return typeof self === 'string' && foldName(self) === foldName(appraised);
  return typeof self !== 'string' && sameNumber(self ?? 0, appraised);
}

/** Points were taken off, or a state is not believed. */
function lacksEvidence(self: Points, appraised: number | string): boolean {
  return typeof appraised === 'number' && (typeof self === 'string' || (self ?? 0) > appraised);
}

const shared = {
  number: { width: 5, style: centered },
  criterion: { width: 8, style: codeStyle },
  criterionName: { width: 36, style: proseStyle },
  max: { width: 9, style: pointsStyle },
  self: { width: 9, style: pointsStyle },
  appraised: { width: 9, style: pointsStyle },
  difference: { width: 11, style: pointsStyle, difference: ['appraised', 'self'] },
  reason: { width: 34, style: proseStyle },
  needed: { width: 28, style: proseStyle },
} as const satisfies Record<string, OfficialColumn>;

/** The notice, and the form to answer on where anything was changed. */
export function noticeSheets(book: IndexBook, notice: UnitNotice, texts: Texts): readonly SheetPlan[] {
  const rows = notice.lines.map((line, i) => ({
    number: i + 1,
    criterion: line.criterion,
    criterionName: line.criterionName,
    max: line.max,
    self: line.self,
    appraised: line.appraised,
    difference: differenceOf(line),
    reason: line.reason === '' ? null : line.reason,
    needed: line.needed === '' ? null : line.needed,
  }));
  return [
    noticeSheet(book, notice, rows, texts),
    ...(rows.length > 0 ? [answerSheet(book, notice, rows, texts)] : []),
  ];
}

/** Of points; between points and a state there is none to tell. */
function differenceOf({ self, appraised }: NoticedLine): number | null {
  return typeof self === 'number' && typeof appraised === 'number'
    ? Number((appraised - self).toFixed(10))
    : null;
}

type Row = Partial<Record<keyof typeof shared, string | number | null>>;

function noticeSheet(book: IndexBook, notice: UnitNotice, rows: readonly Row[], texts: Texts): SheetPlan {
  const { deadline, lines, appraised, selfTotal, total } = notice;
  const shown = (value: number | null | undefined) => (typeof value === 'number' ? texts.number(value) : '…');
  return officialSheet(
    {
      sheet: roundSheets.notice,
      isDocument: true,
      title: texts.text('rounds.notice.title'),
      subtitles: subtitles(book, notice, texts),
      paragraphs: [
        texts.text('rounds.notice.totals', {
          self: shown(selfTotal?.score),
          score: shown(total?.score),
          max: shown(total?.max),
        }),
        lines.length === 0
          ? texts.text('rounds.notice.unchanged', { appraised })
          : texts.text('rounds.notice.changed', { appraised, count: lines.length }),
      ],
      names: noticeColumns,
      columns: { ...shared, deadline: { width: 13, style: centered } },
      rows: rows.map((row) => ({ ...row, deadline: deadline === '' ? null : deadline })),
      notes:
        lines.length === 0
          ? []
          : [
              deadline === ''
                ? texts.text('rounds.notice.answer')
                : texts.text('rounds.notice.answerUntil', { deadline }),
            ],
      signatures: [
        signature('print.sign.maker', 'name', texts),
        signature('rounds.sign.agency', 'seal', texts),
      ],
      isProtected: true,
    },
    book.settings,
    texts,
  );
}

function answerSheet(book: IndexBook, notice: UnitNotice, rows: readonly Row[], texts: Texts): SheetPlan {
  const opinions = (['agreed', 'disagreed'] as const).map((key) => texts.text(`rounds.opinion.${key}`));
  const entry = { entry: true } as const;
  return officialSheet(
    {
      sheet: roundSheets.answer,
      isDocument: true,
      title: texts.text('rounds.answer.title'),
      subtitles: subtitles(book, notice, texts),
      paragraphs: [texts.text('rounds.answer.lead')],
      names: answerColumns,
      columns: {
        ...shared,
        criterionName: { width: 28, style: proseStyle },
        reason: { width: 26, style: proseStyle },
        needed: { width: 20, style: proseStyle },
        opinion: {
          width: 12,
          style: { ...centered, wrap: true },
          ...entry,
          validation: {
            rule: { kind: 'list', values: opinions },
            prompt: texts.text('rounds.answer.opinion'),
            error: texts.text('rounds.answer.opinionRefused', { words: opinions.join('; ') }),
            strictness: 'stop',
          },
        },
        explanation: { width: 36, style: proseStyle, ...entry },
        evidence: { width: 28, style: proseStyle, ...entry },
        proposed: { width: 10, style: pointsStyle, ...entry },
      },
      rows,
      validations: notice.lines.map(({ max }, row) => ({
        row,
        column: 'proposed',
        rule: {
          rule: { kind: 'decimal', min: 0, max: max ?? largest },
          prompt: texts.text('rounds.answer.proposed'),
          error: texts.text('rounds.answer.proposedRefused'),
          strictness: 'stop',
        },
      })),
      notes: [texts.text('rounds.answer.note')],
      signatures: [
        signature('print.sign.maker', 'name', texts),
        signature('print.sign.leader', 'seal', texts),
      ],
      isProtected: true,
    },
    { ...book.settings, superiorBody: '', issuingBody: notice.unit.name },
    texts,
  );
}

/** Highest points that a cell takes where the criterion tells no maximum. */
const largest = 1_000_000;

/** The unit is named as on its form, by which the answer is recognised. */
function subtitles({ settings }: IndexBook, { unit }: UnitNotice, texts: Texts): readonly string[] {
  return [
    `${settings.indexName}, ${texts.text('rounds.period', { period: settings.period.label })}`,
    texts.text('unitForm.unit', { name: unit.name, code: unit.code }),
  ];
}

function signature(who: string, how: 'name' | 'seal', texts: Texts): Signature {
  return { title: texts.text(who), below: texts.text(`print.sign.${how}`) };
}
