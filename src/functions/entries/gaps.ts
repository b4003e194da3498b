/** Functions that say where points were lost and what others have. */
import type { FunctionEntry } from '../function-entry';
import { best, gap, gaps, groupMean } from '../gaps';
import { cells, criterionMaxima, criterionScores, group, groups, optional, unitScores } from './parameters';

export const gapFunctions: readonly FunctionEntry[] = [
  {
    id: 'GAP',
    name: 'GAP',
    description: {
      vi: 'Số điểm còn thiếu so với một mốc: mốc trừ điểm; âm là vượt mốc. Một trong hai ô trống thì để trống.',
      en: 'Points that a score is short of a reference: reference minus score, negative beyond it. Empty where either is blank.',
    },
    parameters: [
      cells(
        { vi: 'điểm', en: 'score' },
        {
          vi: 'Điểm đạt được. Ô trống là chưa có điểm, không phải 0.',
          en: 'The score. A blank cell is none, not 0.',
        },
      ),
      cells(
        { vi: 'mốc', en: 'reference' },
        {
          vi: 'Điểm tối đa, điểm trung bình, điểm tốt nhất hoặc mục tiêu để so sánh. Ô trống là chưa có mốc.',
          en: 'A maximum, a mean, the best score or a target to compare with. A blank cell is no reference.',
        },
      ),
    ],
    examples: [
      { arguments: [7.5, 10], answer: 2.5, says: { vi: 'Còn thiếu 2,5 điểm.', en: '2.5 points short.' } },
      { arguments: [8, 7], answer: -1, says: { vi: 'Vượt mốc 1 điểm.', en: 'One point beyond it.' } },
      { arguments: [null, 10], answer: '', says: { vi: 'Chưa có điểm.', en: 'No score.' } },
    ],
    answer: gap,
  },
  {
    id: 'GAPS',
    name: 'GAPS',
    description: {
      vi: 'Các tiêu chí mất điểm, nhiều nhất trước: tên, điểm, điểm tối đa, điểm mất; tràn ra nhiều ô. Ô điểm trống mất cả điểm tối đa; KAD, KPS không nêu.',
      en: 'Criteria by lost points, most first: name, score, maximum, lost; fills as many cells. A blank score has lost all; KAD and KPS are left out.',
    },
    parameters: [
      cells(
        { vi: 'tên', en: 'names' },
        {
          vi: 'Tên hoặc mã các tiêu chí. Ô trống thì cột tên để trống.',
          en: 'The names or codes of the criteria. A blank cell leaves the name empty.',
        },
      ),
      criterionScores,
      criterionMaxima,
      optional(
        cells(
          { vi: 'so_với', en: 'against' },
          {
            vi: 'Điểm để so sánh theo từng tiêu chí, như trung bình khối: thêm cột khoảng cách và xếp theo cột đó. Ô trống là không có gì để so.',
            en: 'Scores to compare with by criterion, such as means: adds a column of gaps and orders by it. A blank cell is nothing to compare with.',
          },
        ),
      ),
    ],
    examples: [
      {
        arguments: [
          [['1.1'], ['1.2'], ['1.3']],
          [[4], [null], ['KAD']],
          [[5], [3], [2]],
        ],
        answer: [
          ['1.2', '', 3, 3],
          ['1.1', 4, 5, 1],
        ],
        says: {
          vi: '1.2 chưa có điểm nên mất cả 3; 1.3 không áp dụng.',
          en: '1.2 has no score and has lost all 3; 1.3 does not apply.',
        },
      },
      {
        arguments: [
          [['1.1'], ['1.2']],
          [[4], [1]],
          [[5], [3]],
          [[4.5], [1]],
        ],
        answer: [
          ['1.1', 4, 5, 1, 0.5],
          ['1.2', 1, 3, 2, 0],
        ],
        says: { vi: 'So với trung bình: chỉ 1.1 thấp hơn.', en: 'Against the means only 1.1 is behind.' },
      },
    ],
    spills: true,
    answer: gaps,
  },
  {
    id: 'BEST',
    name: 'BEST',
    description: {
      vi: 'Điểm tốt nhất của các đơn vị hoặc của một khối. Ô trống, KAD, KPS không tính; không có điểm nào thì để trống.',
      en: 'The best score of the units or of a group. Blank cells, KAD and KPS do not count; empty without any score.',
    },
    parameters: [unitScores, group, groups],
    examples: [
      {
        arguments: [[[70], [null], [85]]],
        answer: 85,
        says: { vi: 'Cao nhất là 85.', en: 'The highest is 85.' },
      },
      {
        arguments: [[[90], [80], [70]], 'Xã', [['Sở'], ['Xã'], ['Xã']]],
        answer: 80,
        says: { vi: 'Cao nhất trong khối Xã.', en: 'The highest of the group Xã.' },
      },
    ],
    answer: best,
  },
  {
    id: 'GROUPMEAN',
    name: 'GROUPMEAN',
    description: {
      vi: 'Điểm trung bình của các đơn vị hoặc của một khối. Ô trống, KAD, KPS không tính, không phải 0; không có điểm nào thì để trống.',
      en: 'The mean score of the units or of a group. Blank cells, KAD and KPS do not count and are not 0; empty without any score.',
    },
    parameters: [unitScores, group, groups],
    examples: [
      {
        arguments: [[[70], [null], [80]]],
        answer: 75,
        says: { vi: 'Ô trống không phải 0.', en: 'A blank cell is not 0.' },
      },
      {
        arguments: [[[90], [80], [70]], 'xã', [['Sở'], ['Xã'], ['Xã']]],
        answer: 75,
        says: {
          vi: 'Trung bình khối Xã, không phân biệt hoa thường.',
          en: 'The mean of the group Xã; case does not count.',
        },
      },
    ],
    answer: groupMean,
  },
];
