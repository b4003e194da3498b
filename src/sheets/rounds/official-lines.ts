/** What stands above and below the table of an official sheet: who issues it, titles, notes, who signs. */
import type { Settings } from '../../core/book';
import type { CellStyle } from '../../workbook/plan';
import { bodyFont, palette, titleFont } from '../style';
import type { Texts } from '../texts';

/** Texts of one row: over all columns, or one over each half of the page. */
export type Band = readonly (BandText | null)[];

export interface BandText {
  readonly text: string;
  readonly look: Look;
}

type Look = 'plain' | 'bold' | 'italic' | 'title' | 'paragraph' | 'note';

export const looks: Readonly<Record<Look, CellStyle & { readonly fontSize: number }>> = {
  plain: { ...bodyFont, horizontal: 'center', vertical: 'center', wrap: true },
  bold: { ...bodyFont, bold: true, horizontal: 'center', vertical: 'center', wrap: true },
  italic: { ...bodyFont, italic: true, horizontal: 'center', vertical: 'center', wrap: true },
  title: { ...titleFont, horizontal: 'center', vertical: 'center', wrap: true },
  paragraph: { ...bodyFont, vertical: 'center', wrap: true },
  note: { ...bodyFont, italic: true, color: palette.muted, vertical: 'center', wrap: true },
};

export interface OfficialTexts {
  /** Sent as a paper of its own, under the name of the state; else a table for the office. */
  readonly isDocument: boolean;
  readonly title: string;
  /** Lines under the title, centred. */
  readonly subtitles: readonly string[];
  /** Paragraphs above the table. */
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
  /** Left and right. */
  readonly signatures: readonly [Signature, Signature];
}

export interface Signature {
  readonly title: string;
  readonly below: string;
}

export type Office = Pick<Settings, 'superiorBody' | 'issuingBody' | 'place'>;

/** Who issues it at the left, the state and its motto at the right of a document; the titles; what the table is about. */
export function headBands(document: OfficialTexts, office: Office, texts: Texts): readonly Band[] {
  const bodies = issuers(document, office, texts);
  const state = document.isDocument ? ['rounds.state', 'rounds.motto'].map((key) => texts.text(key)) : [];
  const letterhead = Array.from({ length: Math.max(bodies.length, state.length) }, (_, i): Band => [
    textOf(bodies[i], i < bodies.length - 1 ? 'plain' : 'bold'),
    textOf(state[i], 'bold'),
  ]);
  return [
    ...letterhead,
    ...(letterhead.length > 0 ? [[]] : []),
    [{ text: document.title, look: 'title' }],
    ...document.subtitles.map((text): Band => [{ text, look: 'italic' }]),
    ...document.paragraphs.map((text): Band => [{ text, look: 'paragraph' }]),
  ];
}

/** Notes, place and day, and the two who sign. */
export function footBands(
  { notes, signatures }: OfficialTexts,
  { place }: Office,
  texts: Texts,
): readonly Band[] {
  const on = texts.text('print.date', { place: place === '' ? texts.text('print.placeBlank') : place });
  return [
    ...notes.map((text): Band => [{ text, look: 'note' }]),
    [null, { text: on, look: 'italic' }],
    signatures.map(({ title }) => textOf(title, 'bold')),
    signatures.map(({ below }) => textOf(below, 'italic')),
  ];
}

function issuers(
  { isDocument }: Pick<OfficialTexts, 'isDocument'>,
  { superiorBody, issuingBody }: Office,
  texts: Texts,
): readonly string[] {
  const named = [superiorBody, issuingBody].filter((text) => text !== '');
  const bodies = named.length === 0 && isDocument ? [texts.text('print.agencyBlank')] : named;
  return bodies.map((text) => text.toLocaleUpperCase(texts.language));
}

function textOf(text: string | undefined, look: BandText['look']): BandText | null {
  return text === undefined || text === '' ? null : { text, look };
}
