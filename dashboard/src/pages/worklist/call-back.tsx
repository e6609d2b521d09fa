import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import type { Words } from '../../language/nl.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { useWords } from '../../language/words.tsx';
import { coveredNumber } from '../../parts/covered-number.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import type { ItemActs } from './use-change.ts';

const RESULTS = ['no-answer', 'busy'] as const;
/** `screens.md` §3.2: then another time is proposed. */
const MISSED_OFTEN = 2;

/** The number stays covered until it is asked for or rung; then: how it went. */
export function CallBack({ item, busy, act, hasRung }: ItemActs & { hasRung: boolean }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const { callBackNumber: number } = item;
  if (number === null) return null;
  const missed = item.history.filter(({ what }) => what === 'called').length;
  const isOpen = item.status === 'open';
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <span>
          {words.worklist.number} {shown || hasRung ? phoneWritten(number) : coveredNumber(number)}
        </span>
        {!shown && !hasRung && (
          <Button variant="default" onClick={() => setShown(true)}>
            {words.worklist.show}
          </Button>
        )}
      </Group>
      {(shown || hasRung) && isOpen && (
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
      {missed >= MISSED_OFTEN && isOpen && <Text role="status">{words.worklist.missedTwice}</Text>}
    </Stack>
  );
}

/**
 * `tel:` rings by the user's own telephone, as Balie dials listed numbers only. While a colleague rings this patient it is not there to
 * press: two who ring at once find each other busy.
 */
export function CallLink({
  item,
  isMain,
  ringsNow,
  onRing,
}: {
  item: ItemWithHistory;
  isMain: boolean;
  /** The name of the colleague who rings now. */
  ringsNow: string | undefined;
  onRing: () => void;
}) {
  const words = useWords();
  const link = useRef<HTMLAnchorElement>(null);
  const number = ringsNow === undefined ? item.callBackNumber : null;
  useLetterKeys(
    number === null ? {} : { b: { does: words.keys.worklist.call, act: () => link.current?.click() } },
  );
  const variant = isMain ? 'filled' : 'default';
  if (number === null) {
    return (
      <Button variant={variant} disabled>
        {words.worklist.callsNow(ringsNow ?? '')}
      </Button>
    );
  }
  return (
    <Button component="a" ref={link} href={`tel:${number}`} variant={variant} onClick={onRing}>
      {callWord(item, words)}
    </Button>
  );
}

/** Somebody in danger whom nobody took is rung now, not back. */
const NOW: readonly ItemWithHistory['kind'][] = ['urgent-callback', 'failed-transfer'];
const callWord = ({ kind }: ItemWithHistory, { worklist }: Words): string =>
  NOW.includes(kind) ? worklist.callNow : worklist.call;
