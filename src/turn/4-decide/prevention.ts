import { approvedOn, telling } from './telling.ts';

/** Flu jab, screening, recall: only what the practice chose to tell, and only while it holds. */
export const prevention = telling(approvedOn(() => ['prevention']));
