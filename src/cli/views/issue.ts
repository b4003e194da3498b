/** The forms that were issued, as people read them. */
import type { Unit } from '../../core/book';
import type { Finding } from '../../core/findings/finding';
import type { LanguageTexts } from '../../locale/texts';
import type { WrittenForm } from '../commands/issue';
import { findingsView } from './findings';

/** Forms that are told one by one. */
const shownForms = 20;

export interface Issued {
  readonly folder: string;
  readonly written: readonly WrittenForm[];
  readonly without: readonly Unit[];
  readonly findings: readonly Finding[];
}

/** Lines ending with a line break; why nothing was issued where nothing was. */
export function issueView({ folder, written, without, findings }: Issued, texts: LanguageTexts): string {
  if (written.length === 0) return `${texts.text('cli.issue.none')}\n${findingsView(findings, texts)}`;
  const more = written.length - shownForms;
  const lines = [
    texts.text('cli.issue.written', { count: written.length, folder }),
    ...written
      .slice(0, shownForms)
      .map(({ file, name, code, criteria, checkCode }) =>
        texts.text('cli.issue.row', { file, name, code, criteria, checkCode }),
      ),
    ...(more > 0 ? [texts.text('cli.issue.more', { count: more })] : []),
    ...(without.length > 0
      ? [texts.text('cli.issue.without', { units: without.map(({ code }) => code).join('; ') })]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
