/** Functions that score one criterion by its rule. */
import type { FunctionEntry, Parameter } from '../function-entry';
import { explain } from '../explain';
import { checkRule } from '../rule-check';
import { score } from '../score';

const rule: Parameter = {
  name: { vi: 'công_thức', en: 'rule' },
  description: {
    vi: 'Công thức chấm như ở cột Công thức chấm, ví dụ "TYLE(r; 80%)".',
    en: 'The rule as in the column Rule, such as "RATIO(r; 80%)".',
  },
  type: 'string',
};

/** What a rule is scored with. */
const figures: readonly Parameter[] = [
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
  {
    name: { vi: 'tên_và_số_liệu', en: 'named' },
    description: {
      vi: 'Số liệu có tên, từng cặp: "nA";B2;"nB";C2… hoặc một vùng hai cột tên và giá trị. Ô trống là chưa có số liệu, không phải 0.',
      en: 'Named measures in pairs: "nA",B2,"nB",C2… or a range of two columns, names and values. A blank cell is missing, not 0.',
    },
    type: 'any',
    asRange: true,
    repeating: true,
  },
];

export const scoringFunctions: readonly FunctionEntry[] = [
  {
    id: 'SCORE',
    name: 'SCORE',
    description: {
      vi: 'Điểm của một tiêu chí theo công thức chấm. Trả về KAD, KPS nếu số liệu ghi như vậy; để trống nếu chưa có số liệu; #DIV/0! nếu mẫu số bằng 0.',
      en: 'The points of a criterion by its rule. Gives KAD or KPS where a figure says so, empty text where one is missing, #DIV/0! where the denominator is 0.',
    },
    parameters: [rule, ...figures],
    examples: [
      {
        arguments: ['TYLE(r; 80%)', 10, 3, 4],
        answer: 9.375,
        says: {
          vi: 'Đạt 3/4 = 75%, mục tiêu 80%: 10 × 75/80.',
          en: '3/4 = 75% of a target of 80%: 10 × 75/80.',
        },
      },
      {
        arguments: ['MUC(x; ">90%"; 2; ">=70%"; 1; 0)', 2, '85%'],
        answer: 1,
        says: {
          vi: 'Từ 70% đến 90%: 1 điểm. Số gõ dạng chữ vẫn đọc được.',
          en: 'From 70% to 90%: 1 point. Numbers typed as text are read.',
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
        arguments: [
          'DIEUTRA(nA; 100%; nB; 60%; nC; 0)',
          10,
          undefined,
          undefined,
          'nA',
          50,
          'nB',
          30,
          'nC',
          20,
        ],
        answer: 6.8,
        says: {
          vi: 'Số liệu có tên: 10 × (50 × 100% + 30 × 60%)/100 phiếu.',
          en: 'Named measures: 10 × (50 × 100% + 30 × 60%)/100 answers.',
        },
      },
      {
        arguments: [
          'max * dung_han / (dung_han + qua_han)',
          5,
          undefined,
          undefined,
          [
            ['dung_han', 90],
            ['qua_han', 10],
          ],
        ],
        answer: 4.5,
        says: {
          vi: 'Tên và giá trị ở hai cột cạnh nhau.',
          en: 'Names and values in two columns side by side.',
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
    id: 'EXPLAIN',
    name: 'EXPLAIN',
    description: {
      vi: 'Diễn giải cách tính điểm của một tiêu chí bằng lời: từng bước, với các số đã thay vào. Ô số liệu trống được nêu là chưa có số liệu.',
      en: 'Says in words how the points of a criterion come about, step by step with its figures. A blank cell is said to be missing.',
    },
    parameters: [rule, ...figures],
    examples: [
      {
        arguments: ['TYLE(r; 80%)', 10, 3, 4],
        answer:
          'điểm tối đa 10 nhân tỷ lệ 75% so với đích 80%, không quá điểm tối đa = 9,375 (Tỷ lệ: tử số chia mẫu số = 0,75 (Tử số = 3; Mẫu số = 4))',
        says: {
          vi: 'Điểm 9,375 ở ví dụ của SCORE từ đâu mà có.',
          en: 'Where the 9.375 of the example of SCORE comes from.',
        },
      },
      {
        arguments: ['MUC(x; ">90%"; 2; ">=70%"; 1; 0)', 2, '85%'],
        answer: 'giá trị 0,85 thuộc mức “>=70%” = 1 (Giá trị = 0,85)',
        says: { vi: 'Mức nào được chọn.', en: 'Which band was taken.' },
      },
      {
        arguments: ['TYLE(r; 80%)', 10, null, 4],
        answer: 'không tính được: chưa có số liệu (Tỷ lệ = chưa có số liệu)',
        says: { vi: 'Ô tử số trống.', en: 'The numerator is blank.' },
      },
    ],
    answer: explain,
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
];
