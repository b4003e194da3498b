import { describe, expect, test } from '@jest/globals';
import { shownFiles } from '../../src/sheets/shown-files';

describe('files as people are shown them', () => {
  test('stand without the folders that all of them lie in', () => {
    expect(shownFiles(['/a/nop/x.xlsx', '/a/nop/y.xlsx'])).toEqual(['x.xlsx', 'y.xlsx']);
    expect(shownFiles(['nop/x.xlsx'])).toEqual(['x.xlsx']);
    expect(shownFiles([])).toEqual([]);
  });

  test('keep the folders that tell them apart, with one kind of separator', () => {
    expect(shownFiles(['D:\\nop\\lan-1\\x.xlsx', 'D:\\nop\\lan-2\\x.xlsx'])).toEqual([
      'lan-1/x.xlsx',
      'lan-2/x.xlsx',
    ]);
    expect(shownFiles(['nop/x.xlsx', 'nop/khac/x.xlsx'])).toEqual(['x.xlsx', 'khac/x.xlsx']);
  });
});
