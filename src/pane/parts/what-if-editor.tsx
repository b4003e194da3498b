/** Any figure of any criterion of a unit, to be set to another value. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useAnswer, usePane, usePaneState, useTexts } from '../hooks';
import type { UnitView } from '../session/unit-view';
import type { UnitFigureChange } from '../session/verbs';
import { Answered } from './answered';
import { Choice } from './choice';
import { FigureField } from './figure-field';
import { Card } from './page';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
  },
});

export function WhatIfEditor({
  unit,
  tried,
}: {
  readonly unit: UnitView;
  readonly tried: readonly UnitFigureChange[];
}) {
  const pane = usePane();
  const texts = useTexts();
  const looked = usePaneState((state) => state.criterion);
  const criterion = unit.criteria.find(({ code }) => code === looked)?.code ?? null;
  const areas = [...new Set(unit.criteria.map(({ area }) => area))];
  return (
    <Card title={texts.text('pane.whatIf.other')}>
      <Choice
        label={texts.text('pane.whatIf.criterion')}
        value={criterion ?? ''}
        choose={(code) => {
          pane.explain(code === '' ? null : code);
        }}
      >
        <option value="">{texts.text('pane.whatIf.chooseCriterion')}</option>
        {areas.map((area) => (
          <optgroup key={area} label={area}>
            {unit.criteria
              .filter((leaf) => leaf.area === area)
              .map(({ code, name }) => (
                <option key={code} value={code}>{`${code} ${name}`}</option>
              ))}
          </optgroup>
        ))}
      </Choice>
      {criterion === null ? null : (
        <Fields key={`${unit.code} ${criterion}`} unit={unit.code} criterion={criterion} tried={tried} />
      )}
    </Card>
  );
}

function Fields(props: {
  readonly unit: string;
  readonly criterion: string;
  readonly tried: readonly UnitFigureChange[];
}) {
  const styles = useStyles();
  const { unit, criterion, tried } = props;
  const asked = useAnswer('figures', { unit, criterion });
  return (
    <Answered asked={asked}>
      {(figures) => (
        <div className={styles.fields}>
          {figures.map((figure) => (
            <FigureField
              key={figure.measure}
              unit={unit}
              criterion={criterion}
              figure={figure}
              tried={
                tried.find((change) => change.criterion === criterion && change.measure === figure.measure)
                  ?.value ?? null
              }
            />
          ))}
        </div>
      )}
    </Answered>
  );
}
