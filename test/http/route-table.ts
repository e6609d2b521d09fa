import type { FastifyInstance } from 'fastify';

export type Method = 'GET' | 'POST' | 'DELETE';

export interface Route {
  readonly method: Method;
  /** With its parts as they are declared: `/api/calls/:id`. */
  readonly path: string;
}

const METHODS: readonly Method[] = ['GET', 'POST', 'DELETE'];

/** Every route of the server by its own router, so that a new one is attacked on the day that it comes. */
export function routesOf(app: FastifyInstance): readonly Route[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false, includeHooks: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)(?:├── |└── )(\S+) \(([A-Z, ]+)\)$/.exec(line);
      if (found === null) return [];
      const [, indent = '', part = '', methods = ''] = found;
      const depth = indent.length / 4;
      const path = (depth === 0 ? '' : (above[depth - 1] ?? '')) + part;
      above[depth] = path;
      if (part === '*') return [];
      return METHODS.filter((method) => methods.split(', ').includes(method)).map((method) => ({
        method,
        path,
      }));
    });
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** What the published schema of a route accepts, as small as it can be; `text` stands wherever words may. */
export function bodyFor(app: FastifyInstance, { method, path }: Route, text: string): unknown {
  const { paths } = app.swagger() as unknown as {
    readonly paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
    >;
  };
  const published = path.replaceAll(/:([a-z]+)/gi, '{$1}');
  const schema = paths[published]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
  return schema === undefined ? undefined : sampleOf(schema, text);
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-00000000dead',
  email: 'niemand@voorbeeld.example',
  date: '2026-11-26',
  'date-time': '2026-11-26T09:00:00Z',
};
/** One that fits for each pattern that a schema has and no format names. */
const FITTING = ['123456', '0'.repeat(64), '12345678901', '08:00', '2026-11-26T09:00', '+31201000101', 'a'];

function sampleOf(schema: Schema, text: string): unknown {
  const either = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (either !== undefined) return sampleOf(either, text);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, text)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, text));
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'string':
      return (
        FORMATS[schema.format ?? ''] ??
        (schema.pattern === undefined
          ? text.padEnd(schema.minLength ?? 0, '.')
          : FITTING.find((one) => new RegExp(schema.pattern ?? '').test(one)))
      );
    default:
      return null;
  }
}

/** As `bodyFor`, with what a schema asks beyond the form of each field. */
export function bodyThatFits(app: FastifyInstance, route: Route, text: string): unknown {
  const person = {
    firstName: text,
    lastName: text,
    dateOfBirth: '1951-03-14',
    phone: null,
    email: null,
    postcode: null,
    ownNumber: null,
  };
  const bodies: Readonly<Record<string, unknown>> = {
    '/api/patients/search': { name: text, dateOfBirth: '1951-03-14' },
    '/api/patients': { ...person, isAnother: true },
    '/api/patients/:id': { to: person, was: person },
    '/api/rules/:id/words': { words: 'gas gelekt', registerNumber: '19000000001', password: 'x' },
    '/api/rules/:id/words/change': { what: 'withdraw', words: 'gas gelekt' },
    '/api/rules/:id/effect': { of: 'aside' },
    '/api/push': {
      endpoint: 'https://push.voorbeeld.example/een',
      p256dh: 'B'.repeat(87),
      auth: 'a'.repeat(22),
    },
    '/api/workload/staffing': { weekdays: [1], fromHour: 8, toHour: 17, people: 2 },
  };
  return bodies[route.path] ?? bodyFor(app, route, text);
}
