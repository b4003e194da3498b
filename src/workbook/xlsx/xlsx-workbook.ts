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
import { blankPackage } from './blank-package';
import { pageLimits, type Limits } from './limits';
import { Package } from './package';
import { refusedKind } from './package-kind';
import { findWorkbookPart } from './workbook-part';
import { readWorkbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';
import { readZip } from './zip-reader';
import { writeZip, zipSize } from './zip-writer';

export { batchLimits, pageLimits, submissionLimits, type Limits } from './limits';

/**
 * A workbook in the bytes of an .xlsx or .xlsm file: read into a snapshot, changed by plans, and given back
 * as bytes in which everything that no plan touched is as it was.
 *
 *     const workbook = XlsxWorkbook.open(bytes, { name: 'don-vi.xlsx' });
 *     const snapshot = await workbook.read({});
 *     await workbook.apply(plan, {});
 *     save(workbook.bytes());
 */
export class XlsxWorkbook implements WorkbookPort {
  readonly capabilities: Capabilities = { host: 'xlsx', tables: true, packageFacts: true };

  private constructor(
    readonly name: string,
    private parts: Package,
    private size: number,
  ) {}

  /**
   * Opens a file. `limits` are those of a page unless others are given.
   * @throws WorkbookRefusal with the code of what is wrong with the file.
   */
  static open(bytes: Uint8Array, options: { readonly name: string; readonly limits?: Limits }): XlsxWorkbook {
    const limits = options.limits ?? pageLimits;
    if (bytes.length > limits.fileBytes) {
      throw new WorkbookRefusal('file-too-large', { limit: limits.fileBytes, found: bytes.length });
    }
    const refused = refusedKind(bytes);
    if (refused) throw new WorkbookRefusal(refused);
    const parts = new Package(readZip(bytes, limits), limits);
    refuseOtherPackages(parts);
    return new XlsxWorkbook(options.name, parts, bytes.length);
  }

  /** A workbook without a sheet, to apply plans to; its bytes are a whole workbook after the first one. */
  static blank(name: string, limits: Limits = pageLimits): XlsxWorkbook {
    return new XlsxWorkbook(name, blankPackage(limits), 0);
  }

  /** @throws WorkbookRefusal when a part that is read is broken or beyond the limits. */
  read(request: ReadRequest): Promise<WorkbookSnapshot> {
    return new Promise((resolve) => {
      resolve(readWorkbook(this.parts.copy(), request, this.name, this.size));
    });
  }

  /** Applies a plan wholly or not at all. @throws WorkbookRefusal, after which the workbook is as it was. */
  async apply(plan: WorkbookPlan, options: ApplyOptions): Promise<ApplyReport> {
    const { parts, report } = await writeWorkbook(this.parts, plan, options);
    this.parts = parts;
    this.size = zipSize(parts.list());
    return report;
  }

  /** The whole file as it now is. The same plans on the same file give the same bytes. */
  bytes(): Uint8Array {
    return writeZip(this.parts.list());
  }
}

/** Tells other documents that come as zip files from workbooks, by their content. */
function refuseOtherPackages(parts: Package): void {
  if (parts.has('mimetype') && parts.has('content.xml')) throw new WorkbookRefusal('opendocument');
  const type = parts.contentTypes().of(findWorkbookPart(parts));
  if (type.includes('sheet.binary')) throw new WorkbookRefusal('binary-xlsb');
  if (!/spreadsheetml|ms-excel/.test(type)) throw new WorkbookRefusal('not-a-workbook', { type });
}
