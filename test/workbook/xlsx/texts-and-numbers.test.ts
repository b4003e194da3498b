import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { crc32 } from '../../../src/workbook/xlsx/crc32';
import { serialOfIsoDate } from '../../../src/workbook/xlsx/iso-date';
import { numberOfText, parseNumber, shortestNumber } from '../../../src/workbook/xlsx/number-text';
import { decodeExcelEscapes, encodeCellText, escapeXml } from '../../../src/workbook/xlsx/xml-text';

function parsed(text: string): number {
  const bytes = strToU8(`>${text}<`);
  return parseNumber(bytes, 1, bytes.length - 1);
}

describe('parseNumber', () => {
  test.each([
    ['0', 0],
    ['-0', -0],
    ['12', 12],
    ['-1.5', -1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['+7', 7],
    [' 7 ', 7],
    ['0.1', 0.1],
    ['123456789012345', 123_456_789_012_345],
    ['0.30000000000000004', 0.30000000000000004],
    ['1.7976931348623157E308', Number.MAX_VALUE],
    ['5E-324', 5e-324],
  ])('reads %j', (text, value) => {
    expect(parsed(text)).toBe(value);
  });

  test.each([
    [''],
    ['-'],
    ['.'],
    ['1.2.3'],
    ['1,2'],
    ['0x10'],
    ['NaN'],
    ['Infinity'],
    ['1e999'],
    ['1e'],
    ['١'],
    ['9'.repeat(2000)],
  ])('takes %j for no number', (text) => {
    expect(parsed(text)).toBeNaN();
  });

  test('reads every number that is written, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Object.is(parsed(shortestNumber(value)), value)).toBe(true);
        expect(Object.is(numberOfText(shortestNumber(value)), value)).toBe(true);
      }),
    );
  });

  test('reads decimals as JavaScript reads them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,18}(\.[0-9]{1,18})?$/), (text) => {
        expect(Object.is(parsed(text), Number(text))).toBe(true);
      }),
    );
  });
});

describe('texts of cells', () => {
  test.each([
    ['plain', 'plain'],
    ['a<b>&"c"', 'a&lt;b&gt;&amp;&quot;c&quot;'],
    ['a\tb\nc', 'a&#9;b&#10;c'],
    ['a\rb', 'a_x000D_b'],
    ['\u0000\u0001', '_x0000__x0001_'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x41_', '_x41_'],
    ['\ud800', '_xD800_'],
    ['\udc00\ud800', '_xDC00__xD800_'],
    ['😀', '😀'],
    ['\ufffe\uffff', '_xFFFE__xFFFF_'],
  ])('writes %j', (text, written) => {
    expect(encodeCellText(text)).toBe(written);
  });

  test('escapes nothing that it does not read back as it was', () => {
    const unit = fc.oneof(
      fc.constantFrom('_', 'x', '0', '4', '1', 'D', '\r', '\ud800', '\udc00', '\u0000', '\u009f'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const written = encodeCellText(text)
          .replace(/&#9;/g, '\t')
          .replace(/&#10;/g, '\n')
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&');
        expect(decodeExcelEscapes(written)).toBe(text);
      }),
    );
  });

  test('drops in an attribute what XML cannot carry', () => {
    expect(escapeXml('a\u0000b\ud800c "đ"')).toBe('abc &quot;đ&quot;');
  });
});

describe('dates', () => {
  test.each([
    ['2024-01-01', false, 45_292],
    ['2024-01-01T12:00:00', false, 45_292.5],
    ['2024-01-01T06:00', false, 45_292.25],
    ['2024-01-01T00:00:00.000Z', false, 45_292],
    ['2024-01-01', true, 43_830],
    ['1900-01-01', false, 1],
    ['1900-02-28', false, 59],
    ['1900-03-01', false, 61],
    ['18:00:00', false, 0.75],
  ])('%s counts as a day', (text, date1904, serial) => {
    expect(serialOfIsoDate(text, date1904)).toBe(serial);
  });

  test.each([['2024'], ['01/02/2024'], ['2024-1-1'], ['']])('%j is no date', (text) => {
    expect(serialOfIsoDate(text, false)).toBeNaN();
  });
});

describe('crc32', () => {
  test('gives the check value of the standard, in one go and in pieces', () => {
    const bytes = strToU8('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(3), crc32(bytes.subarray(0, 3)))).toBe(0xcbf43926);
  });
});
