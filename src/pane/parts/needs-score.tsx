/** What stands in a view of results while there is none. */
import { Button } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import { usePane, usePaneState, useTexts } from '../hooks';
import { Page } from './page';

export function NeedsScore({ title }: { readonly title: string }) {
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  return (
    <Page title={title} subtitle={texts.text(isBusy ? 'pane.loading' : 'pane.needs.score')}>
      {isBusy ? null : (
        <div>
          <Button appearance="primary" icon={<PlayRegular />} onClick={() => void pane.work.score()}>
            {texts.text('pane.score.run')}
          </Button>
        </div>
      )}
    </Page>
  );
}
