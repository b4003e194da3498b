/**
 * One workbook inside Univer, and the few verbs of Univer that cells need. Jest cannot load Univer itself: of this
 * folder, tests import `load-headless.ts` and types.
 */
import {
  ICommandService,
  UniverInstanceType,
  type ICellData,
  type IExecutionOptions,
  type IUnitRange,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  FunctionType,
  IActiveDirtyManagerService,
  IFunctionService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService, IDescriptionService } from '@univerjs/sheets-formula';
import { AnsweredLater, type CallingCell, type CellFunction } from './cell-function';

/** Cells by row and column, as Univer takes and gives them. */
export type CellPatch = Record<number, Record<number, ICellData>>;

let booksMade = 0;

/** Neither calculated nor drawn at once. */
const unseen: IExecutionOptions = { onlyLocal: true, fromChangeset: true };

/** A workbook of Univer; its first sheet is a placeholder until one is added. */
export class UniverBook {
  readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly sessions: FormulaCalculationSessionService;
  private readonly functions: IFunctionService;
  private readonly descriptions: IDescriptionService;
  /** The sheet that Univer puts into a workbook without any; null once there is another. */
  private placeholder: string | null;
  /** Univer calculates some time after the change; until it has begun, nothing in its sessions tells. */
  private isAwaited = false;
  /** Cells to calculate once more. */
  private due: IUnitRange[] = [];
  private runs = 0;

  /** The plugins of sheets and formulas must be registered with it. */
  constructor(readonly univer: Univer) {
    this.workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      // Univer remembers ranges that it read by the id of the workbook, all workbooks of a program together.
      id: `workbook ${String(++booksMade)}`,
    });
    this.placeholder = this.workbook.getSheets()[0]?.getSheetId() ?? null;
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.sessions = injector.get(FormulaCalculationSessionService);
    this.functions = injector.get(IFunctionService);
    this.descriptions = injector.get(IDescriptionService);
    const makesDirty = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted(({ id }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) this.isAwaited = false;
      else if (makesDirty.get(id) && options?.onlyLocal !== true) this.isAwaited = true;
    });
  }

  /** Registered before there is a workbook, Univer would forget it. */
  register(name: string, answer: CellFunction): void {
    this.functions.registerExecutors(new AnsweredLater(name, answer));
    const description = {
      functionName: name,
      functionType: FunctionType.User,
      description: name,
      abstract: name,
      functionParameter: [],
    };
    this.descriptions.registerDescriptions([description]);
  }

  /**
   * Calculates a cell, and what reads it, once more. It waits until nothing is being calculated: Univer would give up
   * what it has begun.
   */
  recalculate({ sheet, row, column }: CallingCell): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.due.push({ unitId: this.workbook.getUnitId(), sheetId: sheet, range });
    if (this.due.length > 1) return;
    void this.ended().then(() => {
      const dirtyRanges = this.due;
      this.due = [];
      this.run(SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges });
    });
  }

  /** Around the command of Univer, which would calculate every formula that names the sheet. */
  addSheet(id: string, name: string, position: number, size: { rows: number; columns: number }): void {
    this.workbook.addWorksheet(id, position, { id, name, rowCount: size.rows, columnCount: size.columns });
    if (this.placeholder === null) return;
    // A grid needs a sheet to show at every moment.
    this.run(SetWorksheetActiveOperation.id, { subUnitId: id });
    this.workbook.removeSheet(this.placeholder);
    this.placeholder = null;
  }

  removeSheet(id: string): void {
    this.run(RemoveSheetMutation.id, { subUnitId: id });
  }

  renameSheet(id: string, name: string): void {
    this.run(SetWorksheetNameCommand.id, { subUnitId: id, name });
  }

  /** Makes room: a sheet has no cells beyond its size. */
  grow(id: string, size: { rows: number; columns: number }): void {
    const config = this.workbook.getSheetBySheetId(id)?.getConfig();
    if (!config) return;
    config.rowCount = Math.max(config.rowCount, size.rows);
    config.columnCount = Math.max(config.columnCount, size.columns);
  }

  /** Formulas, and all that follows from the cells, are calculated some time later. */
  write(id: string, cells: CellPatch): void {
    this.run(SetRangeValuesMutation.id, { subUnitId: id, cellValue: cells });
  }

  /** Nothing is calculated: formulas show the values that stand beside them until something that they read changes. */
  writeCalculated(id: string, cells: CellPatch): void {
    const unit = this.workbook.getUnitId();
    this.formulas.updateFormulaData(unit, id, cells);
    this.formulas.updateArrayFormulaCellData(unit, id, cells);
    this.formulas.updateArrayFormulaRange(unit, id, cells);
    this.run(SetArrayFormulaDataMutation.id, {
      arrayFormulaRange: this.formulas.getArrayFormulaRange(),
      arrayFormulaCellData: this.formulas.getArrayFormulaCellData(),
    });
    this.run(SetRangeValuesMutation.id, { subUnitId: id, cellValue: cells }, unseen);
  }

  /** What spills into a cell from a formula of another cell. */
  spilled(id: string, row: number, column: number): ICellData | null {
    return this.formulas.getArrayFormulaCellData()[this.workbook.getUnitId()]?.[id]?.[row]?.[column] ?? null;
  }

  /** The formula of a cell, which may be told only by another cell that it was filled from; with its `=`. */
  formula(id: string, row: number, column: number): string | null {
    return this.formulas.getFormulaStringByCell(row, column, id, this.workbook.getUnitId()) ?? null;
  }

  /** Calculates formulas with this text in them again, some time later, though nothing that they read changed. */
  calculateAgain(text: string): void {
    for (const sheet of this.workbook.getSheets()) {
      const patch: CellPatch = {};
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f?.includes(text)) (patch[row] ??= {})[column] = { f: cell.f };
      });
      if (Object.keys(patch).length > 0) this.write(sheet.getSheetId(), patch);
    }
  }

  /** Resolves when formulas show what follows from all changes. */
  async calculated(): Promise<void> {
    do await this.ended();
    while (this.due.length > 0 || this.isAwaited);
  }

  /** Resolves when nothing is being calculated. */
  private ended(): Promise<void> {
    return new Promise((resolve) => {
      const watch = this.sessions.state$.subscribe(
        ({ started, resultApplied, stopped, completed, resultEmitted }) => {
          const ended = !started || (resultApplied && (stopped || completed || resultEmitted));
          if (this.isAwaited || !ended) return;
          resolve();
          queueMicrotask(() => {
            watch.unsubscribe();
          });
        },
      );
    });
  }

  /** Whether what is being carried out was asked for here, and not by the user of a grid. */
  get isRunning(): boolean {
    return this.runs > 0;
  }

  /** Carries out one of its mutations or commands on the workbook. */
  run(id: string, params: object, options?: IExecutionOptions): void {
    this.asOwn(() => {
      this.carryOut(id, params, options);
    });
  }

  /** What is done to the grid in here is not the user's doing. */
  asOwn(act: () => void): void {
    this.runs += 1;
    try {
      act();
    } finally {
      this.runs -= 1;
    }
  }

  private carryOut(id: string, params: object, options?: IExecutionOptions): void {
    const isDone = this.commands.syncExecuteCommand(
      id,
      { unitId: this.workbook.getUnitId(), ...params },
      options,
    );
    if (!isDone) throw new Error(`Univer refused ${id}`);
  }
}
