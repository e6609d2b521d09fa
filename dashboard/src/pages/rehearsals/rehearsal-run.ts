import type { RehearsalRun } from '../../../../src/http/contract/rehearsals.ts';
import { dayWritten, secondWritten } from '../../language/when-written.ts';

/** "wo 25 nov 2026 10:15:00" */
export const momentWritten = (moment: string): string => `${dayWritten(moment)} ${secondWritten(moment)}`;

export const isGoingOn = ({ state }: RehearsalRun): boolean => state === 'running' || state === 'paused';
