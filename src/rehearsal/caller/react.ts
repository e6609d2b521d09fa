import { answer } from './answer.ts';
import type { CallerBrief } from './brief.ts';
import { momentsIn } from './heard-moment.ts';
import { type Question, questionIn, remarkIn } from './heard-question.ts';
import { answerInEnglish, isInEnglish } from './in-english.ts';
import { count, has, type Mind, type Reaction, say, use, usedUp } from './mind.ts';
import { alarmNamed } from './opening.ts';
import { type Twist, type TwistKind, UNDOES } from './twists.ts';

/** The order in which a call comes to its questions: a twist whose own question is skipped happens at the next one. */
const ORDER: readonly Question[] = [
  'open',
  'who',
  'date-of-birth',
  'date-of-birth-by-keys',
  'name',
  'spell-name',
  'postcode',
  'full-name',
  'phone',
  'phone-by-keys',
  'medicine',
  'reason',
  'which-test',
  'which-letter',
  'question',
  'callback-reason',
  'complaint',
  'more-to-complain',
  'offer-appointment',
  'getting-worse',
  'colleague-cannot-wait',
  'what-changes',
  'new-phone',
  'new-postcode',
  'new-email',
  'which-appointment',
  'day',
  'offer',
  'choose',
  'confirm',
  'yes-no-help',
  'anything-else',
];

const NAMES_THE_OLD = /^(?:het gaat om de afspraak|it is about the appointment) /iu;

/** What the caller says or does now that Balie has fallen silent after these sentences. Pure. */
export function react(mind: Mind, brief: CallerBrief, heard: readonly string[]): Reaction {
  const asked = questionIn(heard);
  if (asked === null) {
    const remark = remarkIn(heard);
    // Balie stays until somebody answers; a caller who was told to hang up and dial 112 does so.
    if (remark === 'nobody-reached') return { move: { kind: 'hang-up' }, mind };
    const goesOn = remark === 'connecting' ? dueTwist(mind, brief, 'anything-else', ['hangs-up']) : null;
    return goesOn === null ? stay(mind) : { ...stay(use(mind, goesOn)), move: { kind: 'hang-up' } };
  }
  const question = asked === 'still-there' ? (mind.lastQuestion ?? 'open') : asked;
  // The appointment that is moved is named before the moments that are offered in its place.
  const moments = momentsIn(heard.filter((said) => !NAMES_THE_OLD.test(said)).join(' '), brief.today);
  const attentive: Mind = {
    ...mind,
    lastQuestion: question,
    offered: (question === 'offer' || question === 'choose') && moments.length > 0 ? moments : mind.offered,
  };
  const twisted = twist(attentive, brief, question);
  if (twisted !== null) return twisted;
  const { move, mind: after } = answer(attentive, brief, question, heard, moments);
  const inEnglish = move.kind === 'say' && isInEnglish(heard);
  return {
    move: inEnglish ? say(answerInEnglish(move.text)) : move,
    mind: {
      ...after,
      moves: after.moves + 1,
      asked: { ...after.asked, [question]: count(after, question) + 1 },
    },
  };
}

/** Whether the caller cannot wait for the end of this sentence; null: they listen on. */
export function interrupt(mind: Mind, brief: CallerBrief, sentence: string): Reaction | null {
  const pending = brief.twists.find(({ kind }) => kind === 'talks-over');
  if (pending === undefined || usedUp(mind, pending)) return null;
  const inTheGreeting = pending.at === 'open' && mind.moves === 0;
  if (!inTheGreeting && questionIn([sentence]) !== pending.at) return null;
  return react(use(mind, pending), brief, inTheGreeting ? ['Waarmee kan ik u helpen?'] : [sentence]);
}

// ---- twists ----------------------------------------------------------------------------------------------------------

function twist(mind: Mind, brief: CallerBrief, question: Question): Reaction | null {
  const due = dueTwist(mind, brief, question, [
    'silence',
    'mumbles',
    'asks-human',
    'presses-one',
    'alarm-midway',
    'hangs-up',
    'says',
    'change-of-mind',
  ]);
  // Whoever changes their mind says so before they hang up.
  const takesBack = due?.kind === 'change-of-mind' && UNDOES.includes(due.at);
  const saysMore = question === 'anything-else' && has(mind, brief, 'change-of-mind') !== null;
  if (due === null || takesBack || (due.kind === 'hangs-up' && saysMore)) return null;
  const after = use({ ...mind, moves: mind.moves + 1 }, due);
  switch (due.kind) {
    case 'silence':
      return { move: { kind: 'wait' }, mind: after };
    case 'mumbles':
      return { move: { kind: 'mumble' }, mind: after };
    case 'presses-one':
      return { move: { kind: 'press', keys: '1' }, mind: after };
    case 'hangs-up':
      return { move: { kind: 'hang-up' }, mind: after };
    case 'alarm-midway':
      return { move: say(due.says ?? brief.alarm ?? alarmNamed(due.named)), mind: after };
    case 'change-of-mind':
      return { move: say(due.says ?? 'nee laat maar, toch niet'), mind: after };
    default:
      return { move: say(due.says ?? 'ik wil een mens spreken'), mind: after };
  }
}

function dueTwist(
  mind: Mind,
  brief: CallerBrief,
  question: Question,
  kinds: readonly TwistKind[],
): Twist | null {
  const place = ORDER.indexOf(question);
  return (
    brief.twists.find(
      (one) => kinds.includes(one.kind) && !usedUp(mind, one) && place >= 0 && place >= ORDER.indexOf(one.at),
    ) ?? null
  );
}

const stay = (mind: Mind): Reaction => ({ move: { kind: 'wait' }, mind });
