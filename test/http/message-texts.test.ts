import { describe, expect, test } from 'vitest';
import type { MessageText } from '../../src/http/contract/message-texts.ts';
import type { TrialSender } from '../../src/http/ports/messages.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };
const OF = { template: 'appointment-booked', language: 'nl' } as const;
type Browser = Awaited<ReturnType<StaffApp['signedIn']>>;

const textNow = async (
  browser: Browser,
  of: { template: string; language: string } = OF,
): Promise<MessageText> =>
  (await browser.get('/api/messages/texts'))
    .json()
    .texts.find((one: MessageText) => one.template === of.template && one.language === of.language);
const post = (browser: Browser, what: string, body: object) =>
  browser.post(`/api/messages/texts/${what}`, { ...OF, ...body });

describe('an own text', () => {
  test(
    'is proposed by an assistant, approved by who answers for it, and taken back in one press',
    A_MINUTE,
    async () => {
      const app = await staffApp();
      const assistant = await app.signedIn('assistant', 'Fatima');
      const manager = await app.signedIn('manager', 'Karin');
      const before = await textNow(assistant);
      expect(before).toMatchObject({ version: 0, approvedBy: null, versions: [] });
      const words = { ...before.words, short: `Tot ziens op {dag} om {tijd}.\n{praktijk}\n{afzeggen}` };
      expect((await post(assistant, 'proposals', { words, instead: 0 })).statusCode).toBe(204);
      const decision = { version: 1, instead: 0, what: 'approve' };
      expect((await post(assistant, 'decisions', decision)).json().code).toBe('FORBIDDEN_APPROVAL');
      expect(await textNow(assistant)).toMatchObject({
        version: 0,
        versions: [{ version: 1, state: 'proposed', proposedBy: 'Fatima' }],
      });
      expect((await post(manager, 'decisions', decision)).statusCode).toBe(204);
      const after = await textNow(assistant);
      expect(after).toMatchObject({ version: 1, approvedBy: 'Karin', words, unusable: false });
      expect(after.preview?.short).toMatch(/^Tot ziens op donderdag 26 november 2026 om 9.30 uur\. huisarts/);
      const [change] = (await manager.get('/api/setting-changes')).json().changes;
      expect(change).toMatchObject({
        setting: 'message-text:appointment-booked:nl',
        by: 'Karin',
        from: null,
        to: { version: 1, short: words.short },
        canBeUndone: true,
      });
      expect((await post(assistant, 'use', { version: 0, instead: 1 })).json().code).toBe(
        'FORBIDDEN_APPROVAL',
      );
      expect((await post(manager, 'use', { version: 0, instead: 1 })).statusCode).toBe(204);
      expect((await textNow(assistant)).version).toBe(0);
      // What was approved once is used again without being proposed again, also by the list of settings.
      const undo = (await manager.get('/api/setting-changes')).json().changes[0].change;
      expect((await manager.post(`/api/setting-changes/${undo}/undo`, {})).statusCode).toBe(204);
      expect((await textNow(assistant)).version).toBe(1);
    },
  );

  test('of two who change it at once, the second hears who was first; a rejected one is not in force', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner', 'dokter Jansen');
    const { words } = await textNow(doctor);
    for (const end of ['Tot dan.', 'Tot ziens.', 'Tot gauw.'])
      await post(doctor, 'proposals', { words: { ...words, short: `${words.short}\n${end}` }, instead: 0 });
    expect((await post(doctor, 'decisions', { version: 1, instead: 0, what: 'approve' })).statusCode).toBe(
      204,
    );
    const late = (await post(doctor, 'decisions', { version: 2, instead: 0, what: 'approve' })).json();
    expect([late.code, late.message]).toEqual([
      'CHANGED_MEANWHILE',
      expect.stringContaining('dokter Jansen'),
    ]);
    expect((await post(doctor, 'proposals', { words, instead: 0 })).json().code).toBe('CHANGED_MEANWHILE');
    const assistant = await app.signedIn('assistant');
    expect((await post(assistant, 'decisions', { version: 2, instead: 1, what: 'reject' })).statusCode).toBe(
      204,
    );
    expect((await post(doctor, 'use', { version: 2, instead: 1 })).json().code).toBe('NOT_FOUND');
    expect((await post(doctor, 'decisions', { version: 2, instead: 1, what: 'approve' })).json().code).toBe(
      'NOT_FOUND',
    );
    expect((await post(doctor, 'decisions', { version: 3, instead: 1, what: 'approve' })).statusCode).toBe(
      204,
    );
    expect(await textNow(doctor)).toMatchObject({ version: 3 });
  });

  test.each([
    [
      'a complaint',
      { text: '{dag} {tijd} {praktijk} voor uw hoofdpijn\n{afzeggen}\n{afzender}' },
      '“hoofdpijn”',
    ],
    ['a medicine', { subject: 'Neem uw metoprolol mee' }, '“metoprolol”'],
    ['a department', { subject: 'Bij cardiologie' }, '“cardiologie”'],
    [
      'a kind of appointment of the practice',
      { subject: 'Uw bloeddrukcontrole' },
      '“Uw bloeddrukcontrole”|bloeddruk',
    ],
    ['no time', { short: '{dag} {praktijk}\n{afzeggen}' }, '“{tijd}”'],
    ['no way to cancel', { short: '{dag} {tijd} {praktijk}' }, '“{afzeggen}”'],
    ['more parts than go out', { short: `{dag} {tijd} {praktijk}\n{afzeggen}\n${'ê'.repeat(300)}` }, '“\\d”'],
  ])('with %s is refused with those words, and kept nowhere', async (_what, change, said) => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    const { words } = await textNow(doctor);
    const answer = await post(doctor, 'proposals', { words: { ...words, ...change }, instead: 0 });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'MESSAGE_TEXT_REFUSED']);
    expect(answer.json().message).toMatch(new RegExp(said.replaceAll(/[{}]/g, '\\$&')));
    expect(await app.rows('select * from message_texts')).toEqual([]);
  });

  test('is shown before it is proposed, with what it costs and what is wrong with it', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const { words } = await textNow(manager, { ...OF, language: 'en' });
    const read = async (change: object) =>
      (await post(manager, 'preview', { language: 'en', words: { ...words, ...change } })).json();
    const fine = await read({ short: '{dag} {tijd}, {praktijk}\n{afzeggen}' });
    expect(fine).toMatchObject({
      faults: [],
      preview: {
        short: expect.stringMatching(/^Thursday 26 November 2026 9:30, .* Can you not come\? Call \+31/),
        sms: { segments: 1, each: 160, because: [] },
        whatsapp: {
          name: 'balie_afspraak_gemaakt',
          text: expect.stringContaining('You have an appointment on'),
        },
      },
    });
    const dear = await read({ short: '{dag} {tijd}, {praktijk} – fête\n{afzeggen}' });
    expect(dear.preview.sms).toMatchObject({ each: 67, because: ['–', 'ê'] });
    expect(await read({ short: '{klacht}' })).toMatchObject({
      preview: null,
      faults: expect.arrayContaining([
        { kind: 'unknown-field', part: 'short', words: '{klacht}', beside: null },
      ]),
    });
  });

  test('of another practice is not seen', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    const { words } = await textNow(doctor);
    await post(doctor, 'proposals', { words, instead: 0 });
    const [other] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      app.practice.id,
    ]);
    const stranger = await app.signedIn('practitioner', 'Vreemd', other?.id);
    expect((await textNow(stranger)).versions).toEqual([]);
    expect((await post(stranger, 'decisions', { version: 1, instead: 0, what: 'approve' })).json().code).toBe(
      'NOT_FOUND',
    );
  });
});

