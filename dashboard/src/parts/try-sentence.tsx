import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { SentenceRead } from '../../../src/http/contract/sentences.ts';
import { useWrite } from '../api/use-write.ts';
import { useWords } from '../language/words.tsx';
import { useRuleName } from './alarm-rules.ts';
import { Failed } from './states.tsx';
import { WriteButton } from './write-button.tsx';

/** The id of the field, for a key that goes to it. */
export const SENTENCE_FIELD = 'sentence-of-caller';

/** What Balie makes of a sentence: alarm, wish, what it understood and says, and by which words. */
export function TrySentence() {
  const { sentences: words } = useWords();
  const [text, setText] = useState('');
  const read = useWrite<SentenceRead>([]);
  return (
    <section aria-labelledby="try-sentence">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read.mutate({ path: '/api/sentences', body: { text } });
        }}
      >
        <Stack gap="sm" maw="40rem" align="flex-start">
          <Title order={2} id="try-sentence">
            {words.title}
          </Title>
          <Text size="sm">{words.why}</Text>
          <TextInput
            id={SENTENCE_FIELD}
            w="100%"
            required
            minLength={2}
            maxLength={300}
            label={words.label}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <WriteButton type="submit" variant="default" loading={read.isPending}>
            {words.submit}
          </WriteButton>
          {read.isError && <Failed error={read.error} />}
          <div role="status">{read.isSuccess && <Made of={read.data} />}</div>
        </Stack>
      </form>
    </section>
  );
}

function Made({ of }: { of: SentenceRead }) {
  const words = useWords();
  const nameOf = useRuleName();
  const { sentences } = words;
  const wishes = [of.wish, of.second].filter((wish) => wish !== null);
  return (
    <Stack gap="xs">
      {of.alarms.length === 0 && of.doubt === null && <Text>{sentences.noAlarm}</Text>}
      {of.alarms.map(({ rule, level, words: fired, own }) => (
        <Text key={rule}>
          <strong>{sentences.alarm}</strong>: {nameOf(rule)} · {words.emergency.levels[level]} ·{' '}
          <span lang="nl">{sentences.byWords(fired.join(' '))}</span>
          {own && ` · ${sentences.own}`}
        </Text>
      ))}
      {of.doubt !== null && (
        <Text>
          {nameOf(of.doubt.rule)}: {sentences.doubt(of.doubt.question)}
        </Text>
      )}
      {of.aside.length > 0 && <Text>{sentences.aside(of.aside.map(nameOf).join(', '))}</Text>}
      <Text>
        {sentences.wish}: {wishes.map((wish) => words.wishes[wish] ?? wish).join(', ')}
        {of.because.length > 0 && (
          <>
            . {sentences.because}: <span lang="nl">“{of.because.join('”, “')}”</span>
          </>
        )}
      </Text>
      {of.slots.length > 0 && (
        <Text>
          {sentences.understood}:{' '}
          {of.slots.map(({ slot, value }) => `${sentences.slots[slot] ?? slot} ${value}`).join(' · ')}
        </Text>
      )}
      {of.says.length > 0 && (
        <Text>
          {sentences.says}: <span lang={of.inEnglish ? 'en' : 'nl'}>“{of.says.join(' ')}”</span>
        </Text>
      )}
    </Stack>
  );
}
