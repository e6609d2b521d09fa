import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskFailed, ask } from './ask.ts';
import { useMe } from './session.tsx';

export interface Write {
  readonly path: string;
  readonly body?: unknown;
  readonly method?: 'POST' | 'DELETE';
}

/** Changes something on the server with the token of the session, and reads the lists that it touches anew. */
export function useWrite<Answer = void>(touches: readonly string[]) {
  const { csrf } = useMe();
  const client = useQueryClient();
  const readAnew = () => Promise.all(touches.map((list) => client.invalidateQueries({ queryKey: [list] })));
  return useMutation({
    mutationFn: ({ path, body = {}, method = 'POST' }: Write) =>
      ask<Answer>(method, path, { csrf, ...(method === 'POST' ? { body } : {}) }),
    onSuccess: readAnew,
    // Somebody else was first: what stands now is read, and stands beside what was filled in.
    onError: (error) =>
      error instanceof AskFailed && error.code === 'CHANGED_MEANWHILE' ? readAnew() : undefined,
  });
}
