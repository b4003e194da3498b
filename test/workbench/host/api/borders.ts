import type { CellRange } from '../../../../src/workbook/address';
import type { BorderLine, CellFormat } from '../../model/cell-format';
import { apiTable, child, property } from '../api-table';
import { oneOf, type Argument } from '../arguments';
import { HostError } from '../host-error';
import { object } from '../host-object';
import type { BorderTarget } from '../sheet-targets';
import { colour } from './colour';
import { refuseProtected } from './write-guard';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
const styles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

type Side = keyof Pick<
  CellFormat,
  'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight' | 'borderDiagonalUp' | 'borderDiagonalDown'
>;

interface Line {
  readonly cells: CellRange;
  readonly side: Side;
}

export const rangeBorderCollection = apiTable('RangeBorderCollection', {
  items: (target) => sides.map((side) => object('RangeBorder', { ...target, side })),
  find: (target, args) => object('RangeBorder', { ...target, side: oneOf(args.at(0), ...sides) }),
  members: {
    count: property('1.1', () => sides.length),
    getItemAt: child('1.1', (target, args) => {
      const side = sides[args.whole(0)];
      if (!side) throw new HostError('ItemNotFound', 'border');
      return object('RangeBorder', { ...target, side });
    }),
  },
});

const thin: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

export const rangeBorder = apiTable('RangeBorder', {
  members: {
    sideIndex: property('1.1', ({ side }) => side),
    style: property(
      '1.1',
      (border) => shared(border, (line) => line?.style ?? 'None'),
      (border, value) => {
        const style = oneOf(value, ...styles);
        draw(border, (line) => (style === 'None' ? null : { ...(line ?? thin), style }));
      },
    ),
    color: property(
      '1.1',
      (border) => shared(border, (line) => line?.color ?? '#000000'),
      (border, value) => {
        const color = colour(value);
        draw(border, (line) => ({ ...(line ?? thin), color }));
      },
    ),
    weight: property(
      '1.1',
      (border) => shared(border, (line) => line?.weight ?? 'Thin'),
      (border, value: Argument) => {
        const weight = oneOf(value, ...weights);
        draw(border, (line) => ({ ...(line ?? thin), weight }));
      },
    ),
  },
});

/** Which side of which cells a border is. */
function linesOf({ areas, side }: BorderTarget): Line[] {
  return areas.flatMap((area) => linesOfRange(area, side));
}

function linesOfRange(range: CellRange, side: string): Line[] {
  const { row, column, rows, columns } = range;
  const last = { row: row + rows - 1, column: column + columns - 1 };
  switch (side) {
    case 'EdgeTop':
      return [{ cells: { ...range, rows: 1 }, side: 'borderTop' }];
    case 'EdgeBottom':
      return [{ cells: { ...range, row: last.row, rows: 1 }, side: 'borderBottom' }];
    case 'EdgeLeft':
      return [{ cells: { ...range, columns: 1 }, side: 'borderLeft' }];
    case 'EdgeRight':
      return [{ cells: { ...range, column: last.column, columns: 1 }, side: 'borderRight' }];
    case 'InsideHorizontal':
      return rows < 2
        ? []
        : [
            { cells: { ...range, rows: rows - 1 }, side: 'borderBottom' },
            { cells: { ...range, row: row + 1, rows: rows - 1 }, side: 'borderTop' },
          ];
    case 'InsideVertical':
      return columns < 2
        ? []
        : [
            { cells: { ...range, columns: columns - 1 }, side: 'borderRight' },
            { cells: { ...range, column: column + 1, columns: columns - 1 }, side: 'borderLeft' },
          ];
    case 'DiagonalUp':
      return [{ cells: range, side: 'borderDiagonalUp' }];
    default:
      return [{ cells: range, side: 'borderDiagonalDown' }];
  }
}

function draw(border: BorderTarget, next: (line: BorderLine | null) => BorderLine | null): void {
  refuseProtected(border.sheet, 'allowFormatCells');
  for (const { cells, side } of linesOf(border)) {
    border.sheet.formats.change(cells, (format) => ({ ...format, [side]: next(format[side]) }));
  }
}

/** Null where the lines of the border differ. */
function shared(border: BorderTarget, of: (line: BorderLine | null) => string): string | null {
  const { sheet } = border;
  const values = linesOf(border).flatMap(({ cells, side }) =>
    sheet.formats.distinct(cells).map((format) => of(format[side])),
  );
  const [first = of(null)] = values;
  return values.every((value) => value === first) ? first : null;
}
