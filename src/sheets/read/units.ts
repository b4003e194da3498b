/** Reads the sheet Đơn vị. */
import type { Unit } from '../../core/book';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { yesNoWords } from '../words';
import { cleanCode, UnitIndex } from './codes';
import { GroupNames } from './groups';
import { Vocabulary } from './names';
import type { Reading } from './reading';
import { openTable } from './table';
import { isTotalName, sectionOfRow } from './total-rows';

export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly groups: GroupNames;
}

/** Units in sheet order. Without a column of codes their names are their codes. */
export function readUnits(reading: Reading, sheet: SheetSnapshot | undefined): ReadUnits {
  const groups = new GroupNames();
  if (!sheet) {
    reading.log.add('no-units-sheet');
    return { units: [], groups };
  }
  const table = openTable(reading, sheet, 'units');
  const byCode = new Map<string, Unit>();
  const yesNo = new Vocabulary(yesNoWords);
  let section = '';
  for (const row of table?.rows() ?? []) {
    const heading =
      row.text('code') !== '' && row.text('name') !== '' ? null : sectionOfRow(row.texts, row.isMergedAcross);
    section = heading ?? section;
    const name = row.text('name') || row.text('code');
    const code = cleanCode(row.text('code')) || name;
    if (heading !== null || name === '' || isTotalName(code)) continue;
    if (table?.has('code') && row.text('code') === '') {
      reading.log.add('unit-without-code', { cell: row.at('name').ref, unit: code, found: name });
    }
    const first = byCode.get(code);
    if (first) {
      const firstRow = (first.cell?.row ?? -1) + 1;
      const cell = row.at('code').ref ?? row.at('name').ref;
      reading.log.add('duplicate-unit', { cell, unit: code, found: code, parameters: { firstRow } });
      continue;
    }
    byCode.set(code, {
      code,
      name,
      group: groups.spelling(table?.has('group') ? row.mergedText('group') : section),
      parent: row.mergedText('parent') || null,
      ranked: row.at('ranked').word(yesNo) ?? true,
      predecessors: row.at('predecessors').codes.map(cleanCode),
      validFrom: row.at('validFrom').day(),
      validTo: row.at('validTo').day(),
      cell: row.at('code').ref ?? row.at('name').ref,
    });
  }
  const units = withKnownParents(reading, [...byCode.values()]);
  if (units.length === 0) reading.log.add('no-units', { sheet: sheet.name });
  else if (!table?.has('code')) {
    reading.log.add('units-without-codes', { sheet: sheet.name, parameters: { count: units.length } });
  }
  return { units, groups };
}

/** Parents given by code or name become codes; one that is not there, or lies below the unit, is dropped. */
function withKnownParents(reading: Reading, units: readonly Unit[]): Unit[] {
  const index = new UnitIndex(units);
  const parents = new Map<string, string>();
  for (const { code, parent, cell } of units) {
    if (parent === null) continue;
    const known = index.byCodeText(parent);
    const at = known >= 0 ? known : index.byNameText(parent);
    if (at < 0) {
      reading.log.add('unknown-parent-unit', {
        cell,
        unit: code,
        found: parent,
        expected: index.nearestTo(parent),
      });
    } else if (reaches(parents, units[at]!.code, code)) {
      reading.log.add('parent-unit-cycle', { cell, unit: code, found: parent });
    } else {
      parents.set(code, units[at]!.code);
    }
  }
  return units.map((unit) => ({ ...unit, parent: parents.get(unit.code) ?? null }));
}

function reaches(parents: ReadonlyMap<string, string>, from: string, to: string): boolean {
  let code: string | undefined = from;
  while (code !== undefined && code !== to) code = parents.get(code);
  return code === to;
}
