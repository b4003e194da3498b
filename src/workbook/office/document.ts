import { WorkbookRefusal, type ReadRequest } from '../port';
import type { WorkbookSnapshot } from '../snapshot';
import { XlsxWorkbook } from '../xlsx/xlsx-workbook';

/**
 * What the document's own bytes say; null where Excel does not give them, and where they are no file that can
 * be read (one that rights management locks, or a larger one than a page can hold).
 */
export async function readDocument(request: ReadRequest): Promise<WorkbookSnapshot | null> {
  const bytes = await readDocumentBytes();
  if (!bytes) return null;
  try {
    return await XlsxWorkbook.open(bytes, { name: '' }).read(request);
  } catch (error) {
    if (error instanceof WorkbookRefusal) return null;
    throw error;
  }
}

/** Largest slice that Excel hands out. */
const sliceSize = 4_194_304;

/**
 * The document as an .xlsx file, as it stands in Excel now; null where Excel does not give it. At most two
 * such files may be open at a time, so this one is closed whatever happens.
 */
async function readDocumentBytes(): Promise<Uint8Array | null> {
  const file = await answer<Office.File>((callback) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, callback);
  });
  if (!file) return null;
  try {
    return await joinSlices(file);
  } finally {
    await new Promise((resolve) => {
      file.closeAsync(resolve);
    });
  }
}

async function joinSlices(file: Office.File): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await answer<Office.Slice>((callback) => {
      file.getSliceAsync(index, callback);
    });
    if (!slice) return null;
    const data = slice.data as ArrayLike<number>;
    if (at + data.length > bytes.length) return null;
    bytes.set(data, at);
    at += data.length;
  }
  return at === bytes.length ? bytes : null;
}

/** The value of a call of Office's older kind; null when it failed. */
function answer<T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T | null> {
  return new Promise((resolve) => {
    call((result) => {
      resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : null);
    });
  });
}
