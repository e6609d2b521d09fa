import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { agendaFeed } from '../../icalendar/agenda-feed.ts';
import { CodedError } from '../../platform/coded-error.ts';
import { soon } from '../guard.ts';
import type { LiveCalls } from '../live-calls.ts';
import {
  appointmentPage,
  birthDatePage,
  dangerPage,
  doubtPage,
  type Happened,
  shutPage,
  timesPage,
  whenPage,
  whenSentPage,
} from '../patient-page/appointment-pages.ts';
import { pathOf, STYLE } from '../patient-page/layout.ts';
import { offerPage } from '../patient-page/offer-page.ts';
import type { Looked, NotOpen, PatientPages } from '../ports/patient-pages.ts';
import { patientQuestionRoutes } from './patient-page-questions.ts';
import {
  clearedRuleIn,
  cookieName,
  type FormFields,
  fieldsOf,
  type PatientPageParts,
  passedDateIn,
  placeOf,
  send,
  shut,
  visitorOf,
} from './patient-page-request.ts';

const LONGEST_FORM_BYTES = 16 * 1_024;
/** Of one link: three misses lock it for good, and this keeps a program from asking for it. */
const BIRTH_DATES_A_MINUTE = 10;
/** After as many pairs of times a person finds one. */
const MOST_ROUNDS = 2;

/** Nothing runs, nothing comes from elsewhere, no form goes elsewhere, no search engine and no cache keeps it. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  // The address of the page is its key.
  'referrer-policy': 'same-origin',
};

/** `/p/…`: the page of a patient, by link and birth date, without a script. */
export async function patientPageRoutes(
  app: FastifyInstance,
  parts: PatientPageParts & { readonly live: LiveCalls; readonly problem: (cause: unknown) => void },
): Promise<void> {
  await app.register((scope, _options, ready) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_FORM_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
    );
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers(HEADERS);
    });
    scope.setErrorHandler((error, request, reply) => failed(error, request, reply, parts.problem));
    scope.get('/p/stijl.css', { schema: { hide: true } }, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(STYLE),
    );
    birthDateRoutes(scope, parts);
    appointmentRoutes(scope, parts);
    patientQuestionRoutes(scope, parts);
    scope.all('/p/*', { schema: { hide: true } }, (request, reply) =>
      send(reply.code(404), shutPage('gone', 'NOT_FOUND', placeOf(request).language, null)),
    );
    ready();
  });
}

/** What nobody could foresee, as a page: the JSON of the interface would be no help to a patient. */
function failed(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: (cause: unknown) => void,
): FastifyReply {
  const { language } = placeOf(request);
  const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
  if (status === 429) return send(reply.code(429), shutPage('busy', 'TOO_MANY_REQUESTS', language, null));
  if (status >= 400 && status < 500) {
    return send(reply.code(status), shutPage('failed', 'REQUEST_INVALID', language, null));
  }
  const isAway = error instanceof CodedError && error.code === 'DATABASE_UNREACHABLE';
  if (!isAway) problem(error);
  const code = isAway ? 'DATABASE_UNREACHABLE' : 'REQUEST_FAILED';
  return send(reply.code(isAway ? 503 : 500), shutPage('failed', code, language, null));
}

const HIDDEN = { schema: { hide: true } } as const;

function birthDateRoutes(scope: FastifyInstance, parts: PatientPageParts): void {
  const { pages, now } = parts;
  scope.get('/p/:token', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const looked = await pages.look(visitorOf(request, parts), soon());
    if (looked.kind === 'ask-birth-date') {
      return send(reply, birthDatePage(place, looked.owner, null, {}));
    }
    if (looked.kind === 'offer') return send(reply, offerPage(place, looked.owner, looked.offer));
    if (looked.kind !== 'open') return shut(reply, looked, place.language);
    const happened = HAPPENED[(request.query as FormFields)['gebeurd'] ?? ''] ?? null;
    return send(reply, appointmentPage(place, looked.owner, looked.appointment, happened));
  });

  scope.post(
    '/p/:token/geboortedatum',
    {
      ...HIDDEN,
      config: {
        rateLimit: {
          max: BIRTH_DATES_A_MINUTE,
          timeWindow: '1 minute',
          // Behind a proxy all patients have one address.
          keyGenerator: (request: FastifyRequest) => `${request.ip} ${placeOf(request).token}`,
        },
      },
    },
    async (request, reply) => {
      const place = placeOf(request);
      const date = passedDateIn(fieldsOf(request), now());
      // Digits that are no date are a slip of the finger and no try; who may see the page is not told by it.
      if (date === null) {
        const looked = await pages.look({ token: place.token, cookie: null }, soon());
        return looked.kind === 'ask-birth-date'
          ? send(reply.code(400), birthDatePage(place, looked.owner, 'no-date', fieldsOf(request)))
          : shut(reply, notOpen(looked), place.language);
      }
      const given = await pages.giveBirthDate(place.token, date, soon());
      if (given.kind === 'wrong')
        return send(reply.code(403), birthDatePage(place, given.owner, 'wrong', {}));
      if (given.kind !== 'open') return shut(reply, given, place.language);
      reply.setCookie(cookieName(parts), given.cookie, {
        path: `/p/${place.token}`,
        httpOnly: true,
        // Lax: who follows the link from a message once more need not give the birth date again.
        sameSite: 'lax',
        secure: parts.publicUrl !== null,
      });
      return reply.redirect(pathOf(place), 303);
    },
  );
}

