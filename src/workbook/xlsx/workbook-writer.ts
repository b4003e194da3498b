import type { SheetPlan, WorkbookPlan } from '../plan';
import { WorkbookRefusal, type ApplyNote, type ApplyOptions, type ApplyReport } from '../port';
import { placedSheets } from '../placed-sheets';
import { packLayout } from '../sheet-layout';
import { ownSheetsAfter, placeSheets, reportedSheets, type Placement } from '../sheet-places';
import { canBeWritten } from '../validations';
import { addSheetTitles } from './app-properties';
import { editCells } from './cell-edits';
import { clearSheet, type OldSheet } from './old-sheet';
import { writeFormPart, writeLayoutPart, writeOwnPart, type CustomXmlContext } from './custom-xml-writer';
import { formNamespace } from './form-part';
import { layoutNamespace, layoutsAfter, readLayouts } from './layout-part';
import { findCustomXml, findOwnPart } from './own-part';
import { isSigned } from './package-facts';
import {
  ContentTypeEdits,
  editRelationships,
  freeRelationshipIds,
  type NewRelationship,
} from './package-edits';
import type { Package } from './package';
import { writeSheetPart, type WritingContext } from './sheet-part-writer';
import { StylesWriter, emptyStyles } from './styles-writer';
import { TableNames } from './table-names';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { dropCalculationChain, editWorkbookPart, type AddedSheet } from './workbook-part-writer';

/** A placed sheet with the part that it is written to. */
interface Target extends Placement {
  readonly plan: SheetPlan;
  readonly part: string;
  /** Index in the workbook. */
  readonly index: number;
  readonly old: OldSheet | null;
}

/**
 * Writes a plan into a copy of a package; the package given stays as it was, whatever happens.
 * @throws WorkbookRefusal when the workbook or the plan does not allow it, or `cancelled`.
 */
export async function writeWorkbook(
  original: Package,
  plan: WorkbookPlan,
  options: ApplyOptions,
): Promise<{ readonly parts: Package; readonly report: ApplyReport }> {
  const parts = original.copy();
  const waitingFormulas = editCells(parts, readWorkbookPart(parts), plan.edits ?? []);
  const placements = plan.sheets.length === 0 && plan.edits ? [] : await addSheets(parts, plan, options);
  const written = report(parts, plan, placements);
  return { parts, report: waitingFormulas.length > 0 ? { ...written, waitingFormulas } : written };
}

async function addSheets(
  parts: Package,
  plan: WorkbookPlan,
  options: ApplyOptions,
): Promise<readonly Placement[]> {
  const workbook = readWorkbookPart(parts);
  if (workbook.protection.structure) throw new WorkbookRefusal('structure-protected');
  const own = findOwnPart(parts, workbook.part);
  const types = new ContentTypeEdits();
  const placements = place(plan, workbook, own?.own.sheets ?? []);
  const sheets = placedSheets(plan.sheets, placements);
  const targets = prepareTargets(parts, workbook, sheets, placements, types);
  const added = relateNewSheets(parts, workbook, targets);
  const context: WritingContext = {
    parts,
    dialect: workbook.dialect,
    types,
    styles: new StylesWriter(parts, stylesPart(parts, workbook, types)),
    tables: new TableNames(parts, workbook),
  };
  const wroteFormulas = await writeSheets(context, targets, workbook, options);

  const styles = context.styles.result();
  parts.putBytes(styles.part, styles.bytes);
  if (targets.some(({ old }) => old?.hadFormulas)) dropCalculationChain(parts, workbook, types);
  editWorkbookPart(parts, workbook, {
    added,
    written: targets.map(({ written, index, plan: { print } }) => ({ sheet: written, index, print })),
    calculate: wroteFormulas,
  });
  addSheetTitles(
    parts,
    added.map(({ name }) => name),
  );
  const ownSheets = ownSheetsAfter(
    own?.own.sheets ?? [],
    workbook.sheets.map(({ name }) => name),
    placements,
  );
  const customXml = { parts, workbook, types };
  writeOwnPart(customXml, own?.part ?? null, { sheets: ownSheets, run: { state: 'done', ...plan.run } });
  keepLayouts(customXml, ownSheets, sheets);
  if (plan.form) writeFormPart(customXml, findCustomXml(parts, workbook.part, formNamespace), plan.form);
  types.apply(parts);
  return placements;
}

