import { describe, expect, it } from 'vitest';
import { faultsOfFields } from './faults-of-fields.ts';
import { type Logistics, TEMPLATES } from './logistics.ts';
import { faultsOfWords } from './only-logistics.ts';
import { writeOwn } from './own-text.ts';
import { STARTING_WORDS_EN } from './starting-words.en.ts';
import { STARTING_WORDS_NL } from './starting-words.nl.ts';
import { writeInEnglish } from './templates.en.ts';
import { writeMessage } from './templates.nl.ts';
import { writeIn } from './write-message.ts';

const FULL: Logistics = {
  practiceName: 'huisartsenpraktijk De Linde',
  practitionerName: 'dokter Jansen',
  start: '2026-11-26T08:30:00Z',
  address: 'Lindelaan 1, 1234 AB Voorbeeldstad',
  bring: 'Neem uw legitimatie mee.',
  phone: '+31100000100',
  answerBefore: '2026-11-25T11:00:00Z',
  more: ['2026-12-03T08:30:00Z'],
};
const LINKED: Logistics = { ...FULL, link: 'https://balie.voorbeeld.example/p/abc', canReply: true };
const BARE: Logistics = { ...FULL, bring: null };
const BOOKED = STARTING_WORDS_NL['appointment-booked'];

describe('the words that a practice begins with', () => {
  /** The product says "belt" or "antwoordt", by what can be done; a practice writes one sentence. */
  const FIRST = /Wie het eerst (?:belt|antwoordt), krijgt/u;
  /** A link stands in the offers by the field for answers alone. */
  it.each(TEMPLATES)('of %s fill in as the text of the product, in both languages', (template) => {
    for (const logistics of template === 'appointment-cancelled' || template === 'appointments-booked'
      ? [FULL, BARE]
      : [FULL, LINKED, BARE]) {
      const { parameters: _nl, ...dutch } = writeMessage(template, logistics);
      const own = writeOwn(STARTING_WORDS_NL[template], 'nl', template, logistics);
      expect(own).toEqual({ ...dutch, text: dutch.text.replace(FIRST, 'Wie het eerst is, krijgt') });
      const words = STARTING_WORDS_EN[template];
      const product = writeInEnglish(template, logistics);
      expect(words === undefined).toBe(product === null);
      if (words === undefined || product === null) continue;
      const { parameters: _en, ...english } = product;
      expect(writeOwn(words, 'en', template, logistics)).toEqual(english);
    }
  });

  it.each(TEMPLATES)('of %s are logistics only, with every field that they need', (template) => {
    for (const words of [STARTING_WORDS_NL[template], STARTING_WORDS_EN[template]]) {
      if (words === undefined) continue;
      expect(faultsOfFields(words, template)).toEqual([]);
      expect(faultsOfWords(words, ['consult', 'bloedprikken', 'afspraak'])).toEqual([]);
    }
  });
});

describe('an own text', () => {
  it('goes out in its language, with the values for WhatsApp as they were', () => {
    const words = { ...BOOKED, short: 'Tot {dag} om {tijd}.\n{afzeggen}\n{praktijk}' };
    const own = (template: string, language: string) =>
      template === 'appointment-booked' && language === 'nl' ? { version: 3, words } : null;
    const { written, version } = writeIn('nl', 'appointment-booked', FULL, own);
    expect([written.short, version]).toEqual([
      'Tot donderdag 26 november 2026 om 9.30 uur. Kunt u niet? Bel 010 - 00 00 100. huisartsenpraktijk De Linde',
      3,
    ]);
    expect(written.parameters).toEqual(writeMessage('appointment-booked', FULL).parameters);
    expect(writeIn('nl', 'appointment-reminder', FULL, own).version).toBeNull();
    const english = writeIn('en', 'appointment-booked', FULL, own);
    expect([english.version, english.inDutch.short]).toEqual([null, written.short]);
  });

  it('loses the line of what there is nothing of, and says STOP only where an answer comes in', () => {
    const words = {
      ...BOOKED,
      short: '{dag} {tijd} {praktijk}\nNeem mee: {meenemen}\n{afzeggen}\n{stoppen}',
    };
    const short = (logistics: Logistics) => writeOwn(words, 'nl', 'appointment-booked', logistics)?.short;
    expect(short(BARE)).not.toMatch(/Neem mee|STOP/);
    expect(short({ ...FULL, canReply: true })).toMatch(
      /Neem mee: .* Antwoord AFZEGGEN of bel .* Antwoord STOP\.$/,
    );
  });

  it.each([
    ['there is nothing of what it needs', 'call-us', STARTING_WORDS_NL['call-us'], { ...FULL, phone: null }],
    ['a field is none', 'appointment-booked', { ...BOOKED, text: `${BOOKED.text} {klacht}` }, FULL],
  ] as const)(
    'is not used when %s: the text of the product goes out',
    (_when, template, words, logistics) => {
      const { written, version } = writeIn('nl', template, logistics, () => ({ version: 1, words }));
      expect([written, version]).toEqual([writeMessage(template, logistics), null]);
    },
  );
});

