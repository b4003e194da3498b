/** What stands above a printed table: as an annex of a decision, or as a table for internal use. */
import type { Texts } from '../texts';
import { headSizes, line } from './faces';
import { roman } from './marks';
import { linesIn, rowHeight } from './paper';
import { type SheetLine, textLine } from './sheet-lines';
import type { PrintStyle, Twin } from './twin';
import { columnRuns } from './column-runs';

/** What the settings say for the heads of printed sheets; empty text where they say nothing. */
export interface Letterhead {
  /** The decision that the results are annexed to: `số 12/QĐ-UBND ngày … của …`. */
  readonly decision: string;
  readonly superior: string;
  readonly agency: string;
  readonly place: string;
}

export interface Head {
  readonly style: PrintStyle;
  /** Place among the printed sheets, from 1. */
  readonly number: number;
  readonly letterhead: Letterhead;
  readonly texts: Texts;
}

export function headLines(twin: Twin, widths: readonly number[], head: Head): readonly SheetLine[] {
  const { style, number, texts } = head;
  const centred = (text: string, size: number, face: Face = {}) => across(text, widths, size, face);
  const titles = [
    centred(twin.title, headSizes.title, { bold: true }),
    ...(twin.subject === '' ? [] : [centred(twin.subject, headSizes.title, { bold: true })]),
  ];
  const facts = twin.facts.map((fact) => centred(fact, headSizes.small, { italic: true }));
  const measure = across(twin.measure, widths, headSizes.small, { italic: true, horizontal: 'right' });
  const below = [...facts, twin.measure === '' ? blank(8) : measure];
  if (style === 'annex') {
    const annex = texts.text('print.annex', { number: roman(number) });
    return [
      centred(annex, headSizes.annex, { bold: true }),
      ...titles,
      centred(attachedLine(head), headSizes.fact, { italic: true }),
      ...below,
    ];
  }
  return [...officeLines(widths, head), blank(10), ...titles, ...below];
}

/** The annex that further parts of a wide table belong to. */
export function continuedLine(widths: readonly number[], { style, number, texts }: Head): SheetLine | null {
  if (style !== 'annex') return null;
  return across(texts.text('print.annexContinued', { number: roman(number) }), widths, headSizes.fact, {
    italic: true,
  });
}

interface Face {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
}

function across(text: string, widths: readonly number[], size: number, face: Face): SheetLine {
  const { bold = false, italic = false, horizontal = 'center' } = face;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const lines = linesIn(text, width, { size, bold });
  return textLine(text, line(size, { bold, italic, horizontal }), {
    columns: widths.length,
    height: rowHeight(lines, size),
    keep: true,
  });
}

function blank(height: number): SheetLine {
  return { cells: [], height, keep: true, spans: [], styles: [] };
}

function attachedLine({ letterhead, texts }: Head): string {
  const { decision } = letterhead;
  return texts.text('print.attached', {
    decision: decision === '' ? texts.text('print.decisionBlank') : decision,
  });
}

/** The office on the left, the number of the form on the right. */
function officeLines(widths: readonly number[], { number, letterhead, texts }: Head): readonly SheetLine[] {
  const [left = { column: 0, columns: 1 }, right = left] = columnRuns(widths, 2);
  const upper = (text: string) => text.toLocaleUpperCase(texts.language);
  const superior =
    letterhead.superior === '' ? texts.text('print.superiorBlank') : upper(letterhead.superior);
  const agency = letterhead.agency === '' ? texts.text('print.agencyBlank') : upper(letterhead.agency);
  const form = texts.text('print.form', { number: String(number).padStart(2, '0') });
  const size = headSizes.small;
  const office = (text: string, bold: boolean, beside: string): SheetLine => {
    const width = widths.slice(0, left.columns).reduce((sum, one) => sum + one, 0);
    return {
      cells: [text, ...Array.from({ length: left.columns - 1 }, () => null), beside],
      height: rowHeight(linesIn(text, width, { size, bold }), size),
      keep: true,
      spans: [left, right],
      styles: [
        { ...left, style: line(size, { bold, horizontal: 'center' }) },
        { ...right, style: line(size, { bold: true, horizontal: 'right' }) },
      ],
    };
  };
  return [office(superior, false, form), office(agency, true, '')];
}
