/** Cơ cấu xếp loại: how many units have which grade, against the comparison period, and who rose and fell. */
import { bandsFor } from '../../core/grading/grade';
import { roundTo10 } from '../../core/rounding/round';
import type { Panel, UnitResult } from '../../core/scoring/scoreboard';
import type { CellContent } from '../../workbook/plan';
import type { Moved } from '../live/live-grades';
import type { ReportChart, ReportSeries } from './chart-tail';
import { dataSheets, type HeadingBand, type ReportColumn, type ReportRow } from './data-sheet';
import { gradeColors } from './house-style';
import { unitList } from './notes';
import { reportColumn, reportFrame, type Report, type ReportContext } from './report';

/** Count, share, change of the count. */
const columnsPerGrade = 3;

/** The ranked units of one khối, or of all. */
interface Structure {
  readonly label: string;
  /** Indexes in `Scoreboard.panels`. */
  readonly panels: readonly number[];
  readonly units: readonly UnitResult[];
}

export const gradeStructureReport: Report = (context) => {
  const { board, texts } = context;
  const grades = gradeNames(context);
  const structures = structuresOf(context);
  if (grades.length === 0 || structures.length === 0) return [];
  const [against] = board.settings.comparePeriods;
  const rows = structures.map((structure) => structureRow(structure, grades, context));
  const [all] = structures.length > 1 ? [allUnits(context)] : [];
  return dataSheets({
    ...reportFrame(context, 'grades'),
    measure: texts.text('title.units'),
    table: 'ChiSo_Grades',
    columns: [
      reportColumn(texts, 'group', 'text', 22),
      reportColumn(texts, 'unitCount', 'whole', 8),
      ...grades.flatMap((grade) => gradeColumns(grade, context)),
      ...['up', 'down', 'same'].map((id) => reportColumn(texts, `places.${id}`, 'whole', 8)),
      reportColumn(texts, 'roseMost', 'text', 24),
      reportColumn(texts, 'fellMost', 'text', 24),
    ],
    bands: [
      ...grades.map((text, i): HeadingBand => ({
        text,
        column: 2 + i * columnsPerGrade,
        columns: columnsPerGrade,
      })),
      {
        text: against
          ? texts.text('band.places', { period: against.label })
          : texts.text('band.placesUnknown'),
        column: 2 + grades.length * columnsPerGrade,
        columns: 5,
      },
    ],
    rows,
    sums: all ? [structureRow(all, grades, context)] : [],
    sumLabelColumns: 1,
    notes: notes(context),
    charts: structureChart(structures, grades, context),
    frozenColumns: 1,
    orientation: 'landscape',
  });
};

/** Names that occur in the bands of the khối, best first. */
function gradeNames({ board, bands }: ReportContext): readonly string[] {
  const used = board.panels.flatMap((panel) => bandsFor(bands, panel.group));
  const ordered = [...used].sort((a, b) => b.from - a.from);
  return [...new Set(ordered.map(({ name }) => name))];
}

function structuresOf({ board, bands, texts }: ReportContext): readonly Structure[] {
  return board.panels.flatMap((panel, index) => {
    const units = rankedOf(board.units, index);
    if (units.length < 2 || bandsFor(bands, panel.group).length === 0) return [];
    return [{ label: labelOf(panel, texts), panels: [index], units }];
  });
}

function labelOf({ group }: Panel, texts: ReportContext['texts']): string {
  return group === '' ? texts.text('word.allUnits') : group;
}

function rankedOf(units: readonly UnitResult[], panel: number): readonly UnitResult[] {
  return units.filter((result) => result.panel === panel && result.groupRank !== null);
}

function allUnits(context: ReportContext): Structure {
  const structures = structuresOf(context);
  return {
    label: context.texts.text('word.allUnits'),
    panels: structures.flatMap(({ panels }) => panels),
    units: structures.flatMap(({ units }) => units),
  };
}

function gradeColumns(grade: string, { texts }: ReportContext): readonly ReportColumn[] {
  const column = (id: string, kind: ReportColumn['kind']): ReportColumn => ({
    heading: texts.text(`column.grade.${id}`, { grade }),
    kind,
    maxWidth: 8,
  });
  return [column('count', 'whole'), column('share', 'percent'), column('change', 'wholeSigned')];
}

