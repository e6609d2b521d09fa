import type { Workload } from '../../../../src/http/contract/workload.ts';
import type { Words } from '../../language/nl.ts';

type Net = Workload['net'][number];

export const minutesWritten = (minutes: number | null): string => minutes?.toLocaleString('nl-NL') ?? '?';

/** "+12", and a minus that is as wide as a plus. */
export const signedMinutes = (minutes: number): string =>
  (minutes > 0 ? `+${minutesWritten(minutes)}` : minutesWritten(minutes)).replace('-', '−');

/** "Huisarts: +12 min per week (−5 tot +29).", what that means, and what it was counted from; also when it is worse. */
export function netWritten(net: Net, { consultMinutes }: Workload, { ledger }: Words): string {
  const { role, before, after, change, counted } = net;
  const words = ledger.net[role];
  if (change === null) return words.unknown(counted.before, counted.after);
  const means = change.withinChance ? words.withinChance : change.minutes < 0 ? words.less : words.more;
  return [
    ledger.netOf(
      words.name,
      signedMinutes(change.minutes),
      signedMinutes(change.from),
      signedMinutes(change.to),
    ),
    means,
    words.from(minutesWritten(before), minutesWritten(after), counted, consultMinutes),
  ].join(' ');
}
