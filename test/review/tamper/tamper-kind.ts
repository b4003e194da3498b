/** One way in which a returned form can be wrong, as data. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Severity } from '../../../src/core/findings/finding';
import type { ReturnedFile } from '../../../src/jobs/review';
import type { Attachment } from '../../../src/review/submission';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Place, TypedForm } from './typed-form';

/** Where a check must say that something is wrong: a cell, a sheet (the form is 0), a criterion, or the file. */
export type Where =
  | Place
  | { readonly sheet: 0 | 1 | string; readonly row: number; readonly column: number }
  | { readonly sheet: 0 | 1 | string; readonly criterion?: string }
  | 'file';

/** How the file is called, when it came, the documents that come with it, and the form that its unit sent before. */
export interface Sent extends Partial<Pick<ReturnedFile, 'file' | 'receivedAt'>> {
  readonly attachments?: readonly Attachment[];
  readonly previous?: WorkbookSnapshot;
}

export interface Tampering {
  /** In words joined by `-`. */
  readonly id: string;
  /** Of the list of cheats and honest mistakes that the matrix covers; null for what is only technical. */
  readonly number: number | null;
  /** The check that must find it, as grave as it must find it, and where. */
  readonly check: string;
  readonly severity: Severity;
  readonly where: Where;
  /** Other text is typed; programs calculate afterwards. */
  readonly typing?: (form: TypedForm) => void;
  /** Rows go elsewhere, formulas following, after whatever else is changed; a row that goes nowhere is deleted. */
  readonly moving?: (form: TypedForm) => (row: number) => number | null;
  /** The workbook is changed, and nothing is calculated afterwards. */
  readonly changing?: (plan: WorkbookPlan, form: TypedForm) => WorkbookPlan;
  /** Parts of the file are changed in a way that no plan can say. */
  readonly repacking?: (parts: FileParts) => void;
  /** What comes with the file, or how it is called, beside the sound form. */
  readonly sending?: (sound: TypedForm) => Sent;
  /** What the sheet of the form is called afterwards. */
  readonly renaming?: string;
  /** It keeps checks of later stages from running at all. */
  readonly gates?: true;
}

/** The parts of a file, to be changed. Whatever is asked for must be there: a tampering that does nothing is an error. */
export class FileParts {
  private readonly parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  replace(part: string, from: string | RegExp, to: string): this {
    const text = strFromU8(this.part(part));
    const changed = text.replace(from, to);
    if (changed === text) throw new RangeError(`${part} has no ${String(from)}`);
    return this.put(part, changed);
  }

  put(part: string, text: string): this {
    this.parts.set(part, strToU8(text));
    return this;
  }

  /** The part beside which others are related to it. */
  relate(part: string, type: string, target: string): this {
    const at = part.lastIndexOf('/');
    const name = `${part.slice(0, at)}/_rels${part.slice(at)}.rels`;
    const known = this.parts.get(name);
    const list = known ? strFromU8(known) : `<Relationships xmlns="${packageNames}"></Relationships>`;
    const mode = /^[a-z]+:/.test(target) ? ' TargetMode="External"' : '';
    const kind = type.includes(':') ? type : `${officeNames}/${type}`;
    const id = `rIdT${String(list.length)}`;
    const relationship = `<Relationship Id="${id}" Type="${kind}" Target="${target}"${mode}/></Relationships>`;
    return this.put(name, list.replace('</Relationships>', relationship));
  }

  /** A part of a type of its own. */
  add(part: string, contentType: string, text: string): this {
    const override = `<Override PartName="/${part}" ContentType="${contentType}"/></Types>`;
    return this.replace('[Content_Types].xml', '</Types>', override).put(part, text);
  }

  get bytes(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { mtime: '2025-01-01', level: 1 });
  }

  private part(name: string): Uint8Array {
    const part = this.parts.get(name);
    if (!part) throw new RangeError(`No part ${name}`);
    return part;
  }
}

const packageNames = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const formPart = 'xl/worksheets/sheet1.xml';
export const workbookPart = 'xl/workbook.xml';
