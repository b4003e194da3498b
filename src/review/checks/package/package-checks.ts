/** PKG: the file itself. What cannot be read at all is refused before any check, and is a row of its own. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { packageCheck } from '../file-check';

/** Extensions by the end of the content type that goes with them. */
const extensions: readonly (readonly [type: string, extension: string])[] = [
  ['sheet.macroEnabled.main+xml', '.xlsm'],
  ['template.macroEnabled.main+xml', '.xltm'],
  ['addin.macroEnabled.main+xml', '.xlam'],
  ['template.main+xml', '.xltx'],
  ['sheet.main+xml', '.xlsx'],
];

/** A form of 150 criteria takes a tenth of this; more is pictures, or sheets that nobody asked for. */
export const usualBytes = 5 << 20;

const fileRenamed = packageCheck(
  { id: 'file-renamed', family: 'PKG', severity: 'warning' },
  ({ contentType }, log, { file }) => {
    const expected = extensions.find(([type]) => contentType.toLowerCase().endsWith(type.toLowerCase()))?.[1];
    const found = /\.[^./\\]+$/.exec(file)?.[0] ?? '';
    if (expected !== undefined && found.toLowerCase() !== expected) log.fail({ found, expected });
  },
);

const signedFile = packageCheck(
  { id: 'signature-not-checked', family: 'PKG', severity: 'info' },
  ({ signed }, log) => {
    if (signed) log.fail({});
  },
);

const fileTooLarge = packageCheck(
  { id: 'file-unusually-large', family: 'PKG', severity: 'info' },
  ({ bytes }, log) => {
    if (bytes > usualBytes) log.fail({ found: inMebibytes(bytes), expected: inMebibytes(usualBytes) });
  },
);

const pictures = packageCheck(
  { id: 'pictures-not-read', family: 'PKG', severity: 'info', parameters: ['pictures'] },
  ({ parts }, log) => {
    const media = parts.filter((name) => /\/media\//.test(name));
    if (media.length > 0) log.fail({ parameters: { pictures: media.length } });
  },
);

export const packageChecks: readonly Check<Submission>[] = [fileRenamed, signedFile, fileTooLarge, pictures];

function inMebibytes(bytes: number): number {
  return Math.round((bytes / (1 << 20)) * 10) / 10;
}
