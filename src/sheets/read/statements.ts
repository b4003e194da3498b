/** What a long sheet of appraisals says in words: the reason for points taken off, the unit's answer to it, and who appraised. */
import type { AppraisalStatement } from '../../core/book';
import { CellKind } from '../../workbook/snapshot';
import type { ColumnId } from '../format';
import type { Applicability } from './applicability';
import type { PeriodFigures } from './figure-tables';
import { foldName } from './names';
import { offsetIn } from './reading';
import { TableRow, type Table } from './table';

const saidColumns = ['reason', 'explanation', 'evidence'] as const satisfies readonly ColumnId<'appraisal'>[];

export class StatementReader {
  private readonly columns: readonly number[];
  private readonly agencies = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly table: Table<string>,
    private readonly applicability: Pick<Applicability, 'appraisers'>,
  ) {
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
    const statement = this.statementOf(i, criterion);
    if (!statement) return;
    const byUnit = statements.get(criterion) ?? new Map<string, AppraisalStatement>();
    statements.set(criterion, byUnit);
    byUnit.set(unit, statement);
  }

  private statementOf(i: number, criterion: string): AppraisalStatement | null {
    const row = new TableRow(this.table, i);
    const said = saidColumns.map((id) => row.at(id));
    const named = row.text('appraiser');
    const appraiser = this.agenciesOf(criterion).has(foldName(named)) ? '' : named;
    const cell = said.find(({ prose }) => prose !== '')?.ref ?? (appraiser ? row.at('appraiser').ref : null);
    const [reason = '', explanation = '', evidence = ''] = said.map(({ prose }) => prose);
    return cell ? { reason, explanation, evidence, ...(appraiser !== '' && { appraiser }), cell } : null;
  }

  /** Names that are not worth keeping for each of many thousand rows: those that the criterion itself has. */
  private agenciesOf(criterion: string): ReadonlySet<string> {
    const known = this.agencies.get(criterion);
    if (known) return known;
    const agencies = new Set(this.applicability.appraisers(criterion).map(foldName));
    this.agencies.set(criterion, agencies);
    return agencies;
  }
}
