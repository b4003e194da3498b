/** What a rule text is, told while it is written: right or wrong and where, what it says, what is doubtful. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useTexts } from '../hooks';
import type { RuleView } from '../session/rule-view';

const useStyles = makeStyles({
  good: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorStatusSuccessForeground1,
  },
  code: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  mark: {
    padding: '0 1px',
    color: tokens.colorStatusDangerForeground3,
    backgroundColor: tokens.colorStatusDangerBackground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
  },
  body: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  cures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** `replace` puts another text in place of the one that was checked. */
export function RuleCheck(props: {
  readonly rule: string;
  readonly view: RuleView;
  readonly isLeaf: boolean;
  readonly replace: (rule: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { view } = props;
  if (view.kind === 'empty') {
    return <p>{texts.text(`pane.criteria.rule.empty.${props.isLeaf ? 'leaf' : 'parent'}`)}</p>;
  }
  if (view.kind === 'bad') return <Wrong {...props} view={view} />;
  return (
    <>
      <p className={styles.good}>
        <CheckmarkCircleRegular aria-hidden />
        {texts.text('pane.criteria.rule.good')}
      </p>
      {view.doubts.map(({ key, parameters, nearest }) => (
        <MessageBar key={key} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            {texts.text(key, parameters)}{' '}
            {nearest === null ? null : texts.text('pane.criteria.rule.nearest', { nearest })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

function Wrong(props: {
  readonly rule: string;
  readonly view: Extract<RuleView, { kind: 'bad' }>;
  readonly replace: (rule: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { rule, view } = props;
  const { place, nearest, code } = view.error;
  const [before, wrong, after] = [
    rule.slice(0, place.from),
    rule.slice(place.from, place.to),
    rule.slice(place.to),
  ];
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        {texts.text('pane.criteria.rule.bad', { position: place.from + 1, reason: view.reason })}{' '}
        {view.expected === '' || nearest !== undefined
          ? null
          : texts.text('pane.criteria.rule.expected', { expected: view.expected })}
        <code className={styles.code}>
          {before}
          <mark className={styles.mark}>{wrong === '' ? ' ' : wrong}</mark>
          {after}
        </code>
        <span className={styles.cures}>
          {nearest === undefined ? null : (
            <Button
              size="small"
              onClick={() => {
                props.replace(before + nearest + after);
              }}
            >
              {texts.text('pane.criteria.rule.useNearest', { nearest })}
            </Button>
          )}
          {code === 'leading-equals' ? (
            <Button
              size="small"
              onClick={() => {
                props.replace(rule.replace(/^\s*=+\s*/, ''));
              }}
            >
              {texts.text('pane.criteria.rule.leadingEquals')}
            </Button>
          ) : null}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}
