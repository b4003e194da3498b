/** PAR INDEX of nine districts in 2017: appraised points (65) and survey (35), published complete. */
import { bare, type Sample } from './sample';

const districts = [
  { code: 'TDM', name: 'Thành phố Thủ Dầu Một', appraised: 51.75, survey: 32.83, total: 84.58 },
  { code: 'TU', name: 'Thị xã Tân Uyên', appraised: 48.75, survey: 33.25, total: 82 },
  { code: 'BB', name: 'Huyện Bàu Bàng', appraised: 47.45, survey: 32.82, total: 80.27 },
  { code: 'TA', name: 'Thị xã Thuận An', appraised: 46.8, survey: 32.24, total: 79.04 },
  { code: 'DA', name: 'Thị xã Dĩ An', appraised: 46.5, survey: 31.56, total: 78.06 },
  { code: 'BC', name: 'Thị xã Bến Cát', appraised: 45.75, survey: 32.08, total: 77.83 },
  { code: 'DT', name: 'Huyện Dầu Tiếng', appraised: 44, survey: 32.22, total: 76.22 },
  { code: 'PG', name: 'Huyện Phú Giáo', appraised: 46, survey: 30.03, total: 76.03 },
  { code: 'BTU', name: 'Huyện Bắc Tân Uyên', appraised: 40.45, survey: 31.01, total: 71.46 },
];

const setVersion = '2017';

export const binhDuong2017: Sample = {
  name: 'par-binh-duong-2017',
  content: {
    ...bare,
    settings: {
      indexName: 'Chỉ số cải cách hành chính cấp huyện tỉnh Bình Dương năm 2017',
      decision: '',
      setVersion,
      period: '2017',
      stage: 'appraisal1',
      decimals: 2,
    },
    criteria: [
      {
        group: null,
        lines: [
          { code: '*', name: 'Chỉ số cải cách hành chính', max: 100 },
          { code: '1', name: 'Thẩm định', max: 65, source: 'self', unitOfMeasure: 'điểm' },
          { code: '2', name: 'Điều tra xã hội học', max: 35, source: 'survey', unitOfMeasure: 'điểm' },
        ],
      },
    ],
    units: districts.map(({ code, name }) => ({ code, name, group: 'Huyện, thị xã, thành phố' })),
    appraisal: {
      columns: [{ criterion: '1' }],
      rows: districts.map(({ code, appraised }) => ({ unit: code, values: [appraised] })),
    },
    survey: {
      columns: [{ criterion: '2' }],
      rows: districts.map(({ code, survey }) => ({ unit: code, values: [survey] })),
    },
    published: [
      ...districts.map(({ code, total }, i) => ({
        period: '2017',
        unit: code,
        score: total,
        percent: total,
        rank: i + 1,
        setVersion,
      })),
      { period: '2017', unit: 'TB', unitName: 'Bình quân 9 đơn vị (công bố)', percent: 78.39, setVersion },
    ],
    sources: [
      {
        figures:
          'Điểm thẩm định, điểm điều tra, tổng điểm, thứ hạng của 9 đơn vị cấp huyện; bình quân 78,39%',
        source: 'baubang.binhduong.gov.vn, 06/08/2018',
        note: 'Nguồn chỉ công bố hai phần (65 và 35 điểm), không có tiêu chí bên dưới.',
      },
    ],
  },
};
