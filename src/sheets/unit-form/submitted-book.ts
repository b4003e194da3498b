/** The index book of one unit alone, as it follows from what the unit entered. */
import type {
  ColumnOrigin,
  IndexBook,
  MeasureColumn,
  MeasureTable,
  PeriodData,
  PointsColumn,
  PointsTable,
} from '../../core/book';
import { type Column, missingColumn, Tag } from '../../core/measures/column';
import { TextPool } from '../../core/measures/text-pool';
import { compareNumbers } from '../../core/rounding/round';
import { ruleReads } from '../../core/rules/names';
import { noFigures } from '../../core/scoring/score';
import { expectationOf } from '../read/check-figures';
import { type Entered, type EnteredLine, enteredLines } from './entered';
import type { FormReading } from './form-reading';

/**
 * A book whose only unit is that of the form: its entries are the figures of the current period, so that
 * `openScoring` gives the points by the rules. Points that no rule allows are missing, as in an index workbook; points
 * that a unit gave itself count only where the form asks for no figures. Earlier periods keep the figures of the unit,
 * for rules that read them; a rule that compares units gives nothing, for the unit stands alone.
 */
export function submittedBook(reading: FormReading): IndexBook {
  const { book, unit } = reading.form;
  const { settings } = book;
  const texts = new TextPool();
  const at = book.units.findIndex(({ code }) => code === unit.code);
  const earlier = [...book.periods].filter(([key]) => key !== settings.period.key);
  return {
    ...book,
    settings: { ...settings, stage: 'self', comparePeriods: [], referenceUnit: null },
    criteriaSets: setsOfOne(book.criteriaSets),
    units: [unit],
    scope: book.scope.filter((entry) => entry.unit === unit.code),
    periods: new Map([
      ...earlier.map(([key, data]) => [key, ownFigures(data, at, book.texts, texts)] as const),
      [settings.period.key, submittedFigures(reading, texts)],
    ]),
    published: [],
    texts,
    findings: [],
  };
}

/** Sets without what needs other units, made once for all forms of an index. */
const knownSets = new WeakMap<IndexBook['criteriaSets'], IndexBook['criteriaSets']>();

function setsOfOne(sets: IndexBook['criteriaSets']): IndexBook['criteriaSets'] {
  const alone =
    knownSets.get(sets) ??
    sets.map((set) => ({
      ...set,
      nodes: set.nodes.map((node) =>
        node.rule && ruleReads(node.rule).usesGroup ? { ...node, ruleBroken: true } : node,
      ),
    }));
  knownSets.set(sets, alone);
  return alone;
}

function submittedFigures(reading: FormReading, texts: TextPool): PeriodData {
  const lines = enteredLines(reading);
  return {
    ...noFigures(reading.form.book.settings.period),
    measures: new Map(
      lines
        .filter(({ line }) => line.role === 'measured')
        .map((line) => [line.line.criterion.code, measuresOf(line, texts)]),
    ),
    self: new Map(
      lines.flatMap(({ line, self }) => {
        if (line.role !== 'entered' || !self) return [];
        return [[line.criterion.code, pointsOf(self, line.criterion.max, texts)] as const];
      }),
    ),
  };
}

function measuresOf({ line, measures }: EnteredLine, texts: TextPool): readonly MeasureColumn[] {
  return line.measures.map((name): MeasureColumn => {
    const entered = measures.get(name);
    if (!entered) return { name, column: missingColumn(1), origin: nowhere };
    const isPoints = expectationOf(line.criterion, 'measures', name).points;
    return {
      name,
      ...(isPoints ? pointsOf(entered, line.criterion.max, texts) : columnOf(entered, texts)),
    };
  });
}

function pointsOf(entered: Entered, max: number | null, texts: TextPool): PointsColumn {
  const { content } = entered;
  const isRefused =
    content.kind === 'number' &&
    (compareNumbers(content.value, 0) < 0 || compareNumbers(content.value, max ?? Infinity) > 0);
  return isRefused ? { ...columnOf(entered, texts), column: missingColumn(1) } : columnOf(entered, texts);
}

function columnOf({ entry: { cell }, content }: Entered, texts: TextPool): PointsColumn {
  const origin = {
    sheet: cell.sheet,
    rows: Int32Array.of(cell.row),
    columns: Int32Array.of(cell.column),
  };
  switch (content.kind) {
    case 'number':
      return { origin, column: single(content.value, Tag.number) };
    case 'state':
      return { origin, column: single(0, content.tag) };
    case 'choice':
      return typeof content.value === 'string'
        ? { origin, column: single(texts.id(content.value), Tag.text) }
        : { origin, column: single(Number(content.value), Tag.boolean) };
    default:
      return { origin, column: missingColumn(1) };
  }
}

/** What a period of the whole book holds of one unit. */
function ownFigures(data: PeriodData, unit: number, from: TextPool, to: TextPool): PeriodData {
  const own = <Part extends PointsColumn>(part: Part): Part => ({
    ...part,
    column: entryOf(part.column, unit, from, to),
    origin: originOf(part.origin, unit),
  });
  const measures: MeasureTable = new Map(
    [...data.measures].map(([code, columns]) => [code, columns.map(own)]),
  );
  const self: PointsTable = new Map([...data.self].map(([code, points]) => [code, own(points)]));
  return { ...noFigures(data.period), measures, self };
}

function entryOf(column: Column, unit: number, from: TextPool, to: TextPool): Column {
  const at = unit * column.step;
  const tag = column.tags[at] ?? Tag.missing;
  const value = column.numbers[at] ?? 0;
  return single(tag === Tag.text ? to.id(from.text(value)) : value, tag as Tag);
}

function originOf(origin: ColumnOrigin, unit: number): ColumnOrigin {
  return {
    ...origin,
    rows: origin.rows.slice(unit, unit + 1),
    columns: origin.columns.slice(unit, unit + 1),
  };
}

function single(value: number, tag: Tag): Column {
  return { numbers: Float64Array.of(value), tags: Uint8Array.of(tag), step: 1 };
}

const nowhere: ColumnOrigin = { sheet: '', rows: Int32Array.of(-1), columns: Int32Array.of(-1) };
