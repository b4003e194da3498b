/** What becomes of a file, in a word. */
import { Badge, makeStyles, type BadgeProps } from '@fluentui/react-components';
import type { Verdict } from '../../review/file-review';
import { useTexts } from '../hooks';

const badges: Readonly<Record<Verdict, Pick<BadgeProps, 'color' | 'appearance'>>> = {
  accepted: { color: 'success', appearance: 'tint' },
  acceptedWithRemarks: { color: 'warning', appearance: 'tint' },
  returned: { color: 'danger', appearance: 'tint' },
  unreadable: { color: 'danger', appearance: 'filled' },
};

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap' } });

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <Badge {...badges[verdict]} className={styles.badge}>
      {texts.text(`verdict.${verdict}`)}
    </Badge>
  );
}
