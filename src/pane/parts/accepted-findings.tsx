/** What reviewers accepted of a file: by whom, why, when, and the way back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../core/findings/finding';
import { usePane, useTexts } from '../hooks';
import { fileTitleId } from './file-title';
import { placeText } from './finding-place';
import { Card } from './page';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  finding: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  place: { fontWeight: tokens.fontWeightSemibold },
  waiver: { color: tokens.colorNeutralForeground2 },
  revoke: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

export function AcceptedFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { batch } = usePane();
  const texts = useTexts();
  if (findings.length === 0) return null;
  return (
    <Card title={texts.text('pane.waiver.accepted', { count: findings.length })}>
      <ul className={styles.list}>
        {findings.map((finding, i) => {
          const { what, place } = placeText(finding, texts);
          const { by = '', reason = '', on = '' } = finding.waiver ?? {};
          return (
            <li key={i} className={styles.finding}>
              <span>{what}</span>
              {place === '' ? null : <span className={styles.place}>{place}</span>}
              <span className={styles.waiver}>
                {texts.text(on === '' ? 'pane.waiver.word' : 'pane.waiver.wordOn', { by, reason, on })}
              </span>
              <Button
                size="small"
                className={styles.revoke}
                aria-label={texts.text('pane.waiver.revokeLabel', { what, place })}
                onClick={() => {
                  batch.revoke(finding);
                  document.getElementById(fileTitleId)?.focus();
                }}
              >
                {texts.text('pane.waiver.revoke')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
