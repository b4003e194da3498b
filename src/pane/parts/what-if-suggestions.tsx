/** What would win a unit's lost points back, each a change that one press tries. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePane, useTexts } from '../hooks';
import type { LostLeaf, UnitView } from '../session/unit-view';
import type { UnitFigureChange } from '../session/verbs';
import { changeText } from './lost-points';
import { Card } from './page';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 480px)': { flexWrap: 'wrap', justifyContent: 'space-between' },
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { flexBasis: '100%' },
  },
  code: { color: tokens.colorNeutralForeground2 },
  change: { display: 'block', color: tokens.colorNeutralForeground2 },
  gain: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  button: { flexShrink: 0 },
  more: { marginTop: tokens.spacingVerticalS },
});

/** Suggestions shown before more are asked for. */
const shownFirst = 8;

export function WhatIfSuggestions({
  unit,
  tried,
}: {
  readonly unit: UnitView;
  readonly tried: readonly UnitFigureChange[];
}) {
  const styles = useStyles();
  const texts = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const leaves = unit.lost.leaves.filter(({ needed }) => needed !== null);
  const shown = showsAll ? leaves : leaves.slice(0, shownFirst);
  return (
    <Card title={texts.text('pane.whatIf.suggestions')}>
      <p className={styles.text}>
        {texts.text(leaves.length === 0 ? 'pane.whatIf.suggestionsNone' : 'pane.whatIf.suggestionsText')}
      </p>
      <ul className={styles.list}>
        {shown.map((leaf) => (
          <Suggestion key={leaf.criterion} unit={unit} leaf={leaf} tried={tried} />
        ))}
      </ul>
      {shown.length === leaves.length ? null : (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {texts.text('pane.whatIf.moreSuggestions', { count: leaves.length - shown.length })}
        </Button>
      )}
    </Card>
  );
}

function Suggestion(props: {
  readonly unit: UnitView;
  readonly leaf: LostLeaf;
  readonly tried: readonly UnitFigureChange[];
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { unit, leaf, tried } = props;
  const { needed, criterion, name } = leaf;
  if (!needed) return null;
  const { measure, to } = needed;
  const isTried = tried.some(
    (change) => change.criterion === criterion && change.measure === measure && change.value === to,
  );
  const change = changeText(needed, texts);
  const gain = texts.number(needed.gain, unit.decimals);
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <span className={styles.code}>{criterion}</span> {name}
        <span className={styles.change}>{change}</span>
      </span>
      <span className={styles.gain}>{texts.text('pane.whatIf.gain', { gain })}</span>
      <Button
        className={styles.button}
        size="small"
        appearance={isTried ? 'primary' : 'secondary'}
        icon={isTried ? <CheckmarkRegular /> : <AddRegular />}
        aria-pressed={isTried}
        aria-label={texts.text('pane.whatIf.suggestLabel', { change, criterion, gain })}
        onClick={() => {
          if (isTried) pane.resetFigure(unit.code, criterion, measure);
          else pane.tryFigures(unit.code, [{ criterion, measure, value: to }]);
        }}
      >
        {texts.text('pane.whatIf.suggest')}
      </Button>
    </li>
  );
}
