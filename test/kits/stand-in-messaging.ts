import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** A request that a stand-in took, and how it was proved who sent it. */
export interface Taken {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface StandIn extends AsyncDisposable {
  readonly url: string;
  readonly taken: readonly Taken[];
}

/** `silence`: takes the connection and says nothing. `torn`: closes it in the middle of the answer. */
type Way =
  | 'silence'
  | 'torn'
  | { readonly status: number; readonly body: unknown; readonly headers?: Headers }
  | null;
/** How it answers the nth request; a promise makes the network slow. */
type Answering = (nth: number) => Way | Promise<Way>;
type Headers = Readonly<Record<string, string>>;

/**
 * Meta's Cloud API as its reference describes `POST /{phone-number-id}/messages` for templates: wrong shapes get error 100, a
 * wrong token 190, and what is right a `wamid`. `way` overrules the answer to a request of the right shape.
 */
export const standInForMeta = (
  settings: { readonly token: string; readonly phoneNumberId: string },
  way: Answering = () => null,
): Promise<StandIn> =>
  standIn(way, ({ path, authorization, body }, nth) => {
    const error = (status: number, code: number, details: string) => ({
      status,
      body: {
        error: {
          message: `(#${code})`,
          type: 'OAuthException',
          code,
          error_data: { messaging_product: 'whatsapp', details },
          fbtrace_id: 'AbCdEf',
        },
      },
    });
    if (authorization !== `Bearer ${settings.token}`) return error(401, 190, 'Session has expired');
    if (path !== `/${settings.phoneNumberId}/messages`) return error(400, 100, 'Unsupported post request');
    const request = templateRequest.safeParse(body);
    if (!request.success) return error(400, 100, request.error.message);
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: request.data.to, wa_id: request.data.to }],
        messages: [{ id: `wamid.${nth}`, message_status: 'accepted' }],
      },
    };
  });

/** Meta refuses a value with a line break, a tab or more than four spaces in a row. */
const value = z
  .string()
  .min(1)
  .regex(/^(?!.*[\n\t])(?!.* {5})/s);
const templateRequest = z
  .strictObject({
    messaging_product: z.literal('whatsapp'),
    recipient_type: z.literal('individual'),
    to: z.string().regex(/^\d{6,15}$/),
    biz_opaque_callback_data: z.string().max(512),
    type: z.literal('template'),
    template: z.strictObject({
      name: z.string().regex(/^[a-z0-9_]+$/),
      language: z.strictObject({ code: z.enum(['nl', 'en']), policy: z.literal('deterministic') }),
      components: z.array(
        z.discriminatedUnion('type', [
          z.strictObject({
            type: z.literal('body'),
            parameters: z.array(z.strictObject({ type: z.literal('text'), text: value })),
          }),
          z.strictObject({
            type: z.literal('button'),
            sub_type: z.literal('quick_reply'),
            index: z.enum(['0', '1']),
            parameters: z.tuple([
              z.strictObject({ type: z.literal('payload'), payload: z.string().max(128) }),
            ]),
          }),
        ]),
      ),
    }),
  })
  // Meta fills what it is given into the text of that language: a Dutch day in an English sentence is a fault of ours.
  .refine(({ template }) => {
    const other =
      template.language.code === 'en'
        ? /\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b/u
        : /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
    return !template.components.some(({ parameters }) =>
      parameters.some((one) => one.type === 'text' && other.test(one.text)),
    );
  });

/** CM.com's business messaging gateway, `POST /v1.0/message`, with the status codes of its published client. */
export const standInForCm = (
  settings: { readonly token: string },
  way: Answering = () => null,
): Promise<StandIn> =>
  standIn(way, ({ body }) => {
    const refused = (status: number, errorCode: number) => ({
      status,
      body: { details: 'refused', errorCode, messages: [] },
    });
    const request = smsRequest.safeParse(body);
    if (!request.success) return refused(400, 202);
    const { authentication, msg } = request.data.messages;
    if (authentication.productToken !== settings.token) return refused(401, 103);
    const [{ to, reference }] = msg;
    return {
      status: 200,
      body: {
        details: 'Created 1 message(s)',
        errorCode: 0,
        messages: [
          {
            to: to[0].number,
            status: 'Accepted',
            reference,
            parts: 1,
            messageDetails: null,
            messageErrorCode: 0,
          },
        ],
      },
    };
  });

const smsRequest = z.strictObject({
  messages: z.strictObject({
    authentication: z.strictObject({ productToken: z.string() }),
    msg: z.tuple([
      z.strictObject({
        allowedChannels: z.tuple([z.literal('SMS')]),
        from: z.string().min(1).max(16),
        to: z.tuple([z.strictObject({ number: z.string().regex(/^00\d{6,15}$/) })]),
        body: z.strictObject({ type: z.literal('auto'), content: z.string().min(1) }),
        minimumNumberOfMessageParts: z.int(),
        maximumNumberOfMessageParts: z.int().max(8),
        reference: z.string().max(64),
      }),
    ]),
  }),
});

async function standIn(
  way: Answering,
  answer: (request: Taken, nth: number) => { readonly status: number; readonly body: unknown },
): Promise<StandIn> {
  const taken: Taken[] = [];
  const server = createServer((request, response) => {
    void read(request).then(async (body) => {
      const one: Taken = { path: request.url ?? '', authorization: request.headers.authorization, body };
      taken.push(one);
      const nth = taken.length;
      const own = answer(one, nth);
      reply(response, own.status === 200 ? ((await way(nth)) ?? own) : own);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, how: NonNullable<Way>): void {
  if (how === 'silence') return;
  if (how === 'torn') {
    response.writeHead(200, { 'content-length': 500 }).write('{"messages":[');
    response.destroy();
    return;
  }
  response
    .writeHead(how.status, { 'content-type': 'application/json', ...how.headers })
    .end(typeof how.body === 'string' ? how.body : JSON.stringify(how.body));
}

async function read(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    return null;
  }
}
