/** STR: the locks of the form, of its sheets and of the workbook. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { formCheck, packageCheck } from '../file-check';

const unlocked = formCheck(
  { id: 'protection-removed', family: 'STR', severity: 'warning' },
  ({ layout }, log) => {
    for (const { issued, found } of layout) {
      if (issued.protected && !found.protection.sheet) log.fail({ sheet: found.name });
    }
  },
);

const password = formCheck({ id: 'password-added', family: 'STR', severity: 'info' }, ({ layout }, log) => {
  for (const { found } of layout) if (found.protection.password) log.fail({ sheet: found.name });
});

const structureLocked = packageCheck(
  { id: 'workbook-protected', family: 'STR', severity: 'info', stage: 'structure' },
  ({ workbookProtected }, log) => {
    if (workbookProtected) log.fail({});
  },
);

export const lockChecks: readonly Check<Submission>[] = [unlocked, password, structureLocked];
