import { z } from 'zod';
import { type AlarmLevel, type AlarmReason, reasonsOf, type Triage } from '../../domain/alarm.ts';
import { EXPECTED_KINDS } from '../../domain/expectation.ts';
import type { Meaning, PracticeKind, UnderstandingContext } from '../../domain/meaning.ts';
import { PRACTICE_TIME_ZONE } from '../../platform/clock.ts';
import type { DemoLines, DemoPractice } from '../../store/demo/demo-practices.ts';
import { deKies, deLinde, inBeweging } from '../../store/demo/demo-practices.ts';
import {
  type Explained as ExplainedMeaning,
  explain,
  understand,
} from '../../turn/2-understand/understand.ts';
import { judgeDanger } from '../../turn/judge-danger.ts';
import { moment } from './moment.ts';

/** A line of the `understand` door (docs/guides/deuren.md). Unknown fields are left alone: a practice's own files carry ids and notes. */
export const understandLine = z.object({
  practice: z.enum(['huisarts', 'tandarts', 'fysio']),
  now: moment((text) => Temporal.Instant.from(text).toZonedDateTimeISO(PRACTICE_TIME_ZONE)),
  expecting: z.enum(EXPECTED_KINDS).default('open'),
  /** The caller's turns so far; the last one is judged. */
  said: z.array(z.string()).min(1),
  /** As spoken: "dokter Jansen". Without it those of the demo practice of this kind. */
  practitioners: z.array(z.string()).optional(),
});

export interface UnderstandQuestion extends Omit<z.output<typeof understandLine>, 'said' | 'practitioners'> {
  readonly said: readonly string[];
  readonly practitioners?: readonly string[] | undefined;
}

export interface UnderstandAnswer extends Meaning {
  readonly alarm: {
    readonly level: AlarmLevel;
    readonly because: readonly string[];
    readonly words: readonly string[];
  };
}

/** Meaning and alarm of the last turn, by the very stages 2 and 3 that run in a call. */
export const answerUnderstandLine = (question: UnderstandQuestion): UnderstandAnswer =>
  answerOf(understand(question.said, contextOf(question)), triageOf(question), question.said.length - 1);

export interface Explained extends UnderstandAnswer {
  readonly why: Omit<ExplainedMeaning, 'meaning'> & {
    readonly alarms: readonly AlarmReason[];
    /** The one question that Balie would ask before it connects a human; null when it needs none. */
    readonly confirm: string | null;
  };
}

/** The same answer, with the phrases and features that spoke for the wish, each rule's own words, and the question that would be asked. */
export function explainUnderstandLine(question: UnderstandQuestion): Explained {
  const { meaning, ...reasons } = explain(question.said, contextOf(question));
  const verdict = triageOf(question);
  return {
    ...answerOf(meaning, verdict, question.said.length - 1),
    why: {
      alarms: reasonsOf(verdict),
      confirm: verdict.kind === 'may-continue' ? (verdict.confirm?.question ?? null) : null,
      ...reasons,
    },
  };
}

/** `urgent` outranks every other wish of the turn in which the alarm was said; the other is then the second (formats.md). */
function answerOf(meaning: Meaning, verdict: Triage, lastTurn: number): UnderstandAnswer {
  const { wish, second, confidence, slots } = meaning;
  const alarmNow =
    verdict.kind === 'human-now' && verdict.because.because.some(({ turn }) => turn === lastTurn);
  const other = wish === 'none' ? second : wish;
  return alarmNow && wish !== 'urgent'
    ? { alarm: alarmOf(verdict), wish: 'urgent', second: other, confidence: ALARM_IS_CERTAIN, slots }
    : { alarm: alarmOf(verdict), wish, second, confidence, slots };
}

/** A rule that fires is no guess of a model: the wish that follows from it is as sure as a wish can be. */
const ALARM_IS_CERTAIN = 1;

const contextOf = ({
  practice,
  now,
  expecting,
  practitioners,
}: UnderstandQuestion): UnderstandingContext => ({
  practice,
  now,
  expecting,
  practitioners: practitioners ?? DEMO_PRACTITIONERS[practice],
});

const triageOf = ({ said, practice }: UnderstandQuestion): Triage =>
  judgeDanger(
    said.map((text) => ({ text, alternatives: [] })),
    { practice },
  );

function alarmOf(verdict: Triage): UnderstandAnswer['alarm'] {
  const reasons = reasonsOf(verdict);
  return {
    level: verdict.kind === 'human-now' ? verdict.because.level : levelWithoutAlarm(reasons),
    because: reasons.map(({ rule }) => rule),
    words: reasons.flatMap(({ words }) => words),
  };
}

/** Who asks for a human gets one in the call at once, at the desk and not by the emergency ladder: the level says what happens. */
function levelWithoutAlarm(reasons: readonly AlarmReason[]): AlarmLevel {
  if (reasons.some(({ rule }) => rule === 'asks-for-a-human')) return 'human-now';
  return reasons.length > 0 ? 'today' : 'none';
}

const NO_LINES = { emergencyLine: null, secondNumber: null, doctor: null, outOfHoursPost: null, desk: null };

const practitionersOf = (demo: (lines: DemoLines) => DemoPractice): readonly string[] =>
  demo(NO_LINES).practice.practitioners.map(({ spokenName }) => spokenName);

const DEMO_PRACTITIONERS: Readonly<Record<PracticeKind, readonly string[]>> = {
  huisarts: practitionersOf(deLinde),
  tandarts: practitionersOf(deKies),
  fysio: practitionersOf(inBeweging),
};
