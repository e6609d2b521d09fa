import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from './ask.ts';
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
  return useMutation({
    mutationFn: ({ path, body = {}, method = 'POST' }: Write) =>
      ask<Answer>(method, path, { csrf, ...(method === 'POST' ? { body } : {}) }),
    onSuccess: () => Promise.all(touches.map((list) => client.invalidateQueries({ queryKey: [list] }))),
  });
}
