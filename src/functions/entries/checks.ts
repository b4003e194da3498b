/** Functions that check and read what others typed. */
import type { FunctionEntry } from '../function-entry';
import { identity } from '../identity';
import { vnNumber } from '../vn-number';

export const checkFunctions: readonly FunctionEntry[] = [
  {
    id: 'IDENTITY',
    name: 'IDENTITY',
    description: {
      vi: 'Kiểm tra một tổng với các phần của nó: 0 nếu khớp, nếu không là phần tổng thừa ra (số âm: thiếu). Phần để trống, KAD, KPS không cộng gì. Để trống nếu chưa có tổng hoặc chưa có phần nào.',
      en: 'Checks a total against its parts: 0 where they agree, else what the total has more (negative: less). Parts that are blank, KAD or KPS add nothing. Empty text while there is no total or no part.',
    },
    parameters: [
      {
        name: { vi: 'tổng', en: 'total' },
        description: {
          vi: 'Tổng cần kiểm tra. Ô trống là chưa có, không phải 0.',
          en: 'The total to check. A blank cell is missing, not 0.',
        },
        type: 'any',
        asRange: true,
      },
      {
        name: { vi: 'các_phần', en: 'parts' },
        description: {
          vi: 'Vùng các phần của tổng. Ô trống, KAD, KPS không cộng gì.',
          en: 'The range of its parts. Blank cells, KAD and KPS add nothing.',
        },
        type: 'any',
        asRange: true,
      },
      {
        name: { vi: 'sai_số', en: 'tolerance' },
        description: {
          vi: 'Mức lệch cho phép, chẳng hạn do làm tròn. Bỏ qua hoặc ô trống: không cho phép lệch.',
          en: 'The difference allowed, such as by rounding. Left out or blank: none.',
        },
        type: 'any',
        asRange: true,
        optional: true,
      },
    ],
    examples: [
      {
        arguments: [10, [[2.5], [3.5], [4]]],
        answer: 0,
        says: { vi: 'Tổng khớp.', en: 'The total agrees.' },
      },
      {
        arguments: [10, [[2.5], [3.5], [3.7]]],
        answer: 0.3,
        says: { vi: 'Tổng thừa 0,3 so với các phần.', en: 'The total has 0.3 more than its parts.' },
      },
      {
        arguments: [10, [[3.33], [3.33], [3.33]], 0.02],
        answer: 0,
        says: { vi: 'Lệch 0,01 trong mức cho phép.', en: 'A difference of 0.01 is allowed.' },
      },
      {
        arguments: [10, [[6], ['KAD'], [null], [4]]],
        answer: 0,
        says: { vi: 'KAD và ô trống không cộng gì.', en: 'KAD and a blank cell add nothing.' },
      },
      {
        arguments: [null, [[6], [4]]],
        answer: '',
        says: { vi: 'Chưa có tổng để kiểm tra.', en: 'There is no total yet.' },
      },
    ],
    answer: identity,
  },
  {
    id: 'VNNUMBER',
    name: 'VNNUMBER',
    description: {
      vi: 'Số của một chuỗi viết theo kiểu Việt Nam: "1.234,5" là 1234,5; "90%" là 0,9. Ô trống cho kết quả trống; chuỗi có hai cách hiểu như "1.234" là lỗi.',
      en: 'The number of a text as written in Vietnam: "1.234,5" is 1234.5, "90%" is 0.9. A blank cell gives empty text; a text with two readings, such as "1.234", is an error.',
    },
    parameters: [
      {
        name: { vi: 'chuỗi', en: 'text' },
        description: {
          vi: 'Ô hoặc chuỗi cần đọc thành số. Ô trống không phải 0.',
          en: 'The cell or text to read as a number. A blank cell is not 0.',
        },
        type: 'any',
        asRange: true,
      },
    ],
    examples: [
      {
        arguments: ['1.234,5'],
        answer: 1234.5,
        says: { vi: 'Chấm ngăn hàng nghìn, phẩy thập phân.', en: 'Dot for thousands, comma for decimals.' },
      },
      {
        arguments: ['85,5%'],
        answer: 0.855,
        says: { vi: 'Phần trăm thành tỷ lệ.', en: 'A percentage becomes a share.' },
      },
      {
        arguments: ['1.234'],
        answer: { error: 'invalidValue' },
        says: { vi: '1,234 hay 1234: không đoán.', en: '1.234 or 1234: never guessed.' },
      },
      {
        arguments: [null],
        answer: '',
        says: { vi: 'Ô trống.', en: 'A blank cell.' },
      },
    ],
    answer: vnNumber,
  },
];
