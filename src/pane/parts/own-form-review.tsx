/** A unit's form that is open by itself: what it is, the index that it is held against, what was found. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useBatch, usePane, usePaneState, useTexts } from '../hooks';
import { BatchProgress } from './batch-progress';
import { ReviewFindings, unitText } from './file-findings';
import { fileTitleId } from './file-title';
import { useFormIndexPicker } from './open-file';
import { Card } from './page';
import { VerdictBadge } from './verdict-badge';

const useStyles = makeStyles({
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { margin: 0, flexGrow: 1, flexBasis: '220px', overflowWrap: 'anywhere' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function OwnFormReview() {
  const texts = useTexts();
  const opened = usePaneState((state) => state.opened);
  const reviewed = usePaneState((state) => state.formReviewed);
  const isReviewed = useBatch(({ files }) => files.length > 0) && opened !== null && opened === reviewed;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.text('pane.form.title')}</MessageBarTitle>
          {texts.text('pane.form.about')} {texts.text('pane.form.many')}
        </MessageBarBody>
      </MessageBar>
      <IndexChoice isReviewed={isReviewed} />
      {isReviewed ? (
        <>
          <BatchProgress isAlone />
          <FormFindings />
        </>
      ) : null}
    </>
  );
}

function IndexChoice({ isReviewed }: { readonly isReviewed: boolean }) {
  const styles = useStyles();
  const { ownForm } = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const picker = useFormIndexPicker();
  return (
    <Card>
      <div className={styles.choose}>
        {isReviewed && ownForm.index ? (
          <p className={styles.words}>{texts.text('pane.form.against', { index: ownForm.index.name })}</p>
        ) : null}
        {picker.input}
        <Button
          appearance={isReviewed ? 'secondary' : 'primary'}
          icon={<FolderOpenRegular />}
          disabledFocusable={isBusy}
          onClick={picker.pick}
        >
          {texts.text(isReviewed ? 'pane.form.chooseOther' : 'pane.form.choose')}
        </Button>
      </div>
    </Card>
  );
}

function FormFindings() {
  const styles = useStyles();
  const texts = useTexts();
  const file = useBatch(({ files }) => files[0] ?? null);
  if (!file?.review) return null;
  return (
    <>
      <h3 id={fileTitleId} tabIndex={-1} className={styles.title}>
        {file.name}
      </h3>
      <div className={styles.facts}>
        <VerdictBadge verdict={file.review.verdict} />
        <span>{unitText(file, file.review, texts)}</span>
      </div>
      <ReviewFindings review={file.review} />
    </>
  );
}
