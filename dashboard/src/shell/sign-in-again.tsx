import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AskFailed } from '../api/ask.ts';
import { useWords } from '../language/words.tsx';
import { SignInForm } from '../pages/sign-in/sign-in-form.tsx';

/** A session that ran out in the middle of work is begun anew above the page: what was typed there stays. */
export function SignInAgain() {
  const words = useWords();
  const client = useQueryClient();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const look = (error: unknown) => {
      if (error instanceof AskFailed && error.code === 'NOT_SIGNED_IN') setIsOver(true);
    };
    const queries = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
    });
    const mutations = client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
    });
    return () => {
      queries();
      mutations();
    };
  }, [client]);
  return (
    <Modal
      opened={isOver}
      onClose={() => setIsOver(false)}
      title={words.shell.signInAgain}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Text mb="md">{words.shell.signInAgainWhy}</Text>
      <SignInForm
        onDone={async () => {
          await client.invalidateQueries();
          setIsOver(false);
        }}
      />
    </Modal>
  );
}
