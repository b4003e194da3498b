import type { WorkbookPlan } from '../plan';
import {
  WorkbookRefusal,
  type ApplyOptions,
  type ApplyReport,
  type Capabilities,
  type ReadRequest,
  type WorkbookPort,
} from '../port';
import type { WorkbookSnapshot } from '../snapshot';
import { applyPlan } from './apply';
import { readOfficeWorkbook } from './reading';
import { features, supportsOf, type Supports } from './supports';

/**
 * The workbook that is open in Excel, around the task pane. Made once per pane, when `Office.onReady` has
 * called; what Excel can do is asked here and not again.
 */
export class OfficeWorkbook implements WorkbookPort {
  readonly capabilities: Capabilities;
  readonly supports: Supports;

  constructor() {
    const { requirements } = Office.context;
    this.supports = supportsOf(
      (set, version) => requirements.isSetSupported(set, version),
      (feature) => feature !== 'notes' || 'notes' in Excel.Worksheet.prototype,
    );
    this.capabilities = {
      host: 'office',
      tables: true,
      packageFacts: requirements.isSetSupported('CompressedFile', '1.1'),
    };
  }

  /** @throws WorkbookRefusal when Excel is too old, busy, or holds more than can be read. */
  async read(request: ReadRequest): Promise<WorkbookSnapshot> {
    this.refuseOldHost();
    return readOfficeWorkbook(this.supports, request);
  }

  /** Applies a plan wholly or not at all. @throws WorkbookRefusal */
  async apply(plan: WorkbookPlan, options: ApplyOptions): Promise<ApplyReport> {
    this.refuseOldHost();
    return applyPlan(this.supports, plan, options);
  }

  private refuseOldHost(): void {
    if (!this.supports.base) {
      throw new WorkbookRefusal('host-too-old', { missing: `ExcelApi ${features.base}` });
    }
  }
}
