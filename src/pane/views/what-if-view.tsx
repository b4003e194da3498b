/** What if: figures of a unit at other values, and at once its score, its place and who is overtaken. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { OrganizationRegular } from '@fluentui/react-icons';
import { useAnswer, usePane, usePaneState, useTexts } from '../hooks';
import { Answered } from '../parts/answered';
import { NeedsScore } from '../parts/needs-score';
import { Page } from '../parts/page';
import { UnitPicker, useUnitLookedAt } from '../parts/unit-picker';
import { WhatIfApply } from '../parts/what-if-apply';
import { WhatIfChanges } from '../parts/what-if-changes';
import { WhatIfEditor } from '../parts/what-if-editor';
import { WhatIfResult, whatIfSentence } from '../parts/what-if-result';
import { WhatIfSuggestions } from '../parts/what-if-suggestions';
import type { UnitView } from '../session/unit-view';
import type { UnitFigureChange } from '../session/verbs';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 420px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** Level with the field beside it. */
  action: { alignSelf: 'flex-end' },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  /** Stays in sight beside a long list of suggestions. */
  follows: { '@media (min-width: 1001px)': { position: 'sticky', top: '96px' } },
  /** Narrow screens keep the result in sight below the list. */
  strip: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow8,
    '@media (min-width: 1001px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      padding: 0,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
});

const none: readonly UnitFigureChange[] = [];

export function WhatIfView() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const lookedAt = useUnitLookedAt();
  if (!lookedAt) return <NeedsScore title={texts.text('pane.whatIf.title')} />;
  const { unit, scored, asked } = lookedAt;
  const found = asked.answer;
  return (
    <Page
      title={
        found ? texts.text('pane.whatIf.titleOf', { unit: found.name }) : texts.text('pane.whatIf.title')
      }
      subtitle={texts.text('pane.whatIf.text')}
      actions={
        <>
          <UnitPicker unit={unit} scored={scored} />
          <Button
            className={styles.action}
            icon={<OrganizationRegular />}
            onClick={() => {
              pane.show('unit');
            }}
          >
            {texts.text('pane.view.unit')}
          </Button>
        </>
      }
    >
      <Answered asked={asked}>{(answer) => <Trial key={answer.code} unit={answer} />}</Answered>
    </Page>
  );
}

function Trial({ unit }: { readonly unit: UnitView }) {
  const styles = useStyles();
  const texts = useTexts();
  const tried = usePaneState(({ trials }) => trials.get(unit.code)) ?? none;
  const asked = useAnswer('whatIf', { unit: unit.code, changes: tried });
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.side}>
          <Answered asked={asked}>{(found) => <WhatIfChanges unit={unit.code} found={found} />}</Answered>
          <WhatIfSuggestions unit={unit} tried={tried} />
          <WhatIfEditor unit={unit} tried={tried} />
          {asked.answer ? (
            <WhatIfApply unit={unit.code} found={asked.answer} isCurrent={!asked.isPending} />
          ) : null}
        </div>
        <div className={styles.follows}>{asked.answer ? <WhatIfResult found={asked.answer} /> : null}</div>
      </div>
      <p className={styles.strip} role="status">
        {asked.answer ? whatIfSentence(asked.answer, texts) : ''}
      </p>
    </>
  );
}
