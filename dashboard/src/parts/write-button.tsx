import { Button, type ButtonProps, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { type ComponentPropsWithoutRef, useState } from 'react';
import { useLive } from '../api/live.tsx';
import { secondWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';

/**
 * A button that changes something on the server. Without a connection it stays where it is and can be reached, does nothing, and says
 * why: what was pressed is never queued, because the practice may have changed meanwhile.
 */
export function WriteButton({
  onClick,
  ...rest
}: ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>) {
  const words = useWords();
  const { lostSince } = useLive();
  const [pressed, setPressed] = useState(false);
  if (lostSince === null) return <Button {...rest} onClick={onClick} />;
  return (
    <>
      <Button
        {...rest}
        aria-disabled="true"
        data-disabled={true}
        onClick={() => setPressed(true)}
        type="button"
      />
      {pressed && (
        <Text role="status" size="sm">
          {words.connection.notNow(secondWritten(dayjs(lostSince).toISOString()))}
        </Text>
      )}
    </>
  );
}
