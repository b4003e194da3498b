import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../src/catalogue/catalogue';
import { service766 } from '../../../src/catalogue/qd-766';
import { excelFunctions } from '../../../src/core/rules/functions/excel';
import { ruleFunctions } from '../../../src/core/rules/functions/registry';
import { parseRule } from '../../../src/core/rules/parse';
import { languages, textsFor, type Language } from '../../../src/locale/texts';
import { indexSheets, settingFormats } from '../../../src/sheets/format';
import { guidedFunctions } from '../../../src/sheets/template/guide-sheet';
import { templatePlan } from '../../../src/sheets/template/template';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellsOf(sheet: SheetPlan): unknown[] {
  return sheet.blocks.flatMap((block) => block.rows.flat());
}

const everyPlan = [null, ...catalogue].flatMap((set) =>
  languages.map(
    (language) => [set?.id ?? 'the example', language, templatePlan(set, textsFor(language))] as const,
  ),
);

describe.each(everyPlan)('the template of %s in %s', (id, language: Language, plan) => {
  test('has the listed sheets of format 1 under the names of the language', () => {
    const names = plan.sheets.map((sheet) => sheet.name);
    for (const sheet of [
      'criteria',
      'units',
      'scope',
      'settings',
      'grades',
      'published',
      'appraisal',
    ] as const)
      expect(names).toContain(indexSheets[sheet].names[language]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  test('keeps within what Excel shows of prompts, messages and lists', () => {
    for (const { validations } of plan.sheets)
      for (const { prompt, error, rule } of validations) {
        expect(prompt.length).toBeLessThanOrEqual(255);
        expect(error.length).toBeLessThanOrEqual(225);
        if (rule.kind === 'list') {
          expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
          for (const value of rule.values) expect(value).not.toContain(',');
        }
      }
  });

  test('says everything in words: no key is left without its text', () => {
    const said = plan.sheets.flatMap((sheet) => [
      ...cellsOf(sheet),
      ...sheet.comments.map((comment) => comment.text),
      ...sheet.validations.flatMap(({ prompt, error }) => [prompt, error]),
    ]);
    const keys = said.filter((text) => typeof text === 'string' && /^(guide|template)\.|\{\w+\}/.test(text));
    expect(keys).toEqual([]);
  });

  test('keeps codes as text', () => {
    const criteria = sheetOf(plan, indexSheets.criteria.names[language]);
    const codes = criteria.styles.filter(
      ({ range, style }) => range.column === 0 && range.rows > 10 && style.numberFormat === '@',
    );
    expect([id, codes.length]).toEqual([id, 1]);
  });
});

describe('the guide', () => {
  test.each(languages)('explains every column and every setting of format 1 in %s', (language) => {
    const texts = textsFor(language);
    const keys = [
      ...Object.values(indexSheets).flatMap(({ id, columns }) =>
        columns.map((column) => `guide.${id}.${column.id}`),
      ),
      ...settingFormats.map(({ field }) => `guide.settings.${field}`),
    ];
    expect(keys.filter((key) => !texts.has(key))).toEqual([]);
  });

  test.each(languages)('shows functions by examples that parse, typed as people type in %s', (language) => {
    const texts = textsFor(language);
    for (const name of guidedFunctions) {
      const example = texts.text(`guide.function.${name}.example`);
      expect([example, parseRule(example)]).toEqual([example, expect.objectContaining({ ok: true })]);
    }
  });
});

/** Functions that people know from Excel; the guide names them in one line. */
const known = [
  'IF',
  'AND',
  'OR',
  'NOT',
  'MIN',
  'MAX',
  'AVERAGE',
  ...excelFunctions.map(({ names }) => names.vi),
];

test('the guide shows every function that Excel does not have', () => {
  const own = ruleFunctions.map(({ names }) => names.vi).filter((name) => !known.includes(name));
  expect(own.filter((name) => !(guidedFunctions as readonly string[]).includes(name))).toEqual([]);
});

describe('a template in English', () => {
  test('has names and rules in English', () => {
    const plan = templatePlan(service766, textsFor('en'));
    const row = (sheetOf(plan, 'Criteria').blocks[2]?.rows ?? []).find(([code]) => code === '3.3');
    expect(row).toContain('Dossiers filed online');
    expect(row).toContain('RATIO(r, 50%)');
  });
});

describe('the template of Decision 766', () => {
  const plan = templatePlan(service766, textsFor('vi'));

  test('has a column of data for every measure that a rule needs', () => {
    const data = sheetOf(plan, 'Số liệu');
    const heading = data.blocks[1]?.rows ?? [];
    const [, codes = [], measures = []] = heading.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : '')),
    );
    let code = '';
    const columns = measures.map((measure, i) => {
      if (codes[i]) code = codes[i];
      return `${code}:${measure}`;
    });
    expect(columns).toEqual(
      expect.arrayContaining([
        '1.1:Tử số',
        '1.1:Mẫu số',
        '2.2:Giá trị',
        '3.5b:Mẫu số',
        '5.4:Hồ sơ quá hạn (qua_han)',
        '5.4:Hồ sơ bị phản ánh, không hài lòng (khong_hai_long)',
      ]),
    );
    expect(columns).not.toContain('5.4:Tử số');
  });

  test('breaks its pages between criteria and repeats code and name of the units', () => {
    const { print, merges, columnWidths } = sheetOf(plan, 'Số liệu');
    const breaks = print?.columnBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(1);
    expect(print?.titleColumns).toEqual({ from: 0, to: 2 });
    for (const { column, columns } of merges)
      for (const at of breaks) expect(at <= column || at >= column + columns).toBe(true);
    expect(columnWidths[0]).toBe(12);
  });

  test('does not print the choices that stand beside the settings', () => {
    const { print, blocks } = sheetOf(plan, 'Thiết lập');
    const rows = blocks[2]!.row + blocks[2]!.rows.length;
    expect(print?.area).toEqual({ row: 0, column: 0, rows, columns: 3 });
    const beside = blocks.slice(3);
    expect(beside.length).toBeGreaterThan(0);
    for (const { column } of beside) expect(column).toBeGreaterThanOrEqual(3);
  });

  test('says how sure every line is', () => {
    const criteria = sheetOf(plan, 'Bộ tiêu chí');
    const notes = (criteria.blocks[2]?.rows ?? []).map((row) => row.at(-1));
    expect(notes).toHaveLength(31);
    for (const note of notes) expect(note).toMatch(/^Độ chắc chắn: /);
  });

  test('sets the defaults where people see them', () => {
    const cells = (sheetOf(plan, 'Thiết lập').blocks[2]?.rows ?? []).map(([name, value]) => [name, value]);
    expect(cells).toEqual(
      expect.arrayContaining([
        ['Phiên bản mẫu', '1'],
        ['Quyết định', '766/QĐ-TTg'],
        ['Đồng hạng', 'đồng hạng, bỏ bậc'],
        ['Xếp hạng theo', 'Chỉ số (%)'],
        ['Cộng dồn cấp dưới', 'không'],
      ]),
    );
  });
});
