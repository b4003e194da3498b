/** `chiso catalogue`: the criteria sets that ship. */
import { catalogue } from '../../catalogue/catalogue';
import type { PublishedSet } from '../../core/criteria/published-set';
import type { LanguageTexts } from '../../locale/texts';
import { jsonText } from '../documents/json-text';
import { ExitCode } from '../failure';
import type { Shell } from '../program';
import { textTable } from '../views/text-table';

export function catalogueCommand(options: { readonly json?: boolean }, shell: Shell): void {
  const { texts } = shell;
  process.stdout.write(
    options.json === true ? jsonText({ sets: catalogue.map(setDocument) }) : catalogueView(texts),
  );
  shell.exit(ExitCode.done);
}

function setDocument(set: PublishedSet): object {
  const { id, name, decision, version, certainty, criteria } = set;
  return { id, name, decision, version, certainty, criteria: criteria.length };
}

function catalogueView(texts: LanguageTexts): string {
  const lines = textTable(
    [
      { heading: texts.text('cli.catalogue.id'), align: 'left' },
      { heading: texts.text('cli.catalogue.name'), align: 'left', maxWidth: 70 },
      { heading: texts.text('cli.catalogue.decision'), align: 'left', maxWidth: 40 },
      { heading: texts.text('cli.catalogue.criteria'), align: 'right' },
      { heading: texts.text('cli.catalogue.certainty'), align: 'left' },
    ],
    catalogue.map(({ id, name, decision, criteria, certainty }) => [
      id,
      name[texts.language],
      decision,
      texts.number(criteria.length),
      texts.text(`cli.catalogue.certainty.${certainty}`),
    ]),
  );
  return `${[texts.text('cli.catalogue.heading'), ...lines].join('\n')}\n`;
}
