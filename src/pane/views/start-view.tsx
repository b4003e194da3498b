/** Where nothing is open: choose a file, or begin from a template. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAddRegular, FolderOpenRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { catalogue } from '../../catalogue/catalogue';
import { usePane, usePaneState, useTexts } from '../hooks';
import { Choice, type Option } from '../parts/choice';
import { useFilePicker } from '../parts/open-file';
import { Card, Page } from '../parts/page';

const useStyles = makeStyles({
  start: { width: '100%', maxWidth: '760px', margin: `${tokens.spacingVerticalXL} auto` },
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
  choice: { flexGrow: 1, flexBasis: '200px' },
});

export function StartView() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const picker = useFilePicker();
  const opensFiles = pane.host.readOpen === null;
  return (
    <div className={styles.start}>
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
              onClick={opensFiles ? picker.pick : () => void pane.work.openCurrent()}
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
    </div>
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
        <Choice
          className={styles.choice}
          label={texts.text('pane.start.template.choose')}
          value={set}
          choose={setSet}
          options={[
            ['', texts.text('pane.start.template.blank')],
            ...catalogue.map(({ id, name, criteria }): Option => {
              const lines = texts.text('pane.start.template.lines', { count: criteria.length });
              return [id, `${name[texts.language]} (${lines})`];
            }),
          ]}
        />
        <Button
          icon={<DocumentAddRegular />}
          disabled={isBusy}
          onClick={() => void pane.work.openTemplate(set === '' ? null : set)}
        >
          {texts.text('pane.start.template.open')}
        </Button>
      </div>
    </Card>
  );
}
