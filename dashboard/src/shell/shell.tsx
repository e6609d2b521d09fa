import { Button, Group, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { Role } from '../../../src/http/contract/session.ts';
import { ask } from '../api/ask.ts';
import { FollowLive, useLive } from '../api/live.tsx';
import { useForgetSession, useMe } from '../api/session.tsx';
import { secondWritten } from '../language/when-written.ts';
import { useLanguage, useWords } from '../language/words.tsx';
import { AlarmBar } from './alarm-bar.tsx';
import classes from './shell.module.css';

/** Every page with its address, in the order of the menu. */
const PATHS = {
  today: '/',
  worklist: '/werklijst',
  calls: '/gesprekken',
  agenda: '/agenda',
  patients: '/patienten',
  messages: '/berichten',
  knowledge: '/kennis',
  emergency: '/spoed',
  tasks: '/taken',
  tryOut: '/proefbellen',
  insight: '/inzicht',
  register: '/register',
  audit: '/inzagelog',
} as const;
export type Page = keyof typeof PATHS;

const AT_THE_DESK: readonly Page[] = [
  'today',
  'worklist',
  'calls',
  'agenda',
  'patients',
  'messages',
  'knowledge',
  'emergency',
  'tasks',
  'tryOut',
  'insight',
  'register',
  'audit',
];

/** The menu of each role: what a role may not see is absent, never greyed (`screens.md` §2). */
export const PAGES_OF: Readonly<Record<Role, readonly Page[]>> = {
  assistant: AT_THE_DESK,
  practitioner: AT_THE_DESK,
  manager: ['today', 'agenda', 'knowledge', 'emergency', 'tasks', 'tryOut', 'insight', 'register'],
  supplier: ['today', 'knowledge', 'emergency', 'tryOut', 'register'],
  auditor: ['knowledge', 'emergency', 'tasks', 'tryOut', 'insight', 'register', 'audit'],
};

/** What every screen shares: alarms above all, trouble below them, the menu, and the page. */
export function Shell() {
  return (
    <FollowLive>
      <Frame />
    </FollowLive>
  );
}

function Frame() {
  const words = useWords();
  const { language, setLanguage } = useLanguage();
  const me = useMe();
  const { lostSince } = useLive();
  const forget = useForgetSession();
  const signOut = async () => {
    await ask('DELETE', '/api/session', { csrf: me.csrf }).catch(() => undefined);
    await forget();
  };
  return (
    <>
      <a className="skip-link" href="#page">
        {words.toContent}
      </a>
      <section className={classes['top']} aria-label={words.product}>
        <AlarmBar />
        {lostSince !== null && (
          <div className={classes['status']} role="alert">
            {words.connection.lost(secondWritten(dayjs(lostSince).toISOString()))}
          </div>
        )}
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
              <Button variant="default" onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>
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
        <Outlet />
      </main>
    </>
  );
}
