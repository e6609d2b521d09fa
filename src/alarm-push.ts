import type { CallId, PracticeId } from './domain/ids.ts';
import type { LiveCalls } from './http/live-calls.ts';
import type { PushDevices, PushKey, PushResult, PushSender, SubscribedDevice } from './http/ports/push.ts';
import { pushAlarm } from './http/push-words.ts';
import { CodedError } from './platform/coded-error.ts';
import type { Log } from './platform/log.ts';

export interface AlarmPushParts {
  readonly live: Pick<LiveCalls, 'watch'>;
  readonly devices: Pick<PushDevices, 'key' | 'onDuty' | 'note'>;
  readonly sender: Pick<PushSender, 'send'>;
  /** Runs later; what comes back takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly log: Log;
}

/** `screens.md` §5: the bar and the sound come first; a device in a pocket is told when nobody has confirmed by then. */
const PUSH_AFTER_MS = 10_000;
/** Before the second and the third try; by then the next number of the ladder rings. */
const AGAIN_AFTER_MS = [2_000, 8_000] as const;
/** A push service that asks for more than this is asked no more: the alarm is somebody's by then, or is told by the ladder. */
const LONGEST_WAIT_MS = 20_000;
const DATABASE_DEADLINE_MS = 5_000;

/**
 * Pushes an alarm that no human has confirmed to the devices of who is on duty (ADR 0086). It only looks at what goes on: no call waits for
 * it, and whatever fails here is told in the log and at "Wie merkt het". The function that comes back ends it, and what still runs.
 */
export function startAlarmPush({ live, devices, sender, after, log }: AlarmPushParts): () => Promise<void> {
  const alarms = new Map<CallId, AbortController>();
  const running = new Set<Promise<void>>();

  const wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const cancel = after(ms, resolve);
      const end = () => {
        cancel();
        resolve();
      };
      signal.addEventListener('abort', end, { once: true });
    });

  async function toDevice(
    practice: PracticeId,
    device: SubscribedDevice,
    key: PushKey,
    call: { readonly line: number; readonly trial: boolean },
    over: AbortSignal,
  ): Promise<void> {
    const message = pushAlarm(device.language, call.line, call.trial);
    let result: PushResult = { kind: 'unreachable' };
    for (let attempt = 0; !over.aborted; attempt += 1) {
      result = await sender.send(device, key, message, over);
      const pause = nextTry(result, attempt);
      if (pause === null) break;
      await wait(pause, over);
    }
    // Who was taken over in the middle says nothing of the push service.
    if (over.aborted && result.kind !== 'accepted' && result.kind !== 'gone') return;
    if (result.kind !== 'accepted')
      log('warn', 'an alarm could not be pushed to a device', { result: result.kind });
    await devices.note(practice, device.id, result.kind, AbortSignal.timeout(DATABASE_DEADLINE_MS));
  }

  async function tell(
    practice: PracticeId,
    call: { readonly line: number; readonly trial: boolean },
    over: AbortSignal,
  ): Promise<void> {
    const soon = AbortSignal.timeout(DATABASE_DEADLINE_MS);
    const found = await devices.onDuty(practice, soon);
    if (found.length === 0) return;
    const key = await devices.key(practice, soon);
    // One device that fails costs the others nothing.
    const told = await Promise.allSettled(found.map((device) => toDevice(practice, device, key, call, over)));
    for (const one of told) if (one.status === 'rejected') fail(one.reason);
  }

  const fail = (cause: unknown) =>
    log('error', 'an alarm could not be pushed', {
      code: cause instanceof CodedError ? cause.code : 'ALARM_PUSH_FAILED',
    });

  const stop = live.watch((practice, id, call) => {
    if (call === null || call.alarm === null || call.takenOver !== null) {
      alarms.get(id)?.abort();
      alarms.delete(id);
      return;
    }
    if (alarms.has(id)) return;
    const over = new AbortController();
    alarms.set(id, over);
    const { line, trial } = call;
    const cancel = after(PUSH_AFTER_MS, () => {
      const push: Promise<void> = tell(practice, { line, trial }, over.signal)
        .catch(fail)
        .finally(() => running.delete(push));
      running.add(push);
    });
    over.signal.addEventListener('abort', cancel, { once: true });
  });

  return async () => {
    stop();
    for (const over of alarms.values()) over.abort();
    await Promise.all(running);
  };
}

/** How long to wait before the next try; null: this is how it ended. */
function nextTry(result: PushResult, attempt: number): number | null {
  const pause = AGAIN_AFTER_MS[attempt];
  if (pause === undefined || (result.kind !== 'busy' && result.kind !== 'unreachable')) return null;
  const asked = result.kind === 'busy' ? (result.afterSeconds ?? 0) * 1_000 : 0;
  return asked > LONGEST_WAIT_MS ? null : Math.max(pause, asked);
}
