/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/findings/finding';
import { textsFor } from '../../src/locale/texts';
import { isAtWork } from '../../src/pane/review/batch-state';
import { issueForms } from '../../src/jobs/issue';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { sample, sessionOn } from '../pane/session/open-session';
import { Host } from '../workbench/host/host';
import { loadWorkbook } from '../workbench/model/load-workbook';
import { loadOffice } from '../workbench/office-client';
import { paneInExcel } from './pane-in-excel';

const index = sample('par-binh-duong-2017.xlsx');

/** An Excel that has the form of the first unit open. */
async function formInExcel(): Promise<{
  readonly unit: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}> {
  const book = readIndexBook(await XlsxWorkbook.open(index.bytes, { name: index.name }).read({}));
  const [form] = issueForms(book, textsFor('vi')).forms;
  const workbook = XlsxWorkbook.blank(form!.file);
  await workbook.apply(form!.issued().plan, {});
  const bytes = workbook.bytes();
  const host = new Host(await loadWorkbook(bytes, form!.file));
  host.fileBytes = () => Promise.resolve(bytes);
  loadOffice(host);
  return { unit: form!.unit.code, name: form!.file, bytes };
}

test('a form that Excel has open is reviewed against the index that is chosen, by all that Excel tells of it', async () => {
  const form = await formInExcel();
  const pane = paneInExcel();
  await pane.work.openCurrent();
  expect(pane.store.get().opened).toMatchObject({ isForm: true, canScore: false });
  await pane.ownForm.review({ name: index.name, read: () => Promise.resolve(index.bytes) });
  await new Promise<void>((resolve) => {
    const end = pane.batch.store.subscribe(() => {
      if (isAtWork(pane.batch.store.get())) return;
      end();
      resolve();
    });
  });
  const { stage, files } = pane.batch.store.get();
  expect([stage, pane.store.get().trouble]).toEqual(['done', null]);
  const [file] = files;
  expect(file?.review?.unit).toBe(form.unit);
  // As though the file itself had been chosen.
  const session = await sessionOn(index.name);
  const snapshot = await XlsxWorkbook.open(form.bytes, { name: form.name }).read({ package: true });
  const returned = { kind: 'snapshot', name: form.name, snapshot } as const;
  const asFile = await session.ask('review', { returned });
  expect(asFile.review.findings).not.toEqual([]);
  const told = ({ ruleId, cell, sheet }: Finding) => ({ ruleId, cell, sheet });
  expect(file?.reviewed?.review.findings.map(told)).toEqual(asFile.review.findings.map(told));
  expect(file?.reviewed?.review.results).toEqual(asFile.review.results);
});
