/** Functions that place units among others and name what a result means. */
import type { FunctionEntry } from '../function-entry';
import { change, grade } from '../grade';
import { league, place, rankAll } from '../places';
import { cells, group, groups, optional, ties, unitScores } from './parameters';

export const rankingFunctions: readonly FunctionEntry[] = [
  {
    id: 'PLACE',
    name: 'PLACE',
    description: {
      vi: 'Thứ hạng của một kết quả, cao nhất là hạng 1. Ô trống cho kết quả trống; #N/A nếu kết quả không nằm trong các điểm đang xét. Xếp hạng cả bảng một lần: RANKS.',
      en: 'The place of a result, the highest first. Empty for a blank cell; #N/A for a result that is not among those looked at. For all places at once use RANKS.',
    },
    parameters: [
      cells(
        { vi: 'giá_trị', en: 'value' },
        {
          vi: 'Kết quả cần xếp hạng. Ô trống, KAD, KPS không xếp hạng.',
          en: 'The result to place. A blank cell, KAD or KPS has no place.',
        },
      ),
      unitScores,
      ties,
      group,
      groups,
    ],
    examples: [
      {
        arguments: [80, [[90], [80], [80], [70]]],
        answer: 2,
        says: { vi: 'Sau một đơn vị 90 điểm.', en: 'Behind one unit with 90.' },
      },
      {
        arguments: [70, [[90], [80], [80], [70]], 'đồng hạng liền bậc'],
        answer: 3,
        says: {
          vi: 'Hai đơn vị cùng hạng 2, tiếp theo là hạng 3.',
          en: 'Two units share place 2, the next one is third.',
        },
      },
      {
        arguments: [70, [[90], [80], [70]], null, 'Xã', [['Sở'], ['Xã'], ['Xã']]],
        answer: 2,
        says: {
          vi: 'Trong khối Xã chỉ có 80 điểm đứng trước.',
          en: 'Only 80 stands before it in its group.',
        },
      },
      {
        arguments: [null, [[90], [80]]],
        answer: '',
        says: { vi: 'Chưa có kết quả: không có hạng.', en: 'No result, no place.' },
      },
    ],
    answer: place,
  },
  {
    id: 'RANKS',
    name: 'RANKS',
    description: {
      vi: 'Thứ hạng của mọi đơn vị, cao nhất là hạng 1; kết quả tràn ra nhiều ô. Có các khối thì xếp trong từng khối. Ô trống, KAD, KPS để trống.',
      en: 'The places of all units, the highest first; fills as many cells. With groups, inside each of them. A blank cell, KAD or KPS has none.',
    },
    parameters: [unitScores, ties, groups],
    examples: [
      {
        arguments: [[[90], [80], [80], [70]]],
        answer: [[1], [2], [2], [4]],
        says: {
          vi: 'Hai đơn vị đồng hạng 2, không có hạng 3.',
          en: 'Two share place 2, and nobody is third.',
        },
      },
      {
        arguments: [[[90], [null], [80], [80]], 'trung bình'],
        answer: [[1], [''], [2.5], [2.5]],
        says: {
          vi: 'Hạng trung bình của hạng 2 và 3; ô trống không xếp hạng.',
          en: 'The mean of places 2 and 3; a blank cell is not ranked.',
        },
      },
      {
        arguments: [[[90], [80], [70]], null, [['Sở'], ['Xã'], ['Xã']]],
        answer: [[1], [1], [2]],
        says: { vi: 'Xếp trong từng khối.', en: 'Inside each group.' },
      },
    ],
    spills: true,
    answer: rankAll,
  },
  {
    id: 'GRADE',
    name: 'GRADE',
    description: {
      vi: 'Xếp loại theo bảng mức: mức cao nhất mà điểm đạt được. Để trống nếu dưới mọi mức hoặc ô điểm trống.',
      en: 'The grade of a score: the highest band that it reaches. Empty below all bands and for a blank score.',
    },
    parameters: [
      cells(
        { vi: 'điểm', en: 'score' },
        {
          vi: 'Điểm cần xếp loại. Ô trống, KAD, KPS không xếp loại.',
          en: 'The score to grade. A blank cell, KAD or KPS has no grade.',
        },
      ),
      cells(
        { vi: 'bảng_mức', en: 'bands' },
        {
          vi: 'Vùng hai cột: từ điểm (80 là từ 80 trở lên, ">80" là trên 80) và tên loại. Thứ tự tùy ý; dòng trống được bỏ qua.',
          en: 'A range of two columns: from (80 for 80 and more, ">80" for above 80) and name of the grade. In any order; blank rows are passed over.',
        },
      ),
    ],
    examples: [
      {
        arguments: [
          80,
          [
            [90, 'Tốt'],
            [80, 'Khá'],
            [65, 'Trung bình'],
          ],
        ],
        answer: 'Khá',
        says: { vi: 'Từ 80 trở lên.', en: '80 and more.' },
      },
      {
        arguments: [
          80,
          [
            [65, 'Trung bình'],
            ['>80', 'Khá'],
          ],
        ],
        answer: 'Trung bình',
        says: { vi: 'Chưa trên 80.', en: 'Not above 80.' },
      },
      {
        arguments: [null, [[65, 'Trung bình']]],
        answer: '',
        says: { vi: 'Chưa có điểm.', en: 'No score.' },
      },
    ],
    answer: grade,
  },
  {
    id: 'CHANGE',
    name: 'CHANGE',
    description: {
      vi: 'Thay đổi so với kỳ trước: giá trị nay trừ giá trị trước. Một trong hai ô trống thì để trống, không coi là 0.',
      en: 'The change since an earlier period: now minus before. Empty where either is blank, which is not 0.',
    },
    parameters: [
      cells(
        { vi: 'kỳ_này', en: 'now' },
        { vi: 'Giá trị kỳ này. Ô trống là chưa có.', en: 'The value now. A blank cell is not known.' },
      ),
      cells(
        { vi: 'kỳ_trước', en: 'before' },
        { vi: 'Giá trị kỳ trước. Ô trống là chưa có.', en: 'The value before. A blank cell is not known.' },
      ),
    ],
    examples: [
      { arguments: [85.5, 84], answer: 1.5, says: { vi: 'Tăng 1,5.', en: 'Up by 1.5.' } },
      {
        arguments: [85.5, null],
        answer: '',
        says: { vi: 'Kỳ trước chưa có số liệu.', en: 'Nothing is known of before.' },
      },
    ],
    answer: change,
  },
  {
    id: 'LEAGUE',
    name: 'LEAGUE',
    description: {
      vi: 'Bảng xếp hạng gồm hạng, tên, điểm, từ cao xuống thấp; kết quả tràn ra nhiều ô. Đơn vị chưa có điểm ở cuối, không có hạng.',
      en: 'A table of place, name and score, the best first; fills as many cells. Units without a score come last and have no place.',
    },
    parameters: [
      cells(
        { vi: 'tên', en: 'names' },
        {
          vi: 'Tên các đơn vị. Dòng trống cả tên và điểm được bỏ qua.',
          en: 'The names of the units. A row with neither name nor score is passed over.',
        },
      ),
      { ...unitScores, name: { vi: 'điểm', en: 'scores' } },
      optional(
        cells(
          { vi: 'số_hạng', en: 'top' },
          {
            vi: 'Số hạng đầu cần lấy, kể cả các đơn vị đồng hạng ở hạng cuối; bỏ trống để lấy tất cả.',
            en: 'Only so many places, with all who share the last one; blank for all units.',
          },
        ),
      ),
    ],
    examples: [
      {
        arguments: [
          [['Xã A'], ['Xã B'], ['Xã C']],
          [[70], [null], [85]],
        ],
        answer: [
          [1, 'Xã C', 85],
          [2, 'Xã A', 70],
          ['', 'Xã B', ''],
        ],
        says: {
          vi: 'Xã B chưa có điểm: ở cuối, không có hạng.',
          en: 'Xã B has no score: last, without a place.',
        },
      },
      {
        arguments: [[['Xã A'], ['Xã B'], ['Xã C']], [[70], [85], [85]], 1],
        answer: [
          [1, 'Xã B', 85],
          [1, 'Xã C', 85],
        ],
        says: { vi: 'Hai đơn vị đồng hạng nhất.', en: 'Two units share the first place.' },
      },
    ],
    spills: true,
    answer: league,
  },
];
