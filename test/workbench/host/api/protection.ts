import { apiTable, method, property } from '../api-table';
import { fieldsOf, flagOf, oneOf } from '../arguments';
import { HostError } from '../host-error';
import type { Json } from '../wire';

/** What protection may still allow; it allows none of them unless told. */
const options = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export const worksheetProtection = apiTable('WorksheetProtection', {
  members: {
    protected: property('1.2', ({ protection }) => protection.protected),
    options: property('1.2', ({ protection }) => {
      const told = options.map((option) => [option, protection.allowed.has(option)] as const);
      return { ...Object.fromEntries<Json>(told), selectionMode: 'Normal' };
    }),
    protect: method('1.2', (sheet, args) => {
      if (sheet.protection.protected) throw new HostError('InvalidOperation', 'protected already');
      const given = args.at(0) === null ? {} : fieldsOf(args.at(0));
      const allowed = new Set<string>();
      for (const [option, value] of Object.entries(given)) {
        if (option !== 'selectionMode' && flagOf(value)) allowed.add(oneOf(option, ...options));
      }
      sheet.protection = { protected: true, password: args.optionalText(1), allowed };
    }),
    unprotect: method('1.2', (sheet, args) => {
      const { password } = sheet.protection;
      if (password !== null && password !== args.optionalText(0)) {
        throw new HostError('AccessDenied', 'password');
      }
      sheet.protection = { protected: false, password: null, allowed: new Set() };
    }),
  },
});

/** Protection of the sheets' order, names and number. */
export const workbookProtection = apiTable('WorkbookProtection', {
  members: {
    protected: property('1.7', ({ data }) => data.structureProtected),
    protect: method('1.7', ({ data }) => {
      data.structureProtected = true;
    }),
    unprotect: method('1.7', ({ data }) => {
      data.structureProtected = false;
    }),
  },
});
