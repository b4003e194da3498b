/** PAR INDEX 2017, self-assessment of one province: nine areas, 50.25 of 65 points. */
import { reform2017 } from '../../src/catalogue/par-2017';
import { bare, type Sample } from './sample';

const scores = [8, 7.5, 6, 4, 8, 3.5, 4.75, 6, 2.5];

export const caoBang2017: Sample = {
  name: 'par-cao-bang-2017',
  content: {
    ...bare,
    settings: {
      indexName: 'Chỉ số cải cách hành chính tỉnh Cao Bằng năm 2017 (tự chấm)',
      decision: '',
      setVersion: reform2017.version,
      period: '2017',
      stage: 'self',
      decimals: 2,
    },
    criteria: [{ group: null, lines: reform2017.criteria }],
    units: [{ code: 'CB', name: 'Tỉnh Cao Bằng' }],
    self: {
      columns: scores.map((_, i) => ({ criterion: String(i + 1) })),
      rows: [{ unit: 'CB', values: scores }],
    },
    published: [
      {
        period: '2017',
        unit: 'CB',
        score: 50.25,
        percent: 77.3,
        setVersion: reform2017.version,
        decimals: 2,
      },
    ],
    sources: [
      {
        figures: 'Điểm tự chấm 9 lĩnh vực; tổng 50,25/65, bằng 77,3%',
        source: 'Tọa đàm cải thiện chỉ số CCHC, Cao Bằng, 30/10/2017',
        note: 'Lĩnh vực 4 suy ra bằng phép trừ: nguồn không nêu. Chỉ số tính trên 65 điểm tự chấm; điều tra xã hội học (35 điểm) không tính ở giai đoạn này. Nguồn in 77,3; tính đến hai chữ số thập phân là 77,31.',
      },
    ],
  },
};
