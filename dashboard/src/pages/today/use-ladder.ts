import { useQuery } from '@tanstack/react-query';
import type { Ladder } from '../../../../src/http/contract/emergency.ts';
import { ask } from '../../api/ask.ts';

/** The numbers that are rung for an alarm, in their order. */
export const useLadder = () =>
  useQuery({ queryKey: ['ladder'], queryFn: () => ask<Ladder>('GET', '/api/ladder') });
