/** What is doubtful, in at most ten kinds, gravest first; each opens to its places and cures. */
import { Badge, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { severities, type Finding, type Severity } from '../../core/findings/finding';
import type { LanguageTexts } from '../../locale/texts';
import { findingText } from '../../sheets/reports/finding-text';
import { useTexts } from '../hooks';
import type { ProblemGroup, Problems } from '../session/problems';
import { CellLink, SheetLink } from './cell-link';

const useStyles = makeStyles({
  counts: { margin: `0 0 ${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: 'grid',
    gridTemplateColumns: '5.5em minmax(0, 1fr) auto',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  what: { overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  places: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalM} calc(5.5em + ${tokens.spacingHorizontalS})`,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '@media (max-width: 480px)': { paddingLeft: 0 },
  },
  place: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  cell: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2 },
  more: { margin: `${tokens.spacingVerticalS} 0 0 0`, color: tokens.colorNeutralForeground2 },
});

/**
 * Where findings come from: from reading the open workbook, from its figures held against each other, or from a file
 * that is not open, whose cells cannot be gone to.
 */
type Source = 'open' | 'figures' | 'file';

/** What is said of findings that are left out: where all of them stand. */
const leftOutKeys = { open: 'pane.problems', figures: 'pane.figures', file: 'pane.review' } as const;

export function ProblemList(props: {
  readonly problems: Problems;
  readonly source?: Source;
  /** What can be done about a finding, beside its cure. */
  readonly act?: (finding: Finding) => ReactNode;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { source = 'open', act } = props;
  const { counts, groups, furtherKinds, furtherCount } = props.problems;
  if (groups.length === 0) return <p className={styles.more}>{texts.text('pane.problems.none')}</p>;
  return (
    <>
      <p className={styles.counts}>{countsText(counts, texts)}</p>
      <ul className={styles.list}>
        {groups.map((group, i) => (
          <li key={`${group.severity} ${group.ruleId}`} className={styles.group}>
            <Group group={group} isOpen={i === 0 && group.severity === 'blocker'} source={source} act={act} />
          </li>
        ))}
      </ul>
      {furtherKinds > 0 ? (
        <p className={styles.more}>
          {texts.text(`${leftOutKeys[source]}.moreKinds`, {
            kinds: furtherKinds,
            count: furtherCount,
            sheet: texts.text('sheet.findings'),
          })}
        </p>
      ) : null}
    </>
  );
}

function Group(props: {
  readonly group: ProblemGroup;
  readonly isOpen: boolean;
  readonly source: Source;
  readonly act: ((finding: Finding) => ReactNode) | undefined;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { group, isOpen, source, act } = props;
  const [first] = group.findings;
  if (!first) return null;
  const left = group.count - group.findings.length;
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>
        <SeverityBadge severity={group.severity} />
        <span className={styles.what}>{findingText(first, texts).what}</span>
        <span className={styles.count}>
          {group.count > 1 ? texts.text('pane.problems.places', { count: group.count }) : ''}
        </span>
      </summary>
      <ul className={styles.places}>
        {group.findings.map((finding, i) => (
          <li key={i} className={styles.place}>
            <Place
              finding={finding}
              isFirst={i === 0}
              source={source}
              before={i === 0 ? null : (group.findings[i - 1] ?? null)}
            />
            {act?.(finding)}
          </li>
        ))}
        {left > 0 ? (
          <li className={styles.facts}>
            {texts.text(`${leftOutKeys[source]}.morePlaces`, {
              count: left,
              sheet: texts.text('sheet.findings'),
            })}
          </li>
        ) : null}
      </ul>
    </details>
  );
}

/** The sentence of the first place stands in the summary; a cure that was just said is not said again. */
function Place(props: {
  readonly finding: Finding;
  readonly isFirst: boolean;
  readonly source: Source;
  readonly before: Finding | null;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { finding, isFirst, source, before } = props;
  const { what, found, expected, cure, sheet, cell } = findingText(finding, texts);
  const facts = [
    finding.unit,
    finding.criterion,
    found !== '' && !what.includes(found) ? texts.text('pane.problems.found', { found }) : '',
    expected !== '' && !what.includes(expected) ? texts.text('pane.problems.expected', { expected }) : '',
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <>
      {isFirst ? null : <span>{what}</span>}
      {sheet === '' ? null : source === 'file' ? (
        <span className={styles.cell}>{cell === '' ? sheet : `${sheet} · ${cell}`}</span>
      ) : finding.cell ? (
        <CellLink cell={finding.cell} />
      ) : (
        <SheetLink sheet={sheet} />
      )}
      {facts.length === 0 ? null : <span className={styles.facts}>{facts.join(' · ')}</span>}
      {before && findingText(before, texts).cure === cure ? null : (
        <span>{texts.text('pane.cure', { cure })}</span>
      )}
    </>
  );
}

/** `1 chặn · 3 nghi vấn`; empty where there is nothing. */
export function countsText(counts: Problems['counts'], texts: LanguageTexts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => texts.text(`pane.problems.count.${severity}`, { count: counts[severity] }))
    .join(' · ');
}

const badges: Readonly<Record<Severity, Pick<BadgeProps, 'color' | 'appearance'>>> = {
  blocker: { color: 'danger', appearance: 'filled' },
  error: { color: 'danger', appearance: 'tint' },
  warning: { color: 'warning', appearance: 'tint' },
  info: { color: 'informative', appearance: 'tint' },
};

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const texts = useTexts();
  return <Badge {...badges[severity]}>{texts.text(`severity.${severity}`)}</Badge>;
}
