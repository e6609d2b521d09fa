import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useForgetSession, useMe } from '../api/session.tsx';
import { useToday } from '../api/use-today.ts';
import { useWrite } from '../api/use-write.ts';
import { type Language, useLanguage, useWords } from '../language/words.tsx';
import { KeysHelpButton } from './keys-help.tsx';
import classes from './menu.module.css';
import { GROUPS, groupOf, PAGES_OF, PATHS, type Page } from './pages.ts';
import { RoleChoice } from './role-choice.tsx';

/** Every page of this role in its group, each with how much waits there. */
export function MenuLinks() {
  const words = useWords();
  const me = useMe();
  const waiting = useWaiting();
  return GROUPS.map((group) => {
    const pages = PAGES_OF[me.role].filter((page) => groupOf(page) === group);
    if (pages.length === 0) return null;
    return (
      <div key={group}>
        <p id={`menu-${group}`} className={classes['group']}>
          {words.frame.groups[group]}
        </p>
        <ul className={classes['links']} aria-labelledby={`menu-${group}`}>
          {pages.map((page) => (
            <li key={page}>
              <MenuLink page={page} waiting={waiting[page]} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

export function MenuLink({ page, waiting }: { page: Page; waiting?: number | undefined }) {
  const words = useWords();
  return (
    <Link to={PATHS[page]} className={classes['link']} activeOptions={{ exact: true, includeSearch: false }}>
      <span>{words.menu[page]}</span>
      {waiting !== undefined && waiting > 0 && <span className={classes['count']}>{waiting}</span>}
    </Link>
  );
}

/** How much waits for people where; the same answer as that of Vandaag, which live events keep fresh. */
export function useWaiting(): Partial<Record<Page, number>> {
  const me = useMe();
  const { data } = useToday({ enabled: me.rights['worklist'] === 'work' });
  if (data === undefined) return {};
  const { 112: alarm, urgent, today, normal } = data.worklist;
  return { worklist: alarm + urgent + today + normal, ...data.toDo };
}

/** Ends the session and forgets what it showed, also when the server cannot be reached. */
export function useSignOut(): () => Promise<void> {
  const { csrf } = useMe();
  const forget = useForgetSession();
  return async () => {
    await ask('DELETE', '/api/session', { csrf }).catch(() => undefined);
    await forget();
  };
}

/** Who this is, in which language, and the way out. */
export function MenuFoot() {
  const words = useWords();
  const me = useMe();
  const { language, setLanguage } = useLanguage();
  const signOut = useSignOut();
  const keep = useWrite(['session']);
  const speak = (chosen: Language) => {
    setLanguage(chosen);
    if (!me.demo) {
      keep.mutate({ path: '/api/session/preferences', body: { ...me.preferences, language: chosen } });
    }
  };
  return (
    <Stack gap={0} component="section" aria-label={words.frame.account} className={classes['foot']}>
      <Text size="sm" px="xs">
        {words.frame.signedInAs(me.name, words.roles[me.role] ?? me.role)}
      </Text>
      <RoleChoice />
      <Group gap={0} justify="space-between">
        <Button variant="subtle" size="compact-sm" onClick={() => speak(language === 'nl' ? 'en' : 'nl')}>
          {words.menu.language}
        </Button>
        <KeysHelpButton />
        <Button variant="subtle" size="compact-sm" onClick={() => void signOut()}>
          {words.menu.signOut}
        </Button>
      </Group>
    </Stack>
  );
}
