/** ACT: formulas that reach out of the file, wherever they stand. */
import { perText } from '../../../core/remembered';
import { token } from '../../../workbook/formula-references';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Check, CheckLog } from '../../check';
import type { Submission } from '../../submission';
import { fileCheck } from '../file-check';

/** Functions that fetch, call programs or send people elsewhere, and those of macro sheets. */
const reachingFunctions = new Set([
  ...[
    'WEBSERVICE',
    'RTD',
    'HYPERLINK',
    'IMAGE',
    'STOCKHISTORY',
    'SQL.REQUEST',
    'CUBEVALUE',
    'CUBEMEMBER',
    'CUBESET',
  ],
  ...[
    'CALL',
    'REGISTER',
    'REGISTER.ID',
    'EXEC',
    'RUN',
    'FOPEN',
    'FWRITE',
    'URLMON',
    'EVALUATE',
    'GET.CELL',
    'GET.WORKBOOK',
  ],
]);

/** Formulas are many and hardly any reaches out: only those with such a word are looked at closely. */
const reachingNames = new RegExp(
  [...reachingFunctions].map((name) => name.replace('.', '\\.')).join('|'),
  'i',
);
const mayReach = perText((formula) => reachingNames.test(formula));

const reaching = fileCheck(
  { id: 'reaching-functions', family: 'ACT', severity: 'error', stage: 'package', parameters: ['name'] },
  ({ snapshot }, log) => {
    eachFormula(snapshot, log, (formula) => {
      if (!mayReach(formula)) return null;
      const tokens = formula.match(token) ?? [];
      const at = tokens.findIndex(
        (word, i) =>
          tokens[i + 1] === '(' && reachingFunctions.has(word.toUpperCase().replace(/^_XLFN\./, '')),
      );
      return at < 0 ? null : { name: tokens[at]!.toUpperCase().replace(/^_XLFN\./, '') };
    });
  },
);

const otherWorkbooks = fileCheck(
  { id: 'external-reference', family: 'ACT', severity: 'error', stage: 'package' },
  ({ snapshot }, log) => {
    eachFormula(snapshot, log, (formula) => (namesOtherWorkbook(formula) ? {} : null));
  },
);

export const outsideFormulas: readonly Check<Submission>[] = [reaching, otherWorkbooks];

/** `[1]Sheet!A1`, `'[So lieu.xlsx]Sheet'!A1`, `'C:\[x.xlsx]S'!A1`, and the `service|topic!item` of a running program. */
function namesOtherWorkbook(formula: string): boolean {
  if (!/[[|\\]/.test(formula)) return false;
  const tokens = formula.match(token) ?? [];
  return tokens.some((word, i) => {
    if (word === '|') return true;
    if (word.startsWith("'")) return tokens[i + 1] === '!' && /[[\\|]/.test(word);
    if (!word.startsWith('[')) return false;
    // A bracket after a name belongs to a table: `Bang[Điểm]`.
    const before = tokens[i - 1];
    return before === undefined || !/[\p{L}\p{N}_.)]$/u.test(before);
  });
}

type Judge = (formula: string) => Readonly<Record<string, string>> | null;

/** Judges each formula in a cell, in a name or in a rule of entry; what is judged fails with those parameters. */
function eachFormula({ sheets, names }: WorkbookSnapshot, log: CheckLog, judge: Judge): void {
  for (const { name: sheet, cells, validations } of sheets) {
    for (let i = 0; i < cells.rows.length; i += 1) {
      for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset += 1) {
        const formula = cells.formulas.get(offset);
        const parameters = formula === undefined ? null : judge(formula);
        if (!parameters) continue;
        const cell = { sheet, row: cells.rows[i]!, column: cells.columns[offset]! };
        log.fail({ cell, found: `=${formula ?? ''}`, parameters });
      }
    }
    for (const { ranges, formula1, formula2 } of validations) {
      for (const formula of [formula1, formula2]) {
        const parameters = formula === null ? null : judge(formula);
        if (parameters) log.fail({ sheet, found: `${ranges.join(' ')}: ${formula ?? ''}`, parameters });
      }
    }
  }
  for (const { name, formula } of names) {
    const parameters = judge(formula);
    if (parameters) log.fail({ found: `${name} = ${formula}`, parameters });
  }
}
