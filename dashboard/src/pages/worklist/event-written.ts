import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';

type Event = ItemWithHistory['history'][number];

/** What somebody did with an item, with what the history says beside: whose it was, how it was closed, what was asked. */
export function eventWritten({ what, detail }: Event, words: Words): string {
  const { worklist, calls, messages } = words;
  const { events, inHistory } = worklist;
  if (detail === null) return events[what];
  const [code = '', ...after] = detail.split(':');
  const rest = after.join(':');
  switch (what) {
    case 'noted':
    case 'opened':
      return `${events[what]}: ${detail}`;
    case 'claimed':
      return `${events.claimed} ${inHistory.took(detail)}`;
    case 'returned':
      return code === 'idle' ? inHistory.idle(rest) : inHistory.signedOut(rest);
    case 'closed':
      return `${events.closed}: ${withReason(named(worklist.closings, code), named(calls.wrong, rest, ''))}`;
    case 'raised':
    case 'lowered':
      return withReason(`${events[what]}: ${named(words.states, code === 'normal' ? 'normal' : code)}`, rest);
    case 'handed-over':
      return withReason(named(passedTo(inHistory), code), rest);
    case 'messaged':
      return `${events.messaged}: ${named(messages.templates, detail)}`;
    case 'given':
      return inHistory.givenTo(detail);
    case 'called':
      return inHistory.called(named(worklist.callResults, detail).toLowerCase());
    case 'postponed':
      return inHistory.promise(`${dayWritten(detail)} ${timeWritten(detail)}`);
    default:
      return events[what];
  }
}

const passedTo = ({ toDoctor, toManager, toDesk }: Words['worklist']['inHistory']) => ({
  practitioner: toDoctor,
  manager: toManager,
  desk: toDesk,
});

const withReason = (said: string, reason: string): string => (reason === '' ? said : `${said}: ${reason}`);

const named = (names: Readonly<Record<string, string>>, code: string, unknown = code): string =>
  names[code] ?? unknown;
