import { type HeardMoment, momentsIn, weekdayFits } from './caller/heard-moment.ts';
import type { Report } from './report.ts';
import { seriesIn } from './series-said.ts';
import type { AppointmentRow } from './world.ts';

/** Whether the row, the sentence in which Balie said what it had planned, and the message name one and the same moment and person. */
export type Agreement =
  | { readonly kind: 'agrees'; readonly moment: string; readonly practitioner: string }
  | { readonly kind: 'nothing-booked' }
  | { readonly kind: 'differs'; readonly why: string };

/**
 * Reads the sentence and the message with a reader of its own, apart from the code that wrote them. Everything Balie
 * claimed to have planned or moved must be a row, every booked row must have been said, and each must be in a message when one went out.
 */
export function agreesWithRecord(
  report: Pick<Report, 'said' | 'rows' | 'messages'>,
  today: Temporal.PlainDate,
): Agreement {
  const spoken = report.said.filter(({ who }) => who === 'balie').map(({ text }) => text);
  const claims = spoken.flatMap((text, at) => momentsClaimed(text, spoken.slice(at + 1), today));
  const cancelled = cancellationsSaid(report, today);
  if (cancelled.includes(undefined)) return differs('a cancellation was said that is no row');
  const rows = report.rows.appointments.filter(({ madeHere }) => madeHere);
  const [row] = rows;
  if (row === undefined) {
    if (claims.length > 0) return differs('a booking was said that is no row');
    const [gone] = cancelled;
    return gone === undefined
      ? { kind: 'nothing-booked' }
      : { kind: 'agrees', moment: gone.start, practitioner: gone.practitioner };
  }
  if (claims.length !== rows.length)
    return differs(`${rows.length} rows, ${claims.length} times said to be planned`);
  for (const [index, one] of rows.entries()) {
    const moment = claims[index];
    const fault = moment == null ? 'no moment was understood in the sentence' : faultOf(one, moment);
    if (fault !== null) return differs(`sentence: ${fault}`);
    const inMessages = faultInMessages(one, report.messages, today);
    if (inMessages !== null) return differs(`message: ${inMessages}`);
  }
  const invented = report.messages
    .filter(({ template }) => template === 'appointments-booked')
    .some(({ text }) =>
      momentsIn(text, today).some((moment) => !rows.some((one) => isAbout(one, moment, text))),
    );
  if (invented) return differs('message: it names a moment that is no row');
  return { kind: 'agrees', moment: row.start, practitioner: row.practitioner };
}

/** What a sentence says was planned or moved: nothing, one moment, or each of a series; null for one that was not understood. */
function momentsClaimed(
  text: string,
  behind: readonly string[],
  today: Temporal.PlainDate,
): readonly (HeardMoment | null)[] {
  const claims =
    /\bheb voor .* ingepland:|\bheb (?:uw afspraak|de afspraak van .*) verzet naar|I have booked for you|I have moved your .*appointment to/u.test(
      text,
    );
  if (!claims) return [];
  return seriesIn(text, behind, today) ?? [momentsIn(text, today)[0] ?? null];
}

/** "Ik heb de afspraak van vrijdag 27 november om tien uur ... afgezegd": the cancelled row of each; undefined where there is none. */
function cancellationsSaid(
  { said, rows }: Pick<Report, 'said' | 'rows'>,
  today: Temporal.PlainDate,
): readonly (AppointmentRow | undefined)[] {
  return said
    .filter(
      ({ who, text }) =>
        who === 'balie' &&
        /^(?:ik heb de afspraak van .*afgezegd|I have cancelled the appointment of)/iu.test(text),
    )
    .map(({ text }) => {
      const [moment] = momentsIn(text, today);
      return rows.appointments.find(
        ({ status, start }) =>
          moment !== undefined &&
          status === 'cancelled' &&
          start === `${moment.date}T${moment.time.toString().slice(0, 5)}`,
      );
    });
}

function faultOf(row: AppointmentRow, said: HeardMoment): string | null {
  const start = Temporal.PlainDateTime.from(row.start);
  if (!weekdayFits(said)) return 'the weekday does not belong to the date';
  if (!said.date.equals(start.toPlainDate())) return 'another date than the row';
  if (!said.time.equals(start.toPlainTime())) return 'another time than the row';
  if (said.who !== null && said.who !== row.practitioner) return 'another practitioner than the row';
  return said.who === null ? 'no practitioner was named' : null;
}

/** No message at all is right for a patient who agreed to none; a message about another moment never is. */
function faultInMessages(
  row: AppointmentRow,
  messages: Report['messages'],
  today: Temporal.PlainDate,
): string | null {
  const withMoments = messages.filter(({ text }) => momentsIn(text, today).length > 0);
  if (messages.length > 0 && withMoments.length === 0) return 'no moment was understood in it';
  const right = withMoments.some(({ text }) =>
    momentsIn(text, today).some((moment) => isAbout(row, moment, text)),
  );
  return messages.length === 0 || right ? null : 'none names the moment and person of the row';
}

/** One message may name several moments, and whose they are once. */
const isAbout = (row: AppointmentRow, moment: HeardMoment, text: string): boolean =>
  faultOf(row, { ...moment, who: text.includes(row.practitioner) ? row.practitioner : moment.who }) === null;

const differs = (why: string): Agreement => ({ kind: 'differs', why });