/** Keeps what the sheets look like. */
function keepLayouts(
  context: CustomXmlContext,
  ownSheets: readonly string[],
  written: readonly SheetPlan[],
): void {
  const { parts, workbook } = context;
  const present = findCustomXml(parts, workbook.part, layoutNamespace);
  const before = present === null ? new Map<string, string>() : readLayouts(parts.xml(present));
  const packed = new Map(written.map((sheet) => [sheet.name, packLayout(sheet)]));
  writeLayoutPart(context, present, layoutsAfter(before, ownSheets, packed));
}

function place(plan: WorkbookPlan, workbook: WorkbookPart, own: readonly string[]): Placement[] {
  const ours = new Set(own.map((name) => name.toUpperCase()));
  return placeSheets(
    plan.sheets.map(({ name }) => name),
    workbook.sheets.map(({ name, kind }) => ({
      name,
      own: kind === 'worksheet' && ours.has(name.toUpperCase()),
    })),
  );
}

function prepareTargets(
  parts: Package,
  workbook: WorkbookPart,
  sheets: readonly SheetPlan[],
  placements: readonly Placement[],
  types: ContentTypeEdits,
): Target[] {
  let index = workbook.sheets.length - 1;
  const reserved = new Set<string>();
  return placements.map((placement, i): Target => {
    const sheet = sheets[i]!;
    if (placement.existing !== null) {
      const { part } = workbook.sheets[placement.existing]!;
      const old = clearSheet(parts, part, types);
      return { ...placement, plan: sheet, part, index: placement.existing, old };
    }
    index += 1;
    const part = freeSheetPart(parts, reserved);
    return { ...placement, plan: sheet, part, index, old: null };
  });
}

function freeSheetPart(parts: Package, reserved: Set<string>): string {
  for (let i = 1; ; i += 1) {
    const part = `xl/worksheets/sheet${String(i)}.xml`;
    if (parts.has(part) || reserved.has(part)) continue;
    reserved.add(part);
    return part;
  }
}

function relateNewSheets(parts: Package, workbook: WorkbookPart, targets: readonly Target[]): AddedSheet[] {
  const ids = freeRelationshipIds(parts, workbook.part);
  const type = `${workbook.dialect.relationships}/worksheet`;
  const relationships: NewRelationship[] = [];
  const added = targets.flatMap(({ written, existing, part }) => {
    if (existing !== null) return [];
    const id = ids.next().value;
    relationships.push({ id, type, part });
    return [{ name: written, relationshipId: id }];
  });
  editRelationships(parts, workbook.part, relationships);
  return added;
}

function stylesPart(parts: Package, workbook: WorkbookPart, types: ContentTypeEdits): string {
  const present = workbook.relationships.find(({ kind }) => kind === 'styles')?.part;
  if (present && parts.has(present)) return present;
  const part = parts.has('xl/styles.xml') ? parts.freeName('xl/styles', '.xml') : 'xl/styles.xml';
  parts.putText(part, emptyStyles(workbook.dialect));
  types.add(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  const id = freeRelationshipIds(parts, workbook.part).next().value;
  editRelationships(parts, workbook.part, [{ id, type: `${workbook.dialect.relationships}/styles`, part }]);
  return part;
}

/** Pieces of rows written before the page gets a turn. */
const piecesATurn = 8;

async function writeSheets(
  context: WritingContext,
  targets: readonly Target[],
  workbook: WorkbookPart,
  { onProgress, signal }: ApplyOptions,
): Promise<boolean> {
  const rowCount = (plan: SheetPlan) => plan.blocks.reduce((sum, { rows }) => sum + rows.length, 1);
  const total = targets.reduce((sum, { plan }) => sum + rowCount(plan), 0);
  let before = 0;
  let wroteFormulas = false;
  for (const [i, target] of targets.entries()) {
    const selected = i === 0 && workbook.sheets.length === 0;
    const steps = writeSheetPart(context, target.plan, target.part, target.old, selected);
    const rows = rowCount(target.plan);
    let pieces = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (signal?.aborted) throw new WorkbookRefusal('cancelled');
      if (step.done) {
        wroteFormulas ||= step.value;
        break;
      }
      pieces += 1;
      if (pieces % piecesATurn > 0) continue;
      onProgress?.((before + step.value * rows) / total);
      await turn();
    }
    before += rows;
    onProgress?.(before / total);
    await turn();
  }
  return wroteFormulas;
}

/** Lets the page draw and take a click on Cancel. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function report(parts: Package, plan: WorkbookPlan, placements: readonly Placement[]): ApplyReport {
  const notes: ApplyNote[] = [];
  if (isSigned(parts)) notes.push('signature-broken');
  if (plan.sheets.some(({ validations }) => !validations.every(canBeWritten)))
    notes.push('validation-left-out');
  return {
    sheets: reportedSheets(placements),
    ...(notes.length > 0 && { notes }),
  };
}
