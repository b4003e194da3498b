import { apiTable, child, method, navigation, property } from '../api-table';
import { textOf, oneOf } from '../arguments';
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
      const bytes = atob(textOf(args.at(0)));
      model.beside.push(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
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
    calculate: method('1.1', (_, args) => {
      textOf(args.at(0));
    }),
    suspendApiCalculationUntilNextSync: method('1.6', () => undefined),
    suspendScreenUpdatingUntilNextSync: method('1.9', () => undefined),
  },
});
