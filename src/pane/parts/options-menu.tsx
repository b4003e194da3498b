/** Language, appearance, what is remembered, the diagnostic report. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { languages } from '../../locale/texts';
import { usePane, usePaneState, useTexts } from '../hooks';
import { appearances } from '../state';
import { Diagnostics } from './diagnostics';

export function OptionsMenu() {
  const pane = usePane();
  const texts = useTexts();
  const language = usePaneState((state) => state.language);
  const appearance = usePaneState((state) => state.appearance);
  const remembers = usePaneState((state) => state.remembers);
  const isBusy = usePaneState((state) => state.task !== null);
  const [showsReport, setShowsReport] = useState(false);
  return (
    <>
      <Menu
        // In the page, not beside it: a menu that belongs to no part of the page is hard to find again.
        inline
        checkedValues={{
          language: [language],
          appearance: [appearance],
          remember: remembers ? ['remember'] : [],
        }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          const [chosen] = checkedItems;
          if (name === 'remember') pane.remember(checkedItems.length > 0);
          const spoken = languages.find((candidate) => candidate === chosen);
          if (name === 'language' && spoken) void pane.speak(spoken);
          const seen = appearances.find((candidate) => candidate === chosen);
          if (name === 'appearance' && seen) pane.appear(seen);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<SettingsRegular />}
            aria-label={texts.text('pane.menu')}
            title={texts.text('pane.menu')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{texts.text('pane.menu.language')}</MenuGroupHeader>
              {languages.map((id) => (
                <MenuItemRadio key={id} name="language" value={id} disabled={isBusy} lang={id}>
                  {texts.text(`pane.menu.language.${id}`)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{texts.text('pane.menu.appearance')}</MenuGroupHeader>
              {appearances.map((id) => (
                <MenuItemRadio key={id} name="appearance" value={id}>
                  {texts.text(`pane.menu.appearance.${id}`)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItemCheckbox name="remember" value="remember">
              {texts.text('pane.menu.remember')}
            </MenuItemCheckbox>
            <MenuItem
              onClick={() => {
                setShowsReport(true);
              }}
            >
              {texts.text('pane.menu.diagnostics')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Diagnostics
        isOpen={showsReport}
        close={() => {
          setShowsReport(false);
        }}
      />
    </>
  );
}
