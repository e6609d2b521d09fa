import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startAlarmPush } from './alarm-push.ts';
import type { CallId, PracticeId } from './domain/ids.ts';
import type { Installation } from './http/contract/settings.ts';
import { createLiveCalls, type LiveCalls } from './http/live-calls.ts';
import type { Health } from './http/routes/machine.ts';
import type { TakeOver } from './http/routes/take-over.ts';
import type { Board } from './http/staff-ports.ts';
import { listenOn, staffServer } from './http/staff-server.ts';
import { installationOf } from './installation.ts';
import { smsWebhook, whatsappWebhook } from './message-webhooks.ts';
import type { Carriers } from './messaging/carrier.ts';
import { trialsBy } from './messaging/try-message.ts';
import { openOutsideAgendaDesk } from './outside-agenda-desk.ts';
import { CodedError } from './platform/coded-error.ts';
import type { Config } from './platform/config.ts';
import type { Log } from './platform/log.ts';
import { type ScreenRehearsals, screenRehearsals } from './screen-rehearsals.ts';
import { writeWav } from './speech/audio/wav.ts';
import { createStateSince } from './state-since.ts';
import { storeAgendaFeeds } from './store/agenda-feeds.ts';
import { storeRehearsals } from './store/staff/rehearsals.ts';
import { storeRuleBook } from './store/staff/rule-book.ts';
import { newSetupLink } from './store/staff/setup-link.ts';
import { staffStore } from './store/staff/staff-store.ts';
import type { Store } from './store/store.ts';
import { type BrowserGateway, openBrowserGateway } from './telephone/browser/browser-gateway.ts';
import { allRules } from './turn/3-triage/balie-rules.ts';
import type { Synthesiser } from './turn/6-speak/synthesiser.ts';
import type { Seen } from './turn/call.ts';
import { pushSender } from './web-push/send-push.ts';
import { newPushKey } from './web-push/vapid.ts';

export interface StaffAppParts {
  readonly config: Config;
  readonly store: Store;
  readonly now: () => Temporal.Instant;
  readonly health: (signal: AbortSignal) => Promise<Health>;
  /** Where Balie's own telephone takes calls; browsers call there. */
  readonly telephone: { readonly host: string; readonly port: number };
  /** How the accounts at telephone providers fare now; absent: there are none. */
  readonly accounts?: () => Promise<readonly Omit<Installation['accounts'][number], 'since'>[]>;
  /** What callers hear; absent: it is not heard at a screen. */
  readonly voice?: Pick<Synthesiser, 'speak'>;
  /** Somebody at a screen takes a running call over. Absent: no calls are taken here. */
  readonly takeOver?: TakeOver;
  /** By which people send a text to themselves; absent: by none. */
  readonly carriers?: Carriers;
  /** Somebody at a screen asked for a test of the ladder. */
  readonly testsAsked: () => void;
  /** The folder of the built screens. */
  readonly screens?: string;
  readonly log: Log;
}

/** The staff app, listening. */
export interface StaffApp {
  readonly port: number;
  /** Whether the screens were built; else only the interface is served. */
  readonly hasScreens: boolean;
  /** What was seen in a call, for the screens of its practice. */
  see(call: CallId, seen: Seen): void;
  /** An item was made outside a call. */
  worklistChanged(practice: PracticeId): void;
  /** The path of the link by which the first account is made; null when there is one, or the database is away. */
  setupPath(signal: AbortSignal): Promise<string | null>;
  close(): Promise<void>;
}

/** Where `npm run dashboard:build` puts the screens. */
const SCREENS = join(import.meta.dirname, '../dist/dashboard');
/** A program of its own: rehearsing must not keep this one from callers. */
const REHEARSE = join(import.meta.dirname, 'commands/rehearse.ts');
/** Trying out must leave room for callers: a tenth of the calls that fit, and at least one. */
const BROWSER_SHARE = 10;
/** An urgent item goes back after two minutes; looking four times in that is soon enough. */
const RETURN_EVERY_MS = 30_000;
const LOOK_EVERY_MS = 30_000;
const TELEPHONE_RATE = 8_000;

