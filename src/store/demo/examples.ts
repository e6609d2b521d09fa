import { asId, type PatientId, type RuleId } from '../../domain/ids.ts';
import type { NewWorklistItem } from '../../turn/5-act/worklist.ts';
import type { CallEvent, CallOutcome } from '../../turn/journal.ts';

/** An invented person, of whom no message is ever sent: they agreed to none. */
interface ExamplePatient {
  readonly id: PatientId;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string;
  readonly postcode: string;
  /** Of the numbers that no operator hands out. */
  readonly phone: string;
}

const FIRST = ['Fenna', 'Bram', 'Noor', 'Hendrik', 'Yara', 'Cornelis', 'Lotte', 'Tarik'] as const;
const LAST = [
  'Timmers',
  'Kuiper',
  'Schouten',
  'Aydın',
  'van Leeuwen',
  'Postma',
  'Willems',
  'Hoekstra',
] as const;
/** With the thirteen that call De Linde from its first start: sixty. */
const PATIENTS = 47;
/** From somebody of ninety to a child of three. */
const OLDEST_BORN = Temporal.PlainDate.from('1936-02-11');
const APART = { days: 660 };

export const examplePatients = (): readonly ExamplePatient[] =>
  Array.from({ length: PATIENTS }, (_, nth) => ({
    id: asId<PatientId>(crypto.randomUUID()),
    firstName: FIRST[nth % FIRST.length] ?? '',
    lastName: LAST[(nth + Math.floor(nth / FIRST.length)) % LAST.length] ?? '',
    dateOfBirth: OLDEST_BORN.add({ days: APART.days * nth }).toString(),
    postcode: `1234${'ABCDEFGH'[nth % 8]}${'KLMNPR'[nth % 6]} ${nth + 1}`,
    phone: `+31309000${400 + nth}`,
  }));

/** One call as its journal would have left it, between the answer and the end. */
export interface ExampleCall {
  readonly outcome: CallOutcome;
  readonly endedBy: 'caller' | 'balie' | 'transfer' | 'lost';
  readonly events: readonly (readonly [atMs: number, event: CallEvent])[];
}

const GREETING = 'Huisartsenpraktijk De Linde, u spreekt met de digitale assistent. Waarmee kan ik u helpen?';
/** A sentence is noted when it has sounded, and so long it sounded. */
const SPOKEN_MS = 3_000;
const balie = (text: string, phrase = 'answer'): CallEvent => ({
  kind: 'balie-said',
  phrase,
  text,
  heardMs: SPOKEN_MS,
  whole: true,
});
const CALLER_ENDS_MS = 8_000;
const caller = (text: string): CallEvent => ({
  kind: 'caller-said',
  text,
  asked: 'open',
  endsMs: CALLER_ENDS_MS,
});
const understood = (wish: string): CallEvent => ({ kind: 'understood', wish, confidence: 1 });

const ordinary = (
  outcome: CallOutcome,
  wish: string,
  said: string,
  answer: string,
  endedBy: ExampleCall['endedBy'] = 'caller',
): ExampleCall => ({
  outcome,
  endedBy,
  events: [
    [3_600, balie(GREETING, 'greeting')],
    [8_400, caller(said)],
    [8_500, understood(wish)],
    [11_800, balie(answer)],
  ],
});

/** Whoever is in danger reaches a human; one in two only after the second number. */
const inDanger = (said: string, rule: string, words: string, isSecond: boolean): ExampleCall => ({
  outcome: 'transferred',
  endedBy: 'transfer',
  events: [
    [3_600, balie(GREETING, 'greeting')],
    [8_050, caller(said)],
    [
      8_100,
      {
        kind: 'alarm',
        wordsEndMs: 7_900,
        reasons: [{ rule: asId<RuleId>(rule), level: 'human-now', action: 'SPOED', words: [words], turn: 0 }],
      },
    ],
    [8_250, balie('Ik verbind u nu door met een mens. Blijf aan de lijn.', 'connecting')],
    ...rung('emergency-line', 8_300, isSecond ? null : 9_000),
    ...(isSecond ? rung('second-number', 39_000, 8_000) : []),
  ],
});

