import type { BookedAppointment } from '../../domain/appointment.ts';
import type { AppointmentType } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import { typeNamedIn } from './appointment-type.ts';
import { approvedAnswer, pointedAt } from './approved-answer.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { findAppointments } from './existing-appointment.ts';
import { unreachable } from './human.ts';
import { identify } from './identify.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { speaksOf } from './preparation-asked.nl.ts';
import { afterRequest } from './request.ts';
import { noAnswer, told } from './telling.ts';
import type { WishDialogue } from './wish-dialogue.ts';

type Preparation = Extract<Reply, { readonly phrase: 'preparation' }>;

/** What the practice recorded for this type, as a sentence; null when it recorded nothing. */
function preparationOf(type: AppointmentType | undefined): Preparation | null {
  return type === undefined || type.preparation === null
    ? null
    : { phrase: 'preparation', type: { ...type, preparation: type.preparation } };
}

/** What the practice recorded for this type is told with the booking, so that nobody has to ring for it. */
export function preparationFor(
  { type }: BookedAppointment,
  { practice }: DialogueContext,
): readonly Preparation[] {
  const said = preparationOf(practice.appointmentTypes.find(({ id }) => id === type));
  return said === null ? [] : [said];
}

/**
 * What to do before an appointment: an approved answer that the question points at is everyone's; otherwise the caller is
 * identified and hears what the practice recorded for the type of their next appointment.
 */
export const preparation: WishDialogue = {
  begin(dialogue, context) {
    const { practice, now } = context;
    const answer = pointedAt(practice, ['preparation'], dialogue.asked, now.toPlainDate());
    if (answer !== null) return told(dialogue, context, [{ phrase: 'approved-answer', answer }]);
    // What is to be done before a blood pressure is measured is no secret of who comes for it.
    const named = preparationOf(typeNamedIn(practice, dialogue.asked) ?? undefined);
    if (named !== null && answersIt(dialogue, named)) return told(dialogue, context, [named]);
    const everyone = approvedAnswer(practice, ['preparation'], dialogue.asked, now.toPlainDate());
    if (everyone !== null && !isOfTheirOwn(dialogue) && speaksOf(dialogue.asked, everyone.text))
      return told(dialogue, context, [{ phrase: 'approved-answer', answer: everyone }]);
    return dialogue.identification.patient === null
      ? identify.begin(dialogue, context)
      : findAppointments(dialogue);
  },
  identified: findAppointments,
  answer: (dialogue, _input, context) => afterMisunderstanding(dialogue, context),
  after(dialogue, outcome, context) {
    if (outcome.kind !== 'appointments-found')
      return afterRequest(dialogue, outcome, context) ?? unreachable(dialogue, outcome, context);
    const [next] = outcome.appointments;
    if (next === undefined) return generalAnswer(dialogue, context, [{ phrase: 'no-appointment-found' }]);
    const own = preparationOf(context.practice.appointmentTypes.find(({ id }) => id === next.type));
    if (own !== null && !answersIt(dialogue, own)) return noAnswer(dialogue, context);
    return own === null
      ? generalAnswer(dialogue, context, [], { phrase: 'no-preparation', appointment: next })
      : told(dialogue, context, [own]);
  },
};

/** To a question while a place is being chosen: what the practice recorded for what is booked, else its answer for everyone; null: neither. */
export function preparationBetween(
  dialogue: Dialogue,
  { practice, now }: DialogueContext,
): readonly Reply[] | null {
  const type = dialogue.about?.type ?? dialogue.type;
  const own = preparationOf(practice.appointmentTypes.find(({ id }) => id === type));
  if (own !== null && answersIt(dialogue, own)) return [own];
  const answer = approvedAnswer(practice, ['preparation'], dialogue.asked, now.toPlainDate());
  return answer !== null && speaksOf(dialogue.asked, answer.text)
    ? [{ phrase: 'approved-answer', answer }]
    : null;
}

/** "Mijn afspraak", "ik krijg morgen een implantaat": what they have is looked up. "Moet ik iets meenemen naar de controle" is anybody's. */
const isOfTheirOwn = ({ asked, known: { date, time }, identification: { patient } }: Dialogue): boolean =>
  patient !== null ||
  date !== undefined ||
  time !== undefined ||
  /\b(?:mijn|m['’]?n|mn|onze|zijn|haar) (?:\p{L}+ )?(?:afspraak|behandeling|controle|intake|ingreep|operatie|onderzoek|\p{L}+afspraak)\b|\bik (?:krijg|heb|kom|moet|ga)\b(?=.*\b(?:vandaag|morgen|straks|\p{L}+dag|afspraak)\b)/u.test(
    asked.toLowerCase(),
  );

const answersIt = ({ asked }: Dialogue, { type }: Preparation): boolean => speaksOf(asked, type.preparation);

/** The practice's answer for everyone; without one the sentence given, and without that somebody calls back. */
function generalAnswer(
  dialogue: Dialogue,
  context: DialogueContext,
  before: readonly Reply[],
  otherwise?: Reply,
): Decided {
  const { practice, now } = context;
  const answer = approvedAnswer(practice, ['preparation'], dialogue.asked, now.toPlainDate());
  // What the practice says of something else is no answer, nor is that it says nothing.
  if (!speaksOf(dialogue.asked, answer?.text ?? '')) return after(before, noAnswer(dialogue, context));
  if (answer !== null) return told(dialogue, context, [...before, { phrase: 'approved-answer', answer }]);
  if (otherwise !== undefined) return told(dialogue, context, [...before, otherwise]);
  return after(before, noAnswer(dialogue, context));
}
