import type { Outcome } from '../../domain/decision.ts';
import type { AppointmentTypeId } from '../../domain/ids.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { Other, Reply } from '../../domain/reply.ts';
import { weeksApart } from '../../scheduling/series.ts';
import type { Decided, Dialogue, DialogueContext, Together } from './dialogue.ts';
import { identify } from './identify.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { aboutAnother, aboutSomebodyElse } from './person-meant.ts';
import { ask } from './questions.ts';
import { firstOfFamily } from './relatives.ts';
import { seriesSaid } from './series-said.nl.ts';
import { wantedSlot } from './wanted-slot.ts';

/** One's own appointment and that of somebody else in one breath: "voor mij en mijn dochter". */
const WITH_ME =
  /\bmijn \p{L}+ en ik\b(?=.*\b(?:allebei|beide|beiden|samen|elkaar|tegelijk)\b)|\b(?:(?:wij|we) (?:willen|wilden|moeten|komen|zouden)|(?:kunnen|mogen|zouden) (?:wij|we)|samen|allebei|beiden|tegelijk|twee[eë]n)\b.{0,80}\b(?:mijn \p{L}+ en ik|ik en mijn \p{L}+)\b|\bik en mijn \p{L}+\b(?=.*\b(?:allebei|beide|beiden|samen|elkaar|tegelijk)\b)|\b(?:mij|mezelf|mijzelf|me) en (?:ook )?(?:voor )?mijn \p{L}+|\bmijn \p{L}+ en (?:ook )?(?:voor )?(?:mij|mezelf|mijzelf)\b/u;

