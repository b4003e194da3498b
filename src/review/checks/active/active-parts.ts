/** ACT: what acts, or reaches out of the file, as a part of it. Nothing of it is ever run or fetched. */
import type { PackageFacts, RelationshipFact } from '../../../workbook/snapshot';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { packageCheck } from '../file-check';

const macros = packageCheck(
  { id: 'macros', family: 'ACT', severity: 'error' },
  ({ hasMacros, parts }, log) => {
    if (hasMacros) log.fail({ found: parts.find((name) => /vbaProject/i.test(name)) ?? null });
  },
);

const macroSheets = packageCheck(
  { id: 'macro-sheets', family: 'ACT', severity: 'error' },
  (_, log, { snapshot }) => {
    for (const { name, kind } of snapshot.sheets) {
      if (kind === 'macrosheet' || kind === 'dialogsheet') log.fail({ sheet: name, found: name });
    }
    // Excel runs what these names lead to when the file is opened or closed.
    for (const { name, formula } of snapshot.names) {
      if (/^(_xlnm\.)?auto_(open|close|activate|deactivate)/i.test(name))
        log.fail({ found: `${name} = ${formula}` });
    }
  },
);

const controls = packageCheck({ id: 'form-controls', family: 'ACT', severity: 'error' }, (facts, log) => {
  for (const { part, target } of ofKinds(facts, ['control', 'ctrlProp', 'activeXControlBinary'])) {
    log.fail({ found: target, parameters: { part } });
  }
});

const embedded = packageCheck({ id: 'embedded-objects', family: 'ACT', severity: 'error' }, (facts, log) => {
  for (const { target } of ofKinds(facts, ['oleObject', 'package'])) log.fail({ found: target });
});

const dde = packageCheck({ id: 'dde-links', family: 'ACT', severity: 'error' }, ({ ddeLinks }, log) => {
  for (const found of ddeLinks) log.fail({ found });
});

const externalLinks = packageCheck(
  { id: 'external-links', family: 'ACT', severity: 'error' },
  ({ externalLinks: targets, ddeLinks }, log) => {
    const told = new Set(ddeLinks);
    for (const found of targets) if (!told.has(found)) log.fail({ found });
  },
);

const connections = packageCheck(
  { id: 'data-connections', family: 'ACT', severity: 'error' },
  (facts, log) => {
    const found = ofKinds(facts, ['connections', 'queryTable'])[0]?.target;
    if (facts.connections) log.fail({ found: found ?? null });
  },
);

const externalImages = packageCheck(
  { id: 'external-images', family: 'ACT', severity: 'error' },
  (facts, log) => {
    for (const { target, external } of ofKinds(facts, ['image'])) if (external) log.fail({ found: target });
  },
);

const webLinks = packageCheck({ id: 'web-links', family: 'ACT', severity: 'info' }, (facts, log) => {
  for (const { target, external } of ofKinds(facts, ['hyperlink'])) if (external) log.fail({ found: target });
});

export const activeParts: readonly Check<Submission>[] = [
  macros,
  macroSheets,
  controls,
  embedded,
  dde,
  externalLinks,
  connections,
  externalImages,
  webLinks,
];

function ofKinds({ relationships }: PackageFacts, kinds: readonly string[]): readonly RelationshipFact[] {
  return relationships.filter(({ type }) => kinds.includes(type.slice(type.lastIndexOf('/') + 1)));
}
