import { describe, expect, test } from '@jest/globals';
import type { TestCell, TestRows } from '../snapshot-of';
import { findings, ids, readWith } from './small-book';

const period: TestRows = [['Kỳ', 2024]];

function settingsOf(rows: TestRows) {
  return readWith({ 'Thiết lập': rows }).settings;
}

describe('settings', () => {
  test('are read in Vietnamese', () => {
    const rows: TestRows = [
      ['THIẾT LẬP CHỈ SỐ'],
      ['Tên', 'Giá trị', 'Ghi chú'],
      ['Tên chỉ số', 'PAR INDEX'],
      ['Quyết định', '1294/QĐ-BNV'],
      ['Phiên bản bộ tiêu chí', 2024],
      ['Phiên bản mẫu', 1],
      ['Kỳ', 'Quý I/2024'],
      ['Từ ngày', '15/12/2023'],
      ['Đến ngày', { value: 45_365, format: 'dd/mm/yyyy' }],
      ['Hạn nộp', '17h00 20/03/2024'],
      ['Văn bản từ ngày', '01/12/2023'],
      ['Văn bản đến ngày', '20/03/2024'],
      ['Kỳ so sánh', '2023, Quý I/2023'],
      ['Năm gốc', 2022],
      ['Đơn vị tham chiếu', 'sở tài chính'],
      ['Giai đoạn', 'Thẩm định lần 2'],
      ['Số chữ số thập phân', 3],
      ['Xếp hạng theo', 'Tổng điểm'],
      ['Số dùng để xếp hạng', 'chưa làm tròn'],
      ['Đồng hạng', 'Đồng hạng liền bậc'],
      ['Tiêu chí phụ', '1.1; 2'],
      ['Mục tiêu', '85,5'],
      ['Trần điểm thưởng', 5],
      ['Trần tổng điểm', 100],
      ['Cộng dồn cấp dưới', 'Có'],
      ['Tỷ lệ số liệu tối thiểu', { value: 0.8, format: '0%' }],
      ['Không nộp', '0 điểm'],
    ];
    const book = readWith({ 'Thiết lập': rows });
    expect(book.settings).toMatchObject({
      indexName: 'PAR INDEX',
      decision: '1294/QĐ-BNV',
      setVersion: '2024',
      formatVersion: '1',
      period: { label: 'Quý I/2024', months: 3 },
      from: '2023-12-15',
      to: '2024-03-14',
      deadline: '2024-03-20T17:00',
      evidenceFrom: '2023-12-01',
      evidenceTo: '2024-03-20',
      comparePeriods: [{ label: '2023' }, { label: 'Quý I/2023' }],
      baseYear: 2022,
      referenceUnit: 'STC',
      stage: 'appraisal2',
      decimals: 3,
      rankBy: 'score',
      rankOn: 'unrounded',
      ties: 'dense',
      tieBreakers: ['1.1', '2'],
      target: 85.5,
      bonusCap: 5,
      totalCap: 100,
      rollUp: true,
      minimumShare: 0.8,
      noSubmission: 'zero',
    });
    expect(book.settingCells.get('period')).toEqual({ sheet: 'Thiết lập', row: 6, column: 1 });
    expect(ids(book)).toEqual(['text-number']);
  });

  test('are read in English, whatever column they stand in', () => {
    const rows: TestRows = [
      [null, 1, 'Period', null, '6T/2023'],
      [null, 2, 'Ties', 'average'],
      [null, 3, 'Stage', 'Final'],
      [null, 4, 'Target', { value: 0.9, format: '0%' }],
      [null, 5, 'Comparison periods', 2022, '2021'],
    ];
    expect(settingsOf(rows)).toMatchObject({
      period: { months: 6, year: 2023 },
      ties: 'average',
      stage: 'final',
      target: 90,
      comparePeriods: [{ year: 2022 }, { year: 2021 }],
    });
  });

  test('have their defaults where nothing is said', () => {
    expect(settingsOf(period)).toMatchObject({
      stage: 'self',
      decimals: 2,
      rankBy: 'percent',
      rankOn: 'rounded',
      ties: 'competition',
      tieBreakers: [],
      deadline: null,
      evidenceFrom: null,
      evidenceTo: null,
      target: null,
      bonusCap: null,
      rollUp: false,
      minimumShare: 1,
      noSubmission: 'unranked',
      baseYear: null,
      comparePeriods: [],
      referenceUnit: null,
    });
    expect(ids(readWith({ 'Thiết lập': period }))).toEqual([]);
  });

  test.each<[string, TestCell, string, object]>([
    [
      'Đồng hạng',
      'đồng hạn, bỏ bậc',
      'unknown-word',
      { expected: 'đồng hạng, bỏ bậc', parameters: { column: 'ties' } },
    ],
    ['Kỳ so sánh', 'Đợt 1', 'period-label', { found: 'Đợt 1' }],
    ['Từ ngày', 'đầu năm', 'day-unreadable', { found: 'đầu năm' }],
    ['Hạn nộp', '25:00 15/12/2025', 'day-unreadable', { found: '25:00 15/12/2025' }],
    ['Số chữ số thập phân', 12, 'number-out-of-range', { found: 12 }],
    ['Tỷ lệ số liệu tối thiểu', -1, 'number-out-of-range', { found: -1 }],
    ['Đơn vị tham chiếu', 'SNVX', 'unknown-reference-unit', { found: 'SNVX', expected: 'SNV' }],
    ['Tiêu chí phụ', '1.11', 'unknown-tie-breaker', { found: '1.11', expected: '1.1' }],
    ['Phiên bản mẫu', 2, 'format-version', { found: '2', expected: '1' }],
    ['Đồng hạnng', 'trung bình', 'unknown-setting', { found: 'Đồng hạnng', expected: 'Đồng hạng' }],
    ['Kỳ', '2023', 'duplicate-setting', { found: 'Kỳ', parameters: { first: 'B1' } }],
  ])('%s = %s: %s', (name, value, id, finding) => {
    expect(findings(readWith({ 'Thiết lập': [...period, [name, value]] }), id)).toMatchObject([finding]);
  });

  test.each<[TestCell, string]>([
    ['15/12/2025', '2025-12-15'],
    ['17:00 15/12/2025', '2025-12-15T17:00'],
    ['15/12/2025 8h30', '2025-12-15T08:30'],
    [{ value: 46_006, format: 'dd/mm/yyyy' }, '2025-12-15'],
    [{ value: 46_006 + 17 / 24, format: 'dd/mm/yyyy hh:mm' }, '2025-12-15T17:00'],
    [{ value: 46_006 + 1021 / 1440, format: 'dd/mm/yyyy' }, '2025-12-15T17:01'],
  ])('read the deadline %p as %s', (cell, deadline) => {
    expect(settingsOf([...period, ['Hạn nộp', cell]]).deadline).toBe(deadline);
  });

  test('without a period are a finding', () => {
    const book = readWith({ 'Thiết lập': [['Tên chỉ số', 'X']] });
    expect(findings(book, 'period-missing')).toHaveLength(1);
    expect(book.periods.has('')).toBe(true);
  });

  test('may have a month that Excel made a day of', () => {
    const october = { value: 45_931, format: 'mmm-yy' };
    expect(settingsOf([['Kỳ', october]]).period).toMatchObject({
      from: '2025-10-01',
      to: '2025-10-31',
      known: true,
    });
    const whole = { value: 45_931, format: 'dd/mm/yyyy' };
    expect(settingsOf([['Kỳ', whole]]).period).toMatchObject({ from: '2025-10-01', to: '2025-10-01' });
  });
});

