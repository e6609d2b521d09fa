import type { MayContinue } from '../domain/alarm.ts';
import type { Expectation, ExpectedKind } from '../domain/expectation.ts';
import type { ForWhom } from '../domain/meaning.ts';
import { judgedPart } from './2-understand/words.ts';
import { decide } from './4-decide/decide.ts';
import { type Decided, type DialogueContext, type DialogueInput, newDialogue } from './4-decide/dialogue.ts';
import { askAgain } from './4-decide/questions.ts';
import { personMeant } from './4-decide/relatives.ts';
import { isForSomebodyElse } from './4-decide/somebody-else.nl.ts';
import { spokenMoment } from './6-speak/spoken-moment.ts';
import type { Memory } from './memory.ts';
import { followProgress } from './progress.ts';
import type { TurnPorts } from './turn-ports.ts';
import { speaksEnglish, type Understood, understoodInEnglish, understoodWords } from './understood-words.ts';

/** Stages 2 and 4 with what they remember of one conversation: where the dialogue is, and what was asked last. */
export interface DialogueSoFar {
  /** What the caller's last turn means in answer to what was asked. */
  meant(text: string): DialogueInput;
  /** What follows from it; the dialogue has moved on. */
  decide(triaged: MayContinue, input: DialogueInput): Decided;
  asked(): Expectation;
  /** Whether a question of a questionnaire is open. */
  asksIntake(): boolean;
  nowAsks(expectation: Expectation): void;
  /** Where the patient lives of whom it is known that the call is about them; null: nobody is identified. */
  postcode(): string | null;
  /** For whom the caller said to call; null: not said. */
  aboutWhom(): ForWhom | null;
  /** A question of the caller was answered. */
  hasAnswered(): boolean;
}

/** While it is open whom the call is about: an answer in the caller's own words may speak of anybody. */
const NAMES_THE_PATIENT: ReadonlySet<ExpectedKind> = new Set(['open', 'date-of-birth', 'name', 'postcode']);

/** "Ik bel voor de buurvrouw": whom it is about when the values of the turn have no word for them. */
function withSomebodyElse({ meaning, text }: Understood, asked: ExpectedKind): Understood {
  const { slots } = meaning;
  return slots.who === undefined && NAMES_THE_PATIENT.has(asked) && isForSomebodyElse(text)
    ? { text, meaning: { ...meaning, slots: { ...slots, who: 'other' } } }
    : { meaning, text };
}

export function createDialogueSoFar(
  ports: Pick<TurnPorts, 'practice' | 'now' | 'lastNames' | 'callBackNumber' | 'note' | 'progress'>,
  memory: Memory,
): DialogueSoFar {
  const progressOf = followProgress();
  let dialogue = newDialogue;
  let asked = askAgain(dialogue, context()).next.expectation;

  function context(): DialogueContext {
    return {
      practice: ports.practice,
      now: ports.now(),
      lastNames: ports.lastNames,
      callBackNumber: ports.callBackNumber,
      sayMoment: spokenMoment,
    };
  }

  /** English is spoken about appointments only, so only where Balie may make them. */
  function understoodIn(text: string): Understood {
    const { practice } = ports;
    const about = { practice, now: ports.now() };
    const meaning = dialogue.inEnglish ? null : understoodWords(memory.texts(), asked.kind, about);
    if (meaning === null || (practice.opened.includes('book') && speaksEnglish(text, meaning)))
      return understoodInEnglish(memory.texts(), asked.kind, about);
    return { meaning, text };
  }

  return {
    meant(text) {
      const understood = withSomebodyElse(understoodIn(text), asked.kind);
      ports.note({
        kind: 'understood',
        wish: understood.meaning.wish,
        confidence: understood.meaning.confidence,
      });
      // What stage 2 judged of a turn that never ends; the whole of it stands in the journal.
      return { kind: 'meant', ...understood, text: judgedPart(understood.text) };
    },
    decide(triaged, input) {
      const decided = decide(dialogue, triaged, input, context());
      dialogue = decided.state;
      ports.progress?.(progressOf(dialogue));
      const person = personMeant(dialogue);
      const how = {
        ...(person === null ? {} : { person }),
        ...(dialogue.inEnglish ? { inEnglish: true as const } : {}),
      };
      return { ...decided, say: decided.say.map((reply) => ({ ...how, ...reply })) };
    },
    asked: () => asked,
    asksIntake: () => dialogue.step === 'intake-question',
    nowAsks(expectation) {
      asked = expectation;
    },
    postcode: () => dialogue.identification.patient?.postcode ?? null,
    aboutWhom: () => dialogue.known.who ?? null,
    hasAnswered: () => dialogue.answered,
  };
}
