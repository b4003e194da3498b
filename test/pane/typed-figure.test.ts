import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languages, textsFor, type Language } from '../../src/locale/texts';
import { typableText, typedFigure } from '../../src/pane/typed-figure';

const any = { most: null };

describe('a typed figure', () => {
  test.each<[string, Language, number]>([
    ['0,85', 'vi', 0.85],
    ['85%', 'vi', 0.85],
    ['1.234', 'vi', 1234],
    ['1.234,5', 'vi', 1234.5],
    ['1.234', 'en', 1.234],
    ['1,234', 'en', 1234],
    ['12,345,678.9', 'en', 12345678.9],
    ['0.125', 'en', 0.125],
    ['-3', 'en', -3],
    ['12,', 'vi', 12],
    ['12.', 'en', 12],
  ])('%s in %s is %d', (text, language, value) => {
    expect(typedFigure(text, any, language)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['hai', 'number'],
    ['1,2,3', 'number'],
    ['10,5', 'points'],
    ['-1', 'points'],
  ])('%p for points of 10 is refused: %s', (text, why) => {
    expect(typedFigure(text, { most: 10 }, 'vi')).toEqual({ ok: false, why });
  });

  test.each(languages)('in %s is the one that a field shows', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        const shown = typableText(value, textsFor(language));
        expect(typedFigure(shown, any, language)).toEqual({ ok: true, value });
      }),
    );
  });
});
