/**
 * Decision 766 over raw counts for 18 departments and 42 communes in two years. All invented from a fixed seed,
 * with the special cases that real workbooks have: KPS, KAD with its scope, zero denominators, missing data, a tie.
 */
import { service766 } from '../../src/catalogue/qd-766';
import type { EntryValue, UnitLine, WideContent } from '../../src/sheets/template/index-content';
import { inventCounts, type Counts } from './invented-counts';
import { bare, type Sample } from './sample';
import { mulberry32, wholeBetween } from './seeded';

const seed = 766;
const departments = 'Sở, ban, ngành';
const communes = 'Xã, phường';

const units: readonly UnitLine[] = [
  ...numbered(18, 'S', 'Sở minh họa', departments),
  ...numbered(42, 'X', 'Xã minh họa', communes),
];

function numbered(count: number, prefix: string, name: string, group: string): UnitLine[] {
  return Array.from({ length: count }, (_, i) => {
    const number = String(i + 1).padStart(2, '0');
    return { code: `${prefix}${number}`, name: `${name} ${number}`, group };
  });
}

/** These departments have no procedure with a fee, by the scope sheet. */
const withoutFees: ReadonlySet<string> = new Set(['S05', 'S11']);
/** No complaint reached these. */
const withoutComplaints: ReadonlySet<string> = new Set(['S02', 'X03', 'X14', 'X29', 'X37']);
/** Nothing has been reported for digitisation 4.1 yet. */
const unreported: ReadonlySet<string> = new Set(['X08']);
/** In 2025 nobody had to pay there, and its received dossiers are not counted yet: 1.4 goes by the year before. */
const uncounted = 'X21';
/** Reported the very counts of another: the two are tied. */
const twins = new Map([['X33', 'X12']]);

function specialValues(unit: string, period: string): ReadonlyMap<string, EntryValue> {
  const values = new Map<string, EntryValue>();
  const put = (value: EntryValue, ...columns: string[]) => {
    for (const column of columns) values.set(column, value);
  };
  if (withoutFees.has(unit)) put('KAD', '3.5:a', '3.5:b', '3.5b:a', '3.5b:b', '3.6:a', '3.6:b');
  if (withoutComplaints.has(unit)) {
    put(0, '5.1:x', '5.4:khong_hai_long');
    put('KPS', '5.2:a', '5.2:b', '5.3:a', '5.3:b');
  }
  if (unreported.has(unit) && period === '2025') put(null, '4.1:a', '4.1:b');
  if (unit === uncounted && period === '2025') {
    put(0, '3.6:a', '3.6:b', '1.4:b');
    put(250, '1.4:a');
  }
  return values;
}

function data(): WideContent {
  const chance = mulberry32(seed);
  const years = new Map<string, Map<string, Counts>>([
    ['2024', new Map()],
    ['2025', new Map()],
  ]);
  for (const { code, group } of units) {
    const department = group === departments;
    const procedures = department ? wholeBetween(chance, 40, 160) : wholeBetween(chance, 90, 140);
    const dossiers = department ? wholeBetween(chance, 400, 6000) : wholeBetween(chance, 500, 4000);
    const quality = 0.55 + chance() * 0.35;
    years.get('2024')?.set(code, inventCounts({ procedures, dossiers, quality, chance }));
    const grown = Math.round(dossiers * (0.95 + chance() * 0.25));
    const better = Math.min(1, quality + (chance() - 0.3) * 0.12);
    years.get('2025')?.set(code, inventCounts({ procedures, dossiers: grown, quality: better, chance }));
  }
  const columns = [...(years.get('2025')?.get('S01')?.keys() ?? [])];
  return {
    columns: columns.map((column) => {
      const [criterion = '', measure = 'x'] = column.split(':');
      return { criterion, measure, ...(column === '2.2:x' ? { numberFormat: '0.0' } : {}) };
    }),
    rows: [...years].flatMap(([period, counts]) =>
      units.map(({ code }) => {
        const own = counts.get(twins.get(code) ?? code);
        const special = specialValues(code, period);
        return {
          period,
          unit: code,
          values: columns.map((column) =>
            special.has(column) ? (special.get(column) ?? null) : (own?.get(column) ?? null),
          ),
        };
      }),
    ),
  };
}

export const illustrated766: Sample = {
  name: 'qd-766-minh-hoa',
  content: {
    ...bare,
    notice: 'Số liệu minh họa, không phải số liệu thật.',
    settings: {
      indexName: 'Chỉ số phục vụ người dân, doanh nghiệp (số liệu minh họa)',
      decision: service766.decision,
      setVersion: service766.decision,
      period: '2025',
      comparePeriods: ['2024'],
      stage: 'self',
      decimals: 2,
      target: 80,
    },
    criteria: [{ group: null, lines: service766.criteria }],
    units,
    scope: [...withoutFees].map((unit) => ({
      unit,
      criterion: '3.B',
      basis: 'Văn bản minh họa: đơn vị không có TTHC thu phí, lệ phí',
    })),
    data: data(),
    grades: service766.grades,
    sources: [
      {
        figures: 'Toàn bộ số liệu và tên đơn vị',
        source: `Sinh tự động, hạt giống ${String(seed)}`,
        note: 'Không phải số liệu của cơ quan nào. S05, S11: không áp dụng nhóm 3.B. S02, X03, X14, X29, X37: không phát sinh phản ánh, kiến nghị. X08: chưa có số liệu 4.1 năm 2025. X21: năm 2025 mẫu số của 3.6 và 1.4 bằng 0 (1.4 lấy mẫu số năm 2024). X12 và X33 bằng điểm nhau.',
      },
      {
        figures: 'Bộ tiêu chí',
        source: service766.source,
        note: service766.caveat,
      },
    ],
  },
};
