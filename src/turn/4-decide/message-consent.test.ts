import { describe, expect, it } from 'vitest';
import { aConversation, untilConfirm } from '../../../test/kits/conversation.ts';
import {
  aBooked,
  aCancelled,
  action,
  aDialogue,
  done,
  identified,
  meant,
  offered,
  phrases,
} from '../../../test/kits/dialogue.ts';
import { aPatient } from '../../../test/kits/practice-builders.ts';
import type { MessageChannel, Patient } from '../../domain/patient.ts';
import type { Consents } from '../5-act/consents.ts';

type Asked = Parameters<Consents['keepSpoken']>[0];
/** Obviously nobody's. */
const MOBILE = '+31600000000';
const QUESTION = 'Mag ik u de bevestiging per WhatsApp sturen, en later een herinnering?';

async function booked(
  otherwise: {
    readonly patient?: Partial<Patient>;
    readonly channels?: readonly MessageChannel[];
    readonly kept?: Awaited<ReturnType<Consents['keepSpoken']>>;
    readonly questionnaire?: true;
    readonly confirm?: string;
  } = {},
) {
  const asked: Asked[] = [];
  const consents: Consents = {
    keepSpoken: async (request) => {
      asked.push(request);
      return otherwise.kept ?? { kind: 'kept', confirmationQueued: true };
    },
  };
  const patient = aPatient({ optIns: [], phone: MOBILE, ...otherwise.patient });
  const call = aConversation({
    patients: [patient],
    actions: { consents, channels: otherwise.channels ?? ['whatsapp', 'sms', 'email'] },
  });
  await untilConfirm(call);
  await call.says(otherwise.confirm ?? 'ja');
  return { call, asked, patient };
}

const lastWords = (call: Awaited<ReturnType<typeof booked>>['call']) => call.said.map(({ phrase }) => phrase);

describe('who gave no consent for messages', () => {
  it('is asked after the booking, and a yes is kept with the call and the channel that was named', async () => {
    const { call, asked, patient } = await booked();
    expect(call.text()).toContain(QUESTION);
    await call.says('ja dat mag');
    expect(asked).toMatchObject([
      { patient: patient.id, channel: 'whatsapp', appointment: call.agenda.booked[0]?.id },
    ]);
    expect(call.text()).toContain(
      'U krijgt een bericht per WhatsApp. Wilt u dat niet meer, zeg het dan tegen de praktijk.',
    );
    expect(lastWords(call).at(-1)).toBe('anything-else');
  });

  it.each([
    ['nee', []],
    ['nee dank u', []],
  ])('says %s and nothing is kept or sent', async (answer, kept) => {
    const { call, asked } = await booked();
    await call.says(answer);
    expect(asked).toEqual(kept);
    expect(lastWords(call).slice(-2)).toEqual(['consent-refused', 'anything-else']);
    // And is not asked a second time in this call.
    await call.says('ik wil nog een afspraak maken');
    expect(lastWords(call).filter((phrase) => phrase === 'ask-consent')).toHaveLength(1);
  });

  it('answers by keys too', async () => {
    const { call, asked } = await booked();
    await call.presses('2');
    expect(asked).toHaveLength(1);
  });

  it('is asked once more when nobody understands the answer', async () => {
    const { call, asked } = await booked();
    await call.says('eh tja wat zal ik zeggen');
    expect(asked).toEqual([]);
    expect(call.text().split(QUESTION).length - 1).toBe(2);
    await call.mumbles();
    await call.says('ja');
    expect(asked).toEqual([]);
    expect(lastWords(call)).toContain('connecting-to-desk');
  });

  it('may think better of the appointment, or ask something else', async () => {
    const back = await booked();
    await back.call.says('nee ik wil toch niet komen, laat maar');
    expect(lastWords(back.call)).not.toContain('consent-refused');
    const other = await booked();
    await other.call.says('ik wil ook een herhaalrecept');
    expect(lastWords(other.call).at(-1)).toBe('ask-medicine');
    expect(other.asked).toEqual([]);
  });

  it.each([
    [{ kind: 'unreachable' } as const, 'Dat lukt nu niet. U krijgt geen bericht, maar uw afspraak staat.'],
    [{ kind: 'kept', confirmationQueued: false } as const, 'Dat schrijf ik op.'],
  ])('hears of %j what is so', async (kept, text) => {
    const { call } = await booked({ kept });
    await call.says('ja');
    expect(call.text()).toContain(text);
    expect(call.text()).not.toContain('U krijgt een bericht per');
    expect(lastWords(call).at(-1)).toBe('anything-else');
  });
});

describe('nobody is asked', () => {
  it.each([
    ['who gave it already', { optIns: ['email'] }, ['email']],
    ['whom no channel reaches', { phone: '+31100000100', email: null }, ['whatsapp', 'sms', 'email']],
    ['where nothing but a trial file is sent', {}, ['file']],
  ] as const)('%s', async (_who, patient, channels) => {
    const { call } = await booked({ patient, channels });
    expect(call.agenda.booked).toHaveLength(1);
    expect(lastWords(call)).not.toContain('ask-consent');
  });

  it('is asked by e-mail where the number is no mobile one', async () => {
    const { call } = await booked({ patient: { phone: '+31100000100' } });
    expect(call.text()).toContain('Mag ik u de bevestiging per e-mail sturen');
  });
});

describe('who moved an appointment and gave no consent for messages', () => {
  it('is asked for it as after a booking, and not for a questionnaire that was asked when it was made', () => {
    const talk = aDialogue();
    talk.with(meant({ dateOfBirth: '1954-03-12', name: { last: 'van den Berg' } }, 'move'), identified);
    talk.with(
      done({ kind: 'appointments-found', appointments: [aBooked('2026-11-26T09:30')] }),
      meant({ date: '2026-12-01' }),
    );
    talk.with(offered, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    const to = aBooked('2026-12-01T11:00');
    const moved = done({
      kind: 'moved',
      from: aCancelled('2026-11-26T09:30'),
      to,
      confirmation: null,
      mayAsk: 'email',
    });
    expect(phrases(talk.with(moved))).toEqual(['moved', 'ask-consent']);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      kind: 'keep-consent',
      channel: 'email',
      appointment: to,
    });
    expect(phrases(talk.with(done({ kind: 'consent-kept', channel: 'email', sent: true })))).toEqual([
      'consent-kept',
      'anything-else',
    ]);
  });
});
