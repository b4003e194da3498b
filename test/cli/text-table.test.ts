import { describe, expect, test } from '@jest/globals';
import { displayWidth, textTable } from '../../src/cli/views/text-table';

describe('displayWidth', () => {
  test.each([
    ['Điểm', 4],
    ['Điểm'.normalize('NFD'), 4],
    ['Ủy ban nhân dân', 15],
    ['漢字', 4],
    ['', 0],
  ])('%p takes %p places', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('textTable', () => {
  test('aligns Vietnamese however it is composed', () => {
    const lines = textTable(
      [
        { heading: 'Đơn vị', align: 'left' },
        { heading: 'Điểm', align: 'right' },
      ],
      [
        ['Sở Tài chính'.normalize('NFD'), '9,5'],
        ['Sở Y tế', '10,25'],
      ],
    );
    expect(lines).toEqual([
      'Đơn vị         Điểm',
      '────────────  ─────',
      'Sở Tài chính    9,5',
      'Sở Y tế       10,25',
    ]);
  });

  test('leaves out columns that hold nothing and cuts what is too long', () => {
    const lines = textTable(
      [
        { heading: 'Mã', align: 'left' },
        { heading: 'Xếp loại', align: 'left' },
        { heading: 'Tên', align: 'left', maxWidth: 8 },
      ],
      [['A', '', 'Văn phòng Ủy ban']],
    );
    expect(lines).toEqual(['Mã  Tên', '──  ────────', 'A   Văn phò…']);
  });
});
