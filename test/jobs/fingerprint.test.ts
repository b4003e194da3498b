import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputsFingerprint as fingerprint } from '../../src/jobs/fingerprint';
import { CellKind } from '../../src/workbook/snapshot';
import { snapshotOf, type TestRows } from '../sheets/snapshot-of';

const rows: TestRows = [
  ['Mã đơn vị', '1.1', '1.2'],
  ['A', 0.5],
  ['B', 1, true],
];
const base = fingerprint(snapshotOf({ 'Số liệu': rows }));

describe('inputsFingerprint', () => {
  test('sees a sheet of inputs that ChiSo made as a template, and a sheet of results that it did not write', () => {
    const template = { ...snapshotOf({ 'Số liệu': rows }), ownSheets: ['Số liệu'] };
    expect(fingerprint(template)).toBe(base);
    const foreign = snapshotOf({ 'Số liệu': rows, 'Xếp hạng': [['A', 1]] });
    expect(fingerprint(foreign)).not.toBe(base);
  });

  test('is the same for a file as for the same workbook in Excel, which shows neither chart sheets nor prefixes', () => {
    const live = (formula: string) => snapshotOf({ A: [[{ value: 1, formula }]] });
    const chart = snapshotOf({ 'Biểu đồ': [] });
    const file = live('_xlfn._xlws.FILTER(B1:B9,_xlfn.XLOOKUP(1,C1:C9,D1:D9))');
    const sheets = [...file.sheets, { ...chart.sheets[0]!, kind: 'chartsheet' as const }];
    const excel = live('FILTER(B1:B9,XLOOKUP(1,C1:C9,D1:D9))');
    expect(fingerprint({ ...file, sheets })).toBe(fingerprint(excel));
  });

  test.each(['CHISO.DIEM("A")', 'IFERROR(chiso.diem("A"),0)', '_xldudf_CHISO_DIEM("A")'])(
    'does not see what %s answers, which may come later, but sees that it is asked',
    (formula) => {
      const asked = (value: number, call = formula) => snapshotOf({ A: [[{ value, formula: call }]] });
      expect(fingerprint(asked(1))).toBe(fingerprint(asked(2)));
      expect(fingerprint(asked(1))).not.toBe(fingerprint(asked(1, `${formula}+1`)));
      expect(fingerprint(asked(1, 'B1'))).not.toBe(fingerprint(asked(2, 'B1')));
    },
  );

  test('does not see a result that had to take another name', () => {
    const renamed = {
      ...snapshotOf({ 'Số liệu': rows, 'Xếp hạng (ChiSo)': [['A', 1]] }),
      ownSheets: ['Xếp hạng (ChiSo)'],
    };
    expect(fingerprint(renamed)).toBe(base);
  });

  test('is the same for the same content, wherever the text stands in the pool', () => {
    const snapshot = snapshotOf({ 'Số liệu': rows });
    const [sheet] = snapshot.sheets;
    const { cells } = sheet!;
    const shifted = {
      ...cells,
      texts: ['unused', ...cells.texts],
      numbers: cells.numbers.map((n, i) => (cells.kinds[i] === CellKind.text ? n + 1 : n)),
    };
    expect(fingerprint({ ...snapshot, sheets: [{ ...sheet!, cells: shifted }] })).toBe(base);
    expect(base).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<[string, Record<string, TestRows>]>([
    ['a number', { 'Số liệu': [rows[0]!, ['A', 0.5000000000000001], rows[2]!] }],
    ['a text', { 'Số liệu': [rows[0]!, ['a', 0.5], rows[2]!] }],
    ['the place of a cell', { 'Số liệu': [rows[0]!, ['A', null, 0.5], rows[2]!] }],
    ['a number into its text', { 'Số liệu': [rows[0]!, ['A', '0.5'], rows[2]!] }],
    ['a truth value into 1', { 'Số liệu': [rows[0]!, rows[1]!, ['B', 1, 1]] }],
    ['a formula', { 'Số liệu': [rows[0]!, ['A', { value: 0.5, formula: '1/2' }], rows[2]!] }],
    ['an error', { 'Số liệu': [rows[0]!, ['A', { error: '#DIV/0!' }], rows[2]!] }],
    ['the name of the sheet', { 'Số liệu 2': rows }],
    ['a further sheet', { 'Số liệu': rows, 'Ghi chú': [['x']] }],
  ])('changes with %s', (_, sheets) => {
    expect(fingerprint(snapshotOf(sheets))).not.toBe(base);
  });

  test('does not see what ChiSo wrote itself, nor the name of the file, nor formats', () => {
    const formatted = [rows[0]!, ['A', { value: 0.5, format: '0.00' }], rows[2]!];
    const scored = {
      ...snapshotOf({ 'Số liệu': formatted, 'Xếp hạng': [['A', 1]] }),
      ownSheets: ['Xếp hạng'],
      name: 'copy.xlsx',
    };
    expect(fingerprint(scored)).toBe(base);
  });

  test('tells any two different columns of numbers apart', () => {
    const column = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(column, column, (a, b) => {
        fc.pre(a.length !== b.length || a.some((value, i) => !Object.is(value, b[i])));
        const of = (values: number[]) => fingerprint(snapshotOf({ s: values.map((v) => [v]) }));
        expect(of(a)).not.toBe(of(b));
      }),
    );
  });
});
