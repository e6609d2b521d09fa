import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { PracticeId } from '../domain/ids.ts';
import { CodedError } from '../platform/coded-error.ts';
import { createChallenges } from './challenges.ts';
import type { Installation } from './contract/settings.ts';
import { answerFault, notFound } from './faults.ts';
import type { LiveCalls } from './live-calls.ts';
import { createOidc, type OidcSettings } from './oidc.ts';
import type { AgendaFeeds } from './ports/agenda-feeds.ts';
import type { TrialSender } from './ports/messages.ts';
import type { OutsideAgendaDesk } from './ports/outside-agenda.ts';
import type { PatientPages } from './ports/patient-pages.ts';
import type { PushSender } from './ports/push.ts';
import type { Rehearsals } from './ports/rehearsals.ts';
import type { RuleBook } from './ports/rule-book.ts';
import { createReadersHere } from './readers-here.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { agendaFeedRoutes } from './routes/agenda-feed.ts';
import { appointmentTypeRoutes } from './routes/appointment-types.ts';
import { auditRoutes } from './routes/audit.ts';
import { auditedRecordRoutes } from './routes/audited-records.ts';
import { callRoutes } from './routes/calls.ts';
import { complaintRoutes } from './routes/complaints.ts';
import { credentialRoutes } from './routes/credentials.ts';
import { deskRoutes } from './routes/desk.ts';
import { emergencyRoutes } from './routes/emergency.ts';
import { errorPageRoutes } from './routes/error-page.ts';
import { feedLinkRoutes } from './routes/feed-links.ts';
import { intakeRoutes } from './routes/intakes.ts';
import { itemMessageRoutes } from './routes/item-messages.ts';
import { type Hear, knowledgeRoutes } from './routes/knowledge.ts';
import { liveRoutes } from './routes/live.ts';
import { type HealthPorts, machineRoutes } from './routes/machine.ts';
import { messageTextRoutes } from './routes/message-texts.ts';
import { messageRoutes } from './routes/messages.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { ownSessionRoutes } from './routes/own-sessions.ts';
import { patientPageRoutes } from './routes/patient-page.ts';
import { patientRoutes } from './routes/patients.ts';
import { peopleRoutes } from './routes/people.ts';
import { practiceRoutes } from './routes/practice.ts';
import { pushRoutes } from './routes/push.ts';
import { rehearsalRoutes } from './routes/rehearsals.ts';
import { screenRoutes } from './routes/screens.ts';
import { sessionRoutes } from './routes/session.ts';
import { type TakeOver, takeOverRoutes } from './routes/take-over.ts';
import { todayRoutes } from './routes/today.ts';
import { troubleRoutes } from './routes/trouble.ts';
import { type BrowserCallPorts, tryOutRoutes } from './routes/try-out.ts';
import { gateRoutes } from './routes/use-cases.ts';
import { waitingListRoutes } from './routes/waiting-list.ts';
import { type MessageWebhook, type SmsWebhook, webhookRoutes } from './routes/webhook.ts';
import { worklistRoutes } from './routes/worklist.ts';
import { workloadRoutes } from './routes/workload.ts';
import { createScreensHere } from './screens-here.ts';
import type { StaffPorts } from './staff-ports.ts';
import type { ZodApp } from './zod-app.ts';

export interface StaffServerParts extends HealthPorts {
  readonly ports: StaffPorts;
  readonly ruleBook: RuleBook;
  readonly rehearsals: Rehearsals;
  readonly live: LiveCalls;
  readonly now: () => Temporal.Instant;
  /** Where browsers find this server, when that is over HTTPS by a proxy: the cookie is then for HTTPS only. Null: this machine. */
  readonly publicUrl: string | null;
  /** The built app; null: only the interface is served. */
  readonly app: string | null;
  /** The practice's own identity service; null: none. */
  readonly oidc: OidcSettings | null;
  readonly browserCalls: BrowserCallPorts | null;
  /** Absent: calls are taken elsewhere. */
  readonly takeOver?: TakeOver;
  readonly webhook: MessageWebhook | null;
  /** Absent or null: nobody may bring reports of SMS. */
  readonly smsWebhook?: SmsWebhook | null;
  /** Pages of patients by link; absent: none are served. */
  readonly patientPages?: PatientPages;
  /** Agendas by secret link; absent: none are served. */
  readonly agendaFeeds?: AgendaFeeds;
  /** Agendas of other systems; absent: every practice plans with Balie. */
  readonly outsideAgenda?: OutsideAgendaDesk;
  /** Brings an alarm to devices. */
  readonly push: PushSender;
  /** Absent: nothing can be heard at a screen. */
  readonly hear?: Hear;
  /** Sends a text to who works here, to look at it; absent: nothing can be sent from a screen. */
  readonly trials?: TrialSender;
  /** How this machine was set up, as far as it concerns a practice; absent: nothing is told of it. */
  readonly installation?: (practice: PracticeId) => Promise<Installation>;
  /** What went wrong that nobody could foresee, without a person in it. */
  readonly problem: (cause: unknown) => void;
  /** From one address; for a test that opens every screen many times. */
  readonly requestsAMinute?: number;
}

