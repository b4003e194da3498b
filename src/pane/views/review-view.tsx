/** What is to be looked at again in the open workbook, its forms for the units, and what units sent back. */
import { makeStyles, Tab, TabList, tokens, type TabValue } from '@fluentui/react-components';
import { useAnswer, usePane, usePaneState, useTexts } from '../hooks';
import { Answered } from '../parts/answered';
import { BatchReview } from '../parts/batch-review';
import { IssueForms } from '../parts/issue-forms';
import { OwnFormReview } from '../parts/own-form-review';
import { Card, Page } from '../parts/page';
import { ProblemList } from '../parts/problem-list';
import { reviewParts } from '../state';

const useStyles = makeStyles({
  parts: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  // The narrowest panes hold all three.
  tab: {
    '@media (max-width: 360px)': {
      paddingLeft: tokens.spacingHorizontalS,
      paddingRight: tokens.spacingHorizontalS,
    },
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

const panelId = 'review-part';
const tabId = (part: string) => `review-${part}`;

export function ReviewView() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const part = usePaneState((state) => state.reviewPart);
  return (
    <Page title={texts.text('pane.review.title')}>
      <TabList
        className={styles.parts}
        selectedValue={part}
        aria-label={texts.text('pane.review.parts')}
        onTabSelect={(_, { value }: { value: TabValue }) => {
          const chosen = reviewParts.find((each) => each === value);
          if (chosen) pane.chooseReview(chosen);
        }}
      >
        {reviewParts.map((each) => (
          <Tab key={each} id={tabId(each)} className={styles.tab} value={each} aria-controls={panelId}>
            {texts.text(`pane.review.part.${each}`)}
          </Tab>
        ))}
      </TabList>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(part)} className={styles.part}>
        {part === 'open' ? <OpenReview /> : part === 'issue' ? <IssueForms /> : <BatchReview />}
      </div>
    </Page>
  );
}

function OpenReview() {
  const texts = useTexts();
  const problems = usePaneState((state) => state.opened?.problems);
  const isForm = usePaneState((state) => state.opened?.isForm ?? false);
  const figures = useAnswer('figureProblems', null, problems !== undefined && !isForm);
  if (isForm) return <OwnFormReview />;
  if (!problems) return null;
  return (
    <>
      <Card title={texts.text('pane.problems.title')}>
        <ProblemList problems={problems} />
      </Card>
      <Answered asked={figures}>
        {(found) =>
          found.groups.length === 0 ? null : (
            <Card title={texts.text('pane.figures.title')}>
              <ProblemList problems={found} source="figures" />
            </Card>
          )
        }
      </Answered>
    </>
  );
}
