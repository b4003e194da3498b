/** Self-assessment forms that go out: whose, how many, and the button that makes them. */
import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { DocumentMultipleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { LanguageTexts } from '../../locale/texts';
import { useAnswer, usePane, usePaneState, useTexts } from '../hooks';
import type { FormChoice, FormUnit } from '../session/form-verbs';
import type { Recognition } from '../session/recognition';
import { isIndex } from '../state';
import { Answered } from './answered';
import { Choice, Options, type Option } from './choice';
import { Folded } from './folded';
import { NoIndex } from './no-index';
import { Card } from './page';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalM} 0`, overflowWrap: 'anywhere' },
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  choice: { flexGrow: 1, flexBasis: '220px', maxWidth: '460px' },
  next: { margin: `${tokens.spacingVerticalM} 0 0 0`, color: tokens.colorNeutralForeground2 },
  units: { margin: 0, overflowWrap: 'anywhere' },
});

export function IssueForms() {
  const opened = usePaneState((state) => state.opened);
  const units = useAnswer('formUnits', null, isIndex(opened));
  if (!opened || !isIndex(opened)) return <NoIndex />;
  return (
    <>
      <Doubts opened={opened} />
      <Answered asked={units}>{(found) => <Issue opened={opened} units={found} />}</Answered>
    </>
  );
}

/** Forms of a wrong index go out once more. */
function Doubts({ opened }: { readonly opened: Recognition }) {
  const pane = usePane();
  const texts = useTexts();
  const { blocker, error } = opened.problems.counts;
  if (blocker + error === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {texts.text('pane.issue.doubts', { count: blocker + error })}{' '}
        <Link
          inline
          onClick={() => {
            pane.showProblems();
          }}
        >
          {texts.text('pane.review.show')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

function Issue({ opened, units }: { readonly opened: Recognition; readonly units: readonly FormUnit[] }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const isOneByOne = pane.host.download === null;
  const choices = choicesOf(units, isOneByOne, texts);
  const [value, setValue] = useState('');
  // A unit may have left the workbook since.
  const chosen = choices.all.find((each) => each.value === value) ?? choices.all[0];
  const without = units.filter(({ hasForm }) => !hasForm);
  return (
    <>
      {isOneByOne ? <NoDownload /> : null}
      <Card title={texts.text('pane.issue.title')}>
        <p className={styles.words}>
          {texts.text('pane.issue.about', { index: opened.indexName || opened.name })}
        </p>
        {chosen ? (
          <div className={styles.choose}>
            <Choice
              className={styles.choice}
              label={texts.text('pane.issue.for')}
              value={chosen.value}
              choose={setValue}
            >
              {choices.groups.map(({ label, options }) =>
                label === null ? (
                  <Options key="" options={options.map(optionOf)} />
                ) : (
                  <optgroup key={label} label={label}>
                    <Options options={options.map(optionOf)} />
                  </optgroup>
                ),
              )}
            </Choice>
            <Button
              appearance="primary"
              icon={<DocumentMultipleRegular />}
              disabledFocusable={isBusy}
              onClick={() => void pane.issuing.issue(chosen.choice)}
            >
              {isOneByOne
                ? texts.text('pane.issue.open')
                : chosen.choice.kind === 'unit'
                  ? texts.text('pane.issue.start')
                  : texts.text('pane.issue.startCount', { count: chosen.count })}
            </Button>
          </div>
        ) : null}
        <p className={styles.next}>
          {chosen === undefined || chosen.choice.kind === 'unit' ? null : texts.text('pane.issue.inZip')}{' '}
          {texts.text('pane.issue.next')}
        </p>
      </Card>
      {without.length === 0 ? null : (
        <Folded title={texts.text('pane.issue.without', { count: without.length })}>
          <p className={styles.units}>{without.map((unit) => unitText(unit, texts)).join(' · ')}</p>
        </Folded>
      )}
    </>
  );
}

/** Where the host keeps no files, there is the page that does. */
function NoDownload() {
  const { host } = usePane();
  const texts = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {texts.text('pane.issue.noDownload')}{' '}
        {host.offlinePage === null ? null : (
          <Link inline href={host.offlinePage} target="_blank">
            {texts.text('pane.outside.open')}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** A choice in the list, with the number of forms that it makes. */
interface Offer {
  readonly value: string;
  readonly text: string;
  readonly choice: FormChoice;
  readonly count: number;
}

/** Options under a label; without one they stand first. */
interface OfferGroup {
  readonly label: string | null;
  readonly options: readonly Offer[];
}

/** Everybody, each khối where there are several, each unit; only what gives a form is offered. */
function choicesOf(
  units: readonly FormUnit[],
  isOneByOne: boolean,
  texts: LanguageTexts,
): { readonly groups: readonly OfferGroup[]; readonly all: readonly Offer[] } {
  const asked = units.filter(({ hasForm }) => hasForm);
  const byGroup = new Map<string, FormUnit[]>(asked.map(({ group }) => [group, []]));
  for (const unit of asked) byGroup.get(unit.group)?.push(unit);
  const count = asked.length;
  const everybody: Offer = {
    value: 'all',
    text: texts.text('pane.issue.all', { count }),
    choice: { kind: 'all' },
    count,
  };
  const named = (group: string) => (group === '' ? texts.text('pane.workbook.noGroup') : group);
  const groupOffers = [...byGroup].map(([group, { length }]): Offer => ({
    value: `group ${group}`,
    text: texts.text('pane.issue.group', { group: named(group), count: length }),
    choice: { kind: 'group', group },
    count: length,
  }));
  const unitOffers = [...byGroup].map(([group, of]): OfferGroup => ({
    label:
      byGroup.size === 1
        ? texts.text('pane.issue.units')
        : texts.text('pane.issue.unitsOf', { group: named(group) }),
    options: of.map((unit) => ({
      value: `unit ${unit.code}`,
      text: unitText(unit, texts),
      choice: { kind: 'unit', unit: unit.code },
      count: 1,
    })),
  }));
  const many: readonly OfferGroup[] = [
    { label: null, options: [everybody] },
    ...(byGroup.size > 1 ? [{ label: texts.text('pane.issue.groups'), options: groupOffers }] : []),
  ];
  const groups = isOneByOne || count === 0 ? unitOffers : [...many, ...unitOffers];
  return { groups, all: groups.flatMap(({ options }) => options) };
}

const optionOf = ({ value, text }: Offer): Option => [value, text];

function unitText({ name, code }: FormUnit, texts: LanguageTexts): string {
  return texts.text('pane.issue.unit', { name, code });
}
