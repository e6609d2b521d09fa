import { type AlarmReason, reasonsOf } from '../../domain/alarm.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { AppointmentType, Practice } from '../../domain/practice.ts';
import type { TypeQuestionsHeard } from '../../http/contract/appointment-types.ts';
import type { SentenceRead } from '../../http/contract/sentences.ts';
import type { SentenceReader } from '../../http/ports/own-alarms.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import { explain } from '../../turn/2-understand/understand.ts';
import { judgedRules } from '../../turn/3-triage/judged-rules.ts';
import { type RulesInForce, rulesInForce } from '../../turn/3-triage/own-rules.ts';
import { typeNamedIn, usualFor } from '../../turn/4-decide/appointment-type.ts';
import { tellsEnough } from '../../turn/4-decide/example-questions.ts';
import { sentences } from '../../turn/6-speak/phrases.nl.ts';
import { createDialogueSoFar } from '../../turn/dialogue-so-far.ts';
import { judgeDanger } from '../../turn/judge-danger.ts';
import { createMemory } from '../../turn/memory.ts';
import type { Database } from '../postgres/database.ts';
import { readPractice } from '../queries/practices.ts';

/** Reads a sentence as the opening of a call to this practice. */
export const storeSentences = (
  database: Pick<Database, 'readInPractice'>,
  now: () => Temporal.Instant,
): SentenceReader => ({
  async read(who, text, signal) {
    const practice = await database.readInPractice(who.practice, signal, (session) =>
      readPractice(session, who.practice),
    );
    if (practice === null) throw new Error('the practice of a session is gone');
    return readSentence(practice, text, localTime(now().epochMilliseconds));
  },
  async asType(who, type, questions, signal) {
    const practice = await database.readInPractice(who.practice, signal, (session) =>
      readPractice(session, who.practice),
    );
    const tried = practice?.appointmentTypes.find(({ id }) => id === type);
    if (practice == null || tried === undefined) return null;
    const at = localTime(now().epochMilliseconds);
    return questions.map((question) =>
      heardAs(practice, { ...tried, exampleQuestions: questions }, question, at),
    );
  },
  async judge(who, said, signal) {
    const practice = await database.readInPractice(who.practice, signal, (session) =>
      readPractice(session, who.practice),
    );
    if (practice === null) throw new Error('the practice of a session is gone');
    const rules = rulesInForce(practice, localTime(now().epochMilliseconds).toPlainDate());
    return judgedRules(said, rules).map(({ rule, verdict, words, turn }) => ({
      rule,
      verdict,
      words: [...words],
      atMs: said[turn]?.atMs ?? 0,
    }));
  },
});

function readSentence(practice: Practice, text: string, now: Temporal.ZonedDateTime): SentenceRead {
  const memory = createMemory();
  memory.add({ text, alternatives: [] });
  const rules = rulesInForce(practice, now.toPlainDate());
  const verdict = judgeDanger(memory.turns(), rules);
  const balie = firedBy(text, { practice: practice.kind });
  const reasons = reasonsOf(verdict);
  const dialogue = createDialogueSoFar(
    { practice, now: () => now, lastNames: [], callBackNumber: null, note: () => undefined },
    memory,
  );
  const meant = dialogue.meant(text);
  if (meant.kind !== 'meant') throw new Error('words mean something');
  const { wish, second, slots, inEnglish = false } = meant.meaning;
  const { phrases } = explain([meant.text], {
    practice: practice.kind,
    now,
    expecting: 'open',
    practitioners: practice.practitioners.map(({ spokenName }) => spokenName),
  });
  return {
    alarms: reasons.map(({ rule, level, words }) => ({
      rule,
      level,
      words: [...words],
      own: !balie.has(rule),
    })),
    doubt: verdict.kind === 'may-continue' ? verdict.confirm : null,
    aside: [...balie].filter((rule) => rules.own?.aside.has(rule) && !has(reasons, rule)),
    wish,
    second,
    because: [...new Set(phrases.filter((one) => one.wish === wish).map(({ words }) => words))],
    slots: written(slots),
    inEnglish,
    says:
      verdict.kind === 'human-now' || verdict.confirm !== null
        ? []
        : dialogue.decide(verdict, meant).say.flatMap(sentences),
  };
}

const firedBy = (text: string, rules: RulesInForce): ReadonlySet<string> =>
  new Set(reasonsOf(judgeDanger([{ text }], rules)).map(({ rule }) => rule));

const has = (reasons: readonly AlarmReason[], rule: string): boolean =>
  reasons.some((one) => one.rule === rule);

const written = (slots: Slots): SentenceRead['slots'] =>
  Object.entries(slots).flatMap(([slot, value]) => {
    if (slot === 'name') return [{ slot, value: Object.values(value as object).join(' ') }];
    return [{ slot, value: Array.isArray(value) ? value.join(', ') : String(value) }];
  });

/** As which kind of appointment a caller who says this is heard, where `tried` stands with its example questions. */
function heardAs(
  practice: Practice,
  tried: AppointmentType,
  question: string,
  now: Temporal.ZonedDateTime,
): TypeQuestionsHeard['heard'][number] {
  const withIt = (type: AppointmentType): Practice => ({
    ...practice,
    appointmentTypes: practice.appointmentTypes.map((one) => (one.id === type.id ? type : one)),
  });
  const { alarms, doubt, wish } = readSentence(withIt(tried), question, now);
  const named = typeNamedIn(withIt(tried), question);
  const byWords = typeNamedIn(withIt({ ...tried, exampleQuestions: [] }), question);
  const type = named ?? usualFor(practice, null) ?? null;
  return {
    question,
    isAlarm: alarms.length > 0 || doubt !== null,
    wish,
    type: type?.name ?? null,
    isThis: type?.id === tried.id,
    by: named === null ? 'usual' : named.id === byWords?.id ? 'words' : 'question',
    points: tellsEnough(question),
  };
}
