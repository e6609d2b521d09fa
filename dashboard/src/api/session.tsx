import { type Query, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Me } from '../../../src/http/contract/session.ts';
import { AskFailed, ask } from './ask.ts';

const Session = createContext<Me | null>(null);

/** Tabs of one browser share the cookie, so what one tab does to the session the others must hear. */
const CHANNEL = 'balie-session';

/** Who is signed in, or null; asked once and again after every sign-in and sign-out, also in another tab. */
export function useSessionQuery() {
  const client = useQueryClient();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = async () => {
      await client.invalidateQueries({ queryKey: ['session'] });
      // Nothing of a patient stays in a tab that nobody is signed in to; what somebody was typing in the others does.
      if (client.getQueryData(['session']) === null) client.removeQueries({ predicate: isOfSomebody });
      else await client.invalidateQueries({ predicate: isOfSomebody });
    };
    return () => channel.close();
  }, [client]);
  return useQuery({
    queryKey: ['session'],
    queryFn: () =>
      ask<Me>('GET', '/api/session').catch((error: unknown) => {
        if (error instanceof AskFailed && error.code === 'NOT_SIGNED_IN') return null;
        throw error;
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * What was asked while somebody was signed in. The ways to sign in are nobody's: taken away here as well, the page that asks who
 * comes next was left without them, because a channel also tells the tab that wrote to it.
 */
const isOfSomebody = ({ queryKey }: Query): boolean =>
  queryKey[0] !== 'session' && queryKey[0] !== 'sign-in-ways';

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
    client.removeQueries({ predicate: isOfSomebody });
    await client.invalidateQueries({ queryKey: ['session'] });
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(null);
    channel.close();
  };
}
