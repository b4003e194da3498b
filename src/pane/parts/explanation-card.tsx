/** How one score came about: where it stands, its result, the facts behind it, what there is to say of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Fragment, useEffect, useRef } from 'react';
import { rootCode } from '../../core/criteria/criterion';
import { useAnswer, usePane, useTexts } from '../hooks';
import type { NamedCriterion } from '../session/explanation-view';
import { Answered } from './answered';
import { CriterionLink, type Explain } from './criterion-link';
import { ExplanationFacts } from './explanation-facts';
import { Card } from './page';
import { Sentences } from './sentences';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  path: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  result: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { marginTop: tokens.spacingVerticalM },
});

/**
 * `explain` goes on to another criterion, `close` ends the explanation. The heading takes the focus with each new
 * `request`, so that whoever asked continues reading here; 0 leaves the focus where it is.
 */
export function ExplanationCard(props: {
  readonly unit: string;
  readonly criterion: string;
  readonly decimals: number;
  readonly request: number;
  readonly explain: Explain;
  readonly close: () => void;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { unit, criterion, decimals, request, explain, close } = props;
  const asked = useAnswer('explain', { unit, criterion, language: texts.language });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (request > 0) title.current?.focus();
  }, [request]);
  const answer = asked.answer?.explanation.criterion.code === criterion ? asked.answer : null;
  return (
    <Card>
      <div className={styles.head}>
        <h3 ref={title} tabIndex={-1} className={styles.title}>
          {`${texts.text('pane.explain.title')}: ${[...(criterion === rootCode ? [] : [criterion]), answer?.name ?? ''].join(' ')}`}
        </h3>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={texts.text('pane.explain.close')}
          onClick={close}
        />
      </div>
      <Answered asked={{ ...asked, answer }}>
        {(view) => (
          <>
            <Path path={view.path} explain={explain} />
            <p className={styles.result}>{view.result}</p>
            <ExplanationFacts view={view} decimals={decimals} explain={explain} />
            <Sentences title={texts.text('pane.explain.says')} sentences={view.sentences} />
            {view.explanation.criterion.children.length > 0 ? null : (
              <div className={styles.actions}>
                <Button
                  size="small"
                  onClick={() => {
                    pane.show('whatIf');
                  }}
                >
                  {texts.text('pane.explain.tryIt')}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}

function Path({ path, explain }: { readonly path: readonly NamedCriterion[]; readonly explain: Explain }) {
  const styles = useStyles();
  const texts = useTexts();
  if (path.length === 0) return null;
  return (
    <p className={styles.path}>
      {`${texts.text('pane.explain.path')} `}
      {path.map((above, i) => (
        <Fragment key={above.code}>
          {i === 0 ? '' : ' › '}
          <CriterionLink criterion={above} explain={explain} />
        </Fragment>
      ))}
    </p>
  );
}
