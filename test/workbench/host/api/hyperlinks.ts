import type { LinkModel } from '../../model/link-model';
import { must } from '../../model/must';
import { intersection } from '../../model/rectangles';
import { fieldsOf, textOf, type Argument } from '../arguments';
import type { Context } from '../context';
import type { RangeTarget } from '../targets';
import type { Json } from '../wire';
import { textUpTo } from './fields';
import { refuseLocked, refuseProtected } from './write-guard';

const longestTip = 255;
/** Cells with a link that a sheet can have. */
const mostLinks = 65_530;

/** The link of a range; null when it has none, or cells have different ones. */
export function hyperlinkOf(range: RangeTarget, { model }: Pick<Context, 'model'>): Json {
  const links = linksIn(range);
  const [first] = links;
  if (!first || links.length < range.rows * range.columns) return null;
  const told = ({ documentReference, address, screenTip }: LinkModel): Json => ({
    ...(documentReference !== '' && { documentReference }),
    ...(address !== '' && { address }),
    ...(screenTip !== '' && { screenTip }),
  });
  const same = links.every((link) => JSON.stringify(told(link)) === JSON.stringify(told(first)));
  const shown = model.cells.read(range.sheet.id, { ...range, rows: 1, columns: 1 }).shown[0]?.[0] ?? '';
  return same
    ? { ...(told(first) as object), textToDisplay: typeof shown === 'object' ? shown.error : String(shown) }
    : null;
}

/**
 * Links every cell of the range. As in Excel, the cells take on the look of links (blue, underlined), and an empty
 * cell, or one for which `textToDisplay` is given, takes on a text.
 */
export function setHyperlink(range: RangeTarget, value: Argument, { model }: Pick<Context, 'model'>): void {
  refuseProtected(range.sheet, 'allowInsertHyperlinks');
  refuseLocked(range);
  const { documentReference = '', address = '', screenTip = '', textToDisplay = null } = fieldsOf(value);
  const link = {
    documentReference: textOf(documentReference),
    address: textOf(address),
    screenTip: textUpTo(longestTip)(screenTip),
  };
  must(link.documentReference !== '' || link.address !== '', 'a link leads somewhere');
  removeHyperlinks(range);
  const { sheet, row, column, rows, columns } = range;
  must(sheet.extras.links.length + rows * columns <= mostLinks, 'too many links');
  for (let y = row; y < row + rows; y += 1) {
    for (let x = column; x < column + columns; x += 1) {
      sheet.extras.links.push({ row: y, column: x, ...link });
      const shown = model.cells.read(sheet.id, { row: y, column: x, rows: 1, columns: 1 }).entered[0]?.[0];
      const usual = link.address === '' ? link.documentReference : link.address;
      const text = textToDisplay === null ? (shown === null ? usual : null) : textOf(textToDisplay);
      if (text !== null) model.cells.write(sheet.id, y, x, [[text]]);
    }
  }
  sheet.extras.links.sort((a, b) => a.row - b.row || a.column - b.column);
  sheet.formats.patch(range, { fontColor: '#0563C1', underline: 'Single' });
}

/** The look of the cells stays. */
export function removeHyperlinks(range: RangeTarget): void {
  const { extras } = range.sheet;
  const gone = new Set(linksIn(range));
  extras.links = extras.links.filter((link) => !gone.has(link));
}

function linksIn(range: RangeTarget): LinkModel[] {
  return range.sheet.extras.links.filter(({ row, column }) =>
    intersection(range, { row, column, rows: 1, columns: 1 }),
  );
}