/** Places gained, lost or neither. */
const movedSo: Readonly<Record<Moved, (places: number) => boolean>> = {
  '>0': (places) => places > 0,
  '<0': (places) => places < 0,
  '=0': (places) => places === 0,
};

function structureRow(
  { label, panels, units }: Structure,
  grades: readonly string[],
  { live, texts }: ReportContext,
): ReportRow {
  const moves = units.flatMap(({ unit, changes: [change] }) =>
    typeof change?.rank === 'number' ? [{ name: unit.name, places: change.rank }] : [],
  );
  const before = gradesBefore(units);
  const counted = (which: Moved) => {
    if (moves.length === 0) return null;
    const count = moves.filter(({ places }) => movedSo[which](places)).length;
    return live?.grades.moves(panels, which, count) ?? count;
  };
  return [
    label,
    live?.grades.units(panels, units.length) ?? units.length,
    ...grades.flatMap((grade) => {
      const count = units.filter((result) => result.grade === grade).length;
      const share = roundTo10((100 * count) / units.length);
      const then = before && before.filter((name) => name === grade).length;
      const change = then === null ? null : count - then;
      if (!live) return [count, share, change];
      return [
        live.grades.count(panels, grade, count),
        live.grades.share(panels, grade, share),
        then === null ? null : live.grades.change(panels, grade, then, count - then),
      ];
    }),
    counted('>0'),
    counted('<0'),
    counted('=0'),
    mostText(moves, 1, texts),
    mostText(moves, -1, texts),
  ];
}

/** The grades of the units in the comparison period; null unless known for all that were there. */
function gradesBefore(units: readonly UnitResult[]): readonly string[] | null {
  const earlier = units.flatMap(({ changes: [change] }) =>
    change?.earlier && change.reason === null ? [change.earlier.grade] : [],
  );
  const known = earlier.filter((grade) => grade !== null);
  return known.length === 0 || known.length < earlier.length ? null : known;
}

/** `Sở Nội vụ (6 bậc)`: who moved most in a direction. */
function mostText(
  moves: readonly { readonly name: string; readonly places: number }[],
  direction: 1 | -1,
  texts: ReportContext['texts'],
): string {
  const most = Math.max(0, ...moves.map(({ places }) => direction * places));
  if (most === 0) return '';
  const names = moves.filter(({ places }) => direction * places === most).map(({ name }) => name);
  return texts.text('row.places', { units: unitList(names, texts, 2), places: most });
}

function notes({ board, texts }: ReportContext): string[] {
  const [against] = board.settings.comparePeriods;
  const ranked = board.units.filter(({ groupRank }) => groupRank !== null);
  return [
    texts.text('note.grades'),
    ...(against && gradesBefore(ranked) === null
      ? [texts.text('note.gradesUnknown', { period: against.label })]
      : []),
  ];
}

/** A column of the chart, and how many units it has of a grade. */
interface GradeColumn {
  readonly label: string;
  readonly count: (grade: string) => CellContent;
}

/** A column for each khối, with one for the comparison period before it where its grades are known. */
function structureChart(
  structures: readonly Structure[],
  grades: readonly string[],
  { board, live, texts }: ReportContext,
): readonly ReportChart[] {
  const [against] = board.settings.comparePeriods;
  const columns = structures.flatMap(({ label, panels, units }): GradeColumn[] => {
    const before = gradesBefore(units);
    const now = {
      label,
      count: (grade: string) => {
        const count = units.filter((result) => result.grade === grade).length;
        return live?.grades.count(panels, grade, count) ?? count;
      },
    };
    if (before === null || !against) return [now];
    return [
      {
        label: `${label} – ${against.label}`,
        count: (grade) => before.filter((name) => name === grade).length,
      },
      { ...now, label: `${label} – ${board.settings.period.label}` },
    ];
  });
  const categories = { heading: texts.text('column.group'), own: columns.map(({ label }) => label) };
  return [
    {
      kind: 'stackedColumn100',
      title: texts.text('chart.grades'),
      categoryTitle: '',
      valueTitle: texts.text('chart.shareOfUnits'),
      valueFormat: '0%',
      legend: 'right',
      lines: 20,
      series: [...grades].reverse().map((grade): ReportSeries => ({
        name: grade,
        categories,
        values: {
          heading: grade,
          own: columns.map(({ count }) => count(grade)),
        },
        color: gradeColors[grades.indexOf(grade) % gradeColors.length]!,
        labels: false,
      })),
    },
  ];
}
