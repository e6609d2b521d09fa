import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { phoneWritten } from '../../language/phone-written.ts';
import { useWords } from '../../language/words.tsx';
import { coveredNumber } from '../../parts/covered-number.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import type { ItemActs } from './use-change.ts';

const RESULTS = ['no-answer', 'busy'] as const;
/** `screens.md` §3.2: then another time is proposed. */
const MISSED_OFTEN = 2;

/** The number stays covered until it is asked for; `tel:` rings by the user's own telephone, as Balie dials listed numbers only. Then: how it went. */
export function CallBack({ item, busy, act }: ItemActs) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const { callBackNumber: number } = item;
  useLetterKeys(
    number === null
      ? {}
      : {
          b: { does: words.keys.worklist.call, act: () => (shown ? link.current?.click() : setShown(true)) },
        },
  );
  if (number === null) return null;
  const missed = item.history.filter(({ what }) => what === 'called').length;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <span>
          {words.worklist.number} {shown ? phoneWritten(number) : coveredNumber(number)}
        </span>
        {shown ? (
          <Button component="a" ref={link} href={`tel:${number}`}>
            {words.worklist.call}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setShown(true)}>
            {words.worklist.show}
          </Button>
        )}
      </Group>
      {shown && item.status === 'open' && (
        <Group gap="sm">
          <WriteButton variant="default" disabled={busy} onClick={() => act({ what: 'close', as: 'done' })}>
            {words.worklist.spoke}
          </WriteButton>
          {RESULTS.map((result) => (
            <WriteButton
              key={result}
              variant="default"
              disabled={busy}
              onClick={() => act({ what: 'called', result })}
            >
              {words.worklist.callResults[result]}
            </WriteButton>
          ))}
        </Group>
      )}
      {missed >= MISSED_OFTEN && item.status === 'open' && (
        <Text role="status">{words.worklist.missedTwice}</Text>
      )}
    </Stack>
  );
}
