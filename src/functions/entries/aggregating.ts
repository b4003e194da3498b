/** Functions that make one value of several, or put several on one scale. */
import { directionWords } from '../../sheets/words';
import { combine } from '../combine';
import type { FunctionEntry } from '../function-entry';
import { aggregationWords, normalisationWords } from '../method-words';
import { normalize } from '../normalize';
import { percent, total } from '../total';
import { cells, choosing, criterionMaxima, criterionScores, optional, policy } from './parameters';

export const aggregatingFunctions: readonly FunctionEntry[] = [
  {
    id: 'TOTAL',
    name: 'TOTAL',
    description: {
      vi: 'Tổng điểm của một đơn vị. Ô trống không cộng gì; chưa có điểm nào thì để trống. KAD, KPS theo cách xử lý đã chọn.',
      en: 'The total score of a unit. A blank cell adds nothing; without any score the answer is empty. KAD and KPS follow the policy.',
    },
    parameters: [criterionScores, optional(criterionMaxima), policy],
    examples: [
      {
        arguments: [[[4], [null], ['2,5']]],
        answer: 6.5,
        says: {
          vi: 'Ô trống chưa có điểm; số gõ dạng chữ vẫn đọc được.',
          en: 'A blank is no score yet; numbers typed as text are read.',
        },
      },
      {
        arguments: [[[4], ['KAD'], [3]], [[5], [10], [5]], 'loại trừ và quy đổi'],
        answer: 14,
        says: {
          vi: '7 trên 10 điểm còn áp dụng, quy đổi ra 20.',
          en: '7 of the 10 points that apply, scaled up to 20.',
        },
      },
      {
        arguments: [[[null], [null]]],
        answer: '',
        says: { vi: 'Chưa có điểm nào: không phải 0.', en: 'No score at all: not 0.' },
      },
    ],
    answer: total,
  },
  {
    id: 'PERCENT',
    name: 'PERCENT',
    description: {
      vi: 'Chỉ số (%) của một đơn vị: tổng điểm chia tổng điểm tối đa áp dụng, thang 0–100. Ô trống giữ điểm tối đa của nó; chưa có điểm nào thì để trống.',
      en: 'The score of a unit in percent of the maximum that applies, from 0 to 100. A blank score keeps its maximum; without any score the answer is empty.',
    },
    parameters: [criterionScores, criterionMaxima, policy],
    examples: [
      {
        arguments: [
          [[4], [3]],
          [[5], [5]],
        ],
        answer: 70,
        says: { vi: '7/10 điểm.', en: '7 of 10 points.' },
      },
      {
        arguments: [
          [[4], ['KAD']],
          [[5], [15]],
        ],
        answer: 80,
        says: {
          vi: 'Tiêu chí không áp dụng được loại khỏi điểm tối đa.',
          en: 'What does not apply leaves the maximum.',
        },
      },
      {
        arguments: [
          [[4], [null]],
          [[5], [15]],
        ],
        answer: 20,
        says: {
          vi: 'Ô trống chưa có điểm nhưng vẫn tính điểm tối đa.',
          en: 'A blank score keeps its maximum.',
        },
      },
    ],
    answer: percent,
  },
  {
    id: 'COMBINE',
    name: 'COMBINE',
    description: {
      vi: 'Tổng hợp nhiều giá trị thành một: trung bình trọng số, trung bình nhân, trung vị… Ô trống, KAD, KPS được loại ra cùng trọng số; không còn giá trị nào thì để trống.',
      en: 'One value of several: a weighted or geometric mean, a median… Blank cells, KAD and KPS are left out with their weights; without any value the answer is empty.',
    },
    parameters: [
      cells(
        { vi: 'các_giá_trị', en: 'values' },
        {
          vi: 'Các giá trị cần tổng hợp. Ô trống là chưa có giá trị, không phải 0.',
          en: 'The values to combine. A blank cell is no value, not 0.',
        },
      ),
      optional(
        cells(
          { vi: 'trọng_số', en: 'weights' },
          {
            vi: 'Trọng số, cùng số ô với giá trị; bỏ qua thì bằng nhau. Chỉ các trung bình có trọng số, nhân, điều hòa, lũy thừa dùng đến.',
            en: 'The weights, as many cells as values; all alike when left out. Used by the weighted, geometric, harmonic and power mean alone.',
          },
        ),
      ),
      optional(
        choosing(
          aggregationWords,
          cells(
            { vi: 'phương_pháp', en: 'method' },
            {
              vi: '"trung bình trọng số" (mặc định), "trung bình", "trung bình nhân", "trung bình điều hòa", "trung bình lũy thừa", "trung vị", "tổng", "nhỏ nhất", "lớn nhất".',
              en: '"weighted mean" (when blank), "mean", "geometric mean", "harmonic mean", "power mean", "median", "sum", "least", "greatest".',
            },
          ),
        ),
      ),
      optional(
        cells(
          { vi: 'số_mũ', en: 'exponent' },
          {
            vi: 'Số mũ của trung bình lũy thừa, khác 0. Các phương pháp khác bỏ trống.',
            en: 'The exponent of a power mean, not 0. Leave it out for other methods.',
          },
        ),
      ),
    ],
    examples: [
      {
        arguments: [
          [[80], [90]],
          [[1], [3]],
        ],
        answer: 87.5,
        says: { vi: '(80 + 3 × 90) / 4.', en: '(80 + 3 × 90) / 4.' },
      },
      {
        arguments: [
          [[80], [null], [90]],
          [[1], [5], [3]],
        ],
        answer: 87.5,
        says: {
          vi: 'Ô trống được loại ra cùng trọng số của nó.',
          en: 'A blank cell is left out with its weight.',
        },
      },
      {
        arguments: [[[2], [8]], null, 'trung bình nhân'],
        answer: 4,
        says: { vi: 'Căn bậc hai của 2 × 8.', en: 'The square root of 2 × 8.' },
      },
      {
        arguments: [[[0], [8]], null, 'trung bình nhân'],
        answer: { error: 'invalidValue' },
        says: { vi: 'Trung bình nhân chỉ có với số dương.', en: 'A geometric mean needs positive values.' },
      },
    ],
    answer: combine,
  },
  {
    id: 'NORMALIZE',
    name: 'NORMALIZE',
    description: {
      vi: 'Chuẩn hóa giá trị của các đơn vị về một thang chung; kết quả tràn ra nhiều ô. Ô trống để trống; KAD, KPS giữ nguyên và không tham gia.',
      en: 'Puts the values of the units on a common scale; fills as many cells. Blank cells stay blank, KAD and KPS stay as they are, and neither takes part.',
    },
    parameters: [
      cells(
        { vi: 'các_giá_trị', en: 'values' },
        {
          vi: 'Giá trị của các đơn vị. Ô trống là chưa có số liệu, không phải 0.',
          en: 'The values of the units. A blank cell is missing, not 0.',
        },
      ),
      choosing(
        normalisationWords,
        cells(
          { vi: 'phương_pháp', en: 'method' },
          {
            vi: '"min-max", "hai mốc", "điểm z", "khoảng cách" hoặc "tỷ lệ thứ hạng".',
            en: '"min-max", "goalposts", "z-score", "distance" or "rank percent".',
          },
        ),
      ),
      optional(
        cells(
          { vi: 'mốc_thấp', en: 'low' },
          {
            vi: 'Min-max: kết quả của đơn vị kém nhất (mặc định 0). Hai mốc: mốc dưới, bắt buộc. Phương pháp khác bỏ trống.',
            en: 'Min-max: what the worst unit gets (0 when blank). Goalposts: the lower post, needed. Blank for other methods.',
          },
        ),
      ),
      optional(
        cells(
          { vi: 'mốc_cao', en: 'high' },
          {
            vi: 'Min-max: kết quả của đơn vị tốt nhất (mặc định 1). Hai mốc: mốc trên, bắt buộc. Phương pháp khác bỏ trống.',
            en: 'Min-max: what the best unit gets (1 when blank). Goalposts: the upper post, needed. Blank for other methods.',
          },
        ),
      ),
      optional(
        choosing(
          directionWords,
          cells(
            { vi: 'chiều', en: 'direction' },
            {
              vi: '"càng cao càng tốt" (mặc định) hoặc "càng thấp càng tốt".',
              en: '"higher" is better (when blank), or "lower" is.',
            },
          ),
        ),
      ),
    ],
    examples: [
      {
        arguments: [[[2], [3], [6]], 'min-max', 0, 100],
        answer: [[0], [25], [100]],
        says: { vi: 'Kém nhất 0, tốt nhất 100.', en: 'The worst gets 0, the best 100.' },
      },
      {
        arguments: [[[10], [null], ['KAD'], [30]], 'khoảng cách', null, null, 'càng thấp càng tốt'],
        answer: [[1], [''], ['KAD'], [0]],
        says: {
          vi: 'Thấp là tốt; ô trống và KAD không tham gia.',
          en: 'Low is good; a blank cell and KAD take no part.',
        },
      },
      {
        arguments: [[[40], [75], [120]], 'hai mốc', 50, 100],
        answer: [[0], [0.5], [1]],
        says: {
          vi: 'Dưới mốc 50 là 0, trên mốc 100 là 1.',
          en: '0 below the post 50, 1 above the post 100.',
        },
      },
      {
        arguments: [[[7], [7]], 'điểm z'],
        answer: { error: 'invalidValue' },
        says: {
          vi: 'Các giá trị bằng nhau: không chuẩn hóa được.',
          en: 'Values that are all alike have no scale.',
        },
      },
    ],
    spills: true,
    answer: normalize,
  },
];
