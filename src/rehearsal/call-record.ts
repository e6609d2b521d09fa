import { z } from 'zod';
import type { CallId, PracticeId } from '../domain/ids.ts';
import { MESSAGE_LANGUAGES } from '../domain/message-language.ts';
import { logisticsSchema, TEMPLATES } from '../messaging/logistics.ts';
import { writeIn } from '../messaging/write-message.ts';
import { LANGUAGE_OF_MESSAGE } from '../store/queries/message-language.ts';
import { ownTexts } from '../store/queries/message-texts.ts';
import { rowsOfCall } from '../store/rows-of-call.ts';
import type { Store } from '../store/store.ts';
import type { CallRecord } from './world.ts';

const messageRow = z.object({
  channel: z.string(),
  status: z.string(),
  template: z.enum(TEMPLATES),
  logistics: logisticsSchema,
  language: z.enum(MESSAGE_LANGUAGES),
});

/** What the database holds about one call. Messages are written out as they are sent. */
export async function recordOf(
  { database }: Pick<Store, 'database'>,
  practice: PracticeId,
  call: CallId,
  signal: AbortSignal,
): Promise<CallRecord> {
  const rows = await rowsOfCall(database, practice, call, signal);
  const { messages, own } = await database.inPractice(practice, signal, async (session) => ({
    own: await ownTexts(session),
    messages: await session.rows(
      messageRow,
      `select channel, status, template, logistics, coalesce(language, ${LANGUAGE_OF_MESSAGE}) as language
       from outbox where call_id = $1 order by created_at`,
      [call],
    ),
  }));
  return {
    appointments: rows.appointments.flatMap(
      ({ status, made_here, practitioner, type, starts, ends, reason }) =>
        status === 'held'
          ? []
          : [
              {
                status,
                madeHere: made_here,
                practitioner,
                type,
                start: wallTime(starts),
                end: wallTime(ends),
                reason,
              },
            ],
    ),
    worklist: rows.worklist.map(({ kind, urgency, wish, words, call_back_number, promised_before }) => ({
      kind,
      urgency,
      wish,
      words,
      callBackNumber: call_back_number,
      promisedBefore: promised_before === null ? null : wallTime(promised_before),
    })),
    waitingList: rows.waitingList.map(({ status, type, practitioner, from_day, to_day }) => ({
      status,
      type,
      practitioner,
      days:
        from_day === null || to_day === null ? null : { from: from_day.toString(), to: to_day.toString() },
    })),
    transfers: rows.transfers.map(({ rung, step, reason, confirmed_by, at }) => ({
      rung,
      step,
      reason,
      confirmedBy: confirmed_by,
      at: at.toString(),
    })),
    messages: messages.map(({ channel, status, template, logistics, language }) => ({
      channel,
      status,
      template,
      ...writeIn(language, template, logistics, own).written,
    })),
  };
}

/** `2026-11-26T09:30` in the practice. */
const wallTime = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString({ smallestUnit: 'minute' });
