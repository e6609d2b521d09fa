import { Button, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { EverythingFound } from '../../../src/http/contract/search.ts';
import { ask } from '../api/ask.ts';
import { useNow } from '../api/now.ts';
import { useMe } from '../api/session.tsx';
import { birthWritten, dayWritten, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { Failed } from '../parts/states.tsx';
import { PAGES_OF, PATHS, type Page } from './pages.ts';

/** Each search is a line of the access log, so one is made when somebody stops typing and not for every letter. */
const PAUSE_MS = 600;
const LEAST_LETTERS = 3;

/** Ctrl+K: goes to a screen, a patient, an item or a call. */
export function SearchEverything({ label }: { label: string }) {
  const words = useWords();
  const [isOpen, { open, close }] = useDisclosure(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  return (
    <>
      <Button variant="default" px="sm" onClick={open} aria-keyshortcuts="Control+K" style={{ flex: 'none' }}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={words.shell.searchTitle}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Search onLeave={close} />
      </Modal>
    </>
  );
}

function Search({ onLeave }: { onLeave: () => void }) {
  const words = useWords();
  const me = useMe();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), PAUSE_MS);
  const mayFindPeople = me.rights['patients'] !== undefined;
  const query = useQuery({
    // What is typed is of a person: it is kept no longer than the dialog is open.
    queryKey: ['everything', sought],
    gcTime: 0,
    enabled: mayFindPeople && sought.length >= LEAST_LETTERS,
    queryFn: () => ask<EverythingFound>('POST', '/api/search', { body: { text: sought }, csrf: me.csrf }),
  });
  const lower = text.trim().toLowerCase();
  const screens = PAGES_OF[me.role].filter(
    (page) => lower === '' || words.menu[page].toLowerCase().includes(lower),
  );
  const begun = [
    { page: 'agenda', name: words.agenda.book },
    { page: 'patients', name: words.patients.add },
  ] as const satisfies readonly { readonly page: Page; readonly name: string }[];
  const toBegin = begun.filter(
    ({ page, name }) => me.rights[page] === 'work' && (lower === '' || name.toLowerCase().includes(lower)),
  );
  return (
    <Stack gap="md">
      <TextInput
        data-autofocus
        type="search"
        label={words.shell.search}
        description={words.shell.searchHelp}
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Results title={words.shell.toDo}>
        {toBegin.map(({ page, name }) => (
          <Link key={page} to={PATHS[page]} state={{ begins: true }} onClick={onLeave}>
            {name}
          </Link>
        ))}
      </Results>
      {query.isError && <Failed error={query.error} />}
      <Results title={words.shell.screens}>
        {screens.map((page) => (
          <Link key={page} to={PATHS[page]} onClick={onLeave}>
            {words.menu[page]}
          </Link>
        ))}
      </Results>
      {query.data !== undefined && (
        <Found found={query.data} screens={screens.length + toBegin.length} onLeave={onLeave} />
      )}
    </Stack>
  );
}

function Found({
  found: { patients, items, calls, needsMore },
  screens,
  onLeave,
}: {
  found: EverythingFound;
  screens: number;
  onLeave: () => void;
}) {
  const words = useWords();
  const now = useNow();
  const count = patients.length + items.length + calls.length;
  return (
    <>
      <Text role="status">
        {count + screens === 0 ? words.shell.nothingFound : ''}{' '}
        {needsMore && patients.length === 0 ? words.shell.needsMore : ''}
      </Text>
      <Results title={words.shell.patients}>
        {patients.map(({ id, name, dateOfBirth }) => (
          <Link key={id} to="/patienten" search={{ open: id }} onClick={onLeave}>
            {name} · {birthWritten(dateOfBirth, now)}
          </Link>
        ))}
      </Results>
      <Results title={words.shell.items}>
        {items.map(({ id, kind, who, dateOfBirth }) => (
          <Link key={id} to="/werklijst" search={{ open: id }} onClick={onLeave}>
            {(words.worklist.kinds as Readonly<Record<string, string>>)[kind] ?? kind} ·{' '}
            {who ?? words.worklist.unknown}
            {dateOfBirth !== null && ` · ${birthWritten(dateOfBirth, now)}`}
          </Link>
        ))}
      </Results>
      <Results title={words.shell.calls}>
        {calls.map(({ id, startedAt, from, wish }) => (
          <Link key={id} to="/gesprekken" search={{ open: id }} onClick={onLeave}>
            {dayWritten(startedAt)} {timeWritten(startedAt)} · {from ?? words.calls.withheld}
            {wish === null ? '' : ` · ${words.wishes[wish] ?? wish}`}
          </Link>
        ))}
      </Results>
    </>
  );
}

function Results({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3} fz="1rem">
        {title}
      </Title>
      <Stack gap="sm" align="flex-start">
        {children}
      </Stack>
    </section>
  );
}
