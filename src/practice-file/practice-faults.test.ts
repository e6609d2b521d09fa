import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPractice, readPracticeFile } from './read-practice-file.ts';

const DE_LINDE = readFileSync(join(import.meta.dirname, '../store/demo/de-linde.json'), 'utf8');

function faultsOf(text: string) {
  const read = readPracticeFile(text);
  return read.kind === 'faults' ? read.faults : [];
}

/** De Linde with other members; its lines are those of a file with one field a line. */
const deLindeWith = (change: (file: Record<string, never>) => unknown): string => {
  const file = JSON.parse(DE_LINDE);
  change(file);
  return JSON.stringify(file, null, 2);
};

describe('a practice file with faults', () => {
  it('names line and field of all of them at once, in the order of the lines', () => {
    const text = DE_LINDE.replace('"registration": "open"', '"registration": "misschien"')
      .replace('"minutes": 10', '"minutes": 12')
      .replace('"to": "12:00"', '"to": "07:00"')
      .replace('"approvedOn": "2026-11-02"', '"approvedOn": "2026-02-30"');
    const faults = faultsOf(text);
    expect(faults.map(({ field }) => field)).toEqual([
      'registration',
      'appointmentTypes[0].minutes',
      'openingHours[0].to',
      'answers[0].approvedOn',
    ]);
    const lines = text.split('\n');
    expect(faults.map(({ line }) => lines[line - 1])).toEqual([
      expect.stringContaining('misschien'),
      expect.stringContaining('"minutes": 12'),
      expect.stringContaining('"07:00"'),
      expect.stringContaining('2026-02-30'),
    ]);
    expect(faults.map(({ words }) => words)).toEqual([
      'moet een van deze zijn: open, closed, waiting-list',
      'moet een veelvoud van 5 zijn',
      'moet na "from" komen',
      'moet een datum zijn zoals "2026-11-26"; "2026-02-30" bestaat niet',
    ]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: each row changes another part of a file as JSON.parse gives it
  const rows: readonly [string, (file: any) => unknown, string, string][] = [
    ['a missing field', (f) => delete f.kind, 'kind', 'ontbreekt'],
    ['a missing text', (f) => delete f.address, 'address', 'ontbreekt'],
    [
      'a field with one letter too few',
      (f) => Object.assign(f.openingHours[0], { weekday: ['monday'] }),
      'openingHours[0].weekday',
      'dit veld bestaat niet (bedoelt u "weekdays"?)',
    ],
    [
      'a field in Dutch',
      (f) => Object.assign(f.appointmentTypes[0], { minuten: 10 }),
      'appointmentTypes[0].minuten',
      '(bedoelt u "minutes"?)',
    ],
    [
      'a name that is misspelt',
      (f) => Object.assign(f.appointmentTypes[0], { practitioners: ['dokter Janssen'] }),
      'appointmentTypes[0].practitioners[0]',
      'staat niet bij practitioners (bedoelt u "dokter Jansen"?)',
    ],
    [
      'a field of a part that may be left out',
      (f) => Object.assign(f, { waitingList: { holdMinutes: 60, askAtOnc: 3 } }),
      'waitingList.askAtOnc',
      'dit veld bestaat niet (bedoelt u "askAtOnce"?)',
    ],
    ['a field that does not exist', (f) => Object.assign(f, { phone: 1 }), 'phone', 'dit veld bestaat niet'],
    [
      'a field of another kind',
      (f) => Object.assign(f, { recordsCalls: 'ja' }),
      'recordsCalls',
      'moet true of false zijn',
    ],
    [
      'a number as text',
      (f) => Object.assign(f.appointmentTypes[1], { leadMinutes: '60' }),
      'appointmentTypes[1].leadMinutes',
      'moet een getal zijn',
    ],
    [
      'half a minute',
      (f) => Object.assign(f.appointmentTypes[1], { leadMinutes: 0.5 }),
      'appointmentTypes[1].leadMinutes',
      'moet een heel getal zijn',
    ],
    ['an object for a list', (f) => Object.assign(f, { ladder: {} }), 'ladder', 'moet een lijst'],
    ['a text for a line', (f) => Object.assign(f, { desk: '+31100000100' }), 'desk', 'moet een groep velden'],
    ['an empty name', (f) => Object.assign(f, { shortName: '' }), 'shortName', 'mag niet leeg zijn'],
    [
      'a name that takes too long to say',
      (f) => Object.assign(f, { shortName: 'a'.repeat(31) }),
      'shortName',
      'ten hoogste 30',
    ],
    ['a name with a line break', (f) => Object.assign(f, { address: 'a\nb' }), 'address', 'stuurtekens'],
    [
      'nobody who works there',
      (f) => Object.assign(f, { practitioners: [] }),
      'practitioners',
      'ten minste één',
    ],
    [
      'too little',
      (f) => Object.assign(f.appointmentTypes[0], { maxPerDay: 0 }),
      'appointmentTypes[0].maxPerDay',
      '1 of meer',
    ],
    [
      'too much',
      (f) => Object.assign(f.appointmentTypes[0], { minutes: 485 }),
      'appointmentTypes[0].minutes',
      '480 of minder',
    ],
    [
      'words in capitals',
      (f) => Object.assign(f.answers[0], { words: ['Bus'] }),
      'answers[0].words[0]',
      'kleine letters',
    ],
    [
      '112 as a line',
      (f) => Object.assign(f.desk, { target: '112' }),
      'desk.target',
      'volledig telefoonnummer',
    ],
    [
      'a number that is charged',
      (f) => Object.assign(f.ladder[0], { target: '0900-1234' }),
      'ladder[0].target',
      'volledig telefoonnummer',
    ],
    [
      'a dialled number with a space',
      (f) => f.dialledNumbers.push('010 0'),
      'dialledNumbers[3]',
      'zoals de centrale',
    ],
    ['an id that is none', (f) => Object.assign(f, { id: 'de-linde' }), 'id', 'UUID'],
    [
      'a time that does not exist',
      (f) => Object.assign(f.openingHours[0], { from: '25:00' }),
      'openingHours[0].from',
      'een tijd',
    ],
    [
      'a moment without a time',
      (f) =>
        f.closures.push({ practitioner: null, from: '2026-12-24', to: '2026-12-25T00:00', reason: 'kerst' }),
      'closures[0].from',
      'datum met tijd',
    ],
    ['a wish that is none', (f) => f.opened.push('none'), 'opened[23]', 'een van deze'],
    ['a wish opened twice', (f) => f.opened.push('book'), 'opened[23]', 'tweemaal'],
    [
      'a wish that is opened partly and not at all',
      (f) => {
        f.opened.shift();
        Object.assign(f, { openedPartly: [{ wish: 'book', when: 'always', percent: 25 }] });
      },
      'openedPartly[0].wish',
      'staat niet bij opened',
    ],
    [
      'two shares of one wish',
      (f) =>
        Object.assign(f, {
          openedPartly: [25, 50].map((percent) => ({ wish: 'book', when: 'always', percent })),
        }),
      'openedPartly[1].wish',
      'tweemaal',
    ],
    [
      'a share of no calls',
      (f) => Object.assign(f, { openedPartly: [{ wish: 'book', when: 'always', percent: 0 }] }),
      'openedPartly[0].percent',
      '',
    ],
    ['a number twice', (f) => f.dialledNumbers.push('receptie'), 'dialledNumbers[3]', 'tweemaal'],
    [
      'two people of one name',
      (f) => Object.assign(f.practitioners[1], { spokenName: 'Dokter Jansen' }),
      'practitioners[1].spokenName',
      'tweemaal',
    ],
    [
      'two people of one id',
      (f) => Object.assign(f.practitioners[1], { id: f.practitioners[0].id }),
      'practitioners[1].id',
      'tweemaal',
    ],
    [
      'two types of one name',
      (f) => Object.assign(f.appointmentTypes[1], { name: 'consult' }),
      'appointmentTypes[1].name',
      'tweemaal',
    ],
    [
      'a type done by nobody we know',
      (f) => f.appointmentTypes[0].practitioners.push('dokter Wie'),
      'appointmentTypes[0].practitioners[2]',
      'staat niet bij practitioners',
    ],
    [
      'hours of nobody we know',
      (f) =>
        f.openingHours.push({ practitioner: 'dokter Wie', weekdays: ['monday'], from: '08:00', to: '12:00' }),
      'practitioner',
      'staat niet bij practitioners',
    ],
    [
      'an end before its beginning',
      (f) =>
        f.closures.push({
          practitioner: null,
          from: '2026-12-24T12:00',
          to: '2026-12-24T12:00',
          reason: 'kerst',
        }),
      'closures[0].to',
      'na "from"',
    ],
    [
      'an end of an answer before its beginning',
      (f) => Object.assign(f.answers[0], { validUntil: '2026-11-01' }),
      'answers[0].validUntil',
      'dag van goedkeuring',
    ],
    [
      'hours of a post that are none',
      (f) => Object.assign(f.ladder[3], { hours: [{ weekdays: ['monday'], from: '25:00', to: '08:00' }] }),
      'ladder[3].hours[0].from',
      'een tijd zijn',
    ],
    [
      'hours of a post on no day',
      (f) => Object.assign(f.ladder[3], { hours: [{ weekdays: [], from: '17:00', to: '08:00' }] }),
      'ladder[3].hours[0].weekdays',
      'ten minste één',
    ],
    [
      'a postcode with letters',
      (f) => Object.assign(f.ladder[3], { region: { name: 'Noord', postcodes: ['3011AB'] } }),
      'ladder[3].region.postcodes[0]',
      'vier cijfers',
    ],
    [
      'postcodes the wrong way round',
      (f) => Object.assign(f.ladder[3], { region: { name: 'Noord', postcodes: ['3039-3011'] } }),
      'ladder[3].region.postcodes[0]',
      'na het begin',
    ],
    [
      'a mobile number for an area',
      (f) => Object.assign(f.ladder[3], { region: { name: 'Noord', areaCodes: ['06'] } }),
      'ladder[3].region.areaCodes[0]',
      'netnummer',
    ],
    [
      'an area of nobody',
      (f) => Object.assign(f.ladder[3], { region: { name: 'Noord' } }),
      'ladder[3].region',
      'ten minste één postcode of netnummer',
    ],
    ['a ladder that ends at five', (f) => f.ladder.pop(), 'ladder', 'buiten openingstijd'],
    ['a ladder for the night alone', (f) => f.ladder.splice(0, 3), 'ladder', 'tijdens openingstijd'],
  ];
  it.each(rows)('says what is wrong with %s', (_, change, field, words) => {
    const faults = faultsOf(deLindeWith(change));
    expect(faults.map((fault) => fault.field).join()).toContain(field);
    expect(faults.map((fault) => fault.words).join()).toContain(words);
    expect(faults.every(({ line }) => line >= 1)).toBe(true);
  });

  it('advises no field of another place: appointment types have a name, a practice has none', () => {
    const faults = faultsOf(deLindeWith((file) => Object.assign(file, { name: 'De Linde' })));
    expect(faults.map(({ field, words }) => [field, words])).toEqual([['name', 'dit veld bestaat niet']]);
  });

  it.each<[string, object, string]>([
    ['times', { from: '25:00', to: '12:00' }, 'moet een tijd zijn zoals "08:30"; "25:00" bestaat niet'],
    ['words', { from: 'acht uur', to: '12:00' }, 'moet een tijd zijn zoals "08:30"'],
  ])('tells one fault of %s that are none, and not that the end comes before them', (_, times, words) => {
    const faults = faultsOf(deLindeWith((file) => Object.assign(file['openingHours']?.[0] ?? {}, times)));
    expect(faults.map((fault) => [fault.field, fault.words])).toEqual([['openingHours[0].from', words]]);
  });

  it('finds hours of the same person that overlap, and leaves those of a lunch break and of two people alone', () => {
    const hours = (from: string, to: string, practitioner: string | null = null) => ({
      practitioner,
      weekdays: ['monday'],
      from,
      to,
    });
    const withHours = (...openingHours: readonly object[]) =>
      faultsOf(deLindeWith((file) => Object.assign(file, { openingHours })));
    expect(withHours(hours('08:00', '12:00'), hours('11:59', '17:00'))).toMatchObject([
      { field: 'openingHours[1].from', words: expect.stringContaining('valt samen') },
    ]);
    expect(withHours(hours('08:00', '12:00'), hours('12:00', '17:00'))).toEqual([]);
    expect(withHours(hours('08:00', '12:00'), hours('08:00', '12:00', 'dokter Jansen'))).toEqual([]);
  });

  it('reads no file of another version, of another shape or of a size that no practice has', () => {
    expect(faultsOf(DE_LINDE.replace('balie-practice/1', 'balie-practice/2'))).toMatchObject([
      { line: 2, field: 'format', words: expect.stringContaining('andere versie') },
    ]);
    for (const text of ['[]', 'null', '"de linde"'])
      expect(faultsOf(text)).toMatchObject([{ line: 1, field: '' }]);
    expect(faultsOf(' '.repeat(2_000_001))).toMatchObject([{ words: 'dit bestand is te groot' }]);
    expect(faultsOf('{\n"kind" }')).toMatchObject([
      { line: 2, words: expect.stringContaining('geen geldige JSON') },
    ]);
  });

  it('never throws, whatever stands in the fields', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom(...Object.keys(JSON.parse(DE_LINDE))),
        (value, key) => {
          const read = readPracticeFile(deLindeWith((file) => Object.assign(file, { [key]: value })));
          if (read.kind === 'faults') expect(read.faults.length).toBeGreaterThan(0);
          else expect(() => asPractice(read.file, null, () => crypto.randomUUID())).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
