import type { SheetPlan } from '../plan';
import { chartSteps } from './chart-steps';
import { contentSteps } from './content-steps';
import { commentSteps, conditionalFormatSteps, linkSteps, tableSteps, validationSteps } from './extra-steps';
import { mergeSteps, sizeSteps, viewStep } from './grid-steps';
import { clearStep, keptTables, type OldSheet } from './old-sheet';
import { printSteps } from './print-steps';
import { styleSteps } from './style-steps';
import type { Supports } from './supports';
import type { WriteStep } from './write-step';

/**
 * All that writes one sheet, in order: what was there goes; contents are typed into cells without format; looks and
 * sizes; then what stands on cells, and charts, whose places are cells. `old` is null for a sheet that is new.
 */
export function sheetSteps(plan: SheetPlan, old: OldSheet | null, supports: Supports): WriteStep[] {
  return [
    ...(old ? [clearStep(plan, old, supports)] : []),
    ...contentSteps(plan),
    ...linkSteps(plan),
    ...styleSteps(plan),
    ...sizeSteps(plan),
    ...mergeSteps(plan),
    ...tableSteps(plan, keptTables(plan, old, supports)),
    ...validationSteps(plan),
    ...conditionalFormatSteps(plan),
    ...commentSteps(plan, supports),
    viewStep(plan),
    ...printSteps(plan),
    ...chartSteps(plan, new Set(old?.otherCharts ?? [])),
  ];
}
