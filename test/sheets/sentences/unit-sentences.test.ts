import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import { bandsFor } from '../../../src/core/grading/grade';
import { openScoring } from '../../../src/core/scoring/score';
import { textsFor, type Language } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { unitSentences, type UnitSentences } from '../../../src/sheets/sentences/unit-sentences';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { bookOf, type JottedBook, periodOf } from '../../core/book-of';

async function sampleBook(name: string) {
  const file = path.join('assets', 'samples', `${name}.xlsx`);
  return readIndexBook(await XlsxWorkbook.open(readFileSync(file), { name }).read({}));
}

function said(
  book: ReturnType<typeof readIndexBook>,
  code: string,
  language: Language = 'vi',
): UnitSentences {
  const scoring = openScoring(book);
  const { board } = scoring;
  const index = board.units.findIndex(({ unit }) => unit.code === code);
  const result = board.units[index]!;
  const panel = board.panels[result.panel]!;
  const gaps = new GapAnalysis(scoring).toward(index, null);
  const bands = bandsFor(book.grades, panel.group);
  return unitSentences({ board, result, panel, gaps, bands, texts: textsFor(language) });
}

describe('Lào Cai 2022', () => {
  test('reads as a chairman needs it, in Vietnamese', async () => {
    const { remarks } = said(await sampleBook('qd-766-lao-cai-2022'), 'LC');
    expect(remarks.slice(1, 8)).toEqual([
      'Số hóa hồ sơ đạt 6,9/22 điểm, mất 15,1 điểm, bằng 38% tổng 39,3 điểm còn thiếu; đây là việc phải làm trước.',
      'Tiếp theo: Công khai, minh bạch mất 7,9 điểm (đạt 10,1/18); Thanh toán trực tuyến mất 7,2 điểm (đạt 2,8/10); Dịch vụ công trực tuyến mất 4,6 điểm (đạt 7,4/12); Tiến độ, kết quả giải quyết mất 2,8 điểm (đạt 17,2/20); Mức độ hài lòng mất 1,7 điểm (đạt 16,3/18).',
      '3 tiêu chí mất nhiều điểm nhất chiếm 30,2 trong 39,3 điểm còn thiếu (77%).',
      'Tỉnh Lào Cai cao hơn Trung bình cả nước 8,8 điểm (60,7 so với 51,9).',
      'Chỉ 2/6 tiêu chí thấp hơn Trung bình cả nước: Mức độ hài lòng kém 0,3 điểm; Tiến độ, kết quả giải quyết kém 0,2 điểm.',
      'Công khai, minh bạch hơn Trung bình cả nước 4,5 điểm nhưng vẫn mất 7,9 điểm: dẫn trước chưa phải là đã tốt.',
      'Số hóa hồ sơ đạt 6,9/22 điểm, Trung bình cả nước 6,1/22 điểm: đây là khó khăn chung.',
    ]);
  });

  test('reads the same in English', async () => {
    const { remarks } = said(await sampleBook('qd-766-lao-cai-2022'), 'LC', 'en');
    expect(remarks.slice(1, 6)).toEqual([
      'Số hóa hồ sơ has 6.9/22 points and lost 15.1 points, 38% of the 39.3 points missing; this comes first.',
      'Next: Công khai, minh bạch lost 7.9 points (has 10.1/18); Thanh toán trực tuyến lost 7.2 points (has 2.8/10); Dịch vụ công trực tuyến lost 4.6 points (has 7.4/12); Tiến độ, kết quả giải quyết lost 2.8 points (has 17.2/20); Mức độ hài lòng lost 1.7 points (has 16.3/18).',
      'The 3 criteria that lost most make up 30.2 of the 39.3 points missing (77%).',
      'Tỉnh Lào Cai is 8.8 points above Trung bình cả nước (60.7 against 51.9).',
      'Only 2 of 6 criteria are below Trung bình cả nước: Mức độ hài lòng by 0.3 points; Tiến độ, kết quả giải quyết by 0.2 points.',
    ]);
  });

  test('says what cannot be known', async () => {
    const { remarks, causes, actions, outlook } = said(await sampleBook('qd-766-lao-cai-2022'), 'LC');
    expect(remarks.join('\n')).toContain('Hạng đã công bố: 7. Sổ tính chỉ có một đơn vị được xếp hạng');
    expect(causes).toEqual([expect.stringContaining('sổ tính không có số liệu bên dưới')]);
    expect(actions[0]).toBe(
      'Nếu nâng Số hóa hồ sơ từ 6,9 lên 11 điểm (một nửa điểm tối đa) thì được thêm 4,1 điểm.',
    );
    expect(outlook).toEqual(['Hạng đạt được khi đó chưa đoán được vì đơn vị khác cũng thay đổi.']);
  });
});

describe('Cao Bằng 2017', () => {
  test.each([
    [
      'vi',
      'Hiện đại hóa nền hành chính đạt 4,75/9 điểm, mất 4,25 điểm, bằng 29% tổng 14,75 điểm còn thiếu; đây là việc phải làm trước.',
    ],
    [
      'en',
      'Hiện đại hóa nền hành chính has 4.75/9 points and lost 4.25 points, 29% of the 14.75 points missing; this comes first.',
    ],
  ] as const)('names modernisation first (%s)', async (language, sentence) => {
    const { remarks } = said(await sampleBook('par-cao-bang-2017'), 'CB', language);
    expect(remarks[1]).toBe(sentence);
  });
});

