import { describe, expect, test } from '@jest/globals';
import { readUnitForm } from '../../../src/sheets/unit-form/read-form';
import { fileOf, formOf, readFile, sampleBook } from './sample-form';

describe('a form read back', () => {
  test('has every line of what was issued, and the stamp of its unit', async () => {
    const issued = formOf(await sampleBook());
    const snapshot = await readFile(await fileOf(issued.plan));
    const reading = readUnitForm(snapshot, issued)!;
    expect(reading.lines.map(({ line }) => line)).toEqual(issued.form.lines);
    expect(reading.strangers).toEqual([]);
    expect(reading.evidence).toEqual([]);
    expect(snapshot.package?.form).toEqual(issued.plan.form);
    expect(snapshot.sheets.map(({ protection }) => protection)).toEqual([
      { sheet: true, password: false },
      { sheet: true, password: false },
    ]);
  });
});
