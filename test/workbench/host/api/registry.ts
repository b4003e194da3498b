import { object } from '../host-object';
import { Tables, type ApiTables } from '../tables';
import { customFunctionsService } from './custom-functions';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './custom-xml';
import { functionResult, functions } from './functions';
import { namedItem, namedItemCollection } from './names';
import { range } from './range';
import { setting, settingCollection } from './settings';
import { sheetTables } from './sheet-tables';
import { table, tableCollection, tableColumn, tableColumnCollection } from './tables';
import { application, workbook, workbookCreated } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheets';

/** The table of each type. */
const apiTables: ApiTables = {
  ...sheetTables,
  Workbook: workbook,
  Application: application,
  WorkbookCreated: workbookCreated,
  Functions: functions,
  FunctionResult: functionResult,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  Range: range,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  TableCollection: tableCollection,
  Table: table,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  SettingCollection: settingCollection,
  Setting: setting,
};

/** All that the host answers. */
export const tables = new Tables(
  apiTables,
  new Map([[customFunctionsService, ({ functions: channel }) => object('CustomFunctions', channel)]]),
);
