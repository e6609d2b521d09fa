import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Logistics, logisticsSchema, TEMPLATES, type Template } from './logistics.ts';
import { smsSegments } from './sms-segments.ts';
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

  it('lists every appointment of a series, for SMS in a few words each', () => {
    const more = ['2026-12-03T08:30:00Z', '2026-12-10T09:00:00Z'];
    const { subject, text, short, parameters } = writeMessage('appointments-booked', { ...logistics, more });
    expect(subject).toBe('Uw 3 afspraken vanaf donderdag 26 november 2026');
    expect(text).toContain(
      'donderdag 26 november 2026 om 9.30 uur\ndonderdag 3 december 2026 om 9.30 uur\ndonderdag 10 december 2026 om 10.00 uur',
    );
    expect(short).toContain('do 26 november 9.30 uur, do 3 december 9.30 uur, do 10 december 10.00 uur.');
    expect(parameters.at(-1)).toContain('; donderdag 10 december 2026 om 10.00 uur');
  });

  it('offers a place with the time before which an answer counts, and says kindly that it is gone', () => {
    const offer = writeMessage('waiting-offer', { ...logistics, answerBefore: '2026-11-25T11:00:00Z' });
    expect(offer.text).toContain('Bel dan 010 - 00 00 100 voor woensdag 25 november 2026 om 12.00 uur');
    expect(offer.short).toContain('Bel dan 010 - 00 00 100 voor woensdag 25 november 2026 om 12.00 uur.');
    expect(offer.parameters.at(-1)).toBe('woensdag 25 november 2026 om 12.00 uur');
    const taken = writeMessage('waiting-taken', logistics);
    expect(taken.text).toContain('U blijft op de wachtlijst staan.');
    expect(taken.text).not.toContain('Antwoord');
  });

  it('says that somebody rang, rings later, should be rung or was wrong, and nothing of what it is about', () => {
    const said = (template: Template, phone: string | null = logistics.phone) =>
      writeMessage(template, { ...logistics, phone });
    expect(said('callback-later').text).toContain(
      'Wij bellen u later dan wij zeiden: voor donderdag 26 november 2026 om 9.30 uur.',
    );
    expect(said('message-corrected').text).toContain(
      'Ons bericht van donderdag 26 november 2026 om 9.30 uur klopt niet. U hoeft daar niets mee te doen.',
    );
    expect(said('callback-missed').short).toBe(
      'Wij hebben u gebeld en kregen u niet te pakken. Wij proberen het nog een keer. ' +
        'U kunt ons ook zelf bellen op 010 - 00 00 100. huisartsenpraktijk De Linde',
    );
    expect(said('call-us').short).toBe('Wilt u ons bellen op 010 - 00 00 100? huisartsenpraktijk De Linde');
    expect(said('call-us', null).short).toBe('Wilt u de praktijk bellen? huisartsenpraktijk De Linde');
    for (const template of ['callback-later', 'message-corrected', 'callback-missed', 'call-us'] as const) {
      const { text, short } = said(template);
      expect(text).toContain('Een medewerker stuurde dit bericht');
      expect(text + short).not.toContain('dokter Jansen');
      expect(smsSegments(short)).toBeLessThanOrEqual(2);
      expect(said(template, null).text).not.toMatch(/Bel ons op|bellen op/);
    }
  });

  it('numbers the moments to choose from, and says what happens without an answer', () => {
    const choice = { ...logistics, more: ['2026-11-27T10:00:00Z'], answerBefore: '2026-11-25T11:00:00Z' };
    const { text, short, parameters } = writeMessage('move-offer', choice);
    expect(text).toContain(
      '1. donderdag 26 november 2026 om 9.30 uur\n2. vrijdag 27 november 2026 om 11.00 uur',
    );
    expect(text).toContain(
      'Doet u niets, dan blijft uw afspraak staan. Wilt u een andere tijd? Bel dan 010 - 00 00 100 voor woensdag 25 november 2026 om 12.00 uur.',
    );
    expect(short).toContain('2) vrijdag 27 november 2026 om 11.00 uur');
    expect(parameters.slice(-2)[0]).toBe('vrijdag 27 november 2026 om 11.00 uur');
    // One moment is offered when there is no second.
    expect(writeMessage('move-offer', logistics).text).toContain('1. donderdag 26 november 2026 om 9.30 uur');
  });

  const LINK = 'https://balie.voorbeeldpraktijk.example/p/jG3k1y0p0Yt5Cq2m7Xr9Vw4Bn8Zs6Ld1Fh3Ga5Ke7oQ';
  const offered = { ...logistics, more: ['2026-11-27T10:00:00Z'], answerBefore: '2026-11-25T11:00:00Z' };
  const UNTIL = 'voor woensdag 25 november 2026 om 12.00 uur';

  it.each([
    ['waiting-offer', 'nothing', {}, `Bel dan 010 - 00 00 100 ${UNTIL}.`],
    ['waiting-offer', 'a page', { link: LINK }, `Kies ${UNTIL} op ${LINK}`],
    ['waiting-offer', 'answers', { canReply: true }, `Antwoord ${UNTIL} met JA.`],
    ['waiting-offer', 'both', { link: LINK, canReply: true }, `Antwoord ${UNTIL} met JA, of kies op ${LINK}`],
    ['move-offer', 'a page', { link: LINK }, `Kies ${UNTIL} op ${LINK}`],
    ['move-offer', 'answers', { canReply: true }, `Antwoord ${UNTIL} met 1 of 2.`],
    ['move-offer', 'one moment', { canReply: true, more: undefined }, `Antwoord ${UNTIL} met 1.`],
  ] as const)('says of %s with %s how to take it', (template, _with, otherwise, expected) => {
    const { text, short } = writeMessage(template, { ...offered, ...otherwise });
    for (const written of [text, short]) expect(written).toContain(expected);
    // Cheaper than five parts, which the network refuses.
    expect(smsSegments(short)).toBeLessThanOrEqual(4);
  });

  it('says by SMS that AFZEGGEN is understood where an answer comes in, but not of a series', () => {
    const short = (template: Template, otherwise: Partial<Logistics>) =>
      writeMessage(template, { ...logistics, ...otherwise }).short;
    for (const template of ['appointment-booked', 'appointment-reminder'] as const) {
      expect(short(template, { canReply: true })).toContain(
        'Kunt u niet? Antwoord AFZEGGEN of bel 010 - 00 00 100.',
      );
      expect(short(template, { canReply: true, phone: null })).toContain('Kunt u niet? Antwoord AFZEGGEN.');
      expect(short(template, { phone: null })).not.toContain('Kunt u niet?');
    }
    expect(short('appointments-booked', { canReply: true })).toContain('Kunt u niet? Bel 010 - 00 00 100.');
  });

  it.each(TEMPLATES)('asks for no answer to %s where none can come in: by e-mail and SMS', (template) => {
    for (const phone of [logistics.phone, null]) {
      const { text, short } = writeMessage(template, { ...logistics, phone });
      expect(`${text} ${short}`).not.toMatch(/\bantwoord (?:dan|ja|nee|met|\d)/iu);
    }
  });

  it.each(TEMPLATES)('gives WhatsApp as many values for %s, whatever there is to say', (template) => {
    const full = { ...logistics, more: ['2026-12-03T08:30:00Z'], answerBefore: '2026-11-25T11:00:00Z' };
    expect(writeMessage(template, full).parameters).toHaveLength(
      writeMessage(template, logistics).parameters.length,
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
      | 'practiceName'
      | 'practitionerName'
      | 'start'
      | 'address'
      | 'bring'
      | 'phone'
      | 'answerBefore'
      | 'more'
      | 'link'
      | 'canReply'
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
          // JA and NEE are words that a patient may answer with.
          const written = [subject, text, short, ...parameters].join(' ').replaceAll(/\b(?:JA|NEE)\b/g, '');
          const capitals = written.match(/[A-Z]{3,}/g) ?? [];
          expect([practiceName, practitionerName, address, bring]).toEqual(expect.arrayContaining(capitals));
        }
      }),
    );
  });
});
