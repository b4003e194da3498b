/** STR: what was put into or taken from the form beside its rows and columns; its check code. */
import { rangeName } from '../../../workbook/address';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { fileCheck, formCheck } from '../file-check';

/** Names that programs make of themselves, for printing and filtering. */
const ownNames = /^(?:_xlnm\.|_xlfn\.|_xlws\.|_xlpm\.|Print_|_FilterDatabase|Excel_BuiltIn_)/i;

const merges = formCheck({ id: 'cells-merged', family: 'STR', severity: 'warning' }, ({ layout }, log) => {
  for (const sheet of layout) {
    const issued = new Set(
      sheet.issued.merges.map(
        ({ rows, columns, ...from }) => `${key(from)} ${String(rows)} ${String(columns)}`,
      ),
    );
    for (const merge of sheet.found.merges) {
      const [row, column] = [sheet.issuedRow(merge.row), sheet.issuedColumn(merge.column)];
      const known =
        row !== null &&
        column !== null &&
        issued.has(`${key({ row, column })} ${String(merge.rows)} ${String(merge.columns)}`);
      if (known) continue;
      const cell = { sheet: sheet.found.name, row: merge.row, column: merge.column };
      log.fail({ cell, found: rangeName(merge) });
    }
  }
});

const names = fileCheck({ id: 'names-added', family: 'STR', severity: 'info' }, ({ snapshot }, log) => {
  for (const { name, formula, hidden } of snapshot.names) {
    if (ownNames.test(name)) continue;
    log.fail({ found: `${name} = ${formula}`, ...(hidden && { severity: 'warning' as const }) });
  }
});

const comments = formCheck(
  { id: 'comments-added', family: 'STR', severity: 'info' },
  ({ layout, submission: { snapshot } }, log) => {
    for (const { name: sheet, comments: found } of snapshot.sheets) {
      const issued = layout.find((each) => each.found.name === sheet)?.issued.comments ?? [];
      const texts = new Set(issued.map(({ text }) => text.trim()));
      for (const { row, column, text } of found) {
        if (!texts.has(text.trim())) log.fail({ cell: { sheet, row, column }, found: text.trim() });
      }
    }
  },
);

const outsideForm = formCheck(
  { id: 'cells-outside-form', family: 'STR', severity: 'info' },
  ({ differences, reading }, log) => {
    const strangers = new Set(reading.strangers.map(({ row }) => row));
    for (const { kind, cell, value, formula } of differences) {
      if (kind !== 'outside' || (cell.sheet === reading.sheet.name && strangers.has(cell.row))) continue;
      const shown = typeof value === 'object' && value !== null ? value.error : value;
      log.fail({ cell, found: formula === null ? shown : `=${formula}` });
    }
  },
);

const checkCode = formCheck(
  { id: 'check-code-differs', family: 'STR', severity: 'error' },
  ({ reading: { checkCode: code } }, log) => {
    if (!code) log.notEvaluated('no-columns');
    else if (code.shown !== code.computed)
      log.fail({ cell: code.cell, found: code.shown, expected: code.computed });
  },
);

export const additionChecks: readonly Check<Submission>[] = [merges, names, comments, outsideForm, checkCode];

function key({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)},${String(column)}`;
}
