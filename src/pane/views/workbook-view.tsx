/** What was recognised in the workbook and what is doubtful in it; the start where nothing is open. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DocumentCheckmarkRegular, PlayRegular, SaveRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LanguageTexts } from '../../locale/texts';
import { indexSheets, type SheetId } from '../../sheets/format';
import { usePane, usePaneState, useTexts } from '../hooks';
import { SheetLink } from '../parts/cell-link';
import { Card, Page } from '../parts/page';
import { countsText } from '../parts/problem-list';
import type { RecognisedSet, Recognition } from '../session/recognition';
import { StartView } from './start-view';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  problems: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  counts: { flexGrow: 1 },
  term: { color: tokens.colorNeutralForeground3 },
  fact: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { paddingBottom: tokens.spacingVerticalS },
  },
});

export function WorkbookView() {
  const opened = usePaneState((state) => state.opened);
  return opened ? <Recognised opened={opened} /> : <StartView />;
}

function Recognised({ opened }: { readonly opened: Recognition }) {
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const template = usePaneState((state) => state.template);
  const isTemplate = template !== null;
  const score = (
    <Button
      appearance={isTemplate ? 'secondary' : 'primary'}
      size="large"
      icon={<PlayRegular />}
      disabled={isBusy}
      onClick={() => void pane.work.score()}
    >
      {texts.text('pane.workbook.score')}
    </Button>
  );
  return (
    <Page
      title={titleOf(opened, texts)}
      subtitle={opened.decision === '' ? undefined : opened.decision}
      actions={opened.canScore ? score : undefined}
    >
      {isTemplate ? <TemplateBar /> : null}
      {opened.isForm ? <UnitForm /> : opened.canScore ? null : <NotAnIndex opened={opened} />}
      {knowsSome(opened) ? (
        <Card title={texts.text('pane.workbook.title')}>
          <Facts opened={opened} />
        </Card>
      ) : null}
      {opened.isForm ? null : <ProblemsInShort opened={opened} />}
    </Page>
  );
}

function titleOf({ isForm, indexName }: Recognition, texts: LanguageTexts): string {
  if (isForm) return texts.text('pane.form.heading');
  return indexName === '' ? texts.text('pane.workbook.unnamed') : indexName;
}

/** How many there are; the view of reviews has them. */
function ProblemsInShort({ opened }: { readonly opened: Recognition }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { counts, groups } = opened.problems;
  if (groups.length === 0) return <Card>{texts.text('pane.problems.none')}</Card>;
  return (
    <Card title={texts.text('pane.problems.title')}>
      <div className={styles.problems}>
        <span className={styles.counts}>{countsText(counts, texts)}</span>
        <Button
          icon={<DocumentCheckmarkRegular />}
          onClick={() => {
            pane.showProblems();
          }}
        >
          {texts.text('pane.review.show')}
        </Button>
      </div>
    </Card>
  );
}

function TemplateBar() {
  const pane = usePane();
  const texts = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.text('pane.template.opened')}</MessageBarTitle>
        {texts.text('pane.template.next')}{' '}
        <Button appearance="primary" icon={<SaveRegular />} onClick={() => void pane.work.save()}>
          {texts.text('pane.template.save')}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

/** A form is neither scored nor wrong: it is reviewed. */
function UnitForm() {
  const pane = usePane();
  const texts = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.text('pane.form.title')}</MessageBarTitle>
        {texts.text('pane.form.about')}{' '}
        <Button
          appearance="primary"
          icon={<DocumentCheckmarkRegular />}
          onClick={() => {
            pane.showProblems();
          }}
        >
          {texts.text('pane.form.show')}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

function NotAnIndex({ opened }: { readonly opened: Recognition }) {
  const texts = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {knowsSome(opened) ? (
          texts.text('pane.workbook.scoreBlocked')
        ) : (
          <>
            <MessageBarTitle>{texts.text('pane.workbook.none')}</MessageBarTitle>
            {texts.text('pane.workbook.noneCure')}
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function knowsSome({ sheets }: Recognition): boolean {
  return sheets.some(({ name }) => name !== null);
}

/** Sheets that no index can do without: where they are missing, a blocker says so. */
const required: readonly SheetId[] = ['criteria', 'units'];

function Facts({ opened }: { readonly opened: Recognition }) {
  const styles = useStyles();
  const texts = useTexts();
  const found = opened.sheets.flatMap(({ name }) => (name === null ? [] : [name]));
  const missing = opened.sheets.flatMap(({ id, name }) =>
    name === null && !required.includes(id) ? [indexSheets[id].names[texts.language]] : [],
  );
  const groups = opened.groups.filter(({ name }) => name !== '');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      'set',
      opened.sets.map((set) => <div key={set.sheet}>{setText(set, opened.sets.length > 1, texts)}</div>),
    ],
    ['units', texts.text('pane.workbook.unitFacts', { units: opened.units, ranked: opened.rankedUnits })],
    ...(groups.length === 0 ? [] : [['groups', groupsText(opened, texts)] as const]),
    ['period', periodText(opened, texts)],
    ['stage', stageText(opened, texts)],
    [
      'sheets',
      found.map((name, i) => (
        <span key={name}>
          {i === 0 ? '' : ', '}
          <SheetLink sheet={name} />
        </span>
      )),
    ],
    ...(missing.length === 0
      ? []
      : [['missing', texts.text('pane.workbook.missingNote', { sheets: missing.join(', ') })] as const]),
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => !Array.isArray(fact) || fact.length > 0)
        .map(([key, fact]) => (
          <FactLine key={key} term={texts.text(`pane.workbook.${key}`)} fact={fact} />
        ))}
    </dl>
  );
}

function FactLine({ term, fact }: { readonly term: string; readonly fact: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{fact}</dd>
    </>
  );
}

function setText({ group, areas, criteria, max }: RecognisedSet, isOneOfMany: boolean, texts: LanguageTexts) {
  const facts =
    max === null
      ? texts.text('pane.workbook.setFactsNoMax', { areas, criteria })
      : texts.text('pane.workbook.setFacts', { areas, criteria, max });
  return isOneOfMany && group !== null ? texts.text('pane.workbook.setFor', { group, facts }) : facts;
}

function groupsText({ groups }: Recognition, texts: LanguageTexts): string {
  return groups
    .map(({ name, units }) =>
      texts.text('pane.workbook.groupFacts', {
        group: name === '' ? texts.text('pane.workbook.noGroup') : name,
        units,
      }),
    )
    .join(', ');
}

function periodText({ period, comparePeriods }: Recognition, texts: LanguageTexts): string {
  const label = period === '' ? texts.text('pane.workbook.periodNone') : period;
  if (comparePeriods.length === 0) return label;
  return texts.text('pane.workbook.periodAgainst', { period: label, against: comparePeriods.join(', ') });
}

function stageText({ stage, enteredStages }: Recognition, texts: LanguageTexts): string {
  const name = texts.text(`stage.${stage}`);
  const others = enteredStages.filter((entered) => entered !== stage);
  if (others.length === 0) return name;
  const entered = enteredStages.map((each) => texts.text(`stage.${each}`)).join(', ');
  return texts.text('pane.workbook.stageEntered', { stage: name, entered });
}
