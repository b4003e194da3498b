/** One unit: its result, its areas, what it lost and how to win it back, and why any of its scores is what it is. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usePane, usePaneState, useTexts } from '../hooks';
import { Answered } from '../parts/answered';
import { ExplanationCard } from '../parts/explanation-card';
import { LostPoints } from '../parts/lost-points';
import { NeedsScore } from '../parts/needs-score';
import { Card, Page } from '../parts/page';
import { Sentences } from '../parts/sentences';
import { UnitFigures } from '../parts/unit-figures';
import { FollowSelection, UnitPicker, useUnitLookedAt } from '../parts/unit-picker';
import { UnitPlan } from '../parts/unit-plan';
import { UnitProfile } from '../parts/unit-profile';
import type { LanguageTexts } from '../../locale/texts';
import type { UnitView as UnitFacts } from '../session/unit-view';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** Level with the field beside it. */
  action: { alignSelf: 'flex-end' },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

export function UnitView() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const lookedAt = useUnitLookedAt();
  if (!lookedAt) return <NeedsScore title={texts.text('pane.view.unit')} />;
  const { unit, scored, asked } = lookedAt;
  const found = asked.answer;
  return (
    <Page
      title={found?.name ?? texts.text('pane.view.unit')}
      subtitle={found ? subtitle(found, texts) : undefined}
      actions={
        <>
          <UnitPicker unit={unit} scored={scored} />
          <FollowSelection />
          <Button
            className={styles.action}
            icon={<BeakerRegular />}
            onClick={() => {
              pane.show('whatIf');
            }}
          >
            {texts.text('pane.unit.whatIf')}
          </Button>
        </>
      }
    >
      <Answered asked={asked}>{(answer) => <Found unit={answer} />}</Answered>
    </Page>
  );
}

function Found({ unit }: { readonly unit: UnitFacts }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const criterion = usePaneState((state) => state.criterion);
  const [request, setRequest] = useState(0);
  const origin = useRef<Element | null>(null);
  const explain = (code: string) => {
    pane.explain(code);
    setRequest(request + 1);
  };
  const explainFrom = (code: string) => {
    origin.current = document.activeElement;
    explain(code);
  };
  const { remarks, causes } = unit.sentences;
  return (
    <>
      {unit.provisional ? (
        <MessageBar intent="warning">
          <MessageBarBody>{texts.text('pane.unit.provisional')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <UnitFigures unit={unit} explain={explainFrom} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <UnitProfile unit={unit} explain={explainFrom} />
          <Sought>
            <LostPoints key={unit.code} unit={unit} explain={explainFrom} />
          </Sought>
          <UnitPlan key={`plan ${unit.code}`} unit={unit} />
        </div>
        <div className={styles.side}>
          {criterion === null ? null : (
            <ExplanationCard
              unit={unit.code}
              criterion={criterion}
              decimals={unit.decimals}
              request={request}
              explain={explain}
              close={() => {
                pane.explain(null);
                if (origin.current instanceof HTMLElement) origin.current.focus();
              }}
            />
          )}
          <Card title={texts.text('pane.unit.remarks')}>
            <Sentences sentences={remarks} />
          </Card>
          {causes.length === 0 ? null : (
            <Card title={texts.text('pane.unit.causes')}>
              <Sentences sentences={causes} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

/** Comes into sight, below the head of the page, when somebody asked to see the lost points. */
function Sought({ children }: { readonly children: ReactNode }) {
  const pane = usePane();
  const isSought = usePaneState((state) => state.seeksLost);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isSought) return;
    place.current?.scrollIntoView();
    pane.foundLost();
  }, [isSought, pane]);
  return <div ref={place}>{children}</div>;
}

function subtitle({ code, group, rank, count }: UnitFacts, texts: LanguageTexts): string {
  const place =
    rank === null ? texts.text('pane.score.unranked') : texts.text('pane.unit.place', { rank, count });
  return [
    texts.text('pane.unit.code', { code }),
    ...(group === '' ? [] : [texts.text('pane.unit.group', { group })]),
    place,
  ].join(' · ');
}
