import type { PractitionerId } from '../domain/ids.ts';
import type { OpeningHours, Practice } from '../domain/practice.ts';
import { callbacksWritten, remindersWritten, USUAL_CALLBACKS, USUAL_REMINDERS } from './desk-times-shape.ts';
import { FORMAT } from './file-shape.ts';
import { rungWritten } from './ladder-shape.ts';
import { ownAlarmsWritten } from './own-alarms-shape.ts';
import { questionnaireWritten } from './questionnaire-shape.ts';
import { byStart, inOrder } from './read-practice-file.ts';

/** As wide as our own code: the formatter of the repository leaves a file alone that is written so. */
const WIDTH = 110;

/**
 * The practice as a file for people: fields in a fixed order, names instead of ids where something is pointed at, one line for
 * each small thing. The same practice always gives the same text, so that a difference between two exports is a change.
 */
export function writePracticeFile(practice: Practice): string {
  const nameOf = (id: PractitionerId | null): string | null =>
    practice.practitioners.find((one) => one.id === id)?.spokenName ?? null;
  const file = {
    format: FORMAT,
    id: practice.id,
    kind: practice.kind,
    spokenName: practice.spokenName,
    shortName: practice.shortName,
    address: practice.address,
    dialledNumbers: practice.dialledNumbers,
    recordsCalls: practice.recordsCalls,
    registration: practice.registration,
    desk: practice.desk,
    consultLine: practice.consultLine,
    ladder: practice.ladder.map(rungWritten),
    opened: practice.opened,
    // Most practices have none, and a file for people holds no empty fields.
    ...(practice.openedPartly.length === 0 ? {} : { openedPartly: practice.openedPartly }),
    ...(practice.waitingList === null ? {} : { waitingList: practice.waitingList }),
    ...unlessUsual('callbacks', callbacksWritten(practice.callbacks), USUAL_CALLBACKS),
    ...unlessUsual('reminders', remindersWritten(practice.reminders), USUAL_REMINDERS),
    ...(practice.alarms === undefined ? {} : { alarms: ownAlarmsWritten(practice.alarms) }),
    practitioners: practice.practitioners.map(({ id, spokenName, role }) => ({ id, spokenName, role })),
    appointmentTypes: practice.appointmentTypes.map((type) => ({
      id: type.id,
      name: type.name,
      spokenName: type.spokenName,
      minutes: type.minutes,
      practitioners: type.practitioners.map(nameOf),
      bookableBy: type.bookableBy,
      leadMinutes: type.leadMinutes,
      releasedAt: type.releasedAt === null ? null : clock(type.releasedAt),
      referralNeeded: type.referralNeeded,
      maxPerDay: type.maxPerDay,
      words: type.words,
      ...(type.exampleQuestions.length === 0 ? {} : { exampleQuestions: type.exampleQuestions }),
      preparation: type.preparation,
      ...(type.questionnaire === null ? {} : { questionnaire: type.questionnaire }),
    })),
    ...(practice.questionnaires.length === 0
      ? {}
      : { questionnaires: practice.questionnaires.map(questionnaireWritten) }),
    openingHours: weeksOf(practice).map(({ practitioner, weekdays, from, to }) => ({
      practitioner: nameOf(practitioner),
      weekdays,
      from: clock(from),
      to: clock(to),
    })),
    closures: practice.closures.toSorted(byStart).map(({ practitioner, from, to, reason }) => ({
      practitioner: nameOf(practitioner),
      from: from.toString({ smallestUnit: 'minute' }),
      to: to.toString({ smallestUnit: 'minute' }),
      reason,
    })),
    answers: practice.answers.map((answer) => ({
      topic: answer.topic,
      words: answer.words,
      text: answer.text,
      approvedBy: answer.approvedBy,
      approvedOn: answer.approvedOn.toString(),
      validUntil: answer.validUntil?.toString() ?? null,
    })),
  };
  return `${print(file, 0, 0)}\n`;
}

/** What a practice did not change stands in no file: another default of a later version is then its own too. */
const unlessUsual = (field: string, value: object, usual: object): object =>
  oneLine(value) === oneLine(usual) ? {} : { [field]: value };

const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });

interface WeeklyPart extends Omit<OpeningHours, 'weekday'> {
  readonly weekdays: readonly OpeningHours['weekday'][];
}

/** Days with the same hours on one line. */
function weeksOf({ openingHours, practitioners }: Practice): readonly WeeklyPart[] {
  const people = practitioners.map(({ id }) => id);
  const parts = Map.groupBy(inOrder(openingHours, people), ({ practitioner, from, to }) =>
    [practitioner, from, to].join(' '),
  );
  return [...parts.values()].map(([first, ...others]) => {
    if (first === undefined) throw new Error('a group is never empty');
    const { weekday, ...same } = first;
    return { ...same, weekdays: [weekday, ...others.map((other) => other.weekday)] };
  });
}

/**
 * On one line when it fits after `column`, except lists of things, which are read one by one. What does not fit is spread over
 * lines that stand two further in than `indent`.
 */
function print(value: unknown, indent: number, column: number): string {
  const line = oneLine(value);
  const isListOfThings =
    Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'object');
  if (!isListOfThings && column + line.length < WIDTH) return line;
  const inside = `\n${' '.repeat(indent + 2)}`;
  const end = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) {
    return `[${value.map((item) => inside + print(item, indent + 2, indent + 2)).join(',')}${end}]`;
  }
  if (typeof value !== 'object' || value === null) return line;
  const members = Object.entries(value).map(([key, of]) => {
    const name = `${JSON.stringify(key)}: `;
    return inside + name + print(of, indent + 2, indent + 2 + name.length);
  });
  return `{${members.join(',')}${end}}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, of]) => `${JSON.stringify(key)}: ${oneLine(of)}`);
    return `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value);
}
