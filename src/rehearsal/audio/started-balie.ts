import type { CallId } from '../../domain/ids.ts';
import type { DemoLines } from '../../store/demo/demo-practices.ts';
import type { Store } from '../../store/store.ts';
import type { Recogniser } from '../../turn/1-hear/recogniser.ts';
import type { Seen } from '../../turn/call.ts';

/** A Balie that was started for rehearsals, as its command gives it: this folder does not know `main.ts`. */
export interface StartedBalie {
  readonly sip: { readonly host: string; readonly port: number };
  readonly store: Pick<Store, 'practices' | 'database' | 'journal'>;
  readonly ear: Pick<Recogniser, 'name'>;
  stop(): Promise<unknown>;
}

export interface BalieForRehearsal {
  readonly now: () => Temporal.ZonedDateTime;
  readonly watch: (call: CallId, seen: Seen) => void;
  /** Null: the ear of the configuration. */
  readonly ear: Recogniser | null;
  readonly demo: DemoLines | null;
}

export type StartBalie = (options: BalieForRehearsal, signal: AbortSignal) => Promise<StartedBalie>;
