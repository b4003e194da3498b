/** Findings as people read them: at most ten kinds, the gravest first, each with one place and its cure. */
import { severities, type Finding } from '../../core/findings/finding';
import { findingText } from '../../sheets/reports/finding-text';
import { byGravity } from '../../sheets/reports/findings';
import { quoteSheet } from '../../workbook/address';
import type { LanguageTexts } from '../../locale/texts';

const shownKinds = 10;

/** Lines ending with a line break. */
export function findingsView(findings: readonly Finding[], texts: LanguageTexts): string {
  const open = byGravity(findings);
  if (open.length === 0) return `${texts.text('cli.findings.none')}\n`;
  const kinds = [...byKind(open).values()];
  const lines = [
    texts.text('cli.findings.heading', { counts: countsBySeverity(open, texts) }),
    ...kinds.slice(0, shownKinds).flatMap((kind) => kindLines(kind, texts)),
  ];
  const more = kinds.length - shownKinds;
  if (more > 0) lines.push(texts.text('cli.findings.more', { count: more }));
  return `${lines.join('\n')}\n`;
}

function byKind(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.ruleId}`;
    const kind = kinds.get(key);
    if (kind) kind.push(finding);
    else kinds.set(key, [finding]);
  }
  return kinds;
}

function countsBySeverity(findings: readonly Finding[], texts: LanguageTexts): string {
  return severities
    .map((severity) => ({
      severity: texts.text(`severity.${severity}`),
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map((counted) => texts.text('cli.findings.count', counted))
    .join(', ');
}

function kindLines(kind: readonly Finding[], texts: LanguageTexts): string[] {
  const [first] = kind;
  if (!first) return [];
  const { sheet, cell, what, found, expected, cure } = findingText(first, texts);
  const at = [
    sheet === '' ? '' : cell === '' ? quoteSheet(sheet) : `${quoteSheet(sheet)}!${cell}`,
    subject(first),
  ]
    .filter((part) => part !== '')
    .join(', ');
  // What the sentence says already is not said twice.
  const facts = [
    what.includes(found) ? '' : texts.text('cli.findings.found', { found }),
    what.includes(expected) ? '' : texts.text('cli.findings.expected', { expected }),
  ].filter((fact) => fact !== '');
  const times = kind.length > 1 ? ` ${texts.text('cli.findings.times', { count: kind.length })}` : '';
  return [
    `[${texts.text(`severity.${first.severity}`)}] ${at === '' ? '' : `${at}: `}${what}${times}`,
    ...(facts.length > 0 ? [`    ${facts.join('; ')}`] : []),
    `    ${texts.text('cli.findings.cure', { cure })}`,
  ];
}

/** Unit and criterion codes the finding is about. */
function subject({ unit, criterion }: Finding): string {
  return [unit, criterion].filter((code) => code !== undefined).join(' ');
}
