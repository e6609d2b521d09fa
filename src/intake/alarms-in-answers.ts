import { type AlarmReason, reasonsOf } from '../domain/alarm.ts';
import { type Answered, dangerOf, type Questionnaire } from '../domain/questionnaire.ts';
import type { RulesInForce } from '../turn/3-triage/own-rules.ts';
import { triage } from '../turn/3-triage/triage.ts';

/** A reason for people, with the question whose answer it was found in. */
export interface AlarmInAnswer extends AlarmReason {
  readonly question: string;
}

/**
 * What people must hear of in these answers: a yes to danger, and typed or spoken words read as those of a call are, each alone and all
 * together. In the order of the answers.
 */
export function alarmsInAnswers(
  { questions }: Pick<Questionnaire, 'questions'>,
  answers: readonly Answered[],
  rules: RulesInForce,
): readonly AlarmInAnswer[] {
  const said = answers.flatMap(({ question, answer }) =>
    answer.kind === 'text' ? [{ question, text: answer.text, answersIntake: true as const }] : [],
  );
  const yes = answers.flatMap(({ question, answer }): AlarmInAnswer[] => {
    const asked = questions.find(({ id }) => id === question);
    const danger = asked === undefined ? null : dangerOf(asked, answer);
    return danger === null ? [] : [{ ...danger, question }];
  });
  const heard = [...said.map((one) => [one]), said].flatMap((words) =>
    reasonsIn(words, rules).flatMap((reason): AlarmInAnswer[] => {
      const question = words[reason.turn]?.question;
      return question === undefined ? [] : [{ ...reason, question }];
    }),
  );
  const place = ({ question }: AlarmInAnswer): number =>
    answers.findIndex((one) => one.question === question);
  return [...yes, ...heard].filter(isFirst).toSorted((a, b) => place(a) - place(b));
}

function reasonsIn(said: readonly { readonly text: string }[], rules: RulesInForce): readonly AlarmReason[] {
  return reasonsOf(triage(said, rules));
}

const isFirst = (one: AlarmInAnswer, index: number, all: readonly AlarmInAnswer[]): boolean =>
  all.findIndex(({ rule, question }) => rule === one.rule && question === one.question) === index;
