/** Functions that check and read what others typed. */
import type { FunctionEntry } from '../function-entry';
import { vnNumber } from '../vn-number';

export const checkFunctions: readonly FunctionEntry[] = [
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
