/** How to score, folded away: most people never need it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { stages, type Settings, type Stage } from '../../core/book';
import { choiceWords } from '../../jobs/run-choices';
import { usePane, usePaneState, useTexts } from '../hooks';
import type { ScoreChoices } from '../session/verbs';
import { asSettings } from '../state';
import { Choice } from './choice';
import { Folded } from './folded';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  foot: { marginTop: tokens.spacingVerticalM },
});

/** Values that a choice may take; the first option of each field leaves it to the settings. */
const rankChoices = {
  rankBy: choiceWords.rankBy,
  rankOn: choiceWords.rankOn,
  ties: choiceWords.ties,
  decimals: [0, 1, 2, 3, 4],
} as const satisfies { readonly [Key in keyof Partial<Settings>]: readonly Settings[Key][] };
type RankKey = keyof typeof rankChoices;

export function ScoreOptions() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const opened = usePaneState((state) => state.opened);
  const choices = usePaneState((state) => state.choices);
  const isStale = usePaneState(({ scored, scoredWith }) => scored !== null && scoredWith !== choices);
  if (!opened) return null;
  const asSet = (value: string) => texts.text('pane.choices.asSettings', { value });
  const valueText = (key: RankKey, value: string | number) => {
    if (key === 'rankBy') return texts.text(`rankBy.${String(value)}`);
    if (key === 'rankOn') return texts.text(`pane.choices.rankOn.${String(value)}`);
    return key === 'ties' ? texts.text(`tie.${String(value)}`) : String(value);
  };
  return (
    <Folded title={texts.text('pane.choices.title')}>
      <div className={styles.fields}>
        <Choice
          label={texts.text('pane.choices.mode')}
          value={choices.mode}
          options={choiceWords.mode.map((mode) => [mode, texts.text(`pane.choices.mode.${mode}`)])}
          choose={(value) => {
            pane.choose({ mode: value === 'live' ? 'live' : 'values' });
          }}
        />
        <Choice
          label={texts.text('pane.choices.print')}
          value={choices.print}
          options={choiceWords.print.map((print) => [print, texts.text(`pane.choices.print.${print}`)])}
          choose={(value) => {
            pane.choose({ print: choiceWords.print.find((print) => print === value) ?? 'annex' });
          }}
        />
        <Choice
          label={texts.text('pane.choices.stage')}
          value={choices.stage ?? ''}
          options={[
            ['', asSet(texts.text(`stage.${opened.stage}`))],
            ...stages.map((stage) => [stage, texts.text(`stage.${stage}`)] as const),
          ]}
          choose={(value) => {
            pane.choose({ stage: stages.find((stage: Stage) => stage === value) ?? null });
          }}
        />
        {(Object.keys(rankChoices) as RankKey[]).map((key) => (
          <Choice
            key={key}
            label={texts.text(`pane.choices.${key}`)}
            value={String(choices.ranking[key] ?? '')}
            options={[
              ['', asSet(valueText(key, opened.ranking[key]))],
              ...rankChoices[key].map((value) => [String(value), valueText(key, value)] as const),
            ]}
            choose={(value) => {
              pane.choose({ ranking: withChoice(choices.ranking, key, value) });
            }}
          />
        ))}
      </div>
      <div className={styles.foot}>
        {isStale ? <p>{texts.text('pane.choices.changed')}</p> : null}
        {choices === asSettings ? null : (
          <Button
            appearance="subtle"
            onClick={() => {
              pane.choose(asSettings);
            }}
          >
            {texts.text('pane.choices.reset')}
          </Button>
        )}
      </div>
    </Folded>
  );
}

/** The ranking with one choice set, or left to the settings where the text is that of no value. */
function withChoice(ranking: ScoreChoices['ranking'], key: RankKey, text: string): ScoreChoices['ranking'] {
  const value = rankChoices[key].find((candidate) => String(candidate) === text);
  const others = Object.entries(ranking).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}
