/** The self-assessment forms of an index book, packed so that they are handed out in one go. */
import { Zip, ZipPassThrough } from 'fflate';
import type { IndexBook } from '../../core/book';
import { setFor } from '../../core/criteria/tree';
import { issueForms, type FormFile, type FormFiles } from '../../jobs/issue';
import type { JobOptions } from '../../jobs/job';
import { textsFor } from '../../locale/texts';
import type { FormBundle, FormChoice, FormUnit } from './form-verbs';
import type { WorkbookFiles } from './session';
import type { Asks } from './verbs';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function formUnits({ units, criteriaSets }: IndexBook): readonly FormUnit[] {
  return units.map(({ code, name, group }) => ({
    code,
    name,
    group,
    hasForm: setFor(criteriaSets, group) !== null,
  }));
}

/** The forms of the units chosen. @throws UnknownCode when the unit chosen is none of the book. */
export async function formBundle(
  book: IndexBook,
  { choice, madeAt, language }: Asks<'issue'>,
  files: WorkbookFiles,
  { onProgress }: JobOptions,
): Promise<FormBundle | null> {
  const texts = textsFor(language);
  const { forms, without } = chosenOf(
    issueForms(book, texts, choice.kind === 'unit' ? choice.unit : null),
    choice,
  );
  const [first] = forms;
  if (!first) return null;
  const counts = { forms: forms.length, without: without.length };
  if (choice.kind === 'unit') {
    const content = new Blob([await formBytes(first, files)], { type: workbookType });
    return { name: first.file, content, ...counts };
  }
  const zip = new ZipFile(madeAt);
  for (const [i, form] of forms.entries()) {
    zip.add(form.file, await formBytes(form, files));
    onProgress?.('write', (i + 1) / forms.length);
  }
  return { name: texts.text('pane.issue.fileName'), content: zip.finish(), ...counts };
}

function chosenOf({ forms, without }: FormFiles, choice: FormChoice): FormFiles {
  if (choice.kind !== 'group') return { forms, without };
  return {
    forms: forms.filter(({ unit }) => unit.group === choice.group),
    without: without.filter(({ group }) => group === choice.group),
  };
}

async function formBytes({ file, issued }: FormFile, files: WorkbookFiles): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = files.blank(file);
  await workbook.apply(issued().plan, {});
  return new Uint8Array(workbook.bytes());
}

/** Zip files know no earlier day, whatever the clock of the computer says; a day later than that, for every time zone. */
const firstZipDay = Date.UTC(1980, 0, 2);

/** A zip that holds files as they are: workbooks are packed already. */
class ZipFile {
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(new Uint8Array(chunk));
  });

  constructor(private readonly madeAt: number) {}

  add(name: string, bytes: Uint8Array): void {
    const entry = new ZipPassThrough(name);
    entry.mtime = Math.max(this.madeAt, firstZipDay);
    this.zip.add(entry);
    entry.push(bytes, true);
  }

  finish(): Blob {
    this.zip.end();
    return new Blob(this.chunks, { type: 'application/zip' });
  }
}