describe('a text is refused', () => {
  it.each([
    ['without the day', { short: '{tijd} {praktijk}\n{afzeggen}' }, 'missing-field', '{dag}'],
    ['without how to cancel', { short: '{dag} {tijd} {praktijk}' }, 'missing-field', '{afzeggen}'],
    [
      'as an e-mail that hides the machine',
      { text: '{dag} {tijd} {praktijk}\n{afzeggen}' },
      'missing-field',
      '{afzender}',
    ],
    ['with a field that is none', { subject: 'Uw {klacht}' }, 'unknown-field', '{klacht}'],
    ['with a field of another message', { short: `${BOOKED.short}\n{keuzes}` }, 'field-not-here', '{keuzes}'],
    ['with a brace that does not end', { subject: 'Uw {dag' }, 'open-brace', '{dag'],
    ['with nothing in it', { subject: ' ' }, 'no-words', ''],
    [
      'when the time goes with an empty link',
      { short: '{dag} {praktijk}\n{tijd} {link}\n{afzeggen}' },
      'may-vanish',
      '{tijd}',
    ],
  ] as const)('%s', (_what, change, kind, words) => {
    expect(faultsOfFields({ ...BOOKED, ...change }, 'appointment-booked')).toMatchObject([{ kind, words }]);
  });

  it.each([
    ['Voor uw rugklachten.', 'complaint', 'rugklachten'],
    ['Heeft u koorts, bel dan.', 'complaint', 'koorts'],
    ['Neem uw metoprolol mee.', 'medicine', 'metoprolol'],
    ['Uw herhaalrecept ligt klaar.', 'medicine', 'herhaalrecept'],
    ['Meld u bij cardiologie.', 'department', 'cardiologie'],
    ['Voor het astmaspreekuur.', 'department', 'astmaspreekuur'],
    ['Voor uw POH-GGZ.', 'department', 'POH-GGZ'],
    ['U komt voor een grote beurt.', 'appointment-type', 'grote beurt'],
    ['Zie www.voorbeeld.example/route', 'link-by-hand', 'www.voorbeeld.example/route'],
    ['Bel 010 - 00 00 100.', 'number-by-hand', '010 - 00 00 100'],
    ['Antwoord met JA als u komt.', 'answer-by-hand', 'Antwoord met JA'],
    ['Your blood test.', 'complaint', 'blood'],
    ['See our dermatology clinic.', 'department', 'dermatology'],
  ] as const)('for "%s": %s', (sentence, kind, words) => {
    expect(faultsOfWords({ ...BOOKED, text: sentence }, ['Grote beurt'])).toContainEqual({
      kind,
      part: 'text',
      words,
    });
  });

  it.each([
    'Kom vijf minuten voor de tijd. De ingang is om de hoek.',
    'Neem uw legitimatie en uw verzekeringspas mee.',
    'Parkeren kan gratis achter het gebouw; de lift is links.',
    'Bent u te laat, dan kan het zijn dat wij een nieuwe tijd met u zoeken.',
    'Meldt u zich bij de balie op de eerste verdieping. Tot ziens!',
    'Wij zien u graag. Breng gerust iemand mee.',
    'Please come five minutes early and bring your identity card. See you soon!',
    'You can park behind the building. The entrance is on the left.',
  ])('but not for "%s"', (sentence) => {
    expect(faultsOfWords({ ...BOOKED, text: sentence }, ['consult', 'Grote beurt'])).toEqual([]);
  });
});
