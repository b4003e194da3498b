import type { Visibility } from '../../../../src/workbook/snapshot';
import { wholeSheet } from '../../model/rectangles';
import type { SheetModel } from '../../model/sheet-model';
import { apiTable, child, method, navigation, property } from '../api-table';
import { flagOf, oneOf, textOf, wholeOf, type Argument } from '../arguments';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { object } from '../host-object';
import { rangeAt, rangeNamed } from './range-place';
import { usedRange } from './range-used';
import { activate } from './selection';
import { refuseSheetName } from './sheet-name';
import { worksheetLayoutMembers } from './worksheet-layout';

const visibilities: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

const gridlines = property<SheetModel>(
  '1.8',
  (sheet) => sheet.extras.showGridlines,
  (sheet, value) => {
    sheet.extras.showGridlines = flagOf(value);
  },
);

export const worksheet = apiTable('Worksheet', {
  key: 'id',
  members: {
    ...worksheetLayoutMembers,
    id: property('1.1', (sheet) => sheet.id),
    name: property('1.1', (sheet) => sheet.name, rename),
    position: property('1.1', (sheet, { model }) => model.sheets.indexOf(sheet), move),
    visibility: property('1.1', (sheet) => visibilities[sheet.visibility], setVisibility, '1.2'),
    tabColor: property(
      '1.7',
      (sheet) => sheet.tabColor,
      (sheet, value) => {
        sheet.tabColor = textOf(value).toUpperCase();
      },
    ),
    showGridlines: gridlines,
    // What office.js sends when it is set.
    gridlines,
    standardWidth: property('1.7', () => 8.43),
    standardHeight: property('1.7', () => 15),
    names: navigation('1.4', (sheet) => object('NamedItemCollection', { sheet })),
    tables: navigation('1.1', (sheet) => object('TableCollection', { sheet })),
    getRange: child('1.1', (sheet, args, context) =>
      object(
        'Range',
        args.at(0) === null ? { sheet, ...wholeSheet } : rangeNamed(sheet, args.text(0), context),
      ),
    ),
    getRangeByIndexes: child('1.7', (sheet, args) =>
      object('Range', rangeAt(sheet, args.whole(0), args.whole(1), args.whole(2), args.whole(3))),
    ),
    getCell: child('1.1', (sheet, args) =>
      object('Range', rangeAt(sheet, args.whole(0), args.whole(1), 1, 1)),
    ),
    getUsedRange: child('1.1', (sheet, args, { model }) =>
      object('Range', usedRange(model, sheet, args.flag(0, false)) ?? rangeAt(sheet, 0, 0, 1, 1)),
    ),
    getUsedRangeOrNullObject: child('1.4', (sheet, args, { model }) => {
      const used = usedRange(model, sheet, args.flag(0, false));
      return used && object('Range', used);
    }),
    activate: method('1.1', (sheet, _, context) => {
      activate(context, sheet);
    }),
    delete: method('1.1', (sheet, _, context) => {
      remove(sheet, context);
    }),
  },
});

function rename(sheet: SheetModel, value: Argument, { model, events }: Context): void {
  if (model.data.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
  const name = textOf(value);
  refuseSheetName(model, name, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  model.cells.renameSheet(sheet.id, name);
  events.raise('EventNameChanged', sheet.id, {
    worksheetId: sheet.id,
    nameBefore,
    nameAfter: name,
    source: 'Local',
  });
}

function move(sheet: SheetModel, value: Argument, { model }: Context): void {
  if (model.data.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
  const position = wholeOf(value);
  if (position < 0 || position >= model.sheets.length) throw new HostError('InvalidArgument', 'position');
  model.data.sheets.splice(model.sheets.indexOf(sheet), 1);
  model.data.sheets.splice(position, 0, sheet);
}

function setVisibility(sheet: SheetModel, value: Argument, { model }: Context): void {
  if (model.data.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
  const wanted = oneOf(value, 'Visible', 'Hidden', 'VeryHidden');
  if (wanted !== 'Visible') refuseLastVisible(sheet, model.sheets);
  sheet.visibility = wanted === 'Visible' ? 'visible' : wanted === 'Hidden' ? 'hidden' : 'veryHidden';
  if (model.data.activeSheet !== sheet.id || wanted === 'Visible') return;
  model.data.activeSheet = model.sheets.find((other) => other.visibility === 'visible')?.id ?? sheet.id;
}

function remove(sheet: SheetModel, { model, events }: Context): void {
  if (model.data.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
  if (sheet.visibility === 'veryHidden') throw new HostError('InvalidOperation', 'very hidden sheet');
  refuseLastVisible(sheet, model.sheets);
  model.removeSheet(sheet);
  events.raise('DeletedEvent', sheet.id, { worksheetId: sheet.id, source: 'Local' });
}

function refuseLastVisible(sheet: SheetModel, sheets: readonly SheetModel[]): void {
  const others = sheets.filter((other) => other !== sheet && other.visibility === 'visible');
  if (others.length === 0) throw new HostError('InvalidOperation', 'a workbook needs a visible sheet');
}
