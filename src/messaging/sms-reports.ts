import { z } from 'zod';
import { asId, type MessageId } from '../domain/ids.ts';

/** How far an SMS came, as CM.com tells. */
export interface SmsReport {
  readonly message: MessageId;
  readonly state: 'sent' | 'delivered' | 'read' | 'failed';
}

/**
 * The codes of CM.com's status reports: 0 the operator took it, 1 CM.com or the operator refused it, 2 delivered, 3 failed, 4 read (not
 * by SMS). Any other is left out.
 */
const STATES: Readonly<Record<string, SmsReport['state']>> = {
  0: 'sent',
  1: 'failed',
  2: 'delivered',
  3: 'failed',
  4: 'read',
};

/** Values come from a template of texts, so numbers may stand between quotes. */
const report = z.object({
  reference: z.uuid(),
  status: z.object({ code: z.union([z.string(), z.int()]).transform(String) }),
});
const reports = z.object({
  messages: z.object({ msg: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]) }),
});

/**
 * The reports in one request of CM.com ("Incoming Status Reports", JSON), in its order; null when it is none of theirs. A report of
 * another shape, or of a message that Balie did not name, is left out. Their time is without a zone, so the time of arrival counts.
 */
export function readSmsReports(body: unknown): readonly SmsReport[] | null {
  const read = reports.safeParse(body);
  if (!read.success) return null;
  return read.data.messages.msg.flatMap((part) => {
    const { data } = report.safeParse(part);
    const state = data === undefined ? undefined : STATES[data.status.code];
    return data === undefined || state === undefined
      ? []
      : [{ message: asId<MessageId>(data.reference), state }];
  });
}
