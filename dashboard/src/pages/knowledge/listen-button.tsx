import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language/words.tsx';

/** An answer in the voice that callers hear. */
export function ListenButton({ answer, name }: { answer: string; name: string }) {
  const { knowledge: words } = useWords();
  const [state, setState] = useState<'quiet' | 'playing' | 'failed'>('quiet');
  const play = async () => {
    setState('playing');
    const sound = new Audio(`/api/knowledge/answers/${answer}/sound`);
    sound.addEventListener('ended', () => setState('quiet'));
    // A browser says the same of no sound, no right and no server; what was pressed can be pressed again.
    await sound.play().catch(() => setState('failed'));
  };
  return (
    <>
      <Button
        variant="default"
        loading={state === 'playing'}
        aria-label={`${words.listen}: ${name}`}
        onClick={() => void play()}
      >
        {words.listen}
      </Button>
      {state === 'failed' && (
        <Text role="status" size="sm">
          {words.listenFailed}
        </Text>
      )}
    </>
  );
}
