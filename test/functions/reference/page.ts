/** The pages of reference: Markdown from the help of the functions. */
import type { ExampleHelp, FunctionHelp, ShownCells } from '../../../src/locale/function-help';
import { type Language } from '../../../src/locale/texts';

/** Where each page lies. */
export const pageFiles: Readonly<Record<Language, string>> = { vi: 'docs/ham.md', en: 'docs/functions.md' };

const words = {
  vi: {
    title: 'Các hàm CHISO',
    other: '[English](functions.md)',
    intro: [
      'Khi ChiSo được cài trong Excel, công thức của mọi sổ tính gọi được các hàm dưới đây như hàm có sẵn của Excel: gõ `=CHISO.` trong ô, hoặc vào phần *Hàm* của ngăn ChiSo, chọn hàm, điền đối số rồi chèn vào ô đang chọn. Các hàm cần Microsoft 365, Excel 2024 hoặc Excel trên web ([các phiên bản Excel](phien-ban-excel.md)); nơi không có hàm, việc chấm điểm, xếp hạng và các sheet kết quả vẫn đầy đủ, vì không sheet kết quả nào dùng các hàm này.',
      'Ô trống không phải là 0: mỗi hàm nói rõ ô trống nghĩa là gì. KAD (không áp dụng) và KPS (không phát sinh) được giữ nguyên. Số gõ dạng chữ theo kiểu Việt Nam (`1.234,5`, `90%`) vẫn đọc được; chữ có hai cách hiểu như `1.234` thì báo lỗi chứ không đoán. Lỗi `#VALUE!` có kèm lời giải thích: chọn ô, bấm dấu chấm than bên cạnh.',
      'Một số bản Excel cũ trên máy tính gửi ô trống cho hàm thành số 0, và hàm không thể phân biệt. Để biết chắc, thử `=CHISO.GAP(B2; 10)` với B2 trống: hiện trống là đúng, hiện 10 là Excel cũ. Khi đó hãy bọc ô hoặc vùng có thể trống: `IF(B2=""; ""; B2)`, `IF(B2:B10=""; ""; B2:B10)`.',
      'Công thức trong ví dụ viết theo kiểu Việt Nam: dấu chấm phẩy ngăn các đối số, dấu phẩy thập phân. Nếu Excel trên máy dùng dấu phẩy ngăn đối số thì gõ dấu phẩy. Dấu “·” ngăn các ô cùng dòng, dấu “;” ngăn các dòng; (trống) là ô trống hoặc ô không hiện gì.',
    ],
    optional: 'không bắt buộc',
    repeats: 'lặp lại được',
    arguments: 'Đối số',
    examples: ['Công thức', 'Kết quả', 'Giải thích'],
    blank: '(trống)',
  },
  en: {
    title: 'CHISO functions',
    other: '[Tiếng Việt](ham.md)',
    intro: [
      'Where ChiSo is added to Excel, formulas of every workbook may call the functions below like those of Excel itself: type `=CHISO.` in a cell, or open the part *Functions* of the ChiSo pane, choose a function, fill in its arguments and insert it into the selected cell. They need Microsoft 365, Excel 2024 or Excel on the web ([versions of Excel](excel-versions.md)); without them scoring, ranking and all result sheets are complete, because no result sheet uses these functions.',
      'A blank cell is not 0: each function says what a blank one means. KAD (not applicable) and KPS (no event) are kept. Numbers typed as text in the Vietnamese way (`1.234,5`, `90%`) are read; a text with two readings, such as `1.234`, is an error and never guessed. An error `#VALUE!` brings its explanation: select the cell and press the exclamation mark beside it.',
      'Some older desktop versions of Excel send 0 to functions for a blank cell, and no function can tell the two apart. To be sure, try `=CHISO.GAP(B2, 10)` with a blank B2: nothing is right, 10 is an older Excel. There, wrap cells and ranges that may be blank: `IF(B2="", "", B2)`, `IF(B2:B10="", "", B2:B10)`.',
      'Examples are written in the English way: commas between arguments, decimals after a dot. Where Excel on your computer parts arguments by semicolons, type semicolons. “·” stands between the cells of a row, “;” between rows; (blank) is a blank cell, or one that shows nothing.',
    ],
    optional: 'optional',
    repeats: 'may be repeated',
    arguments: 'Arguments',
    examples: ['Formula', 'Shows', 'Why'],
    blank: '(blank)',
  },
} as const;

/** The page of a language, with a heading for each group and each function. */
export function referencePage(help: readonly FunctionHelp[], language: Language): string {
  const { title, other, intro } = words[language];
  const groups = [...new Set(help.map(({ group }) => group[language]))];
  const parts = groups.map((group) => {
    const functions = help.filter((one) => one.group[language] === group);
    return [`## ${group}`, ...functions.flatMap((one) => section(one, language))].join('\n\n');
  });
  const contents = groups.map((group) => {
    const links = help
      .filter((one) => one.group[language] === group)
      .map(({ name }) => `[${shortName(name)}](#${anchor(name)})`);
    return `- ${group}: ${links.join(', ')}`;
  });
  return `${[`# ${title}`, other, ...intro, contents.join('\n'), ...parts].join('\n\n')}\n`;
}

function section({ name, description, parameters, examples }: FunctionHelp, language: Language): string[] {
  const { optional, repeats, blank, examples: headings } = words[language];
  const shape = parameters.map((one) => {
    const word = one.name[language] + (one.repeats ? ', …' : '');
    return one.isOptional ? `[${word}]` : word;
  });
  const list = parameters.map((one) => {
    const marks = [...(one.isOptional ? [optional] : []), ...(one.repeats ? [repeats] : [])];
    const note = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    return `- \`${one.name[language]}\`${note}: ${text(one.description[language])}`;
  });
  const rows = examples.map((example) => exampleRow(example, language, blank));
  return [
    `### ${name}`,
    `\`${name}(${shape.join(language === 'vi' ? '; ' : ', ')})\``,
    text(description[language]),
    list.join('\n'),
    [`| ${headings.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n'),
  ];
}

function exampleRow(
  { formula, cells, answer, says }: ExampleHelp,
  language: Language,
  blank: string,
): string {
  const shown = (rows: ShownCells) =>
    rows[language].map((row) => row.map((cell) => (cell === '' ? blank : text(cell))).join(' · '));
  const named = cells.map(({ range, shown: held }) => `<br>${range}: ${shown(held).join('; ')}`);
  return `| ${code(formula[language])}${named.join('')} | ${shown(answer).join('<br>')} | ${text(says[language])} |`;
}

/** Neither ends a cell of a table nor becomes markup. */
function text(words: string): string {
  return words.replace(/[\\|<*_[\]`]/g, '\\$&');
}

function code(words: string): string {
  return `\`${words.replaceAll('|', '\\|')}\``;
}

function shortName(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

/** As GitHub makes it of a heading. */
function anchor(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}
