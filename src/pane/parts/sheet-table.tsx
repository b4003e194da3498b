/** A window of a sheet as Excel would show it: lettered columns, numbered rows, one cell marked. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { columnName } from '../../workbook/address';
import { usePane, useTexts } from '../hooks';
import type { SheetWindow, WindowCell } from '../session/sheet-view';

const useStyles = makeStyles({
  box: {
    overflow: 'auto',
    maxHeight: '75vh',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    width: 'max-content',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: '2px 6px',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    ':focus': { outlineStyle: 'none' },
  },
  heading: {
    padding: '2px 6px',
    position: 'sticky',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
  },
  letters: { top: 0, zIndex: 1 },
  numbers: { left: 0 },
  corner: { top: 0, left: 0, zIndex: 2 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  center: { textAlign: 'center' },
  right: { textAlign: 'right' },
  bold: { fontWeight: tokens.fontWeightSemibold },
  italic: { fontStyle: 'italic' },
  filled: { backgroundColor: tokens.colorNeutralBackground3 },
  marked: {
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    backgroundColor: tokens.colorPaletteYellowBackground2,
    ':focus': { outlineStyle: 'solid' },
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
});

/** Pixels that a character of a column's width takes. */
const characterWidth = 7;

export function SheetTable(props: {
  readonly sheetWindow: SheetWindow;
  readonly cell: { readonly row: number; readonly column: number } | null;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { sheetWindow, cell } = props;
  const { sheet, from, rows, columnCount, widths } = sheetWindow;
  const marked = useRef<HTMLTableCellElement>(null);
  const hasArrived = useRef(false);
  useEffect(() => {
    // Whoever followed a link to a cell wants to be there, once; rows that come later take no focus.
    if (!marked.current || hasArrived.current) return;
    hasArrived.current = true;
    marked.current.focus({ preventScroll: true });
    marked.current.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [sheetWindow, cell]);
  if (rows.length === 0) return <p>{texts.text('pane.sheets.empty')}</p>;
  const letters = Array.from({ length: columnCount }, (_, column) => columnName(column));
  const label = texts.text('pane.sheets.table', { sheet });
  return (
    <div className={styles.box} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <colgroup>
          <col style={{ width: '44px' }} />
          {letters.map((letter, i) => (
            <col key={letter} style={{ width: `${String((widths[i] ?? 9) * characterWidth + 12)}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={mergeClasses(styles.heading, styles.corner)} />
            {letters.map((letter) => (
              <th key={letter} scope="col" className={mergeClasses(styles.heading, styles.letters)}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={from + i}>
              <th scope="row" className={mergeClasses(styles.heading, styles.numbers)}>
                {from + i + 1}
              </th>
              {cells.map((each) => {
                const isMarked = cell?.row === from + i && cell.column === each.column;
                return (
                  <SheetCell
                    key={each.column}
                    cell={each}
                    isMarked={isMarked}
                    {...(isMarked && { element: marked })}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetCell(props: {
  readonly cell: WindowCell;
  readonly isMarked: boolean;
  readonly element?: React.Ref<HTMLTableCellElement>;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { cell, isMarked, element } = props;
  const { style, link, formula, text } = cell;
  return (
    <td
      ref={element}
      tabIndex={isMarked ? -1 : undefined}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      title={formula === null ? undefined : texts.text('pane.sheets.formula', { formula })}
      className={mergeClasses(
        styles.cell,
        cell.isNumber && styles.number,
        style.horizontal === 'center' && styles.center,
        style.horizontal === 'right' && styles.right,
        style.bold === true && styles.bold,
        style.italic === true && styles.italic,
        style.fill !== undefined && styles.filled,
        isMarked && styles.marked,
      )}
    >
      {link ? <Link onClick={() => void pane.goTo(link)}>{text}</Link> : text}
    </td>
  );
}
