/** `Sổ tiếp nhận`: every file that came in, and every unit that sent none. */
import { writtenMoment } from '../../core/periods/moment';
import { cellName } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { shownFiles } from '../shown-files';
import { palette } from '../style';
import { daySerial } from '../template/column-entry';
import type { Texts } from '../texts';
import { entryFill } from '../unit-form/form-look';
import type { Intake, IntakeLine } from './intake';
import { registerColumns as names, roundSheets } from './round-sheets';
import { centered, codeStyle, columnOf, proseStyle, roundSheet, rowsAboveBody } from './round-table';

export interface RegisterHead {
  readonly period: string;
  /** As `intakeOf` takes it. */
  readonly deadline: string | null;
}

/** The register; a signed code that is not the one of the file is shown in red as soon as it is typed. */
export function intakeRegister({ lines }: Intake, head: RegisterHead, texts: Texts): SheetPlan {
  const shown = shownNames(lines);
  const sheet = roundSheet(
    {
      sheet: roundSheets.register,
      title: texts.text('rounds.register.title'),
      lead: leadText(lines, head, texts),
      names,
      columns: {
        number: { width: 6, style: centered },
        unit: { width: 11, style: codeStyle },
        unitName: { width: 30, style: proseStyle },
        submission: { width: 7, style: centered },
        receivedAt: { width: 16, style: { numberFormat: 'dd/mm/yyyy hh:mm', horizontal: 'center' } },
        late: { width: 10, style: centered },
        file: { width: 26, style: proseStyle },
        version: { width: 14, style: proseStyle },
        checkCode: { width: 12, style: codeStyle },
        signedCode: { width: 12, style: { ...codeStyle, fill: entryFill } },
        documents: { width: 8, style: centered },
        state: { width: 32, style: proseStyle },
        note: { width: 22, style: { ...proseStyle, fill: entryFill } },
      },
      rows: lines.map((line, i) => ({
        number: i + 1,
        ...rowOf(line, lines, texts),
        file: shown.get(line) ?? null,
      })),
      rowStyle: (i) => (lines[i]?.received ? null : { color: palette.muted, italic: true }),
      frozenColumns: 3,
    },
    texts,
  );
  return { ...sheet, conditionalFormats: [differentCode(lines.length)] };
}

/** Files by what they are called; the folder that all of them lie in says nothing. */
export function shownNames(lines: readonly IntakeLine[]): ReadonlyMap<IntakeLine, string> {
  const named = lines.flatMap((line) => (line.received ? [{ line, file: line.received.file }] : []));
  const names = shownFiles(named.map(({ file }) => file));
  return new Map(named.map(({ line }, i) => [line, names[i]!]));
}

function differentCode(rows: number): NonNullable<SheetPlan['conditionalFormats']>[number] {
  const at = (id: 'checkCode' | 'signedCode') => cellName(rowsAboveBody, columnOf(names, id));
  return {
    kind: 'formula',
    range: {
      row: rowsAboveBody,
      column: columnOf(names, 'signedCode'),
      rows: Math.max(1, rows),
      columns: 1,
    },
    formula: `AND(${at('signedCode')}<>"",TRIM(${at('signedCode')})<>${at('checkCode')})`,
    style: { color: palette.notice, bold: true },
  };
}

function leadText(lines: readonly IntakeLine[], { period, deadline }: RegisterHead, texts: Texts): string {
  const units = (isWanted: (line: IntakeLine) => boolean) =>
    new Set(lines.filter(isWanted).flatMap(({ unit }) => unit?.code ?? [])).size;
  const counts = texts.text('rounds.register.counts', {
    files: lines.filter(({ received }) => received).length,
    units: units(({ received }) => received !== null),
    counted: units(({ counts }) => counts),
    missing: units(({ received }) => received === null),
  });
  return [
    texts.text('rounds.register.period', { period }),
    ...(deadline === null
      ? []
      : [texts.text('rounds.register.deadline', { deadline: writtenMoment(deadline) })]),
    counts,
  ].join('; ');
}

function rowOf(
  line: IntakeLine,
  lines: readonly IntakeLine[],
  texts: Texts,
): Partial<Record<keyof typeof names, CellContent>> {
  const { unit, received, submission, late } = line;
  const whose = { unit: unit?.code ?? received?.unit ?? null, unitName: unit?.name ?? null };
  if (!received) return { ...whose, state: texts.text('verdict.notSubmitted') };
  const { facts, receivedAt, signedCode, note } = received;
  return {
    ...whose,
    submission,
    receivedAt: receivedAt === null ? null : momentSerial(receivedAt),
    late: late === null ? null : texts.text(late ? 'rounds.late' : 'rounds.onTime'),
    version: facts?.version ?? null,
    checkCode: facts?.checkCode ?? null,
    signedCode: signedCode === '' ? null : signedCode,
    documents: facts?.documents ?? null,
    state: stateText(line, lines, texts),
    note: note === '' ? null : note,
  };
}

/** As Excel counts days and their parts. */
function momentSerial(moment: string): number {
  const [day = '', time = '00:00'] = moment.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return daySerial(day) + (hours * 60 + minutes) / 1440;
}

/** What became of the file, and what it is to the other files of its unit. */
export function stateText(
  { unit, received, counts, against, changes }: IntakeLine,
  lines: readonly IntakeLine[],
  texts: Texts,
): string {
  if (!received) return texts.text('verdict.notSubmitted');
  const say = (key: string, parameters?: Readonly<Record<string, string | number>>) =>
    texts.text(`rounds.state.${key}`, parameters);
  const counted = lines.find((line) => line.counts && line.unit === unit)?.submission ?? null;
  const use = counts
    ? say('counted')
    : unit === null
      ? say('unknownUnit')
      : counted === null
        ? say('notCounted')
        : say('otherCounts', { submission: counted });
  const { signedCode, facts } = received;
  const differs = signedCode !== '' && facts !== null && signedCode.trim() !== facts.checkCode;
  return [
    texts.text(`verdict.${received.state}`),
    use,
    ...(against === null
      ? []
      : [
          changes.length === 0
            ? say('same', { submission: against })
            : say('changed', { count: changes.length, submission: against }),
        ]),
    ...(differs ? [say('otherCode')] : []),
  ].join('; ');
}
