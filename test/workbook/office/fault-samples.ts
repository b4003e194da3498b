/** What the samples hold, and what is written into them, for runs in which something fails. */
import { readFileSync, readdirSync } from 'node:fs';
import { openBook, resultPlan, scoreOpened } from '../../../src/jobs/score';
import { textsFor } from '../../../src/locale/texts';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { loadWorkbook } from '../../workbench/model/load-workbook';
import { faultCases, type FaultCase } from './faulty-runs';

const folder = 'assets/samples';

export const samples: readonly string[] = readdirSync(folder);

/** The one whose result takes the fewest actions. */
export const smallestSample = 'par-cao-bang-2017.xlsx';

/** The reports of a sample without their twins for printing, written for the first time and again. */
export async function sampleCases(file: string, limits: Pick<FaultCase, 'payloadLimit'> = {}) {
  const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
  const opened = await openBook(XlsxWorkbook.open(bytes, { name: file }));
  const scored = scoreOpened(opened);
  const { plan } = resultPlan(opened, scored, textsFor('vi'), { print: 'none', profiles: [] });
  return faultCases(file, await loadWorkbook(bytes, file), plan, limits);
}
