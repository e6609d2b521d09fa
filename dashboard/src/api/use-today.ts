import { useQuery } from '@tanstack/react-query';
import type { Today } from '../../../src/http/contract/today.ts';
import { ask } from './ask.ts';

/** The counts of Vandaag: one answer for the page, the menu, the agenda and the notices, which live events keep fresh. */
export const useToday = (
  how: { readonly enabled?: boolean; readonly staleTime?: number; readonly refetchInterval?: number } = {},
) => useQuery({ queryKey: ['today'], queryFn: () => ask<Today>('GET', '/api/today'), ...how });
