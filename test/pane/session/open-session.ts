/** Sessions over files in memory, for tests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Session, type WorkbookFiles } from '../../../src/pane/session/session';
import type { ScoreChoices, WorkbookSource } from '../../../src/pane/session/verbs';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';

export const files: WorkbookFiles = {
  open: (bytes, name) => XlsxWorkbook.open(bytes, { name }),
  blank: (name) => XlsxWorkbook.blank(name),
};

/** As the settings of the workbook say. */
export const asSet: ScoreChoices = { mode: 'values', stage: null, ranking: {}, print: 'annex' };

export function sample(name: string): WorkbookSource & { readonly kind: 'file' } {
  return {
    kind: 'file',
    name,
    bytes: new Uint8Array(readFileSync(path.join('assets', 'samples', name))),
  };
}

/** A session that has opened a sample. */
export async function sessionOn(name: string): Promise<Session> {
  const session = new Session(files);
  await session.ask('open', { source: sample(name), language: 'vi' });
  return session;
}

/** The same, scored, its result sheets made. */
export async function scoredSession(name: string, choices = asSet): Promise<Session> {
  const session = await sessionOn(name);
  await session.ask('score', { choices, language: 'vi' });
  await session.ask('write', { language: 'vi', writtenOn: '31/12/2025' });
  return session;
}
