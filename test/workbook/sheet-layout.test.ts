import { describe, expect, test } from '@jest/globals';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { packLayout, unpackLayout } from '../../src/workbook/sheet-layout';
import { fullSheet } from './xlsx/plans';

const packed = (bytes: Uint8Array) => btoa(strFromU8(deflateSync(bytes), true));

describe('the layout of a sheet', () => {
  test('comes back as it was, without the contents', () => {
    const { blocks, ...layout } = fullSheet('Bảng điểm');
    expect(blocks.length).toBeGreaterThan(0);
    expect(unpackLayout(packLayout({ blocks, ...layout }))).toEqual(layout);
  });

  test('is ASCII text that an XML part can hold as it is', () => {
    expect(packLayout(fullSheet('Bảng & <điểm>'))).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test.each([
    ['empty text', ''],
    ['text that is not packed', 'Bảng điểm'],
    ['packed bytes that are no JSON', packed(strToU8('{'))],
    ['another value', packed(strToU8('[1]'))],
    ['a plan that lacks lists', packed(strToU8('{"name":"A","styles":[]}'))],
    ['bytes that inflate beyond all bounds', packed(new Uint8Array(1 << 27))],
  ])('is null for %s', (_, text) => {
    expect(unpackLayout(text)).toBeNull();
  });
});
