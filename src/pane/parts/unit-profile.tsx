/** A unit by area against mean and best. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LanguageTexts } from '../../locale/texts';
import { ProfileBars, type ProfileBar } from '../charts/profile-bars';
import { useTexts } from '../hooks';
import type { AreaProfile, UnitView } from '../session/unit-view';
import { figureText } from './figure-texts';
import { Card } from './page';
import { firstNames } from './unit-figures';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
});

export function UnitProfile({
  unit,
  explain,
}: {
  readonly unit: UnitView;
  readonly explain: (code: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const title = texts.text('pane.unit.profile');
  const hasOthers = unit.amongOthers !== null;
  return (
    <Card title={title}>
      <p className={styles.text}>{texts.text('pane.unit.profileText')}</p>
      <ProfileBars
        label={title}
        bars={unit.areas.map((area) => profileBar(area, { unit, hasOthers }, texts))}
        legend={{
          own: texts.text('pane.unit.legend.own'),
          mean: texts.text('pane.unit.legend.mean'),
          best: texts.text('pane.unit.legend.best'),
        }}
        choose={explain}
      />
    </Card>
  );
}

function profileBar(
  area: AreaProfile,
  { unit, hasOthers }: { readonly unit: UnitView; readonly hasOthers: boolean },
  texts: LanguageTexts,
): ProfileBar {
  const { own, mean, best, max, criterion, name } = area;
  const points = (value: number) => figureText(value, unit.decimals, texts);
  const key = (part: string, parameters: Readonly<Record<string, string | number>>) =>
    texts.text(`pane.unit.area.${part}`, parameters);
  return {
    key: criterion,
    label: `${criterion} ${name}`,
    own: own?.percent ?? null,
    mean: hasOthers ? (mean?.percent ?? null) : null,
    best: hasOthers ? (best?.percent ?? null) : null,
    text: own
      ? key('own', {
          score: points(own.points),
          max: texts.number(max),
          percent: texts.number(own.percent, 1),
        })
      : key('none', { max }),
    others:
      hasOthers && mean && best
        ? key('others', { mean: points(mean.points), best: points(best.points) })
        : '',
    title: hasOthers && best ? key('bestOf', { units: firstNames(area.bestNames, texts) }) : '',
  };
}
