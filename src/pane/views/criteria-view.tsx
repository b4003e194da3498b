/** The criteria of the workbook: the tree with maxima and rules, and beside it the rule of the chosen one. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { rootCode } from '../../core/criteria/criterion';
import { useAnswer, usePane, usePaneState, useTexts } from '../hooks';
import { Answered } from '../parts/answered';
import { Choice } from '../parts/choice';
import { CriteriaTree } from '../parts/criteria-tree';
import { CriterionFacts } from '../parts/criterion-facts';
import { Card, Page } from '../parts/page';
import { RuleEditor } from '../parts/rule-editor';
import type { CriteriaView as Criteria, CriterionLine } from '../session/criteria-view';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tree: { '@media (min-width: 1001px)': { position: 'sticky', top: '96px' } },
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  set: { width: '300px', '@media (max-width: 640px)': { width: '100%' } },
});

export function CriteriaView() {
  const texts = useTexts();
  const asked = useAnswer('criteria', null);
  if (!asked.answer) {
    return (
      <Page title={texts.text('pane.criteria.title')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    );
  }
  return <Sets criteria={asked.answer} />;
}

function Sets({ criteria: { sets } }: { readonly criteria: Criteria }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const criterion = usePaneState((state) => state.criterion);
  const [wanted, setWanted] = useState<number | null>(null);
  const has = (index: number) => sets[index]?.nodes.some(({ code }) => code === criterion) ?? false;
  // A link names a criterion only: the first set that has it is the one.
  const at =
    wanted !== null && (criterion === null || has(wanted))
      ? wanted
      : Math.max(
          0,
          sets.findIndex((_, i) => has(i)),
        );
  const set = sets[at];
  if (!set) return <Page title={texts.text('pane.criteria.title')}>{null}</Page>;
  const root = set.nodes.find(({ code }) => code === rootCode);
  const leaves = set.nodes.filter(({ children }) => children.length === 0);
  const chosen = set.nodes.find(({ code }) => code === criterion) ?? null;
  return (
    <Page
      title={texts.text('pane.criteria.title')}
      subtitle={texts.text('pane.criteria.subtitle', {
        criteria: leaves.length,
        max: root?.wholeMax ?? root?.max ?? '–',
      })}
      actions={
        sets.length === 1 ? undefined : (
          <Choice
            className={styles.set}
            label={texts.text('pane.criteria.set')}
            value={String(at)}
            choose={(value) => {
              setWanted(Number(value));
              if (!has(Number(value))) pane.explain(null);
            }}
            options={sets.map(
              ({ group }, i) => [String(i), group ?? texts.text('pane.criteria.set.all')] as const,
            )}
          />
        )
      }
    >
      <div className={styles.columns}>
        <Card className={styles.tree}>
          <CriteriaTree
            key={at}
            nodes={set.nodes}
            chosen={chosen?.code ?? null}
            choose={(code) => {
              setWanted(at);
              pane.explain(code);
            }}
          />
        </Card>
        <div className={styles.detail}>
          {chosen ? <Details node={chosen} set={at} /> : <p>{texts.text('pane.criteria.choose')}</p>}
        </div>
      </div>
    </Page>
  );
}

function Details({ node, set }: { readonly node: CriterionLine; readonly set: number }) {
  const texts = useTexts();
  const isIndex = node.code === rootCode;
  const name = isIndex && node.name === '' ? texts.text('word.index') : node.name;
  return (
    <>
      <Card title={isIndex ? name : `${node.code}. ${name}`}>
        <CriterionFacts node={node} />
      </Card>
      <RuleEditor key={`${String(set)} ${node.code}`} node={node} set={set} />
    </>
  );
}
