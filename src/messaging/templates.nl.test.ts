import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Logistics, logisticsSchema, TEMPLATES } from './logistics.ts';
import { writeMessage } from './templates.nl.ts';

const logistics: Logistics = {
  practiceName: 'huisartsenpraktijk De Linde',
  practitionerName: 'dokter Jansen',
  start: '2026-11-26T08:30:00Z',
  address: 'Lindelaan 1, 1234 AB Voorbeeldstad',
  bring: 'Neem uw legitimatie mee.',
  phone: '+31100000100',
};

describe('a message to a patient', () => {
  it('says of a booking when, with whom, where, what to bring and how to cancel', () => {
    const { subject, text } = writeMessage('appointment-booked', logistics);
    expect(subject).toBe('Uw afspraak op donderdag 26 november 2026');
    expect(text).toContain('op donderdag 26 november 2026 om 9.30 uur bij dokter Jansen');
    expect(text).toContain('huisartsenpraktijk De Linde, Lindelaan 1, 1234 AB Voorbeeldstad');
    expect(text).toContain('Neem uw legitimatie mee.');
    expect(text).toContain('Bel ons dan op 010 - 00 00 100.');
    expect(text).toContain('automatisch verstuurd door de digitale assistent');
  });

  it('says of a cancellation that it does not go on', () => {
    const { subject, text } = writeMessage('appointment-cancelled', logistics);
    expect(subject).toBe('Uw afspraak op donderdag 26 november 2026 gaat niet door');
    expect(text).toContain('om 9.30 uur bij dokter Jansen is afgezegd');
    expect(text).not.toContain('Neem');
  });

  it('reminds of an appointment, and says in a few words for SMS what there is to say', () => {
    const { subject, text, short } = writeMessage('appointment-reminder', logistics);
    expect(subject).toBe('Herinnering: uw afspraak op donderdag 26 november 2026');
    expect(text).toContain('Wij herinneren u aan uw afspraak op donderdag 26 november 2026 om 9.30 uur');
    expect(short).toBe(
      'Herinnering: uw afspraak donderdag 26 november 2026 om 9.30 uur, dokter Jansen. huisartsenpraktijk De Linde, ' +
        'Lindelaan 1, 1234 AB Voorbeeldstad. Neem uw legitimatie mee. Kunt u niet? Bel 010 - 00 00 100.',
    );
  });

  it.each(TEMPLATES)('fills every value of the WhatsApp template of %s, on one line', (template) => {
    const bare = { ...logistics, bring: null, phone: null, address: 'Lindelaan 1\n1234 AB  Voorbeeldstad' };
    for (const value of writeMessage(template, bare).parameters) expect(value).toMatch(/^\S+( \S+)*$/);
  });

  it.each([
    ['2026-03-29T00:30:00Z', 'zondag 29 maart 2026 om 1.30 uur'],
    ['2026-03-29T01:30:00Z', 'zondag 29 maart 2026 om 3.30 uur'],
    ['2026-07-01T06:05:00Z', 'woensdag 1 juli 2026 om 8.05 uur'],
    ['2026-12-31T23:30:00Z', 'vrijdag 1 januari 2027 om 0.30 uur'],
  ])('gives %s in the time of the practice: %s', (start, expected) => {
    expect(writeMessage('appointment-booked', { ...logistics, start }).text).toContain(expected);
  });

  it('leaves out what there is nothing of', () => {
    const { text } = writeMessage('appointment-booked', { ...logistics, bring: null, phone: null });
    expect(text).not.toContain('null');
    expect(text).not.toContain('Bel ons');
    expect(text.split('\n\n')).toHaveLength(3);
  });

  it('cannot hold a reason, a medicine, a type or a department: there is no place for one in what it is made of', () => {
    expectTypeOf<keyof Logistics>().toEqualTypeOf<
      'practiceName' | 'practitionerName' | 'start' | 'address' | 'bring' | 'phone'
    >();
    expectTypeOf(writeMessage).parameters.toEqualTypeOf<[(typeof TEMPLATES)[number], Logistics]>();
    // And a row that smuggles one in is no row of the outbox.
    for (const smuggled of [{ reason: 'hoesten' }, { medicine: ['paracetamol'] }, { type: 'uitstrijkje' }]) {
      expect(logisticsSchema.safeParse({ ...logistics, ...smuggled }).success).toBe(false);
    }
    expect(logisticsSchema.safeParse(logistics).success).toBe(true);
  });

  it('consists of approved words and the values given, whatever they are', () => {
    const value = fc.stringMatching(/^[A-Z]{3,9}$/);
    fc.assert(
      fc.property(value, value, value, value, (practiceName, practitionerName, address, bring) => {
        const filled = { ...logistics, practiceName, practitionerName, address, bring, phone: null };
        for (const template of TEMPLATES) {
          const { subject, text, short, parameters } = writeMessage(template, filled);
          const capitals = [subject, text, short, ...parameters].join(' ').match(/[A-Z]{3,}/g) ?? [];
          expect([practiceName, practitionerName, address, bring]).toEqual(expect.arrayContaining(capitals));
        }
      }),
    );
  });
});
