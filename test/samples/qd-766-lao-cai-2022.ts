/** Decision 766 in one province, 12/12/2022: group scores, the national mean, a published total that differs. */
import { service766 } from '../../src/catalogue/qd-766';
import { bare, type Sample } from './sample';

const groups = [
  { code: '1', province: 10.1, nation: 5.6 },
  { code: '2', province: 17.2, nation: 17.4 },
  { code: '3.A', province: 7.4, nation: 3.5 },
  { code: '3.B', province: 2.8, nation: 2.7 },
  { code: '4', province: 6.9, nation: 6.1 },
  { code: '5', province: 16.3, nation: 16.6 },
];

const entered: ReadonlySet<string> = new Set(groups.map(({ code }) => code));

/** The groups as points to enter: their lines were not published. */
const lines = service766.criteria
  .filter(({ code }) => entered.has(code) || code === '*' || code === '3')
  .map((line) =>
    entered.has(line.code) ? { ...line, source: 'self' as const, unitOfMeasure: 'điểm' } : line,
  );

export const laoCai2022: Sample = {
  name: 'qd-766-lao-cai-2022',
  content: {
    ...bare,
    settings: {
      indexName: 'Chỉ số phục vụ người dân, doanh nghiệp tỉnh Lào Cai',
      decision: service766.decision,
      setVersion: service766.decision,
      period: '2022',
      to: '2022-12-12',
      referenceUnit: 'CN',
      stage: 'self',
      decimals: 2,
    },
    criteria: [{ group: null, lines }],
    units: [
      { code: 'LC', name: 'Tỉnh Lào Cai' },
      { code: 'CN', name: 'Trung bình cả nước', ranked: false },
    ],
    self: {
      columns: groups.map(({ code }) => ({ criterion: code, numberFormat: '0.0' })),
      rows: [
        { unit: 'LC', values: groups.map(({ province }) => province) },
        { unit: 'CN', values: groups.map(({ nation }) => nation) },
      ],
    },
    published: [
      {
        period: '2022',
        unit: 'LC',
        score: 60.776,
        rank: 7,
        setVersion: service766.decision,
        decimals: 3,
      },
    ],
    grades: service766.grades,
    sources: [
      {
        figures: 'Điểm các nhóm của tỉnh Lào Cai và trung bình cả nước; tổng 60,776; hạng 7/63',
        source: 'Báo cáo Hội nghị Ban Chỉ đạo CCHC tỉnh Lào Cai, 2022 (laocai.gov.vn)',
        note: 'Các nhóm in đến một chữ số thập phân, cộng lại là 60,7; tổng công bố là 60,776. Hai số đặt cạnh nhau, không sửa: chênh 0,076 nằm trong sai số làm tròn của sáu nhóm (0,3). Hạng 7 là trong 63 tỉnh; tệp này chỉ có một tỉnh.',
      },
    ],
  },
};