/** A page of an appointment, asked of a link that leads to none. */
const notOpen = (looked: Looked): NotOpen =>
  looked.kind === 'open' || looked.kind === 'offer' ? { kind: 'unknown' } : looked;

const HAPPENED: Readonly<Record<string, Exclude<Happened, null>>> = {
  verzet: 'moved',
  genomen: 'taken',
  niet: 'not-done',
  weg: 'gone',
};

function appointmentRoutes(
  scope: FastifyInstance,
  parts: PatientPageParts & { readonly live: LiveCalls },
): void {
  const { pages, live } = parts;
  const after = (
    path: string,
    change: (visitor: ReturnType<typeof visitorOf>, fields: FormFields) => ReturnType<PatientPages['cancel']>,
    told: { readonly done?: string; readonly notDone: string },
  ) =>
    scope.post(path, HIDDEN, async (request, reply) => {
      const place = placeOf(request);
      const result = await change(visitorOf(request, parts), fieldsOf(request));
      if (result.kind !== 'done' && result.kind !== 'not-done')
        return shut(reply, result, place.language, place);
      const happened = result.kind === 'done' ? told.done : told.notDone;
      return reply.redirect(pathOf(place, '', happened === undefined ? {} : { gebeurd: happened }), 303);
    });

  after('/p/:token/plek-ja', (visitor) => pages.answerOffer(visitor, 'yes', soon()), {
    done: 'genomen',
    notDone: 'niet',
  });
  after('/p/:token/plek-nee', (visitor) => pages.answerOffer(visitor, 'no', soon()), { notDone: 'niet' });
  after('/p/:token/kom', (visitor) => pages.confirm(visitor, soon()), { notDone: 'niet' });
  after('/p/:token/afzeggen', (visitor) => pages.cancel(visitor, soon()), { notDone: 'niet' });
  after('/p/:token/toch-komen', (visitor) => pages.takeBack(visitor, soon()), { notDone: 'weg' });
  after('/p/:token/verzetten', (visitor, fields) => pages.move(visitor, fields['plek'] ?? '', soon()), {
    done: 'verzet',
    notDone: 'niet',
  });

  scope.post('/p/:token/andere-tijd', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const visitor = visitorOf(request, parts);
    const round = Number(fieldsOf(request)['ronde'] ?? '1') || 1;
    const looked = await pages.look(visitor, soon());
    if (looked.kind !== 'open') return shut(reply, notOpen(looked), place.language, place);
    if (round > MOST_ROUNDS) return send(reply, whenPage(place, looked.owner, false));
    const offered = await pages.otherTimes(visitor, soon());
    if (offered.kind !== 'times') return shut(reply, offered, place.language, place);
    return send(
      reply,
      offered.times.length === 0
        ? whenPage(place, looked.owner, false)
        : timesPage(place, looked.owner, offered.times, round),
    );
  });

  scope.post('/p/:token/wanneer', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const visitor = visitorOf(request, parts);
    const fields = fieldsOf(request);
    const text = (fields['tekst'] ?? '').trim();
    if (text === '') {
      const looked = await pages.look(visitor, soon());
      return looked.kind === 'open'
        ? send(reply.code(400), whenPage(place, looked.owner, true))
        : shut(reply, notOpen(looked), place.language, place);
    }
    const said = await pages.sayWhen(visitor, { text, clearedRule: clearedRuleIn(fields) }, soon());
    if (said.kind === 'danger') {
      live.worklistChanged(said.owner.practice, said.item);
      return send(reply, dangerPage(place, said, pathOf(place)));
    }
    if (said.kind === 'doubt') {
      return send(reply, doubtPage(place, said, { to: pathOf(place, 'wanneer'), fields: { tekst: text } }));
    }
    if (said.kind !== 'done') return shut(reply, said, place.language, place);
    return reply.redirect(pathOf(place, 'bericht-ontvangen'), 303);
  });

  scope.get('/p/:token/bericht-ontvangen', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const looked = await pages.look(visitorOf(request, parts), soon());
    return looked.kind === 'open'
      ? send(reply, whenSentPage(place, looked.owner))
      : shut(reply, notOpen(looked), place.language, place);
  });

  scope.get('/p/:token/afspraak.ics', HIDDEN, async (request, reply) => {
    const place = placeOf(request);
    const looked = await pages.look(visitorOf(request, parts), soon());
    if (looked.kind !== 'open') return shut(reply, notOpen(looked), place.language, place);
    const { owner, appointment } = looked;
    // The practice and the time only: calendars are shared with a family and an employer (S14).
    const file = agendaFeed({
      name: owner.name,
      address: owner.address,
      events: [
        {
          id: crypto.randomUUID(),
          start: appointment.start.toInstant(),
          end: appointment.end.toInstant(),
          title: owner.name,
          status: appointment.state,
          changed: parts.now(),
        },
      ],
    });
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="afspraak.ics"')
      .send(file);
  });
}
