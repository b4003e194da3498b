/** Functions that look things up in the index of the workbook and follow it; the examples are of a sample workbook. */
import type { InBoth } from '../../locale/function-help';
import type { FunctionEntry, Parameter, StreamingFunction } from '../function-entry';
import { type AskIndex, measure, rankOf, scoreOf } from '../index-questions';
import { following } from '../index-stream';
import { type WorkbookIndex, workbookIndex } from '../workbook-index';

const unit: Parameter = {
  name: { vi: 'đơn_vị', en: 'unit' },
  description: {
    vi: 'Mã đơn vị, hoặc tên nếu không trùng, như ở sheet Đơn vị. Ô trống cho kết quả trống.',
    en: 'Code of the unit, or its name where no other has it, as in the sheet Units. A blank cell gives empty text.',
  },
  type: 'any',
  asRange: true,
  isCode: true,
};

const criterion: Parameter = {
  name: { vi: 'tiêu_chí', en: 'criterion' },
  description: {
    vi: 'Mã tiêu chí như ở sheet Bộ tiêu chí, gõ dạng chữ: "1.10". Ô trống cho kết quả trống.',
    en: 'Code of the criterion as in the sheet Criteria, typed as text: "1.10". A blank cell gives empty text.',
  },
  type: 'any',
  asRange: true,
  isCode: true,
};

const period: Parameter = {
  name: { vi: 'kỳ', en: 'period' },
  description: {
    vi: 'Kỳ có trong sổ tính, như "Quý I/2025" hoặc "9/2025"; bỏ qua là kỳ ở sheet Thiết lập. Ô trống cho kết quả trống.',
    en: 'A period that the workbook has, such as "Q1/2025" or "9/2025"; that of the sheet Settings when left out. A blank cell gives empty text.',
  },
  type: 'any',
  asRange: true,
  isCode: true,
  optional: true,
};

/** The sample workbook `qd-766-thang-minh-hoa.xlsx`. */
const inSample = (vi: string, en: string): InBoth => ({
  vi: `Sổ tính mẫu tháng 10/2025: ${vi}`,
  en: `Sample workbook of 10/2025: ${en}`,
});

type Described = Omit<StreamingFunction, 'stream'> & { readonly ask: AskIndex };

