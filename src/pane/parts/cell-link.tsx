/** A link to a cell: Excel selects it, the offline page shows its sheet. */
import { Link } from '@fluentui/react-components';
import type { CellRef } from '../../core/findings/finding';
import { cellName } from '../../workbook/address';
import { usePane, useTexts } from '../hooks';

export function CellLink({ cell }: { readonly cell: CellRef }) {
  const pane = usePane();
  const texts = useTexts();
  const name = cellName(cell.row, cell.column);
  return (
    <Link
      inline
      title={texts.text('pane.goTo', { cell: name, sheet: cell.sheet })}
      onClick={() => void pane.goTo(cell)}
    >
      {`${cell.sheet} · ${name}`}
    </Link>
  );
}

/** A link to a sheet as a whole. */
export function SheetLink({ sheet }: { readonly sheet: string }) {
  const pane = usePane();
  const texts = useTexts();
  return (
    <Link
      inline
      aria-label={texts.text('pane.goToSheet', { sheet })}
      onClick={() => {
        if (pane.host.goTo) void pane.goTo({ sheet, row: 0, column: 0 });
        else pane.showPlace(sheet, null);
      }}
    >
      {sheet}
    </Link>
  );
}
