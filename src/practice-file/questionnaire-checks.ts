import type { PracticeKind } from '../domain/meaning.ts';
import { BUILT_IN_QUESTIONNAIRES } from '../domain/questionnaire.ts';
import { allRules } from '../turn/3-triage/balie-rules.ts';
import type { FieldFault } from './fault-words.ts';
import { type Item, items, member, text, twice } from './loose-reading.ts';

/** Balie never asks for a citizen service number, whoever wrote the question. */
const CITIZEN_NUMBER = /\bbsn\b|burger ?service ?nummer|citizen service number/iu;

/** What no field of a questionnaire can say of itself, and which ones the appointment types may name. */
export function questionnaireFaults(file: unknown): readonly FieldFault[] {
  const own = items(file, 'questionnaires');
  return [
    ...twice(own, 'name'),
    ...own.flatMap(({ entry, path }) =>
      BUILT_IN_QUESTIONNAIRES.some((name) => name === text(entry, 'name'))
        ? [{ path: [...path, 'name'], words: 'zo heet een vragenlijst van Balie zelf; kies een andere naam' }]
        : [],
    ),
    ...own.flatMap((questionnaire) => faultsOfQuestions(questionnaire, text(file, 'kind'))),
    ...items(file, 'appointmentTypes').flatMap(({ entry, path }) => {
      const words = whyNotNamed(text(entry, 'questionnaire'), own, text(file, 'kind'));
      return words === null ? [] : [{ path: [...path, 'questionnaire'], words }];
    }),
  ];
}

/** Null: it may be named. The questions that Balie has itself are those of a physiotherapist. */
function whyNotNamed(name: string | null, own: readonly Item[], kind: string | null): string | null {
  if (name === null || own.some(({ entry }) => text(entry, 'name') === name)) return null;
  if (BUILT_IN_QUESTIONNAIRES.every((one) => one !== name))
    return 'deze vragenlijst staat niet bij questionnaires';
  return kind === 'fysio' ? null : 'deze vragenlijst is er alleen voor fysiotherapie';
}

function faultsOfQuestions({ entry, path }: Item, kind: string | null): readonly FieldFault[] {
  const questions = items(entry, 'questions').map((one) => ({ ...one, path: [...path, ...one.path] }));
  return [
    ...twice(questions, 'id'),
    ...questions.flatMap((question, place) => [
      ...twice(
        items(question.entry, 'options').map((one) => ({ ...one, path: [...question.path, ...one.path] })),
        'id',
      ),
      ...afterNoYes(question, questions.slice(0, place)),
      ...wrongRule(question, kind),
      ...['text', 'textEn', 'spoken'].flatMap((field) =>
        CITIZEN_NUMBER.test(text(question.entry, field) ?? '')
          ? [{ path: [...question.path, field], words: 'Balie vraagt nooit om een burgerservicenummer' }]
          : [],
      ),
    ]),
  ];
}

/** A condition that comes later, or takes no yes, would never be met. */
function afterNoYes({ entry, path }: Item, earlier: readonly Item[]): readonly FieldFault[] {
  const named = text(entry, 'afterYesTo');
  const isAsked = earlier.some(
    (one) => text(one.entry, 'id') === named && text(one.entry, 'answer') === 'yes-no',
  );
  return named === null || isAsked
    ? []
    : [{ path: [...path, 'afterYesTo'], words: 'moet een eerdere ja-of-nee-vraag van deze lijst zijn' }];
}

function wrongRule({ entry, path }: Item, kind: string | null): readonly FieldFault[] {
  const named = text(member(entry, 'alarm'), 'rule');
  if (named === null) return [];
  const rule = allRules.find(({ id }) => id === named);
  const words =
    rule === undefined
      ? 'deze alarmregel bestaat niet; ./balie rules list noemt ze'
      : rule.practices.includes(kind as PracticeKind)
        ? null
        : 'deze alarmregel is niet voor dit soort praktijk';
  return words === null ? [] : [{ path: [...path, 'alarm', 'rule'], words }];
}
