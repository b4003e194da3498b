/**
 * Decision 766 month by month: sixteen communes in three months, as the monthly table needs them. All invented from a
 * fixed seed.
 */
import { service766 } from '../../src/catalogue/qd-766';
import type { UnitLine } from '../../src/sheets/template/index-content';
import { inventCounts, type Counts } from './invented-counts';
import { bare, type Sample } from './sample';
import { mulberry32, wholeBetween } from './seeded';

const seed = 1025;
/** Oldest first. */
const months = ['01/2025', '09/2025', '10/2025'] as const;

const units: readonly UnitLine[] = Array.from({ length: 16 }, (_, i) => {
  const number = String(i + 1).padStart(2, '0');
  return { code: `X${number}`, name: `Xã minh họa ${number}`, group: 'Xã, phường' };
});

/** A commune keeps its procedures, gets better or worse from month to month, and has its own number of dossiers. */
function monthsOf(chance: () => number): readonly Counts[] {
  const procedures = wholeBetween(chance, 90, 140);
  const usual = wholeBetween(chance, 80, 420);
  let quality = 0.5 + chance() * 0.3;
  return months.map(() => {
    const dossiers = Math.round(usual * (0.85 + chance() * 0.3));
    quality = Math.min(0.98, Math.max(0.4, quality + (chance() - 0.35) * 0.14));
    return inventCounts({ procedures, dossiers, quality, chance });
  });
}

const chance = mulberry32(seed);
const counts = new Map(units.map(({ code }) => [code, monthsOf(chance)]));
const columns = [...(counts.get('X01')?.[0]?.keys() ?? [])];

export const monthly766: Sample = {
  name: 'qd-766-thang-minh-hoa',
  content: {
    ...bare,
    notice: 'Số liệu minh họa, không phải số liệu thật.',
    settings: {
      indexName: 'Chỉ số phục vụ người dân, doanh nghiệp tháng 10/2025 (số liệu minh họa)',
      decision: service766.decision,
      setVersion: service766.decision,
      period: '10/2025',
      comparePeriods: ['09/2025', '01/2025'],
      stage: 'self',
      decimals: 2,
      target: 80,
    },
    criteria: [{ group: null, lines: service766.criteria }],
    units,
    data: {
      columns: columns.map((column) => {
        const [criterion = '', measure = 'x'] = column.split(':');
        return { criterion, measure, ...(column === '2.2:x' ? { numberFormat: '0.0' } : {}) };
      }),
      rows: months.flatMap((period, month) =>
        units.map(({ code }) => ({
          period,
          unit: code,
          values: columns.map((column) => counts.get(code)?.[month]?.get(column) ?? null),
        })),
      ),
    },
    published: [
      {
        period: '10/2025',
        unit: 'CN',
        unitName: 'Trung bình cả nước (minh họa)',
        percent: 71.5,
        setVersion: service766.decision,
      },
    ],
    grades: service766.grades,
    sources: [
      {
        figures: 'Toàn bộ số liệu và tên đơn vị, kể cả trung bình cả nước',
        source: `Sinh tự động, hạt giống ${String(seed)}`,
        note: 'Không phải số liệu của cơ quan nào. Ba tháng: 01/2025, 09/2025, 10/2025.',
      },
      {
        figures: 'Bộ tiêu chí',
        source: service766.source,
        note: service766.caveat,
      },
    ],
  },
};
