/** Findings as people read them: at most ten kinds, the gravest first, each with a few places and their cures. */
import { severities, type Finding } from '../../core/findings/finding';
import { findingText, type FindingText } from '../../sheets/reports/finding-text';
import { byGravity } from '../../sheets/reports/findings';
import { quoteSheet } from '../../workbook/address';
import type { LanguageTexts } from '../../locale/texts';

const shownKinds = 10;
/** Findings of a kind that are told; where their sentences differ, three different ones. */
const shownOfKind = 3;

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
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => texts.text(`cli.findings.count.${severity}`, { count }))
    .join(', ');
}

function kindLines(kind: readonly Finding[], texts: LanguageTexts): string[] {
  const told = toldOf(kind, texts);
  const times = kind.length > 1 ? ` ${texts.text('cli.findings.times', { count: kind.length })}` : '';
  return told.flatMap(({ finding, said }, i) => [
    i === 0
      ? `[${texts.text(`severity.${finding.severity}`)}] ${sentence(finding, said)}${times}`
      : `  - ${sentence(finding, said)}`,
    ...factLines(said, texts),
    // A cure that serves several findings in a row is told once, after the last of them.
    ...(told[i + 1]?.said.cure === said.cure
      ? []
      : [`    ${texts.text('cli.findings.cure', { cure: said.cure })}`]),
  ]);
}

interface Told {
  readonly finding: Finding;
  readonly said: FindingText;
}

/** The findings of a kind that stand for the others: the first of each sentence, then further places. */
function toldOf(kind: readonly Finding[], texts: LanguageTexts): readonly Told[] {
  const bySentence = new Map<string, Told>();
  const further: Told[] = [];
  for (const finding of kind) {
    if (bySentence.size === shownOfKind) break;
    const said = findingText(finding, texts);
    if (!bySentence.has(said.what)) bySentence.set(said.what, { finding, said });
    else if (further.length < shownOfKind) further.push({ finding, said });
  }
  return [...bySentence.values(), ...further].slice(0, shownOfKind);
}

/** The place of a finding and what was found there. */
function sentence(finding: Finding, { sheet, cell, what }: FindingText): string {
  const at = [
    sheet === '' ? '' : cell === '' ? quoteSheet(sheet) : `${quoteSheet(sheet)}!${cell}`,
    subject(finding),
  ].filter((part) => part !== '');
  return at.length === 0 ? what : `${at.join(', ')}: ${what}`;
}

/** What the sentence says already is not said twice. */
function factLines({ what, found, expected }: FindingText, texts: LanguageTexts): string[] {
  const facts = [
    what.includes(found) ? '' : texts.text('cli.findings.found', { found }),
    what.includes(expected) ? '' : texts.text('cli.findings.expected', { expected }),
  ].filter((fact) => fact !== '');
  return facts.length > 0 ? [`    ${facts.join('; ')}`] : [];
}

/** Unit and criterion codes the finding is about. */
function subject({ unit, criterion }: Finding): string {
  return [unit, criterion].filter((code) => code !== undefined).join(' ');
}