const described: readonly Described[] = [
  {
    id: 'MEASURE',
    name: 'MEASURE',
    description: {
      vi: 'Số liệu của một đơn vị ở một tiêu chí, theo sổ tính đang mở: giá trị, hoặc tử số chia mẫu số. Trả về KAD, KPS nếu ghi như vậy; để trống nếu chưa có; #DIV/0! nếu mẫu số bằng 0.',
      en: 'The figure of a unit at a criterion in the open workbook: the value, or numerator by denominator. Gives KAD or KPS where it says so, empty text where it is missing, #DIV/0! where the denominator is 0.',
    },
    parameters: [
      unit,
      criterion,
      period,
      {
        name: { vi: 'số_liệu', en: 'figure' },
        description: {
          vi: '"a" là tử số, "b" là mẫu số, hoặc tên của một số liệu riêng; bỏ qua là giá trị x, hoặc a/b. Ô trống cho kết quả trống.',
          en: '"a" for the numerator, "b" for the denominator, or the name of a measure; when left out the value x, or a/b. A blank cell gives empty text.',
        },
        type: 'any',
        asRange: true,
        optional: true,
      },
    ],
    examples: [
      {
        arguments: ['X01', '3.6', '10/2025', 'a'],
        answer: 28,
        says: inSample('tử số của tiêu chí 3.6.', 'the numerator of criterion 3.6.'),
      },
      {
        arguments: ['X01', '2.2'],
        answer: 7.2,
        says: inSample(
          'giá trị của tiêu chí chỉ theo dõi.',
          'the value of a criterion that is only tracked.',
        ),
      },
      {
        arguments: ['X01', '3.2', '1/2025'],
        answer: 0.5,
        says: inSample('tỷ lệ 47/94 của tháng 1.', 'the ratio 47/94 of January.'),
      },
      {
        arguments: ['X01', '9.9'],
        answer: { error: 'notAvailable' },
        says: inSample('không có tiêu chí 9.9.', 'there is no criterion 9.9.'),
      },
    ],
    ask: measure,
  },
  {
    id: 'SCOREOF',
    name: 'SCOREOF',
    description: {
      vi: 'Điểm của một đơn vị theo sổ tính đang mở: tổng điểm, hoặc điểm ở một tiêu chí; tự cập nhật khi số liệu thay đổi. Để trống nếu chưa có điểm; KAD, KPS nếu tiêu chí được loại trừ.',
      en: 'The points of a unit in the open workbook: the total, or those of a criterion; it follows the figures. Empty text where there are none, KAD or KPS where the criterion was left out.',
    },
    parameters: [
      unit,
      {
        ...criterion,
        description: {
          vi: 'Mã tiêu chí, gõ dạng chữ: "1.10"; bỏ qua hoặc "*" là tổng điểm. Ô trống cho kết quả trống.',
          en: 'Code of the criterion, typed as text: "1.10"; the total when left out or "*". A blank cell gives empty text.',
        },
        optional: true,
      },
      period,
    ],
    examples: [
      {
        arguments: ['X01'],
        answer: 68.03,
        says: inSample('tổng điểm của đơn vị.', 'the total of the unit.'),
      },
      {
        arguments: ['X01', '3.A'],
        answer: 7.96,
        says: inSample('điểm của một nhóm tiêu chí.', 'the points of an area.'),
      },
      {
        arguments: ['Xã minh họa 01', '*', '1/2025'],
        answer: 71.8,
        says: inSample('tổng điểm của tháng 1, gọi theo tên.', 'the total of January, called by name.'),
      },
      {
        arguments: ['X99'],
        answer: { error: 'notAvailable' },
        says: inSample('không có đơn vị X99.', 'there is no unit X99.'),
      },
    ],
    ask: scoreOf,
  },
  {
    id: 'RANKOF',
    name: 'RANKOF',
    description: {
      vi: 'Thứ hạng của một đơn vị theo sổ tính đang mở, trong khối của đơn vị hoặc trong tất cả các đơn vị; tự cập nhật khi số liệu thay đổi. Để trống nếu đơn vị không được xếp hạng.',
      en: 'The rank of a unit in the open workbook, in its group or among all units; it follows the figures. Empty text where the unit is not ranked.',
    },
    parameters: [
      unit,
      {
        name: { vi: 'khối', en: 'group' },
        description: {
          vi: 'Bỏ qua là khối của đơn vị; "tất cả" là mọi đơn vị được xếp hạng; tên khối khác với khối của đơn vị là lỗi. Ô trống cho kết quả trống.',
          en: 'The group of the unit when left out; "all" for every ranked unit; the name of another group than its own is an error. A blank cell gives empty text.',
        },
        type: 'any',
        asRange: true,
        optional: true,
      },
    ],
    examples: [
      {
        arguments: ['X01'],
        answer: 16,
        says: inSample('hạng trong khối.', 'the rank in the group.'),
      },
      {
        arguments: ['X01', 'tất cả'],
        answer: 16,
        says: inSample('hạng trong tất cả các đơn vị.', 'the rank among all units.'),
      },
      {
        arguments: ['X01', 'Sở, ban, ngành'],
        answer: { error: 'notAvailable' },
        says: inSample('đơn vị không thuộc khối này.', 'the unit is not in this group.'),
      },
      { arguments: [null], answer: '', says: { vi: 'Ô trống.', en: 'A blank cell.' } },
    ],
    ask: rankOf,
  },
];

/** The functions over an index; those of Excel are over the index of the page. */
export function indexFunctionsOver(index: WorkbookIndex): readonly FunctionEntry[] {
  return described.map(({ ask, ...entry }) => ({ ...entry, stream: following(index, ask) }));
}

export const indexFunctions = indexFunctionsOver(workbookIndex);
