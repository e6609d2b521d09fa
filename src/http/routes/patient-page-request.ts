import type { FastifyReply, FastifyRequest } from 'fastify';
import { PRACTICE_TIME_ZONE } from '../../platform/practice-time-zone.ts';
import { shutPage } from '../patient-page/appointment-pages.ts';
import { type Place, pathOf } from '../patient-page/layout.ts';
import type { PageLanguage } from '../patient-page/words.ts';
import type { NotOpen, PatientPages, Visitor } from '../ports/patient-pages.ts';

export interface PatientPageParts {
  readonly pages: PatientPages;
  readonly now: () => Temporal.Instant;
  readonly publicUrl: string | null;
}

export type FormFields = Readonly<Record<string, string | undefined>>;

/** `__Secure-` where there is HTTPS; its path, the link, keeps two links in one browser apart. */
export const cookieName = ({ publicUrl }: Pick<PatientPageParts, 'publicUrl'>): string =>
  publicUrl === null ? 'balie-patient' : '__Secure-balie-patient';

export function placeOf(request: FastifyRequest): Place {
  const { token = '' } = request.params as { readonly token?: string };
  const { taal } = request.query as { readonly taal?: unknown };
  return { token, language: taal === 'en' ? 'en' : 'nl' };
}

export const visitorOf = (request: FastifyRequest, parts: PatientPageParts): Visitor => ({
  token: placeOf(request).token,
  cookie: request.cookies[cookieName(parts)] ?? null,
});

export const fieldsOf = (request: FastifyRequest): Record<string, string> =>
  (request.body ?? {}) as Record<string, string>;

/** The rule of a doubt to which the patient said no; anything else leaves it standing. */
export const clearedRuleIn = (fields: FormFields): string | null =>
  fields['zeker'] === 'nee' ? (fields['regel'] ?? null) : null;

/** A day up to today, from three fields of digits; null when they are none. */
export function passedDateIn(fields: FormFields, now: Temporal.Instant): Temporal.PlainDate | null {
  const [day, month, year] = ['dag', 'maand', 'jaar'].map((name) => fields[name]?.trim() ?? '');
  if (!/^\d{1,2}$/u.test(day ?? '') || !/^\d{1,2}$/u.test(month ?? '') || !/^\d{4}$/u.test(year ?? ''))
    return null;
  try {
    const date = Temporal.PlainDate.from(
      { day: Number(day), month: Number(month), year: Number(year) },
      { overflow: 'reject' },
    );
    const today = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
    return Temporal.PlainDate.compare(date, today) > 0 ? null : date;
  } catch {
    return null; // 31 February: RangeError is how Temporal says that this is no date.
  }
}

export const send = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page);

const SHUT = {
  unknown: [404, 'LINK_UNKNOWN'],
  expired: [410, 'LINK_EXPIRED'],
  locked: [403, 'LINK_LOCKED'],
  'offer-over': [410, 'OFFER_OVER'],
  'offer-taken': [410, 'OFFER_TAKEN'],
} as const;

/** The page of a link that opens nothing; who has not given the birth date (any more) is asked for it. */
export function shut(
  reply: FastifyReply,
  why: NotOpen,
  language: PageLanguage,
  place: Place | null = null,
): FastifyReply {
  if (why.kind === 'ask-birth-date') return reply.redirect(pathOf(place ?? { token: '', language }), 303);
  const [status, code] = SHUT[why.kind];
  const owner = why.kind === 'unknown' ? null : why.owner;
  return send(reply.code(status), shutPage(why.kind, code, language, owner));
}
