import { z } from 'zod';
import { bundle, type Versioned } from './fhir-shapes.ts';

/** What a FHIR server answered; `away` is everything that says "not now": no answer, a fault of its own, or no right to ask. */
export type Answered<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'not-found' }
  /** 409 or 412: somebody else changed it first. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'away' };

/** The part of FHIR R4 over HTTP that an agenda needs. Nothing rejects; every call ends soon after its signal or its own deadline. */
export interface FhirClient {
  /** All pages. `Parameters` may come twice: `[['start', 'ge…'], ['start', 'lt…']]`. */
  search<Shape extends z.ZodType>(
    type: string,
    parameters: readonly (readonly [string, string])[],
    shape: Shape,
    signal: AbortSignal,
  ): Promise<Answered<readonly z.output<Shape>[]>>;
  read<Shape extends z.ZodType>(
    reference: string,
    shape: Shape,
    signal: AbortSignal,
  ): Promise<Answered<z.output<Shape>>>;
  /** Makes it, unless something matches `unless` already: then that is given. */
  create<Shape extends z.ZodType>(
    resource: { readonly resourceType: string },
    unless: string,
    shape: Shape,
    signal: AbortSignal,
  ): Promise<Answered<z.output<Shape>>>;
  /** Replaces it, if it is still the version that was read. */
  update<Shape extends z.ZodType>(
    resource: Versioned,
    shape: Shape,
    signal: AbortSignal,
  ): Promise<Answered<z.output<Shape>>>;
}

export interface FhirServer {
  /** "https://his.example/fhir/R4", without a slash at the end. */
  readonly baseUrl: string;
  /** Headers that let us in, asked anew for each request because tokens end. */
  readonly authorisation: () => Promise<Readonly<Record<string, string>>>;
  /** Told of answers that no retry will mend: a right that was refused, a resource that is none. No values, no persons. */
  readonly problem: (code: 'FHIR_REFUSED' | 'FHIR_ANSWER_INVALID', status: number) => void;
}

/** A caller waits in silence for an action of five seconds at most (`5-act/act.ts`), and one asks several times. */
const DEADLINE_MS = 2_500;
/** A server that always names a next page must not be followed for ever: 20 pages of 500 are twelve weeks of one agenda. */
const MOST_PAGES = 20;

export function fhirClient(server: FhirServer): FhirClient {
  async function ask(
    path: string,
    request: {
      readonly method: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    },
    signal: AbortSignal,
  ): Promise<Answered<unknown>> {
    let status = 0;
    try {
      const response = await fetch(path.startsWith('http') ? path : `${server.baseUrl}/${path}`, {
        ...request,
        headers: {
          accept: 'application/fhir+json',
          ...(request.body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
          prefer: 'return=representation',
          ...request.headers,
          ...(await server.authorisation()),
        },
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]),
      });
      status = response.status;
      if (response.ok) return { kind: 'ok', value: await response.json() };
      await response.body?.cancel();
    } catch {
      return { kind: 'away' };
    }
    if (status === 404 || status === 410) return { kind: 'not-found' };
    if (status === 409 || status === 412) return { kind: 'conflict' };
    if (status >= 400 && status < 500 && status !== 408 && status !== 429)
      server.problem('FHIR_REFUSED', status);
    return { kind: 'away' };
  }

  function parsed<Shape extends z.ZodType>(
    answer: Answered<unknown>,
    shape: Shape,
  ): Answered<z.output<Shape>> {
    if (answer.kind !== 'ok') return answer;
    const value = shape.safeParse(answer.value);
    if (value.success) return { kind: 'ok', value: value.data };
    server.problem('FHIR_ANSWER_INVALID', 200);
    return { kind: 'away' };
  }

  return {
    async search(type, parameters, shape, signal) {
      const found: z.output<typeof shape>[] = [];
      let next: string | null =
        `${type}?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`;
      for (let page = 0; next !== null; page += 1) {
        if (page === MOST_PAGES) {
          server.problem('FHIR_ANSWER_INVALID', 200);
          return { kind: 'away' };
        }
        const answer: Answered<z.output<typeof bundle>> = parsed(
          await ask(next, { method: 'GET' }, signal),
          bundle,
        );
        if (answer.kind !== 'ok') return answer;
        const entries = parsed(
          { kind: 'ok', value: (answer.value.entry ?? []).map(({ resource }) => resource) },
          z.array(shape),
        );
        if (entries.kind !== 'ok') return entries;
        found.push(...entries.value);
        const link: string | undefined = answer.value.link?.find(({ relation }) => relation === 'next')?.url;
        next = link === undefined ? null : onServer(link, server.baseUrl);
      }
      return { kind: 'ok', value: found };
    },
    read: async (reference, shape, signal) => parsed(await ask(reference, { method: 'GET' }, signal), shape),
    create: async (resource, unless, shape, signal) =>
      parsed(
        await ask(
          resource.resourceType,
          { method: 'POST', headers: { 'if-none-exist': unless }, body: JSON.stringify(resource) },
          signal,
        ),
        shape,
      ),
    update: async (resource, shape, signal) =>
      parsed(
        await ask(
          `${resource.resourceType}/${resource.id}`,
          {
            method: 'PUT',
            headers: { 'if-match': `W/"${resource.meta.versionId}"` },
            body: JSON.stringify(resource),
          },
          signal,
        ),
        shape,
      ),
  };
}

/** Only the query of a link is followed: a server must not send our token to another. */
function onServer(link: string, baseUrl: string): string {
  const { pathname, search } = new URL(link, `${baseUrl}/`);
  return `${pathname.split('/').at(-1)}${search}`;
}