function rung(
  which: 'emergency-line' | 'second-number',
  fromMs: number,
  answeredAfterMs: number | null,
): ExampleCall['events'] {
  const step = (name: 'dialled' | 'ringing' | 'answered' | 'confirmed' | 'failed'): CallEvent => ({
    kind: 'transfer',
    rung: which,
    step: name,
    reason: name === 'failed' ? 'no-answer' : null,
    confirmedBy: name === 'confirmed' ? 'key' : null,
  });
  return [
    [fromMs, step('dialled')],
    [fromMs + 300, step('ringing')],
    ...(answeredAfterMs === null
      ? ([[fromMs + 30_000, step('failed')]] as const)
      : ([
          [fromMs + answeredAfterMs, step('answered')],
          [fromMs + answeredAfterMs + 2_500, step('confirmed')],
        ] as const)),
  ];
}

/** In the order in which they come again and again; twenty, so that a hundred and forty calls hold each of them seven times. */
export const EXAMPLE_CALLS: readonly ExampleCall[] = [
  ordinary('booked', 'book', 'ik wil graag een afspraak maken', 'Ik heb voor u ingepland.'),
  ordinary('answered', 'opening-hours', 'hoe laat bent u morgen open', 'Morgen van acht tot vijf uur.'),
  ordinary('prescription-request', 'repeat-prescription', 'ik wil mijn pillen opnieuw', 'Ik geef het door.'),
  ordinary('booked', 'book', 'kan ik deze week nog langskomen', 'Ik heb voor u ingepland.'),
  ordinary('callback', 'medical-question', 'ik heb een vraag over mijn knie', 'U wordt teruggebeld.'),
  ordinary('moved', 'move', 'kan mijn afspraak een dag later', 'Uw afspraak is verzet.'),
  inDanger('mijn hart slaat over en ik word duizelig', 'palpitations', 'hart slaat over', false),
  ordinary('answered', 'location', 'waar zit de praktijk', 'Lindelaan 1.'),
  ordinary('booked', 'book', 'ik moet bloed laten prikken', 'Ik heb voor u ingepland.'),
  ordinary('transferred', 'human', 'ik wil iemand spreken', 'Ik verbind u door.', 'transfer'),
  ordinary('cancelled', 'cancel', 'ik moet mijn afspraak afzeggen', 'Uw afspraak is afgezegd.'),
  ordinary('booked', 'book', 'mijn moeder heeft een afspraak nodig', 'Ik heb voor u ingepland.'),
  ordinary('nothing-done', 'none', 'laat maar', 'Goed. Tot ziens.'),
  ordinary('answered', 'costs-or-insurance', 'wat kost een rijbewijskeuring', 'Dat hoort u van de balie.'),
  ordinary('callback', 'test-results', 'is mijn uitslag al binnen', 'U wordt teruggebeld.'),
  ordinary('booked', 'book', 'ik wil een afspraak bij dokter Jansen', 'Ik heb voor u ingepland.'),
  inDanger('ik heb zo een druk op mijn borst', 'chest-pain', 'druk op mijn borst', true),
  ordinary('moved', 'move', 'ik kan donderdag niet', 'Uw afspraak is verzet.'),
  ordinary('failed', 'none', 'hallo hoort u mij', 'Ik versta u niet goed.', 'lost'),
  ordinary('prescription-request', 'repeat-prescription', 'mijn inhaler is bijna op', 'Ik geef het door.'),
];

type ExampleItem = Omit<
  NewWorklistItem,
  'practice' | 'call' | 'patient' | 'callBackNumber' | 'idempotencyKey' | 'at'
> & { readonly patient: number | null };

