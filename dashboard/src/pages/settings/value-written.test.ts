import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { nl } from '../../language/nl.ts';
import { settingName, valueWritten } from './value-written.ts';

test.each([
  ['address', 'Lindelaan 1', 'Lindelaan 1'],
  ['words-kept-days', 14, '14'],
  ['desk', null, 'niets'],
  ['kind', 'fysio', 'fysiotherapeut'],
  ['registration', 'waiting-list', 'wachtlijst'],
  ['desk', { target: '+31100000177', spokenName: 'de balie' }, 'de balie +31100000177'],
  [
    'ladder',
    [
      {
        target: '+31100000177',
        spokenName: 'de post',
        hours: [{ weekdays: ['monday', 'friday'], from: '17:00', to: '08:00' }],
        region: { name: 'Noord', postcodes: [], areaCodes: ['010'] },
      },
    ],
    'de post +31100000177, maandag, vrijdag 17:00–08:00, Noord',
  ],
  [
    'opening-hours',
    [
      { weekday: 'monday', from: '08:00', to: '12:00' },
      { weekday: 'friday', from: '09:00', to: '12:00' },
    ],
    'maandag 08:00–12:00; vrijdag 09:00–12:00',
  ],
  [
    'closures',
    [{ from: '2026-12-24T12:00', to: '2026-12-25T00:00', reason: 'studiedag' }],
    '2026-12-24 12:00–2026-12-25 00:00 studiedag',
  ],
  ['use-case:move', { step: 'rehearse', part: null }, 'Oefenen'],
  [
    'appointment-type:00000000-0000-4000-8000-000000000001',
    {
      name: 'consult',
      minutes: 10,
      practitioners: [{ id: '1', name: 'dokter Jansen' }],
      bookableBy: 'balie',
      leadMinutes: 120,
      referralNeeded: true,
      preparation: 'Kom nuchter.',
    },
    'consult: 10 minuten, dokter Jansen, Balie plant zelf, 2 uur van tevoren, verwijzing nodig, “Kom nuchter.”',
  ],
  [
    'appointment-type:00000000-0000-4000-8000-000000000001',
    {
      name: 'bloed prikken',
      minutes: 5,
      practitioners: [],
      bookableBy: 'desk',
      leadMinutes: 90,
      referralNeeded: false,
      preparation: null,
    },
    `bloed prikken: 5 minuten, ${nl.knowledge.bookableBy.desk}, 1,5 uur van tevoren`,
  ],
  ['something-new', { a: 1 }, '{"a":1}'],
])('%s is written as a person would', (setting, value, written) => {
  expect(valueWritten(setting, value, nl)).toBe(written);
});

test.each([
  ['opening-hours', 'openingstijden', 'opening hours'],
  ['use-case:move', 'toepassing: afspraak verplaatsen', `use case: ${en.wishes['move']}`],
  ['appointment-type:00000000-0000-4000-8000-000000000001', 'afspraaksoort', 'kind of appointment'],
  ['something-new', 'something-new', 'something-new'],
])('the setting %s has a name in both languages', (setting, dutch, english) => {
  expect(settingName(setting, nl)).toBe(dutch);
  expect(settingName(setting, en)).toBe(english);
});
