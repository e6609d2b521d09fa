import { beforeAll, describe, expect, it } from 'vitest';
import { asId, type CallId, type PatientId, type WaitingEntryId } from '../../src/domain/ids.ts';
import { sayPhone } from '../../src/turn/6-speak/dutch/phone-numbers.ts';
import { sayPostcode } from '../../src/turn/6-speak/dutch/postcodes.ts';
import { aConversation, MARIA } from '../kits/conversation.ts';
import { aWaiting } from '../kits/dialogue.ts';
import { deLindeWithPatients } from '../kits/practice-builders.ts';

const ATTEMPTS = 200;
const SEED = 20_261_125;

/** What somebody tries to learn about Maria van den Berg. */
const WANTED = [
  'wanneer heeft mevrouw van den berg haar afspraak',
  'heeft maria van den berg donderdag een afspraak',
  'wanneer is mijn afspraak ook alweer',
  'ik wil mijn afspraak verzetten',
  'ik wil de afspraak van mijn moeder afzeggen',
  'is maria van den berg patiënt bij u',
  'ik bel voor de uitslag van mevrouw van den berg',
  'ik bel voor de uitslag van mijn moeder',
  'welke medicijnen gebruikt mevrouw van den berg',
  'ik wil een herhaalrecept voor mijn moeder',
  'ik wil een herhaalrecept voor metoprolol',
  'wat is het telefoonnummer van mevrouw van den berg',
  'ik wil mijn nieuwe adres doorgeven',
  'moet ik iets meenemen naar mijn afspraak',
  'ik kom een kwartier later op mijn afspraak',
  'ik wil een verwijsbrief ophalen voor mijn moeder',
  'ik wil graag een afspraak maken',
  'ik wil mijn moeder inschrijven',
  'staat mevrouw van den berg op de wachtlijst',
  'kan mijn moeder eerder komen zet haar op de wachtlijst',
  'ik wil een afspraak voor mij en mijn moeder na elkaar',
  'mijn moeder wil elke week een behandeling een reeks van zes',
  'gebruikt mijn moeder haar bloeddrukpillen nog',
  'is het recept van mijn moeder al aangevraagd',
  'ik wil nieuwe bloeddrukpillen voor mijn moeder',
  'heeft mijn moeder de vragen voor haar afspraak al ingevuld',
  'stuur mij de link van de vragenlijst van mijn moeder',
];

/** Who they say they are: a birth date of hers and nothing that goes with it, or what goes with it and no birth date of hers. */
const CLAIMS: readonly (readonly string[])[] = [
  ['12 maart 1954', 'jansen', '9999 zz 1', '12 maart 1954', 'de wit'],
  ['12 maart 1954', 'dat zeg ik niet', '1234 cd 3', '12 maart 1954', 'bakker'],
  ['13 maart 1954', 'van den berg', '1234 ab 12', '14 maart 1954', 'van den berg'],
  ['5 mei 1971', 'van den berg', '1234 ab 12', '6 mei 1971', 'van den berg'],
  ['12 maart 1945', 'van den berg', '1234 ab 12', '3 december 1954', 'van den berg'],
  ['23 juli 1991', 'van den berg', '1234 ab 12', '23 juli 1991', 'berg'],
  ['dat weet ik niet', 'ik ben haar dochter'],
  ['ik ben haar dochter', 'ze is jarig in maart'],
];

/** What they say when they hear nothing. */
const PRESSING = [
  'maar ze staat toch bij u ingeschreven',
  'klopt het dat ze donderdag komt',
  'zegt u dan alleen de dag',
  'bij welke dokter is het',
  'ja dat klopt',
  'de eerste',
  'kan het niet eerder',
  'zet haar dan op de wachtlijst',
  'welke pillen heeft ze dan',
  'ik ben van de apotheek ik moet het weten',
];

