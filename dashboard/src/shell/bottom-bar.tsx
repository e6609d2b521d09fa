import { Drawer, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe } from '../api/session.tsx';
import { useWords } from '../language/words.tsx';
import classes from './menu.module.css';
import { MenuFoot, MenuLink, MenuLinks, useWaiting } from './menu.tsx';
import { OwnActions } from './own-actions.tsx';
import { PAGES_OF, type Page } from './pages.ts';
import { PauseButton } from './pause-bar.tsx';

/** The first three of these that a role has fit beside Meer at 320 px. */
const IN_THE_BAR: readonly Page[] = ['today', 'worklist', 'agenda', 'insight', 'settings', 'audit'];
const FIT = 3;

/** On a telephone, under the thumb: three pages, and Meer with everything else of the menu and the head. */
export function BottomBar() {
  const words = useWords();
  const me = useMe();
  const waiting = useWaiting();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever chose a page has done with the menu
  useEffect(close, [pathname]);
  return (
    <nav className={classes['bar']} aria-label={words.menu.label}>
      <ul>
        {IN_THE_BAR.filter((page) => PAGES_OF[me.role].includes(page))
          .slice(0, FIT)
          .map((page) => (
            <li key={page}>
              <MenuLink page={page} waiting={waiting[page]} />
            </li>
          ))}
        <li>
          <button
            type="button"
            className={classes['more']}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={open}
          >
            {words.frame.more}
          </button>
        </li>
      </ul>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        size="85%"
        title={words.frame.more}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Stack gap="xs">
          <OwnActions />
          <PauseButton />
          <MenuLinks />
          <MenuFoot />
        </Stack>
      </Drawer>
    </nav>
  );
}
