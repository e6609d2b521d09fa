import { afterEach, describe, expect, it } from 'vitest';
import type { Staff } from '../../src/http/staff-ports.ts';
import { storeMessageTexts } from '../../src/store/staff/message-texts.ts';
import { soon, TEST_NOW } from '../kits/database.ts';
import { networksOf, outboxWorld } from '../kits/outbox-world.ts';
import { standInForCm, standInForMeta } from '../kits/stand-in-messaging.ts';

const OF = { template: 'appointment-booked', language: 'nl' } as const;
const OWN = 'Wij zien u graag op {dag} om {tijd}.\n{praktijk}\n{afzeggen}';

describe('an approved text of the practice', () => {
  const { openWith, bookOne, rows, until, close } = outboxWorld();
  afterEach(close);

  it('is what the SMS network gets of the next booking, with its version; WhatsApp gets the values of Meta’s template', {
    timeout: 60_000,
  }, async () => {
    await using meta = await standInForMeta({ token: 't', phoneNumberId: '10550100' });
    await using cm = await standInForCm({ token: 'p' });
    const world = await openWith(null, {
      carriers: networksOf(meta, cm),
    });
    const desk = storeMessageTexts(world.store.database, () => TEST_NOW);
    const doctor: Staff = {
      id: null,
      name: 'dokter Jansen',
      role: 'practitioner',
      practice: world.practice.id,
    };
    const book = (channel: 'sms' | 'whatsapp') =>
      bookOne(world, { confirmation: { channel, to: '+31201000101' } });
    const sms = () => cm.taken.map(({ body }) => JSON.stringify(body));
    await rows(
      world.store,
      `insert into opt_ins (practice_id, patient_id, channel, given_how)
       select practice_id, id, channel, 'spoken' from patients, unnest(array['sms', 'whatsapp']) channel on conflict do nothing`,
    );
    await book('sms');
    await until(() => expect(sms()).toEqual([expect.stringContaining('Uw afspraak: ')]));

    const product = (await desk.all(doctor, soon())).find(
      ({ template }) => template === OF.template,
    )?.product;
    if (product === undefined) throw new Error('no text');
    const words = { ...product, short: OWN };
    expect(await desk.propose(doctor, { ...OF, words, instead: 0 }, soon())).toEqual({ kind: 'done' });
    // Proposed is not approved: patients still get the product's.
    await book('sms');
    await until(() => expect(sms()[1]).toContain('Uw afspraak: '));
    const approved = { ...OF, version: 1, instead: 0, what: 'approve' } as const;
    expect(await desk.decide(doctor, approved, soon())).toEqual({ kind: 'done' });

    await book('sms');
    await until(() =>
      expect(sms()[2]).toMatch(
        /Wij zien u graag op maandag 30 november 2026 om \d+\.\d\d uur\. huisartsenpraktijk De Linde Kunt u niet\? Bel/,
      ),
    );
    await book('whatsapp');
    await until(() => expect(meta.taken).toHaveLength(1));
    const template = JSON.stringify(meta.taken[0]?.body);
    expect(template).toContain('balie_afspraak_gemaakt');
    expect(template).not.toContain('Wij zien u graag');
    await until(async () =>
      expect(
        await rows(world.store, 'select channel, status, text_version from outbox order by created_at'),
      ).toEqual([
        { channel: 'sms', status: 'sent', text_version: null },
        { channel: 'sms', status: 'sent', text_version: null },
        { channel: 'sms', status: 'sent', text_version: 1 },
        { channel: 'whatsapp', status: 'sent', text_version: null },
      ]),
    );
    // Back to the product's words in one press.
    expect(await desk.use(doctor, { ...OF, version: 0, instead: 1 }, soon())).toEqual({ kind: 'done' });
    await book('sms');
    await until(() => expect(sms()[3]).toContain('Uw afspraak: '));
  });
});