const BODY_LIMIT_BYTES = 256 * 1_024;
/** From one address, unless the parts say otherwise. */
const REQUESTS_A_MINUTE = 600;
/** A monitor or a browser that needs longer to send its request is none. */
const REQUEST_DEADLINE_MS = 10_000;

/**
 * The server of the staff app: its JSON interface under `/api`, described by `/api/openapi.json` from the very schemas that check
 * it; live events; health and metrics; and the app itself. Not listening yet.
 */
export async function staffServer(parts: StaffServerParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_DEADLINE_MS,
    // An event stream never ends by itself, and closing must not wait for it.
    forceCloseConnections: true,
    // What a request holds is personal data: Balie's own log says what went wrong without it.
    logger: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, _request, reply) => answerFault(error, reply, parts.problem));

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Mantine writes its sizes into style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // A proxy with a certificate says this; on this machine there is no HTTPS.
    strictTransportSecurity: parts.publicUrl !== null,
  });
  await app.register(rateLimit, {
    max: parts.requestsAMinute ?? REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    // A page of the app is a dozen files that every browser keeps, and a practice behind a proxy is one address.
    allowList: (request) => request.url.startsWith('/assets/'),
  });
  await app.register(cookie);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Balie', version: '1' } },
    transform: jsonSchemaTransform,
  });
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
  });

  const zod: ZodApp = app.withTypeProvider();
  machineRoutes(zod, parts);
  errorPageRoutes(zod);
  sessionRoutes(zod, parts);
  oidcRoutes(zod, parts, parts.oidc === null ? null : createOidc(parts.oidc, parts.now));
  ownSessionRoutes(zod, parts);
  credentialRoutes(zod, { ...parts, challenges: createChallenges(parts.now) });
  todayRoutes(zod, parts);
  troubleRoutes(zod, parts);
  worklistRoutes(zod, { ...parts, readers: createReadersHere(parts.now) });
  itemMessageRoutes(zod, parts);
  complaintRoutes(zod, parts);
  callRoutes(zod, parts);
  agendaRoutes(zod, parts);
  waitingListRoutes(zod, parts);
  messageRoutes(zod, parts);
  messageTextRoutes(zod, parts);
  intakeRoutes(zod, parts);
  patientRoutes(zod, parts);
  auditRoutes(zod, parts);
  auditedRecordRoutes(zod, parts);
  knowledgeRoutes(zod, parts);
  appointmentTypeRoutes(zod, parts);
  emergencyRoutes(zod, parts);
  practiceRoutes(zod, parts);
  workloadRoutes(zod, parts);
  rehearsalRoutes(zod, parts, parts.rehearsals);
  gateRoutes(zod, parts);
  peopleRoutes(zod, parts);
  feedLinkRoutes(zod, parts);
  deskRoutes(zod, parts);
  liveRoutes(zod, parts);
  if (parts.takeOver !== undefined) takeOverRoutes(zod, parts, parts.takeOver);
  screenRoutes(zod, { ...parts, screens: createScreensHere(parts.now) });
  pushRoutes(zod, parts);
  if (parts.browserCalls !== null) tryOutRoutes(zod, parts, parts.browserCalls);
  if (parts.patientPages !== undefined) await patientPageRoutes(app, { ...parts, pages: parts.patientPages });
  if (parts.agendaFeeds !== undefined) agendaFeedRoutes(app, parts.agendaFeeds);
  await webhookRoutes(app, parts);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());

  if (parts.app !== null)
    await app.register(fastifyStatic, {
      root: parts.app,
      cacheControl: true,
      maxAge: '1h',
      // The build lays a compressed file beside each: a third of the bytes, and nothing is compressed at a request.
      preCompressed: true,
    });
  app.setNotFoundHandler((request, reply) => {
    // A page of the app is a path that only the app knows.
    const isPage = request.method === 'GET' && !/^\/(?:api|assets)\b/.test(request.url);
    return parts.app !== null && isPage ? reply.sendFile('index.html', { maxAge: 0 }) : notFound(reply);
  });
  await app.ready();
  return app;
}

/** Listens. Rejects with HTTP_PORT_TAKEN or HTTP_ADDRESS_UNUSABLE. Gives the port. */
export async function listenOn(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  try {
    await app.listen({ host, port, exclusive: true });
  } catch (cause) {
    const fields = { host, port };
    throw (cause as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new CodedError('HTTP_PORT_TAKEN', 'De webpoort is bezet.', { cause, fields })
      : new CodedError('HTTP_ADDRESS_UNUSABLE', 'Op dit webadres kan niet worden geluisterd.', {
          cause,
          fields,
        });
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