/** Two for whom somebody else calls: "mijn twee dochters", "mijn zoon en mijn dochter", "allebei mijn ouders". */
const TWO_CHILDREN =
  /\b(?:(?:mijn|m['’]?n|onze|de|me) (?:twee|beide|allebei) |(?:beide|allebei) (?:de|mijn|m['’]?n|onze) )(?:\p{L}+ )?(?:kinderen|kids|zonen|zoons|zoontjes|dochters|dochtertjes|jongens|meiden|meisjes|kleintjes)\b|\b(?:mijn|m['’]?n|onze|de) tweeling\b|\b(?:mijn|m['’]?n|onze) (?:zoon(?:tje)?|dochter(?:tje)?|oudste|jongste) en (?:(?:mijn|m['’]?n|onze|de) )?(?:zoon(?:tje)?|dochter(?:tje)?|oudste|jongste)\b/u;
const TWO_PARENTS =
  /\b(?:mijn|m['’]?n|onze) (?:vader|pa|papa|moeder|ma|mama) en (?:(?:mijn|m['’]?n|onze) )?(?:vader|pa|papa|moeder|ma|mama)\b|\b(?:beide|allebei) (?:mijn|m['’]?n|onze) ouders\b|\b(?:mijn|m['’]?n|onze) ouders\b/u;

const OTHERS: readonly (readonly [RegExp, Other])[] = [
  [/zoon|dochter|kind|kleine|jongste|oudste/u, 'child'],
  [/\b(?:man|vrouw|vriend|vriendin|partner|echtgenoot|echtgenote)\b/u, 'partner'],
  [/moeder|vader|\b(?:ma|pa|mama|papa)$/u, 'parent'],
];

/**
 * The dialogue of whoever asks for several appointments at once: a series at a physiotherapist, or one's own and somebody else's. The
 * other is asked after first.
 */
export function withTogether(dialogue: Dialogue, context: DialogueContext): Dialogue {
  if (dialogue.inEnglish) return { ...dialogue, together: null };
  const words = dialogue.asked.toLowerCase();
  const together = togetherIn(dialogue, words, context);
  const who = together?.kind === 'family' ? (twoNamed(words) ?? otherNamed(dialogue, words)) : null;
  if (who === null) return { ...dialogue, together };
  const asking: Dialogue = { ...dialogue, together, known: { ...dialogue.known, who } };
  return aboutSomebodyElse(asking, who) ?? asking;
}

function togetherIn(dialogue: Dialogue, words: string, { practice }: DialogueContext): Together | null {
  const series = practice.kind === 'fysio' ? seriesSaid(words) : null;
  if (series !== null && series.rhythm !== 'by-people')
    return { kind: 'series', rhythm: series.rhythm, times: series.times };
  const two = twoNamed(words);
  if (two !== null) return { kind: 'family', first: null, second: two };
  return otherNamed(dialogue, words) === null ? null : { kind: 'family', first: null, second: 'self' };
}

/** Two children or both parents, without the caller; null: not two of them. */
function twoNamed(words: string): Other | null {
  if (WITH_ME.test(words)) return null;
  if (TWO_CHILDREN.test(words)) return 'child';
  return TWO_PARENTS.test(words) ? 'parent' : null;
}

/** Who comes together with the caller, also where "voor mezelf" was heard first; null: one of the two alone. */
function otherNamed({ known: { who } }: Dialogue, words: string): Other | null {
  const together = WITH_ME.exec(words)?.[0];
  if (together === undefined) return null;
  return who !== undefined && who !== 'self'
    ? who
    : (OTHERS.find(([names]) => names.test(together))?.[1] ?? null);
}

const MANY_CHILDREN =
  /\b(?:mijn|m['’]?n|onze|de|alle) (?:drie|vier|vijf) (?:\p{L}+ )?(?:kinderen|kids|zonen|zoons|dochters|jongens|meiden|meisjes)\b|\balle(?:drie|maal) (?:mijn|m['’]?n|onze|de) (?:kinderen|kids|zonen|zoons|dochters)\b|\b(?:mij|mezelf|mijzelf|me) en (?:ook )?(?:voor )?mijn (?:(?:twee|drie|vier|beide) )?(?:kinderen|kids|zonen|zoons|dochters|ouders|tweeling)\b/u;
const KIN =
  '(?:man|vrouw|vriend|vriendin|partner|zoon|zoontje|dochter|dochtertje|moeder|vader|kind|kindje|oudste|middelste|jongste)';
/** "Met het hele gezin", "met zijn vijven", "voor mijn man, mijn zoon en mij". */
const MANY = new RegExp(
  [
    "\\b(?:voor|met) (?:mijn|m['’]?n|het|ons|de|heel ons|heel mijn) (?:hele )?(?:gezin|familie)\\b",
    "\\bmet (?:z['’]?n|zijn|ons) (?:drie[eë]n|vieren|vijven|zessen|zevenen)\\b",
    '\\bvoor (?:drie|vier|vijf|zes) (?:personen|mensen|man)\\b',
    `\\b(?:mijn|m['’]?n) ${KIN}(?:,| en)? (?:(?:ook )?voor )?(?:(?:mijn|m['’]?n) )?${KIN},? en (?:(?:ook )?voor )?(?:mij|mezelf|mijzelf|ik|(?:mijn|m['’]?n) ${KIN})\\b`,
  ].join('|'),
  'u',
);

/** Three or more places side by side are a person's to plan. */
export const areMoreThanTwo = (said: string): boolean =>
  MANY_CHILDREN.test(said.toLowerCase()) || MANY.test(said.toLowerCase());

/** Who turns out to be the same person twice comes once. */
export const unlessTwice = (dialogue: Dialogue): Dialogue =>
  dialogue.together?.kind === 'family' &&
  dialogue.together.first !== null &&
  dialogue.together.first.id === dialogue.identification.patient?.id
    ? { ...dialogue, together: null }
    : dialogue;

/** What must be known before places are looked for; null: nothing more. */
export function beforePlaces(dialogue: Dialogue, context: DialogueContext): Decided | null {
  const { together } = dialogue;
  const { patient } = dialogue.identification;
  if (together?.kind === 'series' && together.times === null) return ask(dialogue, 'series-weeks', context);
  if (together?.kind !== 'family' || together.first !== null || patient === null) return null;
  // The other was asked after first, because the caller named them; now the caller, or the second of two.
  const { second } = together;
  const next = second === 'self' ? aboutSomebodyElse(dialogue, second) : aboutAnother(dialogue, second);
  return next === null
    ? null
    : identify.begin({ ...next, together: { ...together, first: patient } }, context);
}

/** Looks for two places one after the other; null: no family is to come. */
export const findSideBySide = (
  dialogue: Dialogue,
  type: AppointmentTypeId,
  context: DialogueContext,
): Decided | null =>
  dialogue.together?.kind !== 'family'
    ? null
    : {
        say: [],
        next: {
          kind: 'act',
          action: { kind: 'hold-side-by-side', wanted: wantedSlot(dialogue, type, context), people: 2 },
        },
        state: { ...dialogue, type, step: 'waiting-for-outcome' },
      };

/** The places are held: they are said before anything is planned. */
export const offerTogether = (
  dialogue: Dialogue,
  { slots, missing }: Extract<Outcome, { kind: 'together-held' }>,
  context: DialogueContext,
): Decided =>
  ask(
    { ...dialogue, offered: slots, missing, offerRounds: dialogue.offerRounds + 1 },
    'confirm-together',
    context,
  );

/** "Zal ik ze zo inplannen?"; null: no, or another moment, for which places are looked for anew. */
export function answerTogether(dialogue: Dialogue, slots: Slots, context: DialogueContext): Decided | null {
  const { together, offered, type } = dialogue;
  const { patient } = dialogue.identification;
  if (patient === null || type === null) throw new Error('nothing to plan together');
  if (slots.yesNo === 'no' || slots.yesNo === 'correct' || slots.choice === 'none') return null;
  if (slots.yesNo !== 'yes') return afterMisunderstanding(dialogue, context);
  const first = (together?.kind === 'family' ? together.first : null) ?? patient;
  return {
    say: [],
    next: {
      kind: 'act',
      action: {
        kind: 'book-together',
        bookings: offered.map((slot, nth) => ({ slot, patient: nth === 0 ? first : patient })),
        type,
        reason: dialogue.known.reason ?? null,
      },
    },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** Fewer are said one by one. */
const SUMMED_UP_FROM = 3;

/**
 * Each said from its own row; the message is told with the last. A series is summed up where the message names every one of them: who gets
 * none must hear each.
 */
export function saidTogether(
  dialogue: Dialogue,
  { appointments, confirmation }: Extract<Outcome, { kind: 'booked-together' }>,
): readonly Reply[] {
  if (
    dialogue.together?.kind === 'series' &&
    confirmation !== null &&
    appointments.length >= SUMMED_UP_FROM
  ) {
    const everyWeeks = weeksApart(dialogue.together.rhythm, appointments);
    return [{ phrase: 'booked-series', appointments, everyWeeks, missing: dialogue.missing, confirmation }];
  }
  const first = firstOfFamily(dialogue);
  return appointments.map((appointment, nth) => ({
    ...(nth < appointments.length - 1
      ? { phrase: 'booked-one-of', appointment }
      : { phrase: 'booked', appointment, confirmation: confirmation ?? 'none' }),
    ...(first?.patient?.id === appointment.patient ? { person: first } : {}),
  }));
}
