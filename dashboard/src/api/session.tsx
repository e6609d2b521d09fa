import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { Me } from '../../../src/http/contract/session.ts';
import { AskFailed, ask } from './ask.ts';

const Session = createContext<Me | null>(null);

/** Who is signed in, or null; asked once and again after every sign-in. */
export const useSessionQuery = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: () =>
      ask<Me>('GET', '/api/session').catch((error: unknown) => {
        if (error instanceof AskFailed && error.code === 'NOT_SIGNED_IN') return null;
        throw error;
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const SignedInAs = ({ me, children }: { me: Me; children: ReactNode }) => (
  <Session value={me}>{children}</Session>
);

/** Who is signed in, below `SignedInAs`. */
export function useMe(): Me {
  const me = useContext(Session);
  if (me === null) throw new Error('nobody is signed in');
  return me;
}

/** Forgets everything of the session that was. */
export function useForgetSession(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await client.invalidateQueries({ queryKey: ['session'] });
  };
}