/** Opens the server of the staff app and the way for browsers to call. Rejects with HTTP_PORT_TAKEN or HTTP_ADDRESS_UNUSABLE. */
export async function openStaffApp({
  config,
  store,
  now,
  health,
  telephone,
  accounts,
  voice,
  takeOver,
  carriers,
  testsAsked,
  screens = SCREENS,
  log,
}: StaffAppParts): Promise<StaffApp> {
  const live = createLiveCalls(now);
  const practiceOf = new Map<CallId, PracticeId>();
  const gateway = await openBrowserGateway({
    telephone,
    bindAddress: config.http.host === '127.0.0.1' ? '127.0.0.1' : null,
    mostCalls: Math.max(1, Math.floor(config.sip.maxCalls / BROWSER_SHARE)),
  }).catch((cause: unknown) => {
    log('warn', 'browsers cannot call; the screens are served without it', errorField(cause));
    return null;
  });
  const hasScreens = existsSync(join(screens, 'index.html'));
  const ports = staffStore({
    database: store.database,
    now,
    announce: store.announce,
    testsAsked,
    newPushKey,
  });
  // No setting reaches further: a push service is on the internet, and whoever is signed in names its address.
  const push = pushSender({ reach: 'internet', subject: config.http.publicUrl, now });
  const rehearsals: ScreenRehearsals = screenRehearsals({
    records: storeRehearsals(store.database, now),
    practice: (id, signal) => store.practices.load(id, signal),
    rules: allRules,
    config,
    program: REHEARSE,
    now,
    log,
  });
  const partsSince = createStateSince(now);
  const accountsSince = createStateSince(now);
  const outsideAgenda = openOutsideAgendaDesk({
    settings: config.fhirAgendas,
    practices: () => store.practices.lastKnown(),
    now,
    problem: (code, status) =>
      log('error', 'the agenda of another system does not do what was asked', { code, status }),
  });
  const healthNow = async (signal: AbortSignal): Promise<Health> => {
    const found = await health(signal);
    return { ...found, since: partsSince.note(found.parts) };
  };
  const accountsNow = async (): Promise<Installation['accounts']> => {
    const found = (await accounts?.()) ?? [];
    const since = accountsSince.note(Object.fromEntries(found.map(({ uri, state }) => [uri, state])));
    return found.map((account) => ({ ...account, since: since[account.uri] ?? null }));
  };
  const server = await staffServer({
    ports,
    rehearsals,
    ruleBook: storeRuleBook({ rules: allRules, dataDir: config.dataDir, now }),
    live,
    push,
    now,
    publicUrl: config.http.publicUrl,
    oidc: config.oidc,
    app: hasScreens ? screens : null,
    browserCalls:
      gateway === null
        ? null
        : { call: (practice, offer, until) => call(gateway, store, practice, offer, until) },
    ...(takeOver === undefined ? {} : { takeOver }),
    webhook: whatsappWebhook(config, store),
    smsWebhook: smsWebhook(config, store),
    patientPages: store.patientPages,
    agendaFeeds: storeAgendaFeeds(store.database, now),
    outsideAgenda,
    ...(voice === undefined ? {} : { hear: hearBy(voice) }),
    ...(carriers === undefined ? {} : { trials: trialsBy(carriers) }),
    health: healthNow,
    installation: async (id) => ({
      ...installationOf(config, store.practices.lastKnown().find((practice) => practice.id === id) ?? null),
      accounts: await accountsNow(),
    }),
    problem: (cause) => log('error', 'a request to the staff app failed', errorField(cause)),
  });
  const stopPushing = startAlarmPush({
    live,
    devices: ports.pushDevices,
    sender: push,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    log,
  });
  const stopReturning = returnIdleNowAndThen(ports.board, live);
  // Also while nobody looks at the screen: else a part would be away since somebody asked.
  const looking = setInterval(() => {
    void Promise.allSettled([
      healthNow(AbortSignal.timeout(LOOK_EVERY_MS)),
      accountsNow(),
      outsideAgenda.look(AbortSignal.timeout(LOOK_EVERY_MS)),
    ]);
  }, LOOK_EVERY_MS).unref();
  const close = async () => {
    clearInterval(looking);
    await stopPushing();
    await stopReturning();
    await rehearsals.close();
    await server.close();
    await gateway?.close();
  };
  let port: number;
  try {
    port = await listenOn(server, config.http);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    port,
    hasScreens,
    see(id, seen) {
      rehearsals.see(id, seen);
      if (seen.kind === 'event' && seen.event.kind === 'answered') {
        const { dialled } = seen.event;
        const practice = store.practices
          .lastKnown()
          .find(({ dialledNumbers }) => dialledNumbers.includes(dialled));
        if (practice !== undefined) practiceOf.set(id, practice.id);
      }
      const practice = practiceOf.get(id);
      if (practice === undefined) return;
      live.see(practice, id, seen);
      if (seen.kind === 'event' && seen.event.kind === 'ended') practiceOf.delete(id);
    },
    worklistChanged: (practice) => live.worklistChanged(practice, null),
    async setupPath(signal) {
      const [practice] = store.practices.lastKnown();
      if (practice === undefined) return null;
      const token = await newSetupLink(store.database, practice.id, now(), signal).catch(() => null);
      // After the mark, so that it is in no log of a server or a proxy.
      return token === null ? null : `/inrichten#${token}`;
    },
    close,
  };
}

/** Sentence by sentence, so that a caller waits for one of them at most. */
const hearBy =
  (voice: Pick<Synthesiser, 'speak'>) =>
  async (text: string, signal: AbortSignal): Promise<Buffer> => {
    const pcm: number[] = [];
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      for (const sample of await voice.speak(sentence, signal)) pcm.push(sample);
    }
    return Buffer.from(writeWav({ pcm: Int16Array.from(pcm), sampleRate: TELEPHONE_RATE }));
  };

/** What lies still with its owner goes back to everyone. Resolves when nothing runs any more. */
function returnIdleNowAndThen(board: Board, live: LiveCalls): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const look = async () => {
    // A database that is away has been told of already; the next look is soon.
    const returned = await board.returnIdle(AbortSignal.timeout(RETURN_EVERY_MS)).catch(() => []);
    for (const { practice, item } of returned) live.worklistChanged(practice, item);
  };
  const timer = setInterval(() => {
    running = running.then(look);
  }, RETURN_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function call(
  gateway: BrowserGateway,
  store: Store,
  practice: string,
  offer: string,
  signal: AbortSignal,
): Promise<string> {
  const dialled = store.practices.lastKnown().find(({ id }) => id === practice)?.dialledNumbers[0];
  if (dialled === undefined) {
    throw new CodedError('BROWSER_CALL_NOT_ANSWERED', 'A practice without a number cannot be called.');
  }
  return (await gateway.call(offer, dialled, signal)).answer;
}

const errorField = (cause: unknown): { readonly error?: Error } =>
  cause instanceof Error ? { error: cause } : {};
