/** From the content of a sample to the bytes of its workbook. */
import { textsFor } from '../../src/locale/texts';
import { indexWorkbookPlan } from '../../src/sheets/template/index-workbook';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import type { Sample } from './sample';

export async function sampleBytes({ name, content }: Sample): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank(`${name}.xlsx`);
  await workbook.apply(indexWorkbookPlan(content, textsFor('vi')), {});
  return workbook.bytes();
}
