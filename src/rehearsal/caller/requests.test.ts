import { describe, expect, test } from 'vitest';
import { readScenarios } from '../scenario.ts';
import { briefCaller } from './brief.ts';
import { freshMind, type Move } from './mind.ts';
import { react } from './react.ts';

function brief(
  goal: string,
  facts: Readonly<Record<string, unknown>> = {},
  phone: string | null = '0100000101',
) {
  const [read] = readScenarios(
    JSON.stringify({
      id: 'x',
      now: '2026-11-25T10:15:00+01:00',
      caller: { name: 'Maria van den Berg', dateOfBirth: '1954-03-12', phone, postcode: '1234AB 12' },
      goal,
      facts,
      expected: { outcome: 'callback' },
    }),
  );
  if (read?.kind !== 'scenario') throw read?.error ?? new Error('no scenario');
  return briefCaller(read.scenario);
}

const done = (move: Move): string =>
  move.kind === 'say' ? move.text : move.kind === 'press' ? `keys ${move.keys}` : move.kind;
const answers = (about: ReturnType<typeof brief>, heard: string): string =>
  done(react(freshMind, about, [heard]).move);

describe('what callers say to the questions of a request', () => {
  test.each([
    ['test-results', { test: 'de foto' }, 'Om welk onderzoek gaat het?', 'de foto'],
    ['test-results', {}, 'Om welk onderzoek gaat het?', 'het bloedonderzoek van vorige week'],
    ['referral-or-letter', { reason: 'voor mijn huid' }, 'Waarvoor is de verwijzing?', 'voor mijn huid'],
    ['complaint', { complaint: 'ik wachtte lang' }, 'Wat is er gebeurd?', 'ik wachtte lang'],
    ['complaint', {}, 'Wilt u daar nog iets aan toevoegen?', 'nee dat was het'],
    ['medical-question', {}, 'Wilt u een afspraak?', 'nee liever niet'],
    ['medical-question', { takesAppointment: true }, 'Wilt u een afspraak?', 'ja graag'],
    ['callback', {}, 'Heeft u klachten die nu erger worden?', 'nee'],
    ['callback', { gettingWorse: 'ja' }, 'Heeft u klachten die nu erger worden?', 'ja het wordt erger'],
    ['register-patient', {}, 'Wat is uw voornaam en uw achternaam?', 'Maria van den Berg'],
    ['register-patient', {}, 'Toets uw telefoonnummer in, tien cijfers.', 'keys 0100000101'],
    ['change-details', { newPhone: '0100000177' }, 'Wat wilt u wijzigen?', 'mijn telefoonnummer'],
    ['change-details', { newEmail: 'a@b.nl' }, 'Wat wilt u wijzigen?', 'mijn e-mailadres'],
    ['change-details', {}, 'Wat wilt u wijzigen?', 'mijn adres'],
    ['change-details', { newPhone: '0100000177' }, 'Wat is het nieuwe telefoonnummer?', 'keys 0100000177'],
    [
      'change-details',
      { newAddress: 'Dorpsstraat 7, 1235 AB Voorbeeldstad' },
      'Wat is de nieuwe postcode met huisnummer?',
      '1235 A B',
    ],
    [
      'change-details',
      { newEmail: 'jan.de-wit@voorbeeld.nl' },
      'Wat is het nieuwe e-mailadres?',
      'jan punt de streepje wit apenstaartje voorbeeld punt nl',
    ],
  ])('%s %o: "%s" is answered with "%s"', (goal, facts, heard, said) => {
    expect(answers(brief(goal, facts), heard)).toBe(said);
  });

  test('a number that the network does not show is one that the caller has', () => {
    expect(answers(brief('callback', {}, null), 'Op welk nummer kan een medewerker u terugbellen?')).toMatch(
      /^nul één/u,
    );
  });
});

describe('the first sentence of a request', () => {
  test.each([
    ['other-language', { language: 'German' }, 'entschuldigung sprechen sie deutsch'],
    ['other-language', {}, 'sorry do you speak english'],
    [
      'change phone number',
      { newPhone: '0100000177' },
      'ik heb een nieuw telefoonnummer en dat wil ik doorgeven',
    ],
    ['ask whether a mole is dangerous', {}, 'ik heb een medische vraag'],
    ['zijn jullie vrijdag open', {}, 'zijn jullie vrijdag open'],
  ])('%s %o', (goal, facts, opening) => {
    expect(brief(goal, facts).opening).toBe(opening);
  });
});
