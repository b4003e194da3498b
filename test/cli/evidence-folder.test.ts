import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { evidenceIn } from '../../src/cli/evidence-folder';
import type { Unit } from '../../src/core/book';
import { temporaryFolder } from './chiso';

const temporary = temporaryFolder();
afterAll(temporary.remove);
let folder = '';
let made = 0;

const units = [
  ['S01', 'Sở Nội vụ'],
  ['S01-2', 'Chi cục Văn thư'],
  ['H29.05', 'Xã Tân Lập'],
  ['H30.05', 'Xã Tân Lập'],
].map(([code = '', name = '']): Unit => ({
  ...{ code, name, group: '', parent: null, ranked: true, predecessors: [] },
  ...{ validFrom: null, validTo: null, cell: null },
}));

beforeEach(() => {
  folder = temporary.file(`bo-${String((made += 1))}`);
});

function put(file: string, content: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

function found(...besides: readonly string[]) {
  return evidenceIn(
    folder,
    units,
    besides.map((file) => path.join(folder, file)),
  );
}

describe('a folder belongs to the unit', () => {
  test.each([
    ['S01', 'S01'],
    ['s01', 'S01'],
    ['S01 - Sở Nội vụ (bản 2)', 'S01'],
    ['S01_TLKC', 'S01'],
    ['S01-2', 'S01-2'],
    ['S01-2 nộp bổ sung', 'S01-2'],
    ['so noi vu', 'S01'],
    ['H29.05 Tân Lập', 'H29.05'],
  ])('that %s names: %s', (name, unit) => {
    put(`${name}/a.pdf`, 'a');
    expect([...found().evidence.keys()]).toEqual([unit]);
  });

  test.each(['S011', 'XS01', 'Xã Tân Lập', 'S02'])('and to none where %s names none, or several', (name) => {
    put(`${name}/a.pdf`, 'a');
    put('S01/b.pdf', 'b');
    const { evidence, strangers } = found();
    expect([...evidence.keys()]).toEqual(['S01']);
    expect(strangers).toEqual([`${name}/a.pdf`]);
  });

  test('with everything below it, whatever that is called; forms are no evidence', () => {
    put('S01/H29.05/a.pdf', 'a');
    put('S01/phieu.xlsx', 'x');
    put('S01-2/.an/b.pdf', 'b');
    const { evidence } = found('S01/phieu.xlsx');
    expect(evidence.get('S01')?.map(({ name }) => name)).toEqual(['H29.05/a.pdf']);
    expect([...evidence.keys()]).toEqual(['S01', 'S01-2']);
  });
});

describe('files', () => {
  test('are read for their digest only where another one is as long', () => {
    put('S01/a.pdf', 'mot');
    put('S01/b.pdf', 'hai');
    put('S01/c.pdf', 'mười');
    put('S01/d.pdf', '');
    put('S01/e.pdf', '');
    const digests = found()
      .evidence.get('S01')!
      .map(({ sha256 }) => sha256);
    expect(digests.map((sha256) => sha256.length)).toEqual([64, 64, 0, 0, 0]);
    expect(digests[0]).not.toBe(digests[1]);
  });

  test('that two units send are told with the place of the other; those that many send are nobody’s copy', () => {
    for (const unit of ['S01', 'S01-2', 'H29.05', 'H30.05'])
      put(`${unit}/quyet-dinh.pdf`, 'văn bản của tỉnh');
    put('S01/sang-kien.pdf', 'của riêng');
    put('H30.05/sk.pdf', 'của riêng');
    const sameAs = [...found().evidence].map(([unit, files]) => [unit, files.map((file) => file.sameAs)]);
    expect(sameAs).toEqual([
      ['H29.05', [undefined]],
      ['H30.05', [undefined, 'S01/sang-kien.pdf']],
      ['S01', [undefined, 'H30.05/sk.pdf']],
      ['S01-2', [undefined]],
    ]);
  });
});
