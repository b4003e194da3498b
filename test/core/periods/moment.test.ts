import { describe, expect, test } from '@jest/globals';
import { isAfter, parseMoment, writtenMoment } from '../../../src/core/periods/moment';

describe('a moment', () => {
  test.each([
    ['15/12/2025', '2025-12-15', '15/12/2025'],
    ['2025-12-15', '2025-12-15', '15/12/2025'],
    ['17:00 15/12/2025', '2025-12-15T17:00', '17:00 15/12/2025'],
    ['15/12/2025 8h05', '2025-12-15T08:05', '08:05 15/12/2025'],
    ['2025-12-15T23:59', '2025-12-15T23:59', '23:59 15/12/2025'],
  ])('%s is %s, written %s', (text, moment, written) => {
    expect(parseMoment(text)).toBe(moment);
    expect(writtenMoment(moment)).toBe(written);
    expect(parseMoment(written)).toBe(moment);
  });

  test.each(['', '17:00', '24:00 15/12/2025', '17:60 15/12/2025', '31/11/2025', 'cuối năm', '15/12'])(
    'is not read from “%s”',
    (text) => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  test.each([
    ['2025-12-15T23:59', '2025-12-15', false],
    ['2025-12-16T00:00', '2025-12-15', true],
    ['2025-12-15T17:00', '2025-12-15T17:00', false],
    ['2025-12-15T17:01', '2025-12-15T17:00', true],
    ['2025-12-15', '2025-12-15T17:00', false],
    ['2025-12-16', '2025-12-15T17:00', true],
  ])('%s is after the deadline %s: %s', (moment, deadline, late) => {
    expect(isAfter(moment, deadline)).toBe(late);
  });
});
