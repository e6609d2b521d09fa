import { z } from 'zod';

const port = z.int().min(1).max(65_535);
const text = z.string().min(1);
const sipUri = z.string().regex(/^sip:\S+$/);
const threads = z.int().min(1).max(64).exactOptional();

const ear = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('whisper'), threads }),
  z.strictObject({ name: z.literal('sherpa'), modelDir: text, threads }),
  z.strictObject({
    name: z.literal('openai'),
    baseUrl: z.url({ protocol: /^https?$/ }),
    model: text,
    apiKey: text.exactOptional(),
    deadlineMs: z.int().min(100).max(60_000).exactOptional(),
  }),
]);

const voice = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('espeak') }),
  z.strictObject({
    name: z.literal('piper'),
    modelDir: text,
    threads,
    speed: z.number().min(0.5).max(2).exactOptional(),
  }),
]);

/** Works wherever a package registry is reachable; `sherpa` is advised for a live line. */
export const DEFAULT_EAR = 'whisper';
/** Comes with Debian. */
export const DEFAULT_VOICE = 'espeak';

/** The shape of `balie.config.json`. Every field has a default: an empty file is a machine on which Balie can be tried. */
export const configSchema = z.strictObject({
  /** Only `routing` may be used without a CE procedure (MDR rule 11). */
  build: z.enum(['routing', 'triage']).default('routing'),
  /** Asked when `build` is `triage`: who went through the procedure, and under which declaration. */
  triage: z.strictObject({ manufacturer: text, declarationOfConformity: text }).nullable().default(null),
  dataDir: text,
  /** Null: Balie runs its own PostgreSQL in `dataDir`. */
  databaseUrl: z
    .url({ protocol: /^postgres(ql)?$/ })
    .nullable()
    .default(null),
  sip: z
    .strictObject({
      /** This machine only, until a practice says otherwise: a SIP port in the open is found by scanners within minutes. */
      host: text.default('127.0.0.1'),
      port: port.default(5_060),
      /** What is written in Contact and SDP; null: `host`. Needed behind NAT and with host 0.0.0.0. */
      publicAddress: text.nullable().default(null),
      transports: z
        .array(z.enum(['udp', 'tcp']))
        .min(1)
        .default(['udp', 'tcp']),
      /** More calls at once get 503 with Retry-After. 50 calls in 700 MB is what a practice's machine must hold. */
      maxCalls: z.int().min(1).max(2_000).default(50),
      /** Threads for audio; one holds over 300 calls. */
      workers: z.int().min(1).max(64).default(1),
      /** UDP ports for audio, to open in a firewall; null: any free port. */
      rtpPortRange: z.strictObject({ first: port, last: port }).nullable().default(null),
      /** Where every call out goes first; without it numbers go to the first registrar. */
      outboundProxy: sipUri.exactOptional(),
    })
    .prefault({}),
  /** Accounts with a carrier or telephone exchange. */
  registrations: z
    .array(
      z.strictObject({
        uri: sipUri,
        registrar: sipUri,
        user: text,
        password: text,
        expiresSeconds: z.int().min(60).max(86_400).default(600),
      }),
    )
    .default([]),
  http: z
    .strictObject({
      host: text.default('127.0.0.1'),
      port: port.default(8_080),
      /** `https://…` when a proxy with a certificate stands before it; null: browsers of this machine only. */
      publicUrl: z
        .url({ protocol: /^https$/ })
        .nullable()
        .default(null),
    })
    .prefault({}),
  /** Signing in to the screens by the practice's own identity service (OpenID Connect). */
  oidc: z
    .strictObject({ issuer: z.url({ protocol: /^https?$/ }), clientId: text, clientSecret: text })
    .nullable()
    .default(null),
  ear: ear.prefault({ name: DEFAULT_EAR }),
  /**
   * A language model that reads what callers say beside the alarm rules, and may only add an alarm (S3). Null: none, which is how Balie
   * comes. The caller's words go to this address.
   */
  secondReader: z
    .strictObject({
      baseUrl: z.url({ protocol: /^https?$/ }),
      model: text,
      apiKey: text.exactOptional(),
      deadlineMs: z.int().min(100).max(20_000).exactOptional(),
    })
    .nullable()
    .default(null),
  voice: voice.prefault({ name: DEFAULT_VOICE }),
  /**
   * Practices whose agenda is in another system that speaks FHIR R4 (docs/guides/agenda.md); every other practice plans with Balie. The key
   * goes to this address and to no other.
   */
  fhirAgendas: z
    .array(
      z.strictObject({
        /** A number that the practice is dialled on, as in its practice file. */
        practice: text,
        baseUrl: z.url({ protocol: /^https?$/ }),
        token: text.exactOptional(),
        practitioners: z
          .array(
            z.strictObject({
              spokenName: text,
              schedule: z.string().regex(/^Schedule\/[\w.-]{1,64}$/),
              practitioner: z.string().regex(/^Practitioner\/[\w.-]{1,64}$/),
            }),
          )
          .min(1),
      }),
    )
    .default([]),
  /** Null: messages are written to `dataDir`/messages instead of sent, for trying out. */
  mail: z
    .strictObject({ smtpUrl: z.url({ protocol: /^smtps?$/ }), from: text })
    .nullable()
    .default(null),
  /** WhatsApp by Meta's Cloud API; the texts must be approved by Meta first (docs/guides/berichten.md). */
  whatsapp: z
    .strictObject({
      graphUrl: z.url({ protocol: /^https?$/ }).default('https://graph.facebook.com/v23.0'),
      phoneNumberId: z.string().regex(/^\d+$/),
      accessToken: text,
      /** Signs what Meta tells us. */
      appSecret: text,
      /** Chosen by the practice, entered at Meta's too: shows that the web address is ours. */
      verifyToken: text,
    })
    .nullable()
    .default(null),
  /** SMS by CM.com. */
  sms: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).default('https://gw.cmtelecom.com/v1.0/message'),
      productToken: text,
      /** GSM 03.38: at most 11 letters and figures, or a number of the practice. */
      from: z.string().regex(/^([A-Za-z0-9 ]{1,11}|\+?\d{6,15})$/),
      /** Part of the address to which CM.com brings its reports, which it does not sign. Null: none are taken. */
      webhookSecret: z
        .string()
        .regex(/^[A-Za-z0-9_-]{32,128}$/)
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
  log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
});

/** Everything an operator can set, complete and checked. Directories are absolute paths. */
export type Config = DeepReadonly<z.output<typeof configSchema>>;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
