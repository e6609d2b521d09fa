import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { ask } from '../../api/ask.ts';
import { Asked } from '../../parts/states.tsx';

/** The settings of the practice, for whatever shows a part of them. */
export function OfPractice({ children }: { children: (settings: Settings) => ReactNode }) {
  const query = useQuery({ queryKey: ['settings'], queryFn: () => ask<Settings>('GET', '/api/settings') });
  return <Asked query={query}>{children}</Asked>;
}
