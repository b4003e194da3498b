/** One button, then the ranking: table, picture, sheets, findings; options folded away. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PlayRegular, SaveRegular } from '@fluentui/react-icons';
import { usePane, usePaneState, useTexts } from '../hooks';
import { Choice } from '../parts/choice';
import { Card, Page } from '../parts/page';
import { ProblemList } from '../parts/problem-list';
import { RankingPicture } from '../parts/ranking-picture';
import { RankingTable } from '../parts/ranking-table';
import { ScoreOptions } from '../parts/score-options';
import { WrittenSheets } from '../parts/written-sheets';
import type { Recognition } from '../session/recognition';
import type { ScoredView } from '../session/scored-view';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  group: { maxWidth: '320px' },
});

export function ScoreView() {
  const opened = usePaneState((state) => state.opened);
  const scored = usePaneState((state) => state.scored);
  if (scored) return <Result scored={scored} />;
  return opened ? <Before opened={opened} /> : null;
}

function Before({ opened }: { readonly opened: Recognition }) {
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const stage = usePaneState((state) => state.choices.stage) ?? opened.stage;
  return (
    <Page
      title={texts.text(isBusy ? 'pane.task.score' : 'pane.score.before')}
      subtitle={texts.text('pane.score.beforeText', {
        units: opened.units,
        period: opened.period === '' ? texts.text('pane.workbook.periodNone') : opened.period,
        stage: texts.text(`stage.${stage}`),
      })}
      actions={
        <Button
          appearance="primary"
          size="large"
          icon={<PlayRegular />}
          disabled={isBusy}
          onClick={() => void pane.work.score()}
        >
          {texts.text('pane.score.run')}
        </Button>
      }
    >
      <ScoreOptions />
    </Page>
  );
}

function Result({ scored }: { readonly scored: ScoredView }) {
  const styles = useStyles();
  const texts = useTexts();
  const written = usePaneState((state) => state.written);
  const pane = usePane();
  const chosen = usePaneState((state) => state.group);
  const group = scored.groups.find(({ name }) => name === chosen) ?? scored.groups[0];
  const { period, stage, ranking } = scored;
  const facts = texts.text('pane.score.facts', {
    period: period === '' ? texts.text('pane.workbook.periodNone') : period,
    stage: texts.text(`stage.${stage}`),
    key: texts.text(`rankBy.${ranking.rankBy}`),
  });
  return (
    <Page title={texts.text('pane.score.title')} subtitle={facts} actions={<Actions />}>
      {scored.provisional ? (
        <MessageBar intent="warning">
          <MessageBarBody>{texts.text('pane.score.provisional')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <ScoreOptions />
      {scored.groups.length > 1 ? (
        <Choice
          className={styles.group}
          label={texts.text('pane.score.groupChoice')}
          value={group?.name ?? ''}
          choose={(name) => {
            pane.chooseGroup(name);
          }}
          options={scored.groups.map(({ name, rows }) => [
            name,
            texts.text('pane.workbook.groupFacts', {
              group: name === '' ? texts.text('pane.workbook.noGroup') : name,
              units: rows.length,
            }),
          ])}
        />
      ) : null}
      <div className={styles.columns}>
        <div className={styles.side}>
          {group ? <RankingTable key={group.name} group={group} scored={scored} /> : null}
          <Card title={texts.text('pane.problems.title')}>
            <ProblemList problems={scored.problems} />
          </Card>
        </div>
        <div className={styles.side}>
          {group ? <RankingPicture group={group} ranking={ranking} /> : null}
          <WrittenSheets written={written} />
        </div>
      </div>
    </Page>
  );
}

function Actions() {
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const hasChanged = usePaneState(({ choices, scoredWith }) => choices !== scoredWith);
  return (
    <>
      <Button
        appearance={hasChanged ? 'primary' : 'secondary'}
        icon={<ArrowClockwiseRegular />}
        disabled={isBusy}
        onClick={() => void pane.work.score()}
      >
        {texts.text('pane.score.again')}
      </Button>
      {pane.host.save ? (
        <Button
          appearance={hasChanged ? 'secondary' : 'primary'}
          icon={<SaveRegular />}
          disabled={isBusy}
          onClick={() => void pane.work.save()}
        >
          {texts.text('pane.score.save')}
        </Button>
      ) : null}
    </>
  );
}
