import { PRACTICE_TIME_ZONE } from '../../platform/clock.ts';
import type { EvidencePeriod } from '../../store/transfer-evidence.ts';

/** Long enough to show a month to a manager or an inspector. */
const DAYS_WITHOUT_FROM = 30;

/** The days asked for, both included, in the practice's time zone; null when a day is none or they are the wrong way round. */
export function evidencePeriod(
  {
    from,
    to,
  }: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  today: Temporal.PlainDate,
): EvidencePeriod | null {
  try {
    const last = to === undefined ? today : Temporal.PlainDate.from(to);
    const first =
      from === undefined ? last.subtract({ days: DAYS_WITHOUT_FROM }) : Temporal.PlainDate.from(from);
    if (Temporal.PlainDate.compare(first, last) > 0) return null;
    const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant();
    return { from: startOf(first), until: startOf(last.add({ days: 1 })) };
  } catch {
    return null;
  }
}
