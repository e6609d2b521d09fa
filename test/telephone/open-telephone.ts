import { onTestFinished } from 'vitest';
import type { IncomingCall } from '../../src/telephone/incoming-call.ts';
import type { Leg } from '../../src/telephone/leg.ts';
import type { LineEvent } from '../../src/telephone/line-events.ts';
import {
  openTelephone,
  type Telephone,
  type TelephoneConfig,
  type TelephoneProblem,
} from '../../src/telephone/telephone.ts';

/** A telephone on loopback that is closed when the test ends. */
export async function telephoneForTest(
  onCall: (call: IncomingCall) => void,
  changes: Partial<TelephoneConfig> = {},
  problems: TelephoneProblem[] = [],
): Promise<Telephone> {
  const telephone = await openTelephone(
    {
      host: '127.0.0.1',
      port: 0,
      transports: ['udp', 'tcp'],
      publicAddress: null,
      rtpPortRange: null,
      maxCalls: 500,
      workers: 1,
      voiceModelPath: null,
      ...changes,
    },
    { onCall, onProblem: (problem) => problems.push(problem) },
  );
  onTestFinished(async () => await telephone.close());
  return telephone;
}

/** A telephone that answers everything, with the lines as they come. */
export async function answeringTelephone(changes: Partial<TelephoneConfig> = {}) {
  const lines: Watched[] = [];
  const calls: IncomingCall[] = [];
  const first = Promise.withResolvers<Watched>();
  const telephone = await telephoneForTest((call) => {
    calls.push(call);
    void call.answer().then((line) => {
      const watched = watch(line);
      lines.push(watched);
      first.resolve(watched);
    });
  }, changes);
  return { telephone, lines, calls, first: first.promise };
}

export interface Watched {
  readonly line: Leg;
  readonly events: LineEvent[];
  readonly of: <K extends LineEvent['kind']>(kind: K) => Promise<Extract<LineEvent, { kind: K }>>;
  readonly until: (fits: (event: LineEvent) => boolean) => Promise<LineEvent>;
  readonly keys: () => string;
}

/** Collects a line's events and waits for one that fits. */
export function watch(line: Leg): Watched {
  const events: LineEvent[] = [];
  const waiting = new Set<() => void>();
  line.listen((event) => {
    events.push(event);
    for (const check of [...waiting]) check();
  });
  const until = async (fits: (event: LineEvent) => boolean): Promise<LineEvent> => {
    const { promise, resolve } = Promise.withResolvers<LineEvent>();
    const check = () => {
      const found = events.find(fits);
      if (found !== undefined) resolve(found);
    };
    waiting.add(check);
    check();
    const found = await promise;
    waiting.delete(check);
    return found;
  };
  return {
    line,
    events,
    until,
    of: async (kind) => (await until((event) => event.kind === kind)) as never,
    keys: () => events.flatMap((event) => (event.kind === 'key' ? [event.key] : [])).join(''),
  };
}

export function tone(ms: number, hertz = 440, amplitude = 8_000): Int16Array {
  return Int16Array.from(
    { length: ms * 8 },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / 8_000),
  );
}

export const refuseAll = (call: IncomingCall): void => call.reject(480);
export const never = (): AbortSignal => new AbortController().signal;