test('the approved texts are shown with the name of the practice, and nothing of what anybody comes for', async () => {
  const app = await staffApp();
  const { texts } = (await (await app.signedIn('assistant')).get('/api/messages/texts')).json();
  expect(texts.filter(({ language }: { language: string }) => language === 'nl')).toHaveLength(13);
  expect(texts).toHaveLength(20);
  for (const { preview } of texts) {
    const { text, short, sms, whatsapp } = preview;
    expect(text).toContain('huisartsenpraktijk De Linde');
    expect(short.length).toBeLessThanOrEqual(sms.segments * 160);
    expect(`${text} ${short} ${whatsapp.text}`).not.toMatch(/consult|controle|bloed|undefined|null|[{}]/);
  }
  expect(texts[0].preview.text).toContain('donderdag 26 november 2026 om 9.30 uur');
});

test('a text is sent as a trial to who asks and nobody else, by the channels that are set up, and says what came of it', async () => {
  const went: unknown[] = [];
  let fault: 'MESSAGE_CARRIER_UNREACHABLE' | null = null;
  const trials: TrialSender = {
    channels: ['sms', 'email'],
    send: async (trial) => {
      went.push(trial);
      return fault;
    },
  };
  const app = await staffApp({ trials });
  const assistant = await app.signedIn('assistant', 'Fatima');
  const [own] = await app.rows<{ id: string; email: string }>(
    `select id, email from staff where name = 'Fatima'`,
  );
  const here = async () => (await assistant.get('/api/messages/texts')).json().trials;
  expect(await here()).toEqual([{ channel: 'email', to: own?.email }]);
  const ask = (body: object) => assistant.post('/api/messages/trial', body);
  const reminder = { template: 'appointment-reminder', language: 'nl', channel: 'email' };
  expect((await ask(reminder)).json()).toEqual({ to: own?.email, fault: null });
  expect(went).toMatchObject([
    {
      practice: app.practice.id,
      channel: 'email',
      to: own?.email,
      written: {
        subject: expect.stringMatching(/^PROEF: Herinnering/),
        text: expect.stringMatching(/^PROEF\n\n/),
        short: expect.stringMatching(/^PROEF: /),
        parameters: expect.arrayContaining([expect.stringMatching(/^PROEF, /)]),
      },
    },
  ]);
  // No number of their own, no channel that is not there, and no address of somebody else.
  expect((await ask({ ...reminder, channel: 'sms' })).json().code).toBe('NOT_POSSIBLE');
  expect((await ask({ ...reminder, channel: 'whatsapp' })).json().code).toBe('NOT_POSSIBLE');
  expect((await ask({ ...reminder, to: 'iemand@voorbeeld.example' })).statusCode).toBe(400);
  await app.rows('update staff set rings_on = $2 where id = $1', [own?.id, '+31100000177']);
  fault = 'MESSAGE_CARRIER_UNREACHABLE';
  expect((await ask({ ...reminder, channel: 'sms' })).json()).toEqual({ to: '+31100000177', fault });
  expect(went).toHaveLength(2);
  expect(await app.rows('select id from outbox')).toEqual([]);
  const manager = await app.signedIn('manager');
  expect((await manager.post('/api/messages/trial', reminder)).json().code).toBe('FORBIDDEN_ROLE');
});

test('words that are not approved yet are tried too, but not those that say too much', async () => {
  const went: { written: { short: string } }[] = [];
  const trials: TrialSender = {
    channels: ['email'],
    send: async (trial) => {
      went.push(trial);
      return null;
    },
  };
  const app = await staffApp({ trials });
  const doctor = await app.signedIn('practitioner');
  const { words } = await textNow(doctor);
  const ask = (short: string) =>
    doctor.post('/api/messages/trial', { ...OF, channel: 'email', words: { ...words, short } });
  expect((await ask('{dag} {tijd}, {praktijk}. Tot dan.\n{afzeggen}')).statusCode).toBe(200);
  expect((await ask('{dag} {tijd}, {praktijk}. Voor uw koorts.\n{afzeggen}')).json().code).toBe(
    'MESSAGE_TEXT_REFUSED',
  );
  expect(went.map(({ written }) => written.short)).toEqual([
    expect.stringMatching(/^PROEF: .* Tot dan\. Kunt u niet/),
  ]);
});
