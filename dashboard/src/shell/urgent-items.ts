import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Today } from '../../../src/http/contract/today.ts';
import { ask } from '../api/ask.ts';
import { useIsHidden } from './system-notices.ts';

/** Whether more urgent items are open than when this window was last looked at, by the same answer as that of Vandaag. */
export function useMoreUrgent(enabled: boolean): boolean {
  const isHidden = useIsHidden();
  const { data } = useQuery({
    queryKey: ['today'],
    queryFn: () => ask<Today>('GET', '/api/today'),
    enabled,
  });
  const count = data === undefined ? null : data.worklist[112] + data.worklist.urgent;
  const seen = useRef(count);
  if (!isHidden || seen.current === null) seen.current = count;
  return isHidden && count !== null && seen.current !== null && count > seen.current;
}
