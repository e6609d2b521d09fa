import type { DemoLines } from '../../store/demo/demo-practices.ts';
import { openTelephone } from '../../telephone/telephone.ts';
import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';

/** The people behind the ladder and the desk, on a telephone of their own: real SIP, invented humans. */
export interface Humans {
  readonly lines: DemoLines;
  /** Whether they pick up. Somebody who does not is busy: nobody has to wait thirty seconds a rung in a rehearsal. */
  available: boolean;
  /** Called when a telephone of theirs gets an INVITE; and when a human has spoken. `user` says which telephone. */
  onRang: (user: string) => void;
  onSaid: (text: string) => void;
  close(): Promise<void>;
}

/** A human lets it ring once, listens to who is calling and why, and presses 1. */
const PICKS_UP_AFTER_MS = 800;
const CONFIRMS_AFTER_MS = 2_500;
const GREETING = 'Goedendag, u spreekt met de praktijk, vertelt u het maar.';
const BUSY = 486;

/** `port` 0: any free one. Rejects with SIP_PORT_TAKEN. */
export async function openHumans(voice: Synthesiser, port = 0): Promise<Humans> {
  const telephone = await openTelephone(
    {
      host: '127.0.0.1',
      port,
      transports: ['udp'],
      publicAddress: null,
      rtpPortRange: null,
      maxCalls: 50,
      workers: 1,
      voiceModelPath: null,
    },
    { onCall: (call) => void pickUp(call, humans, voice) },
  );
  const line = (user: string) => `sip:${user}@127.0.0.1:${telephone.port}`;
  const humans: Humans = {
    lines: {
      emergencyLine: line('spoedlijn'),
      secondNumber: line('tweede'),
      doctor: line('arts'),
      outOfHoursPost: line('huisartsenpost'),
      dutyDentist: line('dienstdoende-tandarts'),
      desk: line('balie'),
      consultLine: line('overleg'),
    },
    available: true,
    onRang: () => undefined,
    onSaid: () => undefined,
    close: () => telephone.close(),
  };
  return humans;
}

type Ringing = Parameters<Parameters<typeof openTelephone>[1]['onCall']>[0];

async function pickUp(call: Ringing, humans: Humans, voice: Synthesiser): Promise<void> {
  humans.onRang(call.dialled);
  if (!humans.available) {
    call.reject(BUSY);
    return;
  }
  call.ring();
  await passing(PICKS_UP_AFTER_MS);
  if (call.gone.aborted) return;
  const line = await call.answer();
  const stop = new AbortController();
  line.listen((event) => {
    if (event.kind === 'hung-up') stop.abort();
  });
  await passing(CONFIRMS_AFTER_MS);
  if (stop.signal.aborted) return;
  await line.sendKeys('1');
  const pcm = await voice.speak(GREETING, stop.signal).catch(() => null);
  if (pcm === null || stop.signal.aborted) return;
  humans.onSaid(GREETING);
  line.play({ id: 'greeting', pcm });
}

const passing = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
