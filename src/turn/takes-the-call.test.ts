import { describe, expect, it } from 'vitest';
import { deLindeWithPatients } from '../../test/kits/practice-builders.ts';
import { takesTheCall } from './takes-the-call.ts';

const about = {
  practice: deLindeWithPatients().practice,
  now: Temporal.ZonedDateTime.from('2026-11-25T10:00:00+01:00[Europe/Amsterdam]'),
};

describe('S5: a human takes a call', () => {
  it.each(['ja', 'ja hoor', 'ja ik neem over', 'ja geef maar', 'ik neem hem over', 'geef maar door'])(
    'with "%s"',
    (text) => expect(takesTheCall(text, about)).toBe(true),
  );

  it.each([
    'nee',
    'nee dat kan ik niet',
    'dat klopt niet',
    'niet goed',
    'liever niet',
    'dat gaat niet',
    'ik kan niet',
    'toch niet',
    'dat wil ik niet',
    'ik neem niet over',
    'met de spoedlijn',
    'hallo',
  ])('not with "%s"', (text) => expect(takesTheCall(text, about)).toBe(false));

  it.each(['ja spreek een bericht in na de pieptoon', 'ja dit is de voicemail van dokter Jansen'])(
    'not by an answering machine: "%s"',
    (text) => expect(takesTheCall(text, about)).toBe(false),
  );
});
