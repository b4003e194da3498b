/**
 * The custom functions. Everything that Excel, the help and the tests know of them stands here: metadata, pages and
 * registration are made from this table.
 */
import type { FunctionEntry, Parameter } from './function-entry';
import { checkRule } from './rule-check';
import { score } from './score';
import { vnNumber } from './vn-number';

const rule: Parameter = {
  name: { vi: 'công_thức', en: 'rule' },
  description: {
    vi: 'Công thức chấm như ở cột Công thức chấm, ví dụ "TYLE(r; 80%)".',
    en: 'The rule as in the column Rule, such as "RATIO(r; 80%)".',
  },
  type: 'string',
};

export const functionTable: readonly FunctionEntry[] = [
  {
    id: 'SCORE',
    name: 'SCORE',
    description: {
      vi: 'Điểm của một tiêu chí theo công thức chấm. Trả về KAD, KPS nếu số liệu ghi như vậy; để trống nếu chưa có số liệu; #DIV/0! nếu mẫu số bằng 0.',
      en: 'The points of a criterion by its rule. Gives KAD or KPS where a figure says so, empty text where one is missing, #DIV/0! where the denominator is 0.',
    },
    parameters: [
      rule,
      {
        name: { vi: 'điểm_tối_đa', en: 'max' },
        description: {
          vi: 'Điểm tối đa của tiêu chí, lớn hơn 0.',
          en: 'The maximum of the criterion, above 0.',
        },
        type: 'any',
        asRange: true,
      },
      {
        name: { vi: 'giá_trị', en: 'value' },
        description: {
          vi: 'Giá trị x; hoặc tử số a nếu có mẫu số. Ô trống là chưa có số liệu, không phải 0 (Excel cũ gửi ô trống thành 0: dùng IF(B2="";"";…)).',
          en: 'The value x; or the numerator a where a denominator follows. A blank cell is missing, not 0 (an older Excel sends 0 for it: use IF(B2="","",…)).',
        },
        type: 'any',
        asRange: true,
        optional: true,
      },
      {
        name: { vi: 'mẫu_số', en: 'denominator' },
        description: {
          vi: 'Mẫu số b. Bỏ qua nếu công thức chỉ cần một giá trị; ô trống là chưa có số liệu.',
          en: 'The denominator b. Leave it out where the rule needs one value; a blank cell is missing.',
        },
        type: 'any',
        asRange: true,
        optional: true,
      },
    ],
    examples: [
      {
        arguments: ['TYLE(r; 80%)', 10, 3, 4],
        answer: 9.375,
        says: {
          vi: 'Đạt 3/4 = 75 %, mục tiêu 80 %: 10 × 75/80.',
          en: '3/4 = 75 % of a target of 80 %: 10 × 75/80.',
        },
      },
      {
        arguments: ['MUC(x; ">90%"; 2; ">=70%"; 1; 0)', 2, '85%'],
        answer: 1,
        says: {
          vi: 'Từ 70 % đến 90 %: 1 điểm. Số gõ dạng chữ vẫn đọc được.',
          en: 'From 70 % to 90 %: 1 point. Numbers typed as text are read.',
        },
      },
      {
        arguments: ['CHON(x; "kịp thời"; 1; "không kịp thời"; 0,5; 0)', 1, 'Không kịp thời'],
        answer: 0.5,
        says: {
          vi: 'Lựa chọn bằng chữ, không phân biệt hoa thường.',
          en: 'A choice in words; case does not count.',
        },
      },
      {
        arguments: ['TYLE(r; 80%)', 10, null, 4],
        answer: '',
        says: { vi: 'Ô trống: chưa có số liệu, chưa có điểm.', en: 'A blank cell: no figure, no points.' },
      },
      {
        arguments: ['TYLE(r; 80%)', 10, 0, 4],
        answer: 0,
        says: { vi: 'Số 0 là số liệu: 0 điểm.', en: 'Zero is a figure: 0 points.' },
      },
      {
        arguments: ['TYLE(r; 80%)', 10, 'KPS', 'KPS'],
        answer: 'KPS',
        says: {
          vi: 'Không phát sinh: xử lý theo quy định của tiêu chí.',
          en: 'No event: what follows is up to the criterion.',
        },
      },
      {
        arguments: ['TYLE(r; 80%)', 10, 3, 0],
        answer: { error: 'divisionByZero' },
        says: { vi: 'Mẫu số bằng 0.', en: 'A zero denominator.' },
      },
    ],
    answer: score,
  },
  {
    id: 'RULECHECK',
    name: 'RULECHECK',
    description: {
      vi: 'Kiểm tra công thức chấm: “Hợp lệ”, hoặc chỗ sai và cách sửa. Ô trống cho kết quả trống.',
      en: 'Checks a rule: “Valid”, or what is wrong where. A blank cell gives empty text.',
    },
    parameters: [rule],
    examples: [
      {
        arguments: ['TYLE(r; 80%)'],
        answer: 'Hợp lệ',
        says: { vi: 'Công thức đúng.', en: 'A rule that is right (“Valid” in English).' },
      },
      {
        arguments: ['TYEL(r; 80%)'],
        answer: 'Sai ở ký tự 1: không có hàm “TYEL”. Có phải “TYLE”?',
        says: { vi: 'Gõ sai tên hàm.', en: 'A function misspelt; the answer is in the language of Excel.' },
      },
    ],
    answer: checkRule,
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
