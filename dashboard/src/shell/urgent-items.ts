import { useRef } from 'react';
import { useToday } from '../api/use-today.ts';
import { useIsHidden } from './system-notices.ts';

/** Whether more urgent items are open than when this window was last looked at, by the same answer as that of Vandaag. */
export function useMoreUrgent(enabled: boolean): boolean {
  const isHidden = useIsHidden();
  const { data } = useToday({ enabled });
  const count = data === undefined ? null : data.worklist[112] + data.worklist.urgent;
  const seen = useRef(count);
  if (!isHidden || seen.current === null) seen.current = count;
  return isHidden && count !== null && seen.current !== null && count > seen.current;
}
