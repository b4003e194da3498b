/** What a long sheet of appraisals says in words: the reason for points taken off, the unit's answer to it. */
import type { AppraisalStatement } from '../../core/book';
import { CellKind } from '../../workbook/snapshot';
import type { ColumnId } from '../format';
import type { PeriodFigures } from './figure-tables';
import { offsetIn } from './reading';
import { TableRow, type Table } from './table';

const saidColumns = ['reason', 'explanation', 'evidence'] as const satisfies readonly ColumnId<'appraisal'>[];

export class StatementReader {
  private readonly columns: readonly number[];

  constructor(private readonly table: Table<string>) {
    this.columns = saidColumns.flatMap((id) => table.header.columns.get(id) ?? []);
  }

  /** Whether stored row `i` says anything. */
  says(i: number): boolean {
    const { cells } = this.table.sheet;
    return this.columns.some((column) => {
      const offset = offsetIn(cells, i, column);
      return offset >= 0 && cells.kinds[offset] !== CellKind.blank;
    });
  }

  /** Keeps what stored row `i` says of a unit and criterion. */
  read(i: number, { statements }: PeriodFigures, unit: string, criterion: string): void {
    const statement = this.statementOf(i);
    if (!statement) return;
    const byUnit = statements.get(criterion) ?? new Map<string, AppraisalStatement>();
    statements.set(criterion, byUnit);
    byUnit.set(unit, statement);
  }

  private statementOf(i: number): AppraisalStatement | null {
    const row = new TableRow(this.table, i);
    const said = saidColumns.map((id) => row.at(id));
    const cell = said.find(({ prose }) => prose !== '')?.ref;
    const [reason = '', explanation = '', evidence = ''] = said.map(({ prose }) => prose);
    return cell ? { reason, explanation, evidence, cell } : null;
  }
}
