/** Where nothing is open: choose a file, or begin from a template. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DocumentAddRegular, FolderOpenRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { catalogue } from '../../catalogue/catalogue';
import { usePane, usePaneState, useTexts } from '../hooks';
import { useFilePicker } from '../parts/open-file';
import { Card, Page } from '../parts/page';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  private: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  privateIcon: { flexShrink: 0, fontSize: '20px' },
  template: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  choice: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
});

export function StartView() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const picker = useFilePicker();
  const opensFiles = pane.host.readOpen === null;
  return (
    <Page title={texts.text('pane.start.title')} subtitle={texts.text('pane.tagline')}>
      <Card>
        <div className={styles.drop}>
          {opensFiles ? <span>{texts.text('pane.start.drop')}</span> : null}
          {picker.input}
          <Button
            appearance="primary"
            size="large"
            icon={<FolderOpenRegular />}
            disabled={isBusy}
            onClick={opensFiles ? picker.pick : () => void pane.openCurrent()}
          >
            {texts.text(opensFiles ? 'pane.start.open' : 'pane.start.read')}
          </Button>
        </div>
        <p className={styles.private}>
          <ShieldCheckmarkRegular className={styles.privateIcon} />
          <span>{texts.text('pane.start.private')}</span>
        </p>
      </Card>
      {opensFiles ? <Templates /> : null}
    </Page>
  );
}

function Templates() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const [set, setSet] = useState('');
  return (
    <Card title={texts.text('pane.start.template')}>
      <div className={styles.template}>
        <Field className={styles.choice} label={texts.text('pane.start.template.choose')}>
          <Select
            value={set}
            onChange={(_, { value }) => {
              setSet(value);
            }}
          >
            <option value="">{texts.text('pane.start.template.blank')}</option>
            {catalogue.map(({ id, name, criteria }) => (
              <option key={id} value={id}>
                {`${name[texts.language]} (${texts.text('pane.start.template.lines', { count: criteria.length })})`}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          icon={<DocumentAddRegular />}
          disabled={isBusy}
          onClick={() => void pane.openTemplate(set === '' ? null : set)}
        >
          {texts.text('pane.start.template.open')}
        </Button>
      </div>
    </Card>
  );
}