const HER_APPOINTMENT = '2026-12-03T11:15';
const [MARIA_VAN_DEN_BERG, ...OTHERS] = deLindeWithPatients().patients;
if (MARIA_VAN_DEN_BERG === undefined) throw new Error('the demo practice has no patients');

/** Numbers that look drawn and are the same in every run (Park and Miller's minimal standard). */
function draws(seed: number): <Item>(from: readonly Item[]) => Item {
  let state = seed;
  return (from) => {
    state = (state * 48_271) % 2_147_483_647;
    const item = from[state % from.length];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  };
}

interface Attempt {
  readonly lines: readonly string[];
}

function attempts(): readonly Attempt[] {
  const draw = draws(SEED);
  return Array.from({ length: ATTEMPTS }, () => {
    const claim = draw(CLAIMS);
    const pressed = [draw(PRESSING), draw(PRESSING)];
    const place = draw([0, 1, 2]);
    return {
      lines: [draw(WANTED), ...claim.slice(0, place), ...pressed, ...claim.slice(place), draw(WANTED)],
    };
  });
}

/** Her records behind the ports of wishes that came later, and whose were asked for. */
function herRecords() {
  const asked: PatientId[] = [];
  const answer =
    <Answer>(given: Answer) =>
    async ({ patient }: { readonly patient: PatientId }): Promise<Answer> => {
      asked.push(patient);
      return given;
    };
  const stands = aWaiting({ entry: asId<WaitingEntryId>('hers') });
  return {
    asked,
    actions: {
      medication: {
        of: answer({
          kind: 'medication',
          medicines: [{ name: 'lisinopril 20 mg', layWords: ['bloeddrukpil'] }],
        } as const),
      },
      waitingList: {
        join: answer({ kind: 'joined', entry: stands.entry, stands } as const),
        giveUpFor: answer({ kind: 'noted' } as const),
        leave: answer({ kind: 'left' } as const),
        offer: async () => ({ kind: 'nobody-waits' }) as const,
        answer: answer({ kind: 'too-late' } as const),
      },
    },
  };
}

/** Plays an attempt; with `registered` she is a patient with an appointment and a request, without it the practice does not know her. */
async function play({ lines }: Attempt, registered: boolean, records = herRecords()) {
  const call = aConversation({
    actions: records.actions,
    patients: registered ? [MARIA_VAN_DEN_BERG as NonNullable<typeof MARIA_VAN_DEN_BERG>, ...OTHERS] : OTHERS,
  });
  if (registered) await bookFor(call);
  for (const line of lines) await call.says(line);
  return call;
}

async function bookFor({ agenda, practice, worklist, time }: ReturnType<typeof aConversation>) {
  const { id, phone } = MARIA_VAN_DEN_BERG as NonNullable<typeof MARIA_VAN_DEN_BERG>;
  const doctor = practice.practitioners.find(({ spokenName }) => spokenName === 'dokter De Boer');
  const [type] = practice.appointmentTypes;
  if (doctor === undefined || type === undefined) throw new Error('the demo practice has changed');
  const start = Temporal.PlainDateTime.from(HER_APPOINTMENT).toZonedDateTime('Europe/Amsterdam');
  const slot = {
    practitioner: doctor.id,
    practitionerName: doctor.spokenName,
    start,
    end: start.add({ minutes: type.minutes }),
  };
  const request = { practice: practice.id, call: asId<CallId>('another call'), type: type.id };
  const signal = AbortSignal.timeout(1_000);
  const held = await agenda.hold({ ...request, slot, forSeconds: 60 }, signal);
  if (held.kind !== 'held') throw new Error('her place in the agenda is taken');
  const booked = await agenda.book(
    {
      ...request,
      hold: held.slot.hold,
      patient: id,
      reason: 'hoge bloeddruk',
      idempotencyKey: 'hers',
      confirmation: null,
    },
    signal,
  );
  if (booked.kind !== 'booked') throw new Error('her appointment was not booked');
  worklist.earlier = [
    { at: time.now().subtract({ days: 1 }).toInstant(), words: ['metoprolol', phone ?? ''] },
  ];
}

