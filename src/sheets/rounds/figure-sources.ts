/** `Nguồn số liệu`: from which cell of the forms every figure comes, so that the register leads on to the file. */
import type { IndexBook } from '../../core/book';
import { criteriaFor } from '../../core/criteria/tree';
import { cellName } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { entryOfKey } from '../unit-form/submitted-figures';
import { entryName } from './entry-name';
import type { Intake } from './intake';
import { roundSheets, sourceColumns } from './round-sheets';
import { centered, codeStyle, proseStyle, roundSheet } from './round-table';

/** Where one entry of one unit stands. */
interface Place {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
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
        const usual = mostCommon(places);
        const entry = {
          group,
          criterion,
          criterionName: criteria.get(criterion)?.name ?? null,
          measure: entryName(measure, texts),
        };
        const others = places.filter((place) => spot(place) !== spot(usual));
        return [
          { ...entry, sheet: usual.sheet, cell: usual.cell, units: places.length - others.length },
          ...others.map(({ unit, file, sheet, cell }) => ({ ...entry, sheet, cell, units: 1, unit, file })),
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

function placesByGroup({ lines }: Intake): ReadonlyMap<string, ReadonlyMap<string, readonly Place[]>> {
  const groups = new Map<string, Map<string, Place[]>>();
  for (const { unit, received, counts } of lines) {
    if (!counts || !unit || !received?.figures) continue;
    const { keys, rows, columns, sheet } = received.figures;
    const entries = groups.get(unit.group) ?? new Map<string, Place[]>();
    groups.set(unit.group, entries);
    keys.forEach((key, i) => {
      const places = entries.get(key) ?? [];
      entries.set(key, places);
      places.push({ unit: unit.code, file: received.file, sheet, cell: cellName(rows[i]!, columns[i]!) });
    });
  }
  return groups;
}

function spot({ sheet, cell }: Place): string {
  return `${sheet}!${cell}`;
}

function mostCommon(places: readonly Place[]): Place {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(spot(place), (counts.get(spot(place)) ?? 0) + 1);
  return places.reduce((best, place) =>
    (counts.get(spot(place)) ?? 0) > (counts.get(spot(best)) ?? 0) ? place : best,
  );
}
