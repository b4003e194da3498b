/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { followTheme, isDarkTheme } from '../../src/taskpane/office-theme';

describe('how Office looks', () => {
  test.each<[string, Parameters<typeof isDarkTheme>[0], boolean | null]>([
    ['says that it is dark', { isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, true],
    ['says that it is light', { isDarkTheme: false }, false],
    ['tells a dark ground', { bodyBackgroundColor: '#262626' }, true],
    ['tells a light ground', { bodyBackgroundColor: 'E6E6E6' }, false],
    ['tells a green ground, which looks light', { bodyBackgroundColor: '#00FF00' }, false],
    ['tells nothing that is known', { bodyBackgroundColor: 'white' }, null],
    ['has no theme', undefined, null],
  ])('an Office that %s', (_, theme, isDark) => {
    expect(isDarkTheme(theme)).toBe(isDark);
  });

  test('is followed when people come back to the pane after they changed it', () => {
    const context = { officeTheme: { isDarkTheme: false } };
    Object.assign(globalThis, { Office: { context } });
    const told: boolean[] = [];
    followTheme((isDark) => told.push(isDark));
    context.officeTheme.isDarkTheme = true;
    window.dispatchEvent(new Event('focus'));
    expect(told).toEqual([false, true]);
  });
});
