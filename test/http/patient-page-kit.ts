import { type AppointmentId, asId, type MessageId, type PatientId } from '../../src/domain/ids.ts';
import { newLinkFor } from '../../src/store/queries/patient-links.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

/** Maria's own, as she fills it in. */
export const BORN = { dag: '12', maand: '3', jaar: '1954' };
export const WRONG = { dag: '13', maand: '3', jaar: '1954' };

export interface Link {
  readonly token: string;
  readonly appointment: AppointmentId;
  readonly patient: PatientId;
}

/** Books Maria at De Linde on Thursday, as a call would, and makes the link that her confirmation holds. */
export async function aLink(
  app: StaffApp,
  otherwise: { readonly questionnaire?: boolean } = {},
): Promise<Link> {
  const { store, practice, rows } = app;
  if (otherwise.questionnaire === true) {
    await rows(`update appointment_types set questionnaire = 'physio-intake' where practice_id = $1`, [
      practice.id,
    ]);
  }
  const booking = bookingAt(store, practice);
  const [slot] = await booking.freeSlots(at('2026-11-26T09:00'), 1);
  if (slot === undefined) throw new Error('no slot');
  const call = aCall();
  const maria = patientNamed('Maria');
  const booked = await booking.book(call, await booking.held(call, slot), {
    confirmation: { channel: 'email', to: maria.email ?? '' },
  });
  if (booked.kind !== 'booked') throw new Error(`not booked: ${booked.kind}`);
  const [message] = await rows<{ id: string }>('select id from outbox where appointment_id = $1', [
    booked.appointment.id,
  ]);
  const token = await store.database.inPractice(practice.id, soon(), (session) =>
    newLinkFor(session, asId<MessageId>(message?.id ?? ''), app.clock.now),
  );
  if (token === null) throw new Error('no link');
  return { token, appointment: booked.appointment.id, patient: maria.id };
}

/** A browser without a script: it follows redirects and keeps the cookie of the link. */
export function patientBrowser({ app }: StaffApp, token: string) {
  let cookie = '';
  async function ask(method: 'GET' | 'POST', path: string, form?: Record<string, string>) {
    const answer = await app.inject({
      method,
      url: path.startsWith('/') ? path : `/p/${token}${path === '' ? '' : `/${path}`}`,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { payload: new URLSearchParams(form).toString() }),
    });
    const [set] = answer.cookies;
    if (set !== undefined) cookie = `${set.name}=${set.value}`;
    return answer;
  }
  const followed = async (answer: Awaited<ReturnType<typeof ask>>) => {
    let last = answer;
    for (let hops = 0; last.statusCode === 303 && hops < 4; hops += 1) {
      last = await ask('GET', String(last.headers.location));
    }
    return last;
  };
  return {
    get: async (path = '') => followed(await ask('GET', path)),
    post: async (path: string, form: Record<string, string> = {}) => followed(await ask('POST', path, form)),
    /** Gives the birth date and is on the page. */
    async open() {
      return this.post('geboortedatum', BORN);
    },
  };
}

/** What a person reads: without marks and with single spaces. */
export const readable = (page: string): string =>
  page
    .replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/gu, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/gu, ' ')
    .trim();

export const patientApp = staffApp;
