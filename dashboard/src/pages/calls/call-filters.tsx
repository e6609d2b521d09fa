import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { phoneWritten } from '../../language/phone-written.ts';
import { useWords } from '../../language/words.tsx';
import { NARROW } from '../../look/narrow.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';

/** Nothing is asked; calls that try Balie out are nobody's and are left out. */
export const NO_CALL_FILTER = {
  text: '',
  from: '',
  to: '',
  outcome: '',
  wish: '',
  alarm: '',
  corrected: '',
  line: '',
  trial: 'no',
};
type Filter = typeof NO_CALL_FILTER;

/** Asked by pressing the button or Enter: each search by words is a line of the access log, so none is made while somebody types. */
export function CallFilters({ lines, onAsk }: { lines: readonly string[]; onAsk: (filter: Filter) => void }) {
  const words = useWords();
  const { calls } = words;
  const [given, setGiven] = useState(NO_CALL_FILTER);
  const text = useRef<HTMLInputElement>(null);
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const [showsAll, setShowsAll] = useState(false);
  useLetterKeys({ '/': { does: calls.keySearch, act: () => text.current?.focus() } });
  const put = (name: keyof Filter) => ({
    value: given[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setGiven({ ...given, [name]: currentTarget.value }),
  });
  const choice = (options: Readonly<Record<string, string>>) => [
    { value: '', label: calls.all },
    ...Object.entries(options).map(([value, label]) => ({ value, label })),
  ];
  const yesOrNo = choice({ yes: calls.yes, no: calls.no });
  return (
    <search aria-label={calls.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAsk(given.text.trim().length < 2 ? { ...given, text: '' } : given);
        }}
      >
        <Stack gap="sm">
          <Group align="flex-end" gap="sm">
            <TextInput ref={text} type="search" label={calls.text} maxLength={100} {...put('text')} />
            {/* On a telephone nine fields were a screen and a half before the first call. */}
            {isNarrow && (
              <Button variant="default" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
                {calls.filters}
              </Button>
            )}
            {(!isNarrow || showsAll) && (
              <>
                <TextInput type="date" label={calls.since} {...put('from')} />
                <TextInput type="date" label={calls.upTo} {...put('to')} />
                <NativeSelect label={calls.outcome} data={choice(calls.outcomes)} {...put('outcome')} />
                <NativeSelect label={calls.wish} data={choice(words.wishes)} {...put('wish')} />
                <NativeSelect label={calls.alarm} data={yesOrNo} {...put('alarm')} />
                <NativeSelect label={calls.corrected} data={yesOrNo} {...put('corrected')} />
                {lines.length > 1 && (
                  <NativeSelect
                    label={calls.line}
                    data={choice(Object.fromEntries(lines.map((line) => [line, phoneWritten(line)])))}
                    {...put('line')}
                  />
                )}
                <NativeSelect label={calls.trial} data={yesOrNo} {...put('trial')} />
              </>
            )}
            <Button type="submit">{calls.find}</Button>
            <Button
              variant="default"
              onClick={() => {
                setGiven(NO_CALL_FILTER);
                onAsk(NO_CALL_FILTER);
              }}
            >
              {calls.clear}
            </Button>
          </Group>
          <Text size="sm">{calls.logged}</Text>
        </Stack>
      </form>
    </search>
  );
}
