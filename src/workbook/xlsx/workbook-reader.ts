import type { ReadRequest } from '../port';
import type {
  CommentSnapshot,
  ConcealedCell,
  DefinedName,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../snapshot';
import { TextTable } from '../text-table';
import { CellBudget } from './cell-budget';
import { joinComments, readComments, readPersons, readThreadedComments } from './comments-reader';
import { readConcealingStyles } from './concealing-styles';
import { findOwnPart } from './own-part';
import { readPackageFacts } from './package-facts';
import type { Package } from './package';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetContext } from './sheet-reader';
import { noFormats, readNumberFormats } from './styles-reader';
import { readTable } from './table-reader';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

/** Reads a package into a snapshot. `name` is shown to people, `bytes` is the size of the file. */
export function readWorkbook(
  parts: Package,
  request: ReadRequest,
  name: string,
  bytes: number,
): WorkbookSnapshot {
  const workbook = readWorkbookPart(parts);
  const texts = relatedPart(parts, workbook, 'sharedStrings');
  const styles = relatedPart(parts, workbook, 'styles');
  const context: SheetContext = {
    budget: new CellBudget(parts.limits),
    texts: new TextTable(texts === null ? [] : readSharedStrings(parts.xml(texts), parts.limits)),
    formats: styles === null ? noFormats : readNumberFormats(parts.xml(styles), parts.limits),
    concealing: styles === null ? new Map() : readConcealingStyles(parts.xml(styles)),
    date1904: workbook.date1904,
  };
  const persons = relatedPart(parts, workbook, 'person');
  const people = persons === null ? new Map<string, string>() : readPersons(parts.xml(persons));
  const own = findOwnPart(parts, workbook.part)?.own;
  const wanted = workbook.sheets.filter((sheet) => request.sheets?.(sheet.name) ?? true);
  const existing = new Set(workbook.sheets.map((sheet) => sheet.name.toUpperCase()));
  const concealed: ConcealedCell[] = [];
  return {
    name,
    sheets: wanted.map((sheet) => readOneSheet(parts, sheet, context, people, concealed)),
    names: workbook.names.map((entry): DefinedName => ({
      ...entry,
      sheet: entry.sheet === null ? null : (workbook.sheets[entry.sheet]?.name ?? null),
    })),
    formats: context.formats.codes,
    date1904: workbook.date1904,
    ownSheets: own?.sheets.filter((sheet) => existing.has(sheet.toUpperCase())) ?? [],
    run: own?.run ?? null,
    package: readPackageFacts(parts, workbook, bytes, concealed),
  };
}

function relatedPart(parts: Package, workbook: WorkbookPart, kind: string): string | null {
  const part = workbook.relationships.find((relationship) => relationship.kind === kind)?.part ?? null;
  return part !== null && parts.has(part) ? part : null;
}

function readOneSheet(
  parts: Package,
  sheet: SheetEntry,
  context: SheetContext,
  people: ReadonlyMap<string, string>,
  allConcealed: ConcealedCell[],
): SheetSnapshot {
  const { limits } = parts;
  const related = parts.relationships(sheet.part);
  const ofKind = (kind: string) =>
    new Set(related.flatMap(({ kind: found, part }) => (found === kind && part !== null ? [part] : [])));
  const { concealed, ...content } = readSheet(parts.xml(sheet.part), context);
  allConcealed.push(...concealed.map((cell) => ({ sheet: sheet.name, ...cell })));
  const notes = [...ofKind('comments')].flatMap((part) => readComments(parts.xml(part), limits));
  const threaded: CommentSnapshot[] = [...ofKind('threadedComment')].flatMap((part) =>
    readThreadedComments(parts.xml(part), people),
  );
  return {
    name: sheet.name,
    kind: sheet.kind,
    visibility: sheet.visibility,
    ...content,
    tables: [...ofKind('table')].map((part) => {
      const { name, range, columns } = readTable(parts.xml(part));
      return { name, range, columns };
    }),
    comments: joinComments(notes, threaded),
  };
}
