import { rangeName, type CellRange } from '../address';
import type { CellStyle, SheetPlan, StyledRange } from '../plan';
import { areasOn, rangeOn } from './ranges';
import { addressGroups, styleAreas, type StyleArea } from './style-areas';
import { callBytes, jsonBytes, type WriteStep } from './write-step';

/** The looks of a sheet. Number formats come with them, after the contents, which must be typed without format. */
export function styleSteps(plan: SheetPlan): WriteStep[] {
  const areas = styleAreas([...plainFormulas(plan), ...plan.styles]);
  return areas.flatMap((area) =>
    area.property === 'numberFormat'
      ? area.ranges.map((range) => numberFormatStep(plan.name, range, String(area.value)))
      : area.property === 'border'
        ? borderSteps(plan.name, area.ranges, String(area.value))
        : addressGroups(area.ranges).map((ranges) => lookStep(plan.name, ranges, area)),
  );
}

/** A typed formula takes on the number format of cells that it reads; where the plan has none, there must be none. */
function plainFormulas({ blocks }: SheetPlan): StyledRange[] {
  return blocks.flatMap(({ row, column, rows }) => {
    const columns = rows.reduce((most, line) => Math.max(most, line.length), 0);
    const calculates = rows.some((line) =>
      line.some((content) => typeof content === 'object' && content !== null),
    );
    if (!calculates) return [];
    return [{ range: { row, column, rows: rows.length, columns }, style: { numberFormat: 'General' } }];
  });
}

function numberFormatStep(sheet: string, range: CellRange, format: string): WriteStep {
  return {
    sheet,
    bytes: 3 * callBytes + jsonBytes(format),
    queue: (worksheet) => {
      // One value stands for all cells of a range, which the types do not know.
      rangeOn(worksheet, range).numberFormat = format as unknown as string[][];
    },
  };
}

/** Sets one property of a format. */
const setters: {
  readonly [K in Exclude<keyof CellStyle, 'numberFormat' | 'border'>]: (
    format: Excel.RangeFormat,
    value: NonNullable<CellStyle[K]>,
  ) => void;
} = {
  fontName: ({ font }, value) => (font.name = value),
  fontSize: ({ font }, value) => (font.size = value),
  bold: ({ font }, value) => (font.bold = value),
  italic: ({ font }, value) => (font.italic = value),
  color: ({ font }, value) => (font.color = `#${value}`),
  fill: ({ fill }, value) => (fill.color = `#${value}`),
  horizontal: (format, value) => (format.horizontalAlignment = horizontals[value]),
  vertical: (format, value) => (format.verticalAlignment = verticals[value]),
  wrap: (format, value) => (format.wrapText = value),
  indent: (format, value) => (format.indentLevel = value),
  locked: ({ protection }, value) => (protection.locked = value),
};

const horizontals = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function lookStep(sheet: string, ranges: readonly CellRange[], { property, value }: StyleArea): WriteStep {
  const set = setters[property as keyof typeof setters] as (
    format: Excel.RangeFormat,
    value: unknown,
  ) => void;
  return {
    sheet,
    bytes: areaBytes(ranges) + 2 * callBytes,
    queue: (worksheet) => {
      set(areasOn(worksheet, ranges).format, value);
    },
  };
}

/** Thin lines around every cell: around each range, and inside where it has an inside. */
function borderSteps(sheet: string, ranges: readonly CellRange[], color: string): WriteStep[] {
  const edges = [
    [ranges, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']],
    [ranges.filter(({ rows }) => rows > 1), ['InsideHorizontal']],
    [ranges.filter(({ columns }) => columns > 1), ['InsideVertical']],
  ] as const;
  return edges.flatMap(([some, indexes]) =>
    addressGroups(some).map((group) => ({
      sheet,
      bytes: areaBytes(group) + indexes.length * 4 * callBytes,
      queue: (worksheet) => {
        const { borders } = areasOn(worksheet, group).format;
        for (const index of indexes) {
          const border = borders.getItem(index);
          border.style = 'Continuous';
          border.weight = 'Thin';
          border.color = `#${color}`;
        }
      },
    })),
  );
}

function areaBytes(ranges: readonly CellRange[]): number {
  return 3 * callBytes + ranges.reduce((sum, range) => sum + rangeName(range).length + 1, 0);
}
