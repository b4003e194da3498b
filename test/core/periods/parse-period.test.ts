import { describe, expect, test } from '@jest/globals';
import { dayOfSerial, parseDay } from '../../../src/core/periods/calendar-day';
import { parsePeriod } from '../../../src/core/periods/parse-period';

describe('a period is read from how people write it', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31', 12, 2022],
    [2022, '2022-01-01', '2022-12-31', 12, 2022],
    ['Năm 2022', '2022-01-01', '2022-12-31', 12, 2022],
    ['6T/2023', '2023-01-01', '2023-06-30', 6, 2023],
    ['6 tháng/2023', '2023-01-01', '2023-06-30', 6, 2023],
    ['6 tháng đầu năm 2023', '2023-01-01', '2023-06-30', 6, 2023],
    ['6 tháng cuối năm 2023', '2023-07-01', '2023-12-31', 6, 2023],
    ['9T/2023', '2023-01-01', '2023-09-30', 9, 2023],
    ['9 tháng năm 2023', '2023-01-01', '2023-09-30', 9, 2023],
    ['Quý I/2023', '2023-01-01', '2023-03-31', 3, 2023],
    ['quý iv năm 2023', '2023-10-01', '2023-12-31', 3, 2023],
    ['Q1/2023', '2023-01-01', '2023-03-31', 3, 2023],
    ['Q3-2024', '2024-07-01', '2024-09-30', 3, 2024],
    ['10/2025', '2025-10-01', '2025-10-31', 1, 2025],
    ['Tháng 10/2025', '2025-10-01', '2025-10-31', 1, 2025],
    ['T2/2024', '2024-02-01', '2024-02-29', 1, 2024],
    ['2025-10', '2025-10-01', '2025-10-31', 1, 2025],
    ['13/10/2023', '2023-10-13', '2023-10-13', null, 2023],
    ['15/12/2021-14/12/2022', '2021-12-15', '2022-12-14', null, 2022],
    ['15/12/2021 – 14/12/2022', '2021-12-15', '2022-12-14', null, 2022],
    ['từ ngày 15/12/2021 đến ngày 14/12/2022', '2021-12-15', '2022-12-14', null, 2022],
  ])('%s', (written, from, to, months, year) => {
    expect(parsePeriod(written)).toMatchObject({
      label: String(written),
      from,
      to,
      months,
      year,
      known: true,
    });
  });

  test.each([
    'Đợt 1',
    '13/2025',
    'Q5/2023',
    '31/02/2023',
    '14/12/2022-15/12/2021',
    '13T/2023',
    '0T/2023',
    '',
  ])('%s is only a label', (written) => {
    expect(parsePeriod(written)).toMatchObject({ label: written, from: null, months: null, known: false });
  });

  test('two ways to write the same period have the same key', () => {
    expect(parsePeriod(' Quý  I/2023 ').key).toBe(parsePeriod('Q1/2023').key);
    expect(parsePeriod('Đợt 1').key).toBe(parsePeriod('đợt  1').key);
    expect(parsePeriod('2022').key).not.toBe(parsePeriod('2023').key);
  });
});

describe('a day is read from text and from a serial number', () => {
  test.each([
    ['05/03/2024', '2024-03-05'],
    ['5.3.2024', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['30/02/2024', null],
    ['5/3.2024', null],
    ['05/03/24', null],
  ])('%s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45_292, false, '2024-01-01'],
    [43_830, true, '2024-01-01'],
    [-1, false, null],
    [Number.NaN, false, null],
  ])('%s (1904: %s)', (serial, date1904, day) => {
    expect(dayOfSerial(serial, date1904)).toBe(day);
  });
});
