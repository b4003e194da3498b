import { describe, expect, test } from '@jest/globals';
import { hasExcel, whereToShow } from '../../src/cli/start-choice.mjs';

const machine = { platform: 'win32', isAttended: true, hasScreen: false, hasExcel: true };

describe('where npm start shows ChiSo', () => {
  test.each([
    [{}, 'excel'],
    [{ platform: 'darwin' }, 'excel'],
    [{ hasExcel: false }, 'browser'],
    [{ platform: 'darwin', hasExcel: false }, 'browser'],
    [{ isAttended: false }, 'nowhere'],
    [{ platform: 'linux', hasExcel: false, hasScreen: true }, 'browser'],
    [{ platform: 'linux', hasExcel: false }, 'nowhere'],
    // An Excel that Wine runs is none that add-ins can be registered with.
    [{ platform: 'linux', hasScreen: true }, 'browser'],
  ])('with %j it is %s', (difference, where) => {
    expect(whereToShow({ ...machine, ...difference })).toBe(where);
  });
});

describe('Excel is looked for', () => {
  const asked: string[] = [];
  const answering = (answer: boolean) => ({
    exists: (path: string) => asked.push(path) > 0 && answer,
    succeeds: (...command: string[]) => asked.push(command.join(' ')) > 0 && answer,
  });

  test.each([true, false])('among the applications of macOS: %s', (isThere) => {
    expect(hasExcel('darwin', answering(isThere))).toBe(isThere);
    expect(asked.at(-1)).toContain('Microsoft Excel.app');
  });

  test.each([true, false])('in the registry of Windows: %s', (isThere) => {
    expect(hasExcel('win32', answering(isThere))).toBe(isThere);
    expect(asked.at(-1)).toMatch(/^reg query HKLM.*excel\.exe$/);
  });

  test('nowhere else', () => {
    expect(hasExcel('linux', answering(true))).toBe(false);
  });
});
