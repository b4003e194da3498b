/** One reviewed file: its verdict, what is to be looked at again, which checks could not be made. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { FileReview } from '../../review/file-review';
import { waiverKey } from '../../review/waivers';
import { usePane, useTexts } from '../hooks';
import type { BatchFile } from '../review/batch-state';
import { problemsOf } from '../session/problems';
import { AcceptFinding } from './accept-finding';
import { AcceptedFindings } from './accepted-findings';
import { fileTitleId } from './file-title';
import { Folded } from './folded';
import { Card } from './page';
import { ProblemList } from './problem-list';
import { VerdictBadge } from './verdict-badge';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  checks: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export function FileFindings({ file, review }: { readonly file: BatchFile; readonly review: FileReview }) {
  const styles = useStyles();
  const { batch } = usePane();
  const texts = useTexts();
  return (
    <>
      <div className={styles.head}>
        <Button
          icon={<ArrowLeftRegular />}
          onClick={() => {
            batch.show(null);
          }}
        >
          {texts.text('pane.review.back')}
        </Button>
        <h3 id={fileTitleId} tabIndex={-1} className={styles.title}>
          {file.name}
        </h3>
        <div className={styles.facts}>
          <VerdictBadge verdict={review.verdict} />
          <span>{unitText(file, review, texts)}</span>
        </div>
      </div>
      <ReviewFindings review={review} />
    </>
  );
}

/** The findings of a review, grouped, what of them was accepted, and the checks that could not be made. */
export function ReviewFindings({ review }: { readonly review: FileReview }) {
  const texts = useTexts();
  const failed = review.findings.filter(({ status }) => status === 'fail');
  return (
    <>
      <Card title={texts.text('pane.problems.title')}>
        <ProblemList
          problems={problemsOf(failed)}
          source="file"
          {...(review.verdict !== 'unreadable' && {
            // One that took the place of another begins anew.
            act: (finding) => <AcceptFinding key={waiverKey(finding, texts)} finding={finding} />,
          })}
        />
      </Card>
      <AcceptedFindings findings={review.findings.filter(({ status }) => status === 'waived')} />
      {review.verdict === 'unreadable' ? null : <NotEvaluated review={review} />}
    </>
  );
}

/** Not made is not passed: why, in the words of each reason. */
function NotEvaluated({ review }: { readonly review: FileReview }) {
  const styles = useStyles();
  const texts = useTexts();
  const left = review.results.filter(({ status }) => status === 'notEvaluated');
  if (left.length === 0) return null;
  const reasons = new Map<string, string[]>();
  for (const { check, reason } of left) {
    const why = texts.text(`review.notEvaluated.${reason ?? 'no-figures'}`);
    reasons.set(why, [...(reasons.get(why) ?? []), texts.text(`review.check.${check}`)]);
  }
  return (
    <Folded title={texts.text('pane.review.notEvaluated', { count: left.length })}>
      <ul className={styles.checks}>
        {[...reasons].map(([why, checks]) => (
          <li key={why}>{texts.text('pane.review.notEvaluated.why', { why, checks: checks.join('; ') })}</li>
        ))}
      </ul>
    </Folded>
  );
}

export function unitText(
  { reviewed }: BatchFile,
  { unit, verdict }: FileReview,
  texts: ReturnType<typeof useTexts>,
): string {
  if (verdict === 'unreadable') return '';
  if (unit === null) return texts.text('pane.review.noUnit');
  return `${reviewed?.unitName ?? ''} (${unit})`;
}