describe('sentences about one unit', () => {
  const criteria = [
    { code: '1', name: 'Số hóa', max: 60, rule: 'TYLE(r)' },
    { code: '2', name: 'Hài lòng', max: 40, rule: 'x' },
  ];
  const two = (more: Partial<JottedBook> = {}) =>
    bookOf({
      units: ['A', 'B'],
      criteria,
      data: { '1': { a: [45, 57], b: [60, 60] }, '2': { x: [38, 30] } },
      ...more,
    });

  test('keep points, percentage points and places apart', () => {
    const book = two({
      settings: { comparePeriods: [periodOf('2024')] },
      published: [
        { period: periodOf('2024'), unit: 'A', percent: 80.5, rank: 1 },
        { period: periodOf('2024'), unit: 'B', percent: 90, rank: 2 },
      ],
    });
    expect(said(book, 'A').remarks).toContain(
      'Chỉ số 83%, tăng 2,5 điểm phần trăm so với kỳ 2024 (80,5%); giảm 1 bậc, từ hạng 1 xuống hạng 2.',
    );
    expect(said(book, 'A').remarks).toContain(
      'Đơn vị A đứng hạng 2/2 trong khối. Muốn bằng Đơn vị B (hạng 1) phải thêm 4 điểm.',
    );
    expect(said(book, 'B').remarks).toContain(
      'Đơn vị B đứng hạng 1/2 trong khối. Hơn đơn vị cuối khối (Đơn vị A) 4 điểm.',
    );
  });

  test('tell only measured causes and what would win the points back', () => {
    const { causes, actions } = said(two(), 'A');
    expect(causes[0]).toBe('Số hóa: 45/60 (75%), còn 15 (60 – 45).');
    expect(actions[0]).toBe(
      'Số hóa: nâng tử số từ 45 lên 60 (thêm 15) để đạt tối đa 60 điểm, được thêm 15 điểm.',
    );
  });

  test('name the choice that wins the points back where a rule asks for one of several texts', () => {
    const book = () =>
      two({
        criteria: [{ code: '1', name: 'Báo cáo', max: 60, rule: 'CHON(x; "đúng hạn"; 60; "chậm"; 15)' }],
        data: { '1': { x: ['chậm', 'đúng hạn'] } },
      });
    expect(said(book(), 'A').actions[0]).toBe(
      'Báo cáo: chuyển giá trị từ “chậm” thành “đúng hạn” để đạt tối đa 60 điểm, được thêm 45 điểm.',
    );
    expect(said(book(), 'A', 'en').actions[0]).toBe(
      'Báo cáo: change the value from “chậm” to “đúng hạn” for the full 60 points, a gain of 45 points.',
    );
  });

  test('tell points that follow from other criteria from points that were entered', () => {
    const derived = bookOf({
      units: ['A'],
      criteria: [
        { code: '1', name: 'Đếm', kind: 'tracking' },
        { code: '2', name: 'Tỷ lệ', max: 10, rule: 'TYLE(SOLIEU("1"; "x"))' },
        { code: '3', name: 'Nhập tay', max: 10 },
      ],
      data: { '1': { x: [0.5] } },
      self: { '3': [4] },
    });
    expect(said(derived, 'A').causes).toEqual([
      expect.stringMatching(/^Tỷ lệ: điểm tính từ số liệu của tiêu chí khác/),
      expect.stringMatching(/^Nhập tay: điểm được nhập trực tiếp/),
    ]);
  });

  test('say that a criterion has no score, and that a period has no figures', () => {
    const { remarks, causes } = said(
      two({
        data: { '1': { a: [null, 57], b: [null, 60] }, '2': { x: [38, 30] } },
        settings: { comparePeriods: [periodOf('2023')] },
      }),
      'A',
    );
    expect(remarks.join('\n')).toContain('Số hóa chưa có điểm: cả 60 điểm tối đa còn thiếu');
    expect(remarks).toContain('Kỳ 2023: chưa có số liệu để so sánh.');
    expect(causes).toContain('Số hóa: chưa có số liệu hoặc chưa có điểm.');
  });

  test('tell no share of the total where losses do not add up to it', () => {
    const mean = two({ criteria: [{ code: '*', rule: 'MEAN(children)' }, ...criteria] });
    const text = said(mean, 'A').remarks.join('\n');
    expect(text).toContain('Số hóa đạt 45/60 điểm, mất 15 điểm; đây là việc phải làm trước.');
    expect(text).not.toContain('còn thiếu (');
  });

  test('say that nothing is lost, and that there is no total', () => {
    const full = two({ data: { '1': { a: [60, 57], b: [60, 60] }, '2': { x: [40, 30] } } });
    expect(said(full, 'A').remarks[0]).toBe(
      'Đơn vị A đạt 100/100 điểm, chỉ số 100%; không mất điểm ở tiêu chí nào.',
    );
    const none = two({ data: { '1': { a: [null, 57], b: [null, 60] }, '2': { x: [null, 30] } } });
    expect(said(none, 'A').remarks[0]).toBe('Đơn vị A chưa có tổng điểm.');
  });

  test('leave no slot open', () => {
    for (const language of ['vi', 'en'] as const) {
      const all = said(two(), 'A', language);
      for (const sentence of [...all.remarks, ...all.causes, ...all.actions]) {
        expect(sentence).not.toMatch(/\{\w+\}|say\./);
      }
    }
  });
});
