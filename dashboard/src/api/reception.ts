import { useQuery } from '@tanstack/react-query';
import type { Reception } from '../../../src/http/contract/reception.ts';
import { ask } from './ask.ts';

/** A colleague's pause is seen by the others within this. */
const EVERY_MS = 15_000;

/** Who answers the telephone now. */
export const useReception = () =>
  useQuery({
    queryKey: ['reception'],
    queryFn: () => ask<Reception>('GET', '/api/reception'),
    refetchInterval: EVERY_MS,
  });
