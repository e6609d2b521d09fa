import { useQuery } from '@tanstack/react-query';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { ask } from '../../api/ask.ts';

/** The kinds of appointments of the practice, as its knowledge has them; undefined while not asked or not known. */
export function useTypes(wanted = true): Knowledge['types'] | undefined {
  return useQuery({
    queryKey: ['knowledge'],
    queryFn: () => ask<Knowledge>('GET', '/api/knowledge'),
    enabled: wanted,
    staleTime: 60_000,
  }).data?.types;
}