describe('grades', () => {
  const head = ['Khối', 'Theo', 'Từ', 'Tên', 'Điều kiện', 'Hạn mức', 'Trên'];

  test('are read with bounds, conditions and quotas', () => {
    const rows: TestRows = [
      head,
      [null, null, 90, 'Xuất sắc', 'PHANTRAM("1") >= 50%', '20%', 'Tốt'],
      [null, 'tổng điểm', '>80', 'Tốt', null, { value: 0.5, format: '0%' }, 'tất cả'],
      ['sở', null, '75%', 'Khá'],
      ['Sở', 'tỷ lệ xếp hạng', 0, 'Yếu'],
    ];
    const book = readWith({ 'Xếp loại': rows });
    expect(ids(book)).toEqual(['text-number', 'text-number']);
    expect(book.grades).toMatchObject([
      { group: '', by: 'percent', from: 90, exclusive: false, name: 'Xuất sắc', quota: 0.2, quotaOf: 'Tốt' },
      {
        group: '',
        by: 'score',
        from: 80,
        exclusive: true,
        name: 'Tốt',
        condition: null,
        quota: 0.5,
        quotaOf: null,
      },
      { group: 'Sở', by: 'percent', from: 75, exclusive: false, name: 'Khá' },
      { group: 'Sở', by: 'rankShare', from: 0, name: 'Yếu' },
    ]);
    expect(book.grades[0]?.condition?.kind).toBe('binary');
    expect(book.grades[0]?.conditionText).toBe('PHANTRAM("1") >= 50%');
  });

  test.each<[TestCell[], string, object]>([
    [[null, null, 0.9, 'Tốt'], 'share-for-percent', { found: 0.9, expected: 90 }],
    [[null, null, '>cao', 'Tốt'], 'number-unreadable', { found: '>cao' }],
    [[null, 'hạng', 90, 'Tốt'], 'unknown-word', { parameters: { column: 'by' } }],
    [['Xã', null, 90, 'Tốt'], 'unknown-group', { found: 'Xã' }],
    [[null, null, 90, 'Tốt', null, 0.2, 'Khá'], 'unknown-grade', { found: 'Khá' }],
    [[null, null, 90, 'Tốt', 'PHANTRAM('], 'rule-error', {}],
    [[null, null, 90, 'Tốt', 'DIEM("1.11")>5'], 'unknown-reference', { found: '1.11', expected: '1.1' }],
  ])('%j: %s', (row, id, finding) => {
    expect(findings(readWith({ 'Xếp loại': [head, row] }), id)).toMatchObject([finding]);
  });
});

