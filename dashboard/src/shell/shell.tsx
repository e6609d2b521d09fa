import { Button, Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { type ReactNode, useEffect } from 'react';
import { ask } from '../api/ask.ts';
import { FollowLive, useLive } from '../api/live.tsx';
import { useForgetSession, useMe } from '../api/session.tsx';
import { useWrite } from '../api/use-write.ts';
import { secondWritten } from '../language/when-written.ts';
import { type Language, useLanguage, useWords } from '../language/words.tsx';
import { SamplingPrompt } from '../pages/insight/sampling-prompt.tsx';
import { AlarmBar } from './alarm-bar.tsx';
import { SoundState, WithSound } from './alarm-sound.tsx';
import { ApplyPreferences } from './apply-preferences.tsx';
import { OwnActions } from './own-actions.tsx';
import { PAGES_OF, PATHS } from './pages.ts';
import { PauseBar, PauseButton } from './pause-bar.tsx';
import { RoleChoice } from './role-choice.tsx';
import { SearchEverything } from './search-everything.tsx';
import { SetUpBar } from './set-up-bar.tsx';
import classes from './shell.module.css';
import { SignInAgain } from './sign-in-again.tsx';

/** What every screen shares: alarms above all, trouble below them, the menu, and the page. */
export function Shell() {
  return (
    <Live>
      <ApplyPreferences />
      <SignInAgain />
      <Frame />
    </Live>
  );
}

/** What goes on, with its sound. Who may follow no calls has no stream of them, which is not a connection that was lost. */
export function Live({ children }: { children: ReactNode }) {
  if (useMe().rights['live'] === undefined) return children;
  return (
    <FollowLive>
      <WithSound>{children}</WithSound>
    </FollowLive>
  );
}

function Frame() {
  const words = useWords();
  const { language, setLanguage } = useLanguage();
  const me = useMe();
  const { lostSince, back } = useLive();
  const forget = useForgetSession();
  const keep = useWrite(['session']);
  const speak = (chosen: Language) => {
    setLanguage(chosen);
    if (!me.demo) {
      keep.mutate({ path: '/api/session/preferences', body: { ...me.preferences, language: chosen } });
    }
  };
  const { ref: head, height } = useElementSize();
  useEffect(() => {
    // What opens beside a list begins under the head, whose buttons it would cover.
    document.documentElement.style.setProperty('--head', `${Math.ceil(height)}px`);
  }, [height]);
  const signOut = async () => {
    await ask('DELETE', '/api/session', { csrf: me.csrf }).catch(() => undefined);
    await forget();
  };
  return (
    <>
      <a className="skip-link" href="#page">
        {words.toContent}
      </a>
      <section ref={head} className={classes['top']} aria-label={words.product}>
        <AlarmBar />
        {lostSince !== null && (
          <div className={classes['status']} role="alert">
            {words.connection.lost(secondWritten(dayjs(lostSince).toISOString()))}
          </div>
        )}
        <div role="status" className={back === null ? undefined : classes['status']}>
          {back !== null && words.reconnected.back(secondWritten(back.at), back.items)}
        </div>
        <PauseBar />
        <SetUpBar />
        {me.demo && <div className={classes['status']}>{words.demo}</div>}
        <div className={classes['header']}>
          <Group justify="space-between">
            <nav aria-label={words.menu.label}>
              <ul className={classes['menu']}>
                {PAGES_OF[me.role].map((page) => (
                  <li key={page}>
                    <Link to={PATHS[page]} activeOptions={{ exact: true, includeSearch: false }}>
                      {words.menu[page]}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <Group gap="sm">
              <Text span>
                {me.practice.name} · {me.name}
              </Text>
              <RoleChoice />
              <SoundState />
              <SearchEverything />
              <OwnActions />
              <PauseButton />
              <Button variant="default" onClick={() => speak(language === 'nl' ? 'en' : 'nl')}>
                {words.menu.language}
              </Button>
              <Button variant="default" onClick={() => void signOut()}>
                {words.menu.signOut}
              </Button>
            </Group>
          </Group>
        </div>
      </section>
      <main id="page" className={classes['page']} tabIndex={-1}>
        <SamplingPrompt />
        <Outlet />
      </main>
    </>
  );
}
