import { beforeAll, describe, expect, it } from 'vitest';
import type { ExpectedKind } from '../../src/domain/expectation.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { aConversation } from '../kits/conversation.ts';
import { seeded } from '../kits/mishear.ts';

const CALLS = 300;
const MOST_TURNS = 25;

/** What callers say, at the right moment and at any other. */
const LINES = [
  'ik wil graag een afspraak maken',
  'ik wil mijn afspraak verzetten',
  'ik wil mijn afspraak afzeggen',
  'wanneer is mijn afspraak',
  'ik wil een herhaalrecept',
  'hoe laat bent u open',
  'waar kan ik parkeren',
  'wat kost een behandeling',
  'moet ik iets meenemen naar mijn afspraak',
  'ik bel voor de uitslag',
  'ik wil een verwijzing',
  'kan iemand mij terugbellen',
  'ik wil me inschrijven',
  'ik heb een nieuw telefoonnummer',
  'ik wil mijn adres wijzigen',
  'ik heb een medische vraag',
  'ik wil een klacht indienen',
  'ik kom wat later',
  'ik bel over de griepprik',
  '12 maart 1954',
  'van den berg',
  '1234 ab 12',
  'ja',
  'nee',
  'ja dat klopt',
  'nee dank u',
  'de eerste',
  'geen van beide',
  'dat maakt niet uit',
  'donderdag',
  'liever in de middag',
  'wat zegt u',
  'momentje',
  'metoprolol',
  'mijn knie',
  'mijn dochter heeft oorpijn',
  'het gaat over mijn rekening',
  'nee wacht ik wil toch mijn afspraak afzeggen',
  'ik wil ook nog een recept',
  'toch niet',
  'nul tien nul nul nul nul een twee drie',
  'jan punt wit apenstaartje voorbeeld punt nl',
  'anna de wit',
  'met wie spreek ik',
];
const WISHES = LINES.slice(0, LINES.indexOf('12 maart 1954'));
/** What fits the question; most callers answer it. */
const ANSWERS: Readonly<Record<ExpectedKind, readonly string[]>> = {
  open: [...WISHES, 'nee dank u'],
  'date-of-birth': ['12 maart 1954'],
  name: ['van den berg'],
  postcode: ['1234 ab 12'],
  phone: ['nul tien nul nul nul nul een twee drie'],
  day: ['donderdag', 'dat maakt niet uit'],
  time: ['in de middag'],
  'slot-choice': ['de eerste', 'de tweede'],
  'yes-no': ['ja', 'ja dat klopt', 'nee'],
  reason: ['mijn knie', 'het gaat over mijn rekening'],
  medicine: ['metoprolol'],
  scale: ['een zeven'],
};
const KEYS = ['2', '3', '0100000123', '12031954', '9'];

type Call = ReturnType<typeof aConversation>;

/** What a sentence says is done -> whether there is a row of it. */
const PROVED: Readonly<Partial<Record<Reply['phrase'], (reply: never, call: Call) => boolean>>> = {
  booked: ({ appointment }: Extract<Reply, { phrase: 'booked' }>, { agenda }) =>
    [...agenda.booked, ...agenda.cancelled].some(({ id }) => id === appointment.id),
  moved: ({ from, to }: Extract<Reply, { phrase: 'moved' }>, { agenda }) =>
    agenda.cancelled.some(({ id }) => id === from.id) &&
    [...agenda.booked, ...agenda.cancelled].some(({ id }) => id === to.id),
  cancelled: ({ appointment }: Extract<Reply, { phrase: 'cancelled' }>, { agenda }) =>
    agenda.cancelled.some(({ id }) => id === appointment.id),
  undone: ({ appointment }: Extract<Reply, { phrase: 'undone' }>, { agenda }) =>
    agenda.cancelled.some(({ id }) => id === appointment.id),
  'prescription-noted': (_reply, { worklist }) => hasItem(worklist, 'repeat-prescription'),
  'request-noted': ({ wish }: Extract<Reply, { phrase: 'request-noted' }>, { worklist }) =>
    hasItem(worklist, wish),
  'late-noted': (_reply, { worklist }) => hasItem(worklist, 'running-late'),
  'callback-promised': ({ before }: Extract<Reply, { phrase: 'callback-promised' }>, { worklist }) =>
    worklist.items.some(({ promisedBefore }) => promisedBefore?.equals(before.toInstant()) === true),
  'callback-noted-without-time': (_reply, { worklist }) =>
    worklist.items.some(({ kind }) => kind === 'callback'),
};

const hasItem = ({ items }: Call['worklist'], wish: string): boolean =>
  items.some((item) => item.wish === wish);

async function play(seed: number): Promise<{ readonly call: Call; readonly lines: readonly string[] }> {
  const chance = seeded(seed);
  const pick = <Of>(from: readonly [Of, ...Of[]] | readonly Of[]): Of =>
    from[Math.floor(chance() * from.length)] as Of;
  const call = aConversation({
    now: pick(['2026-11-25T10:00:00', '2026-11-25T21:00:00'].map((at) => `${at}+01:00[Europe/Amsterdam]`)),
    callBackNumber: pick(['+31100000199', null]),
    humans: () => pick(['confirms-by-key', 'no-answer']),
  });
  call.worklist.trouble = pick(['none', 'none', 'none', 'database-gone', 'disk-full']);
  let over = false;
  void call.ended.then(() => {
    over = true;
  });
  const lines: string[] = [];
  for (let turn = 0; turn < MOST_TURNS && !over; turn += 1) {
    // One turn in twenty the agenda is away: what was about to be done is not.
    call.agenda.unreachable = chance() < 0.05;
    const fitting = ANSWERS[call.asked()?.kind ?? 'open'];
    const [how, line] =
      chance() < 0.05 ? ['presses', pick(KEYS)] : ['says', pick(chance() < 0.75 ? fitting : LINES)];
    lines.push(line);
    await (how === 'presses' ? call.presses(line) : call.says(line));
  }
  return { call, lines };
}

describe(`${CALLS} callers who say anything at any moment, while parts of the practice are away`, () => {
  const claims: { readonly phrase: string; readonly proved: boolean; readonly lines: string }[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    for (let seed = 1; seed <= CALLS; seed += 1) {
      const { call, lines } = await play(seed);
      for (const reply of call.said) {
        const isProved = PROVED[reply.phrase];
        if (isProved === undefined) continue;
        claims.push({
          phrase: reply.phrase,
          proved: isProved(reply as never, call),
          lines: lines.join(' / '),
        });
      }
      for (const event of call.events)
        if (event.kind === 'fault' && event.code !== 'DISK_FULL')
          faults.push(`${event.code}: ${lines.join(' / ')}`);
    }
  }, 60_000);

  it('hear nothing said to be done that is no row', () => {
    expect(claims.filter(({ proved }) => !proved)).toEqual([]);
  });

  it('hear many things that are done, of most kinds there are', () => {
    expect(claims.length).toBeGreaterThan(100);
    expect(new Set(claims.map(({ phrase }) => phrase)).size).toBeGreaterThanOrEqual(8);
  });

  it('meet no fault', () => {
    expect(faults).toEqual([]);
  });
});
