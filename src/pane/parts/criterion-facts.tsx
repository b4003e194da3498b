/** What a criterion is besides its rule: maximum, kind, steps, policies, the decision's own words. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LanguageTexts } from '../../locale/texts';
import { wordFor } from '../../sheets/template/column-entry';
import { kindWords, policyWords, sourceWords } from '../../sheets/words';
import { useTexts } from '../hooks';
import type { CriterionLine } from '../session/criteria-view';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  line: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground2 },
  fact: {
    margin: 0,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    '@media (max-width: 480px)': { paddingBottom: tokens.spacingVerticalXS },
  },
});

export function CriterionFacts({ node }: { readonly node: CriterionLine }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <dl className={styles.facts}>
      {factsOf(node, texts).map(([key, fact]) => (
        <div key={key} className={styles.line}>
          <dt className={styles.term}>{texts.text(`pane.criteria.fact.${key}`)}</dt>
          <dd className={styles.fact}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(node: CriterionLine, texts: LanguageTexts): (readonly [key: string, fact: string])[] {
  const isLeaf = node.children.length === 0;
  const number = (value: number | null) => (value === null ? '' : texts.number(value));
  const policy = (value: CriterionLine['ifNoEvent']) =>
    value === null ? '' : wordFor(policyWords, value, texts);
  const facts: readonly (readonly [string, string])[] = [
    ['max', number(node.max)],
    ['wholeMax', node.wholeMax === node.max ? '' : number(node.wholeMax)],
    ['kind', node.kind === 'scored' ? '' : wordFor(kindWords, node.kind, texts)],
    ['source', isLeaf ? wordFor(sourceWords, node.source, texts) : ''],
    ['unit', node.unitOfMeasure],
    ['steps', (node.steps ?? []).map((step) => texts.number(step)).join('; ')],
    ['weight', node.weight === 1 ? '' : number(node.weight)],
    ['decimals', number(node.decimals)],
    ['ifNotApplicable', policy(node.ifNotApplicable)],
    ['ifNoEvent', policy(node.ifNoEvent)],
    ['ifZeroDenominator', policy(node.ifZeroDenominator)],
    ['groups', node.groups.join('; ')],
    ['appraiser', node.appraiser],
    ['method', node.method],
  ];
  return facts.filter(([, fact]) => fact !== '');
}
