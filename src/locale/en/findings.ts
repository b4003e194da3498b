import type { viFindings } from '../vi/findings';

/** What findings say, and how to cure what they found. */
export const enFindings: Readonly<Record<keyof typeof viFindings, string>> = {
  'finding.nearestExpected': ' (nearest: {expected})',
  'finding.nearestName': ' (nearest: {nearest})',
  'finding.andMore': '{what} ({count} places in all)',
  'finding.empty-workbook': 'The workbook has no sheet with content.',
  'finding.empty-workbook.cure': 'Open the right index workbook, or make a new one from the template.',
  'finding.no-criteria-sheet': 'There is no sheet “Criteria”.',
  'finding.no-criteria-sheet.cure': 'Name the sheet with the criteria “Criteria” (or “Criteria - <group>”).',
  'finding.no-criteria': 'Sheet {sheet} has no header row or no criteria.',
  'finding.no-criteria.cure':
    'Write a header row with “Code” and “Name” or “Max points” within the first 30 rows, then one criterion a row.',
  'finding.no-units-sheet': 'There is no sheet “Units”.',
  'finding.no-units-sheet.cure': 'Add a sheet “Units” with the columns Unit code, Unit name, Group.',
  'finding.no-units': 'Sheet {sheet} has no units.',
  'finding.no-units.cure':
    'Write a header row with “Unit code” within the first 30 rows, then one unit a row.',
  'finding.header-not-found':
    'The header row of sheet {sheet} was not recognised, so the sheet was not read.',
  'finding.header-not-found.cure':
    'Write the column names of the template (at least “Unit code”) within the first 30 rows.',
  'finding.duplicate-sheet': 'Sheet {found} means the same as sheet {expected}; only {expected} was read.',
  'finding.duplicate-sheet.cure': 'Merge the two sheets, or rename the one that is not used.',
  'finding.duplicate-heading': 'The heading “{found}” comes twice; the column at {first} counts.',
  'finding.duplicate-heading.cure': 'Rename or delete the other column.',
  'finding.hidden-sheet': 'Sheet {sheet} is hidden, yet it counts.',
  'finding.hidden-sheet.cure': 'Unhide it to check, or delete it if it is not used.',
  'finding.hidden-rows': 'Sheet {sheet} has hidden rows ({count}), yet they count.',
  'finding.hidden-rows.cure': 'Unhide them to check; delete rows that are not used.',
  'finding.hidden-columns': 'Sheet {sheet} has hidden columns ({count}), yet they count.',
  'finding.hidden-columns.cure': 'Unhide them to check; delete columns that are not used.',
  'finding.unknown-word': '“{found}” is not a value that “{column}” allows.',
  'finding.unknown-word.cure': 'Use one of the words of the template{nearestExpected}.',
  'finding.number-unreadable': '“{found}” at “{column}” cannot be read as a number.',
  'finding.number-unreadable.cure': 'Type a number; put remarks in another cell.',
  'finding.number-out-of-range': '{found} at “{column}” is out of range ({min} to {max}).',
  'finding.number-out-of-range.cure': 'Correct the number.',
  'finding.number-too-small': '{found} at “{column}” is less than {min}.',
  'finding.number-too-small.cure': 'Write a number from {min} on.',
  'finding.number-not-whole': '{found} at “{column}” is no whole number.',
  'finding.number-not-whole.cure': 'Write a whole number{nearestExpected}.',
  'finding.day-unreadable': '“{found}” at “{column}” cannot be read as a date.',
  'finding.day-unreadable.cure': 'Type the date as dd/mm/yyyy, such as 31/12/2023.',
  'finding.formula-error': 'The cell holds the formula error {found}.',
  'finding.formula-error.cure': 'Correct the formula or type the value.',
  'finding.text-number': 'Numbers stand as text (such as “{found}”); read as {expected}.',
  'finding.text-number.cure': 'Select the cells and choose Convert to Number.',
  'finding.doubtful-number-decided':
    '“{found}” can be read in two ways; read as {expected}, as the rest of the column is written.',
  'finding.doubtful-number-decided.cure': 'Check it and type it as a number.',
  'finding.doubtful-number':
    'It is unclear whether “{found}” is {asThousands} or {asDecimal}; the cell is not used.',
  'finding.doubtful-number.cure': 'Type it as a number.',
  'finding.rule-error': 'The rule is wrong at position {position}: {reason}.',
  'finding.rule-error.cure':
    'Correct the rule{nearestName}. Until then the criterion is not scored; a condition of a grade does not hold.',
  'finding.rule-leading-equals': 'The rule begins with “=”; it was read without.',
  'finding.rule-leading-equals.cure': 'Delete the leading “=”.',
  'finding.rule-is-formula':
    'The cell of the rule is an Excel formula, so it shows a value instead of the rule.',
  'finding.rule-is-formula.cure': "Put an apostrophe (') in front or delete the “=”.",
  'finding.code-as-number':
    'Excel turned the code into the number {found}; the code is probably {expected} (used).',
  'finding.code-as-number.cure': 'Format the column as Text and type {expected} again.',
  'finding.code-as-date':
    'Excel turned the code into the date {found}; the code is probably {expected} (used).',
  'finding.code-as-date.cure': 'Format the column as Text and type {expected} again.',
  'finding.numeric-codes':
    'Codes are stored as numbers (such as {found}); a code like 1.10 would lose its 0.',
  'finding.numeric-codes.cure': 'Format the column as Text.',
  'finding.criterion-without-code': 'The row “{found}” has no code and is not used.',
  'finding.criterion-without-code.cure': 'Fill in the code, or move the row out of the table.',
  'finding.steps-unreadable': 'The steps “{found}” cannot be read.',
  'finding.steps-unreadable.cure': 'Write steps separated by semicolons, such as 0; 0.5; 1.',
  'finding.unknown-group': 'No unit belongs to the group “{found}”.',
  'finding.unknown-group.cure': 'Make the group match the Units sheet{nearestExpected}.',
  'finding.criteria-set-without-group': 'Sheet {sheet} is for a group that no unit belongs to.',
  'finding.criteria-set-without-group.cure': "Correct the group in the sheet's name or in the Units sheet.",
  'finding.duplicate-unit': 'Unit code {unit} comes twice; row {firstRow} counts, this one is ignored.',
  'finding.duplicate-unit.cure': 'Correct the code or delete the row.',
  'finding.unit-without-code': 'Unit “{found}” has no code; its name stands for it.',
  'finding.unit-without-code.cure': 'Fill in the unit code.',
  'finding.units-without-codes': 'The units have no codes ({count} units); their names stand for them.',
  'finding.units-without-codes.cure': 'Add a column Unit code, so that spellings cannot be confused.',
  'finding.units-by-name': "Rows without a code were told by the unit's name ({count} rows).",
  'finding.units-by-name.cure': 'Fill in the unit codes.',
  'finding.unknown-parent-unit': 'The parent unit “{found}” is not in the Units sheet.',
  'finding.unknown-parent-unit.cure': 'Correct the code{nearestExpected} or add the unit.',
  'finding.parent-unit-cycle': 'Unit {unit} lies below itself by the column Parent unit.',
  'finding.parent-unit-cycle.cure': 'Correct the column Parent unit.',
  'finding.unknown-unit': 'Unit code “{found}” is not in the Units sheet; its figures are not used.',
  'finding.unknown-unit.cure': 'Correct the code{nearestExpected} or add the unit.',
  'finding.unknown-criterion': 'Criterion code “{found}” is not in the Criteria sheet and is not used.',
  'finding.unknown-criterion.cure': 'Correct the code{nearestExpected} or add the criterion.',
  'finding.row-without-unit': 'A row has no unit code; it is not used.',
  'finding.row-without-unit.cure': 'Fill in the unit code, or delete the row.',
  'finding.row-without-criterion': 'A row has no criterion code; it is not used.',
  'finding.row-without-criterion.cure': 'Fill in the criterion code, or delete the row.',
  'finding.duplicate-unit-row': 'Unit {unit} comes twice for the same period; row {firstRow} counts.',
  'finding.duplicate-unit-row.cure': 'Keep the right row and delete the other.',
  'finding.duplicate-column':
    'Two columns hold the same figures of criterion {criterion}; the one at {first} counts.',
  'finding.duplicate-column.cure': 'Delete the other column or correct its heading.',
  'finding.measures-for-parent':
    'There are figures for {criterion}, which is scored from its children; they are not used.',
  'finding.measures-for-parent.cure': 'Enter figures for the children.',
  'finding.points-for-parent': 'There are points for {criterion}, which is scored from its children.',
  'finding.points-for-parent.cure': 'Nothing to do if it is only a total.',
  'finding.data-not-applicable':
    'There are figures of units whose group criterion {criterion} does not apply to; they are not used.',
  'finding.data-not-applicable.cure': 'Check the column Groups.',
  'finding.no-figure-columns':
    'Sheet {sheet} has rows but no column that could be read, so nothing of it is used.',
  'finding.no-figure-columns.cure':
    'Head a column with the code of each criterion. Only Data and Appraisal may be long, with the column Criterion code and the columns of the template for figures or points.',
  'finding.no-data': 'The workbook has no data, self-assessment or appraisal for this period.',
  'finding.no-data.cure': 'Fill in the Data or Self-assessment sheet; check the Period in Settings.',
  'finding.unit-without-data': 'Unit {unit} has no data.',
  'finding.unit-without-data.cure':
    'Enter its data, or write “no” in the column Ranked if it does not take part.',
  'finding.criterion-without-data': 'Criterion {criterion} has neither figures nor points.',
  'finding.criterion-without-data.cure':
    'Add a column headed {criterion}: to Data where a rule scores it, to Self-assessment, Appraisal or Survey where points are entered.',
  'finding.measure-without-column': 'The rule reads the measure “{found}”, which has no column.',
  'finding.measure-without-column.cure': 'Add the column or correct the name in the rule{nearestExpected}.',
  'finding.text-where-number': 'The text “{found}” stands where a number is needed.',
  'finding.text-where-number.cure':
    'Type a number; leave it empty if unknown; write N/A or No event where that is so.',
  'finding.dash-cell': 'The cell holds “{found}” instead of nothing; it counts as missing.',
  'finding.dash-cell.cure': 'Leave the cell empty; write 0 if the result is zero.',
  'finding.boolean-where-number': 'The cell holds {found} where a number is needed.',
  'finding.boolean-where-number.cure': 'Type a number.',
  'finding.date-where-number':
    'The cell is the date {found}; the number {expected} was probably turned into a date.',
  'finding.date-where-number.cure': 'Format the cell as Number and type it again.',
  'finding.percent-scale':
    'The share {found} is above 1 in a percent column; as a percentage it would be {expected}. It was used as it is.',
  'finding.percent-scale.cure': 'Change it to {expected} if it is a percentage.',
  'finding.numerator-above-denominator': 'The numerator {found} is above the denominator {expected}.',
  'finding.numerator-above-denominator.cure':
    'Check both; a share above 100 % is right only where a backlog was cleared.',
  'finding.negative-count': 'The count {measure} is negative: {found}.',
  'finding.negative-count.cure': 'Correct the count.',
  'finding.score-above-max': 'The score {found} is above the maximum {expected}.',
  'finding.score-above-max.cure': 'Correct the score, or check the decimal mark (1.5 typed as 15).',
  'finding.score-below-zero': 'The score {found} is below 0.',
  'finding.score-below-zero.cure':
    'Correct the score; a penalty is a positive number at a penalty criterion.',
  'finding.off-step': 'The score {found} is none of the steps of the criterion.',
  'finding.off-step.cure': 'Use one of the steps{nearestExpected}.',
  'finding.self-scores-differ':
    'The self score is {found} in the appraisal sheet and {expected} in the self-assessment sheet, which counts.',
  'finding.self-scores-differ.cure': 'Make both agree.',
  'finding.period-missing': 'Settings do not name the Period.',
  'finding.period-missing.cure': 'Fill in the period, such as 2023 or Q1/2023.',
  'finding.period-label':
    '“{found}” is not a period that ChiSo can place in time; it counts as a period of its own, in order of appearance.',
  'finding.period-label.cure': 'Write 2023, 6T/2023, Q1/2023, 10/2025 or a range of days.',
  'finding.unknown-setting': 'There is no setting called “{found}”.',
  'finding.unknown-setting.cure': 'Correct the name{nearestExpected}; a remark may stay.',
  'finding.duplicate-setting': 'The setting “{found}” is given twice; the one at {first} counts.',
  'finding.duplicate-setting.cure': 'Delete the other row.',
  'finding.format-version': 'The format version is {found}; it was read as version {expected}.',
  'finding.format-version.cure': 'Use a template of version {expected}, or update ChiSo.',
  'finding.unknown-reference-unit': 'The reference unit “{found}” is not in the Units sheet.',
  'finding.unknown-reference-unit.cure': 'Correct the code in Settings{nearestExpected}.',
  'finding.unknown-tie-breaker': 'The tie breaker “{found}” is not in the Criteria sheet.',
  'finding.unknown-tie-breaker.cure': 'Correct the code in Settings{nearestExpected}.',
  'finding.share-for-percent': '{found} looks like a share where a percentage is needed (0.8 instead of 80).',
  'finding.share-for-percent.cure': 'Write it on the scale of 100, such as 80 for 80 %.',
  'finding.grade-without-bound': 'The grade “{found}” has nothing in the column From; it is not used.',
  'finding.grade-without-bound.cure': 'Write the lowest result of this grade, such as 0 for the last one.',
  'finding.check-without-condition': 'Check “{found}” has no condition and is not used.',
  'finding.check-without-condition.cure': 'Say what must hold in the column Condition, or delete the row.',
  'finding.unknown-grade': 'The quota is on the grade “{found}”, which is not in the Grades sheet.',
  'finding.unknown-grade.cure': 'Correct the grade{nearestExpected}.',
  'finding.duplicate-code': 'Code {criterion} comes twice; row {firstRow} counts, this one is ignored.',
  'finding.duplicate-code.cure': 'Correct the code (1.10 may have become 1.1) or delete the row.',
  'finding.orphan-criterion':
    'Criterion {criterion} lies under “{found}”, which is not there; it was put under {attachedTo}.',
  'finding.orphan-criterion.cure': 'Add the missing code or correct it{nearestExpected}.',
  'finding.parent-cycle':
    'Criterion {criterion} lies below itself (parent {found}); it was put under {attachedTo}.',
  'finding.parent-cycle.cure': 'Correct the column Parent.',
  'finding.reference-cycle': 'The rule of {criterion} depends on itself through {found}.',
  'finding.reference-cycle.cure': 'Remove one of the references (SCORE, PERCENT, MEASURE) of the circle.',
  'finding.unknown-reference': 'The rule names criterion “{found}”, which does not exist.',
  'finding.unknown-reference.cure': 'Correct the code in the rule{nearestExpected}.',
  'finding.children-in-leaf': 'The rule uses “children”, but {criterion} has none.',
  'finding.children-in-leaf.cure': 'Add children or write the rule over measures.',
  'finding.measure-in-parent':
    'The rule of {criterion} reads the measures {found}, but it is scored from its children.',
  'finding.measure-in-parent.cure': 'Use an aggregation such as SUM(children), or move the rule to a child.',
  'finding.leaf-without-max': 'Criterion {criterion} has no max points.',
  'finding.leaf-without-max.cure': 'Fill in the max points; if it is only followed, set Kind to “tracking”.',
  'finding.negative-max': 'The max points are negative: {found}.',
  'finding.negative-max.cure': 'Write a positive number; for a penalty set Kind to “penalty”.',
  'finding.wrong-parent-max': 'The max points say {found}, but the children give {expected} (which is used).',
  'finding.wrong-parent-max.cure': 'Check the max points of the children, or correct this one.',
  'finding.previous-policy-misplaced':
    '“previous” cannot be used in column {found}, only for a zero denominator.',
  'finding.previous-policy-misplaced.cure': 'Choose another policy in this column.',
  'finding.step-above-max': 'The step {found} is above the max points {expected}.',
  'finding.step-above-max.cure': 'Correct the step or the max points.',
  'finding.no-criteria-set': 'There is no criteria set for group “{group}”; its units are not scored.',
  'finding.no-criteria-set.cure': 'Add a sheet “Criteria - {group}” or a common one.',
  'finding.kad-without-scope':
    'Unit {unit} claims that criterion {criterion} is not applicable, but Scope has no such row.',
  'finding.kad-without-scope.cure':
    'If agreed, add it to the Scope sheet with its basis; if not, ask for the data.',
  'finding.policy-blank':
    'Criterion {criterion} of unit {unit} is in the state “{state}”, for which no policy is given; it counts as missing.',
  'finding.policy-blank.cure': 'Fill in the policy in the Criteria sheet (full, zero, drop or rescale).',
  'finding.rule-gives-no-number': 'The rule of {criterion} gives no number for the data of unit {unit}.',
  'finding.rule-gives-no-number.cure': 'Check the data and the rule.',
  'finding.self-differs-from-computed':
    'Unit {unit} gave itself {found} at {criterion}; the data give {expected} (which is used).',
  'finding.self-differs-from-computed.cure': 'Check with the unit; correct the data or the self score.',
  'finding.appraised-differs-from-computed':
    'The appraised score {found} at {criterion} of unit {unit} differs from the computed {expected}; the appraised one counts.',
  'finding.appraised-differs-from-computed.cure': 'State the reason in the Appraisal sheet.',
  'finding.missing-figures':
    'Unit {unit} has no “{measure}” for criterion {criterion}; its total is provisional.',
  'finding.missing-figures.cure':
    'Enter the missing figure; write KPS if there was no event, or add the unit to Scope if it is exempt.',
  'finding.missing-base-figures':
    'Unit {unit} has no “{measure}” of the base period {period} for criterion {criterion}; its total is provisional.',
  'finding.missing-base-figures.cure':
    "Enter the unit's figure of the base period in Data; for a reorganised unit, the figure worked out for it.",
  'finding.criterion-missing-everywhere':
    'No unit has figures for criterion {criterion} ({count} units); totals are provisional.',
  'finding.criterion-missing-everywhere.cure': 'Enter the figures of this criterion once they are there.',
  'finding.unappraised':
    'Unit {unit} has self-assessed criteria not appraised yet ({count}); its total is provisional.',
  'finding.unappraised.cure': 'Enter the appraisal, or score at the self-assessment stage.',
  'finding.no-band': 'The value {found} falls into none of the bands of {criterion}.',
  'finding.no-band.cure': 'Add the missing band or a default at the end of BANDS.',
  'finding.no-choice': '“{found}” matches none of the choices of {criterion}.',
  'finding.no-choice.cure': 'Correct the cell, or add the choice to CHOICE.',
  'finding.text-near-miss': '“{found}” is close to “{expected}” but does not match it.',
  'finding.text-near-miss.cure': 'Change the cell to “{expected}”.',
  'finding.not-yes-or-no': '“{found}” is neither yes nor no.',
  'finding.not-yes-or-no.cure': 'Write Có (yes) or Không (no); x, 1 and 0 will do.',
  'finding.number-where-text': 'The cell holds the number {found} where the rule needs a word.',
  'finding.number-where-text.cure': 'Write one of the words of the rule.',
  'finding.not-a-count': '{found} is not a count (whole, not negative).',
  'finding.not-a-count.cure': 'Correct it to a whole number from 0.',
  'finding.constant-column':
    'All units of group {group} have the same value at {criterion}, so it cannot be normalised; it counts as missing.',
  'finding.constant-column.cure': 'Check the data; if they are right, use another rule.',
  'finding.outside-domain':
    'The rule of {criterion} cannot be computed for this value (such as the root or logarithm of a negative number).',
  'finding.outside-domain.cure': 'Check the data and the rule.',
  'finding.reference-not-in-group':
    'The rule of {criterion} reads criterion “{found}”, which does not apply to group {group}; taken as missing.',
  'finding.reference-not-in-group.cure':
    'Write a rule of its own for this group, or let the criterion apply to it.',
  'finding.not-rolled-up':
    'The data of {criterion} are no counts and are not added up from below; each unit keeps its own.',
  'finding.not-rolled-up.cure': 'Nothing to do if the unit entered them itself.',
  'finding.published-differs':
    'Unit {unit} was published with {found}; its criteria give {expected} (difference {difference}).',
  'finding.published-differs.cure': 'Compare criterion by criterion; neither is changed.',
  'finding.published-within-rounding':
    'Unit {unit} was published with {found}, computed {expected}; the difference {difference} is within rounding.',
  'finding.published-within-rounding.cure': 'Nothing to do.',
  'finding.hidden-decimals':
    'Units {units} print the same result {result} but differ in rank by decimals that are not shown.',
  'finding.hidden-decimals.cure': 'Say so under the published table, or rank on rounded figures.',
  'finding.tie-by-sheet-order':
    'Units {units} are equal ({result}), also by the tie breakers; their order is that of the Units sheet.',
  'finding.tie-by-sheet-order.cure': 'Add a tie breaker in Settings, or let them share the rank.',
  'finding.quota-tie':
    'Unit {unit} is tied ({result}) at the border of the quota of “{grade}” and stays out.',
  'finding.quota-tie.cure': 'To be decided by the council; adjust the quota if needed.',
  'finding.earlier-provisional':
    'The results of {count} units for period {period} are provisional (data missing); changes against it are only a hint.',
  'finding.earlier-provisional.cure':
    'Complete the data of that period, or enter the official results in the Published sheet.',
  'finding.condition-unknown':
    'The condition of grade “{grade}” cannot be judged for unit {unit}, as a result it reads is missing; taken as not met.',
  'finding.condition-unknown.cure':
    'Complete the data; if the criterion does not apply to the unit, rewrite the condition.',
  'finding.no-base-year':
    'The rule of {criterion} reads the base year, and the workbook has no data for it; taken as missing.',
  'finding.no-base-year.cure':
    'Add the data of the base year to the Data sheet (column Period), or correct “Base year” in Settings.',
  'finding.unknown-node-measure':
    'The rule of {criterion} reads the measure “{found}”, which the other criterion does not have; taken as missing.',
  'finding.unknown-node-measure.cure': 'Correct the name in the rule or add the column{nearestExpected}.',
  'finding.other-criteria-set':
    'Period {period} used criteria set {version}, not the present {currentVersion}; percentages and ranks are compared, points are not.',
  'finding.other-criteria-set.cure': 'Nothing to do; say so when publishing.',
  'finding.small-base':
    'Only {found} of {expected} max points apply to unit {unit}; its index (%) can hardly be compared with others.',
  'finding.small-base.cure':
    'Check the Scope sheet; if it is right, consider writing “no” in the column Ranked of the unit.',
};