/** Twelve: each urgency, and each state of the clock, one of them a promise that was broken. */
export function exampleItems(
  now: Temporal.Instant,
): readonly (ExampleItem & { readonly at: Temporal.Instant })[] {
  const item = (
    urgency: ExampleItem['urgency'],
    kind: ExampleItem['kind'],
    wish: ExampleItem['wish'],
    words: string,
    promisedInMinutes: number | null,
    patient: number | null,
    alarm?: {
      readonly rule: string;
      readonly level: '112' | 'human-now' | 'today';
      readonly action: string;
      readonly words: string;
    },
  ): ExampleItem => ({
    urgency,
    kind,
    wish,
    words: [words],
    alarms:
      alarm === undefined
        ? []
        : [
            {
              rule: asId<RuleId>(alarm.rule),
              level: alarm.level,
              action: alarm.action as never,
              words: [alarm.words],
              turn: 0,
            },
          ],
    promisedBefore: promisedInMinutes === null ? null : now.add({ minutes: promisedInMinutes }),
    patient,
  });
  const [soon, later] = [12, 150];
  const items = [
    item('112', 'failed-transfer', 'urgent', 'hij reageert niet meer', 0, 3, {
      rule: 'fainting',
      level: '112',
      action: 'A112',
      words: 'reageert niet',
    }),
    item('urgent', 'urgent-callback', 'urgent', 'mijn hart slaat over', 5, null, {
      rule: 'palpitations',
      level: 'human-now',
      action: 'SPOED',
      words: 'hart slaat over',
    }),
    item('today', 'callback', 'medical-question', 'de hond heeft in mijn hand gebeten', soon, 8, {
      rule: 'bite',
      level: 'today',
      action: 'VANDAAG',
      words: 'gebeten',
    }),
    item('today', 'callback', 'medical-question', 'mijn kind heeft al drie dagen koorts', later, 44),
    item('today', 'request', 'professional-caller', 'met de apotheek over een recept van vandaag', later, 11),
    item('normal', 'callback', 'callback', 'kunt u me bellen over de foto van mijn knie', -29, 15),
    item('normal', 'request', 'repeat-prescription', 'ik wil mijn pillen voor de bloeddruk', null, 2),
    item('normal', 'request', 'repeat-prescription', 'de zalf voor mijn eczeem is op', null, 21),
    item('normal', 'callback', 'test-results', 'is de uitslag van het bloed al binnen', later, 30),
    item('normal', 'request', 'change-details', 'ik heb een nieuw telefoonnummer', null, 18),
    item('normal', 'request', 'complaint', 'ik heb drie kwartier moeten wachten', null, 27),
    item('normal', 'lost-call', 'book', 'ik wil een afspraak maken voor volgende week', null, null),
  ];
  // The one in danger now has just called; the others in the two hours before, a call every few minutes.
  return items.map((one, nth) => ({ ...one, at: now.subtract({ minutes: nth === 0 ? 2 : 60 + 5 * nth }) }));
}

/** The call that left this item: its words, what was understood, its alarm with the numbers that gave no answer, and what was promised. */
export function callOfItem({
  kind,
  wish,
  words: [said = ''],
  alarms,
  promisedBefore,
}: ExampleItem): ExampleCall {
  const isLost = kind === 'lost-call';
  const isRung = kind === 'failed-transfer' || kind === 'urgent-callback';
  return {
    outcome: isLost
      ? 'failed'
      : kind === 'failed-transfer'
        ? 'advised-112'
        : wish === 'repeat-prescription'
          ? 'prescription-request'
          : 'callback',
    endedBy: isLost ? 'lost' : 'caller',
    events: [
      [3_600, balie(GREETING, 'greeting')],
      [8_050, caller(said)],
      ...(alarms.length === 0
        ? ([[8_100, understood(wish)]] as const)
        : ([[8_100, { kind: 'alarm', wordsEndMs: 7_900, reasons: alarms }]] as const)),
      ...(isRung ? [...rung('emergency-line', 8_300, null), ...rung('second-number', 39_000, null)] : []),
      ...(isLost || kind === 'failed-transfer'
        ? []
        : promisedBefore === null
          ? ([[69_500, balie('Ik geef het door aan de assistente.', 'request-noted')]] as const)
          : ([[69_500, balie('De assistente belt u terug.', 'callback-promised')]] as const)),
    ],
  };
}