describe('published results', () => {
  const head = ['Kỳ', 'Mã đơn vị', 'Điểm', 'Chỉ số (%)', 'Xếp hạng', 'Phiên bản bộ tiêu chí'];

  test('are of units and of reference rows', () => {
    const rows: TestRows = [
      head,
      [2023, 'SNV', { value: 80.5, format: '0.00' }, 86.51, 2, 'v1'],
      [null, 'Trung bình cả nước', '51,9'],
      ['2023', 'sở tài chính', 60.776, { value: 0.855, format: '0.0%' }],
    ];
    const book = readWith({ 'Kết quả công bố': rows });
    expect(book.published).toMatchObject([
      {
        period: { label: '2023' },
        unit: 'SNV',
        name: 'Sở Nội vụ',
        score: 80.5,
        percent: 86.51,
        rank: 2,
        setVersion: 'v1',
        decimals: 2,
      },
      {
        period: { label: '2024' },
        unit: 'Trung bình cả nước',
        score: 51.9,
        percent: null,
        rank: null,
        decimals: 1,
      },
      { unit: 'STC', score: 60.776, percent: 85.5, decimals: 3 },
    ]);
  });

  test('of 1 or less as percentages are doubtful and stay', () => {
    const book = readWith({ Published: [head, [2023, 'SNV', 80, 0.8651], [2023, 'STC', 70, 0.7]] });
    expect(book.published[0]?.percent).toBe(0.8651);
    expect(findings(book, 'share-for-percent')).toMatchObject([{ found: 0.8651, parameters: { count: 2 } }]);
  });
});
