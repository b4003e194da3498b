import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { TextMemory } from '../../../src/workbook/xlsx/text-memory';

type Mode = 'small' | 'capital';

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array, from: number, to: number, mode: Mode) => {
  const text = decoder.decode(bytes.subarray(from, to));
  return mode === 'small' ? text : text.toUpperCase();
};

describe('the memory of texts', () => {
  test('gives what decoding gives, whatever came before', () => {
    const memory = new TextMemory<Mode>();
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ắ'), maxLength: 4 });
    const asked = fc.array(fc.tuple(text, fc.constantFrom<Mode>('small', 'capital'), fc.nat(3)));
    fc.assert(
      fc.property(asked, (all) => {
        for (const [written, mode, indent] of all) {
          const bytes = new TextEncoder().encode('-'.repeat(indent) + written);
          const found = memory.text(bytes, indent, bytes.length, mode, decode);
          expect(found).toBe(decode(bytes, indent, bytes.length, mode));
        }
      }),
    );
  });

  test('decodes a text twice at most, and one of more than a thousand bytes each time', () => {
    const memory = new TextMemory<Mode>();
    const timesAsked = (text: string) => {
      const counted = jest.fn(decode);
      const bytes = new TextEncoder().encode(text);
      for (let i = 0; i < 10; i += 1) memory.text(bytes, 0, bytes.length, 'small', counted);
      return counted.mock.calls.length;
    };
    expect(timesAsked('Điểm tự chấm')).toBe(2);
    expect(timesAsked('x'.repeat(1025))).toBe(10);
  });

  test('does not remember what cannot be decoded', () => {
    const memory = new TextMemory<Mode>();
    const refuse = jest.fn(() => null);
    for (let i = 0; i < 3; i += 1) expect(memory.text(Uint8Array.of(1), 0, 1, 'small', refuse)).toBeNull();
    expect(refuse).toHaveBeenCalledTimes(3);
  });

  test('keeps the bytes it needs, not those of the file that they came from', () => {
    const memory = new TextMemory<Mode>();
    const bytes = new TextEncoder().encode('abc');
    for (let i = 0; i < 3; i += 1) memory.text(bytes, 0, 3, 'small', decode);
    bytes.set(new TextEncoder().encode('xyz'));
    expect(memory.text(bytes, 0, 3, 'small', decode)).toBe('xyz');
    expect(memory.text(new TextEncoder().encode('abc'), 0, 3, 'small', decode)).toBe('abc');
  });
});
