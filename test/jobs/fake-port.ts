/** A workbook port over a snapshot, which remembers what it was asked. */
import type { WorkbookPlan } from '../../src/workbook/plan';
import {
  WorkbookRefusal,
  type ApplyOptions,
  type ApplyReport,
  type Capabilities,
  type WorkbookPort,
} from '../../src/workbook/port';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { snapshotOf, type TestRows } from '../sheets/snapshot-of';

export class FakePort implements WorkbookPort {
  readonly applied: WorkbookPlan[] = [];
  reads = 0;

  /** Reading for the nth time gives the nth snapshot, the last one for ever. */
  constructor(
    private readonly snapshots: readonly WorkbookSnapshot[],
    readonly capabilities: Capabilities = { host: 'xlsx', tables: true, packageFacts: false },
  ) {}

  read(): Promise<WorkbookSnapshot> {
    const snapshot = this.snapshots[Math.min(this.reads, this.snapshots.length - 1)];
    this.reads += 1;
    return snapshot ? Promise.resolve(snapshot) : Promise.reject(new WorkbookRefusal('empty-file'));
  }

  apply(plan: WorkbookPlan, { onProgress }: ApplyOptions): Promise<ApplyReport> {
    this.applied.push(plan);
    onProgress?.(1);
    return Promise.resolve({
      sheets: plan.sheets.map(({ name }) => ({ planned: name, written: name, added: true })),
    });
  }
}

/** A small index of two areas over three units, self-assessed and appraised once. */
export const smallIndex: Readonly<Record<string, TestRows>> = {
  'Thiết lập': [
    ['Tên', 'Giá trị'],
    ['Tên chỉ số', 'Chỉ số thử'],
    ['Kỳ', '2023'],
    ['Giai đoạn', 'Thẩm định lần 1'],
  ],
  'Bộ tiêu chí': [
    ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm', 'Hình thức đánh giá'],
    ['1', 'Chỉ đạo', null, null, null],
    ['1.1', 'Kế hoạch', 40, null, 'tự chấm'],
    ['1.2', 'Hồ sơ đúng hạn', 40, 'TYLE(r; 100%)', 'số liệu'],
    ['2', 'Báo cáo', 20, null, 'tự chấm'],
  ],
  'Đơn vị': [
    ['Mã đơn vị', 'Tên đơn vị'],
    ['S1', 'Sở Một'],
    ['S2', 'Sở Hai'],
    ['S3', 'Sở Ba'],
  ],
  'Số liệu': [
    ['Mã đơn vị', '1.2:a', '1.2:b'],
    ['S1', 90, 100],
    ['S2', 80, 100],
    ['S3', 50, 100],
  ],
  'Tự chấm': [
    ['Mã đơn vị', '1.1', '2'],
    ['S1', 40, 20],
    ['S2', 40, 20],
    ['S3', 30, 20],
  ],
  'Thẩm định': [
    ['Mã đơn vị', '1.1', '2'],
    ['S1', 35, 15],
    ['S2', 40, 20],
    ['S3', 30, 10],
  ],
};

export const smallSnapshot = snapshotOf(smallIndex);
