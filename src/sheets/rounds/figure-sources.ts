/** `Nguồn số liệu`: from which cell of the forms every figure comes, so that the register leads on to the file. */
import type { IndexBook } from '../../core/book';
import { criteriaFor } from '../../core/criteria/tree';
import { cellName } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { entryOfKey, type SubmittedFigures } from '../unit-form/submitted-figures';
import { entryName } from './entry-name';
import type { Intake } from './intake';
import { shownNames } from './intake-register';
import { roundSheets, sourceColumns } from './round-sheets';
import { centered, codeStyle, proseStyle, roundSheet } from './round-table';

/** Where one entry stands in the forms of a khối, which may be thousands: as entry `at[i]` of what `files[i]` holds. */
interface Places {
  readonly files: SentFile[];
  readonly at: number[];
}

interface SentFile {
  readonly unit: string;
  readonly file: string;
  readonly figures: SubmittedFigures;
}

/**
 * Forms of a khối are alike, so each entry has one row for the khối, and one more for each unit in whose file it stands
 * elsewhere.
 */
export function figureSources(book: IndexBook, intake: Intake, texts: Texts): SheetPlan {
  const rows = [...placesByGroup(intake)].flatMap(([group, entries]) => {
    const criteria = criteriaFor(book.criteriaSets, group);
    const order = new Map([...criteria.keys()].map((code, i) => [code, i]));
    return [...entries]
      .map(([key, places]) => ({ ...entryOfKey(key), places }))
      .sort((a, b) => (order.get(a.criterion) ?? order.size) - (order.get(b.criterion) ?? order.size))
      .flatMap(({ criterion, measure, places }) => {
        const { usual, others } = usualSpot(places);
        const entry = {
          group,
          criterion,
          criterionName: criteria.get(criterion)?.name ?? null,
          measure: entryName(measure, texts),
        };
        return [
          { ...entry, ...usual, units: places.at.length - others.length },
          ...others.map((other) => ({ ...entry, ...other, units: 1 })),
        ];
      });
  });
  return roundSheet(
    {
      sheet: roundSheets.sources,
      title: texts.text('rounds.sources.title'),
      lead: texts.text('rounds.sources.lead', { period: book.settings.period.label }),
      names: sourceColumns,
      columns: {
        group: { width: 20, style: proseStyle },
        criterion: { width: 11, style: codeStyle },
        criterionName: { width: 54, style: proseStyle },
        measure: { width: 20, style: proseStyle },
        sheet: { width: 18, style: proseStyle },
        cell: { width: 9, style: centered },
        units: { width: 9, style: centered },
        unit: { width: 12, style: codeStyle },
        file: { width: 32, style: proseStyle },
      },
      rows,
      frozenColumns: 2,
    },
    texts,
  );
}

function placesByGroup({ lines }: Intake): ReadonlyMap<string, ReadonlyMap<string, Places>> {
  const groups = new Map<string, Map<string, Places>>();
  const shown = shownNames(lines);
  for (const line of lines) {
    const { unit, received, counts } = line;
    if (!counts || !unit || !received?.figures) continue;
    const sent = { unit: unit.code, file: shown.get(line) ?? '', figures: received.figures };
    const entries = groups.get(unit.group) ?? new Map<string, Places>();
    groups.set(unit.group, entries);
    received.figures.keys.forEach((key, i) => {
      const places = entries.get(key) ?? { files: [], at: [] };
      entries.set(key, places);
      places.files.push(sent);
      places.at.push(i);
    });
  }
  return groups;
}

/** Where an entry stands in most forms, the first such place of several, and the forms where it stands elsewhere. */
function usualSpot({ files, at }: Places) {
  const spots = files.map(({ figures }, i) => spotOf(figures, at[i]!));
  const counts = new Map<string, number>();
  for (const spot of spots) counts.set(spot, (counts.get(spot) ?? 0) + 1);
  const [first] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
  const usual = cellAt(files[spots.indexOf(first)]!, at[spots.indexOf(first)]!);
  const others = files.flatMap((sent, i) =>
    spots[i] === first ? [] : [{ ...cellAt(sent, at[i]!), unit: sent.unit, file: sent.file }],
  );
  return { usual, others };
}

function spotOf({ sheet, rows, columns }: SubmittedFigures, i: number): string {
  return `${sheet}!${String(rows[i])},${String(columns[i])}`;
}

function cellAt({ figures: { sheet, rows, columns } }: SentFile, i: number) {
  return { sheet, cell: cellName(rows[i]!, columns[i]!) };
}
