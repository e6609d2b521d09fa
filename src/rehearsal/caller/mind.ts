import type { CallerBrief } from './brief.ts';
import type { HeardMoment } from './heard-moment.ts';
import type { Question } from './heard-question.ts';
import type { Twist, TwistKind } from './twists.ts';

/** What the caller does now. `wait`: nothing was asked of them, or they are silent on purpose. */
export type Move =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly keys: string }
  /** Speech in which no word can be made out. */
  | { readonly kind: 'mumble' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'hang-up' };

/** What the caller remembers of the call so far. Plain values: a call can be replayed from any turn. */
export interface Mind {
  readonly moves: number;
  /** How often each question was answered. */
  readonly asked: Readonly<Partial<Record<Question, number>>>;
  readonly lastQuestion: Question | null;
  readonly used: Readonly<Partial<Record<TwistKind, number>>>;
  /** What the caller has settled on; what Balie reads back is held against it. */
  readonly chosen: HeardMoment | null;
  readonly offered: readonly HeardMoment[];
  readonly refusals: number;
  readonly afterwardsSaid: number;
  readonly hasCorrected: boolean;
  /** What is said but once, and was: an answer to "kan ik nog iets voor u doen?", the second of two days. */
  readonly saidOnce: readonly string[];
}

export const freshMind: Mind = {
  moves: 0,
  asked: {},
  lastQuestion: null,
  used: {},
  chosen: null,
  offered: [],
  refusals: 0,
  afterwardsSaid: 0,
  hasCorrected: false,
  saidOnce: [],
};

export interface Reaction {
  readonly move: Move;
  readonly mind: Mind;
}

export const usedUp = (mind: Mind, { kind, times }: Twist): boolean => (mind.used[kind] ?? 0) >= times;
export const use = (mind: Mind, { kind }: Twist): Mind => ({
  ...mind,
  used: { ...mind.used, [kind]: (mind.used[kind] ?? 0) + 1 },
});
export const has = (mind: Mind, brief: CallerBrief, kind: TwistKind): Twist | null =>
  brief.twists.find((one) => one.kind === kind && !usedUp(mind, one)) ?? null;

export const say = (text: string): Move => ({ kind: 'say', text });
export const count = (mind: Mind, question: Question): number => mind.asked[question] ?? 0;
