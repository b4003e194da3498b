/** Said where the open workbook is no index, which forms are issued from and held against. */
import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePane, useTexts } from '../hooks';

export function NoIndex() {
  const pane = usePane();
  const texts = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {texts.text('pane.review.noIndex')}{' '}
        <Link
          inline
          onClick={() => {
            pane.show('workbook');
          }}
        >
          {texts.text('pane.view.workbook')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
