import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { type ReactNode, useEffect } from 'react';
import { FollowLive, useLive } from '../api/live.tsx';
import { useMe } from '../api/session.tsx';
import { secondWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { NARROW } from '../look/narrow.ts';
import { SamplingPrompt } from '../pages/insight/sampling-prompt.tsx';
import { AlarmBar } from './alarm-bar.tsx';
import { WithSound } from './alarm-sound.tsx';
import { ApplyPreferences } from './apply-preferences.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { ExamplesBar } from './examples-bar.tsx';
import { Head } from './head.tsx';
import { WithKeys } from './keys-help.tsx';
import { LadderBar } from './ladder-bar.tsx';
import { MenuFoot, MenuLinks } from './menu.tsx';
import { PauseBar } from './pause-bar.tsx';
import { SetUpBar } from './set-up-bar.tsx';
import classes from './shell.module.css';
import { SignInAgain } from './sign-in-again.tsx';
import { TroubleBar } from './trouble-bar.tsx';

/** What every screen shares: alarms above all, trouble below them, the head, the menu, and the page. */
export function Shell() {
  return (
    <Live>
      <ApplyPreferences />
      <SignInAgain />
      <WithKeys>
        <Frame />
      </WithKeys>
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
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const { ref: top, height } = useElementSize();
  useEffect(() => {
    // What opens beside a list begins under the head, whose buttons it would cover.
    document.documentElement.style.setProperty('--head', `${Math.ceil(height)}px`);
  }, [height]);
  return (
    <>
      <a className="skip-link" href="#page">
        {words.toContent}
      </a>
      <section ref={isNarrow ? undefined : top} className={classes['top']} aria-label={words.product}>
        {/* On a telephone nothing else of the top stays in sight. */}
        <div ref={isNarrow ? top : undefined} className={classes['alarms']}>
          <AlarmBar />
        </div>
        <Trouble />
        <Head isNarrow={isNarrow} />
      </section>
      <div className={classes['frame']}>
        {!isNarrow && (
          <div className={classes['side']}>
            <nav aria-label={words.menu.label}>
              <MenuLinks />
            </nav>
            <MenuFoot />
          </div>
        )}
        <main id="page" className={classes['page']} tabIndex={-1}>
          <SamplingPrompt />
          <Outlet />
        </main>
      </div>
      {isNarrow && <BottomBar />}
    </>
  );
}

/** One bar for each thing that is not as it should be, and none when all is. */
function Trouble() {
  const words = useWords();
  const me = useMe();
  const { lostSince, back } = useLive();
  return (
    <>
      {lostSince !== null && (
        <div className={classes['status']} role="alert">
          {words.connection.lost(secondWritten(dayjs(lostSince).toISOString()))}
        </div>
      )}
      <div role="status" className={back === null ? undefined : classes['status']}>
        {back !== null && words.reconnected.back(secondWritten(back.at), back.items)}
      </div>
      <LadderBar />
      <TroubleBar />
      <PauseBar />
      <SetUpBar />
      {me.demo ? <div className={classes['status']}>{words.demo}</div> : <ExamplesBar />}
    </>
  );
}
