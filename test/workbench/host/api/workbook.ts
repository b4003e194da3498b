import { apiTable, child, method, navigation, property } from '../api-table';
import { textOf, oneOf, type Arguments } from '../arguments';
import { object } from '../host-object';
import { selectedRange } from './selection';
import { workbookLayoutMembers } from './worksheet-layout';

export const workbook = apiTable('Workbook', {
  members: {
    ...workbookLayoutMembers,
    name: property('1.7', (model) => model.name),
    worksheets: navigation('1.1', (model) => object('WorksheetCollection', model)),
    names: navigation('1.1', () => object('NamedItemCollection', { sheet: null })),
    tables: navigation('1.1', () => object('TableCollection', { sheet: null })),
    customXmlParts: navigation('1.5', (model) => object('CustomXmlPartCollection', model)),
    settings: navigation('1.4', (model) => object('SettingCollection', model)),
    application: navigation('1.1', (model) => object('Application', model)),
    functions: navigation('1.2', (model) => object('Functions', model)),
    // Excel on the web has a workbook of its own for this one request.
    createAndOpenWorkbook: method('1.8', (model, args) => {
      model.beside.push(bytesOf(args));
    }),
    getSelectedRange: child('1.1', (model) => object('Range', selectedRange(model))),
    getActiveCell: child('1.7', (model) => object('Range', { ...selectedRange(model), rows: 1, columns: 1 })),
  },
});

export const application = apiTable('Application', {
  members: {
    calculationMode: property(
      '1.1',
      (model) => model.data.calculationMode,
      (model, value) => {
        model.data.calculationMode = oneOf(value, 'Automatic', 'AutomaticExceptTables', 'Manual');
      },
      '1.8',
    ),
    // Excel on the desktop makes it, then opens it.
    createWorkbook: child('1.8', (model, args) => object('WorkbookCreated', { model, bytes: bytesOf(args) })),
    calculate: method('1.1', (_, args) => {
      textOf(args.at(0));
    }),
    suspendApiCalculationUntilNextSync: method('1.6', () => undefined),
    suspendScreenUpdatingUntilNextSync: method('1.9', () => undefined),
  },
});

export const workbookCreated = apiTable('WorkbookCreated', {
  members: {
    id: property('1.8', ({ model }) => String(model.beside.length)),
    open: method('1.8', ({ model, bytes }) => {
      model.beside.push(bytes);
    }),
  },
});

/** Of a file in base 64. */
function bytesOf(args: Arguments): Uint8Array {
  return Uint8Array.from(atob(textOf(args.at(0))), (letter) => letter.charCodeAt(0));
}