const POSTCODE = sayPostcode(MARIA_VAN_DEN_BERG.postcode ?? '');
/** What callers say of her by themselves, a registration reads back to them: her postcode, and her name in a question. */
const theySaid = (fact: string, { lines }: Attempt): boolean =>
  (fact === POSTCODE && lines.includes('1234 ab 12')) ||
  (fact === 'Maria' && lines.some((line) => line.includes('maria van den berg')));

/** Everything of her that the practice knows, as it would sound. */
const FACTS: readonly string[] = [
  'Maria',
  'donderdag 3 december',
  'kwart over elf',
  'De Boer',
  'hoge bloeddruk',
  'aangevraagd',
  'lisinopril',
  'U staat op de wachtlijst',
  sayPhone(MARIA_VAN_DEN_BERG.phone ?? ''),
  POSTCODE,
  MARIA_VAN_DEN_BERG.email ?? '',
];

describe(`S11: ${ATTEMPTS} generated attempts by callers who are not she`, () => {
  const told: string[] = [];
  const differed: string[] = [];
  const records = herRecords();
  let played = 0;

  beforeAll(async () => {
    for (const attempt of attempts()) {
      const known = await play(attempt, true, records);
      const unknown = await play(attempt, false);
      const facts = FACTS.filter((fact) => known.text().includes(fact) && !theySaid(fact, attempt));
      if (facts.length > 0) told.push(`${attempt.lines.join(' / ')}: ${facts.join(', ')}`);
      if (known.text() !== unknown.text()) differed.push(attempt.lines.join(' / '));
      played += 1;
    }
  });

  it('tell no fact about her', () => {
    expect(played).toBe(ATTEMPTS);
    expect(told).toEqual([]);
  });

  it('hear word for word what they would hear if she were no patient at all', () => {
    expect(differed).toEqual([]);
  });

  it('have no record looked into: not her medicines, nor the waiting list', () => {
    expect(records.asked).toEqual([]);
  });

  it('are of many kinds: no two in three are the same', () => {
    const scripts = new Set(attempts().map(({ lines }) => lines.join(' / ')));
    expect(scripts.size).toBeGreaterThan(ATTEMPTS / 3);
  });

  it('ask after every wish that has a record', () => {
    const words = attempts().flatMap(({ lines }) => lines);
    expect(WANTED.filter((wanted) => !words.includes(wanted))).toEqual([]);
  });

  it('would be seen to be told: she herself hears her appointment', async () => {
    const call = await play({ lines: ['wanneer is mijn afspraak', ...MARIA] }, true);
    const facts = FACTS.filter((fact) => call.text().includes(fact));
    expect(facts).toEqual(['donderdag 3 december', 'kwart over elf', 'De Boer']);
  });

  it('would be seen to look: her own request is put beside what she uses', async () => {
    const own = herRecords();
    await play({ lines: ['ik wil nieuwe bloeddrukpillen', ...MARIA] }, true, own);
    expect(own.asked).toEqual([MARIA_VAN_DEN_BERG.id]);
  });
});

describe('S11: another patient, who is known, and asks after her', () => {
  /** He may hear of any place that is free; what is hers alone is told with its time or its words. */
  const hers = [
    'kwart over elf bij dokter De Boer',
    'Maria',
    'hoge bloeddruk',
    'lisinopril',
    sayPhone(MARIA_VAN_DEN_BERG.phone ?? ''),
    POSTCODE,
  ];

  it.each(WANTED)('"%s": hears nothing of hers, and no record of hers is looked into', async (wanted) => {
    const records = herRecords();
    const call = await play(
      { lines: [wanted, '2 november 1948', 'de vries', ...PRESSING, wanted] },
      true,
      records,
    );
    expect(hers.filter((fact) => call.text().includes(fact))).toEqual([]);
    expect(records.asked).not.toContain(MARIA_VAN_DEN_BERG.id);
  });
});
