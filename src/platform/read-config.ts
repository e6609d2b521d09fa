import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { z } from 'zod';
import { CodedError } from './coded-error.ts';
import { type Config, configSchema } from './config.ts';
import { applyEnvironment, CONFIG_FILE_VARIABLE, isSet } from './environment-settings.ts';

/** What the machine tells a program about itself; read once, at the edge. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeDir: string;
}

/**
 * Reads `balie.config.json` (BALIE_CONFIG, else the user's configuration folder; it may be absent) and the environment.
 * Throws CONFIG_NOT_READABLE, CONFIG_INVALID or TRIAGE_NEEDS_CE in Dutch that names the field; values are never repeated,
 * because they may be passwords.
 */
export function readConfig(surroundings: Surroundings): Config {
  const { environment } = surroundings;
  const file = configFile(surroundings);
  const settings = readSettings(file, isSet(environment[CONFIG_FILE_VARIABLE]));
  applyEnvironment(settings, environment);
  if (settings['databaseUrl'] === undefined && isSet(environment['DATABASE_URL'])) {
    settings['databaseUrl'] = environment['DATABASE_URL'];
  }
  settings['dataDir'] ??= join(xdg(surroundings, 'XDG_DATA_HOME', '.local/share'), 'balie');

  const parsed = configSchema.safeParse(settings);
  if (!parsed.success) throw invalid(parsed.error, file);
  const config: Config = { ...parsed.data, dataDir: resolve(parsed.data.dataDir) };
  if (config.build === 'triage' && config.triage === null) throw triageNeedsCe();
  return config;
}

/** Where the settings are read from: an absolute path. The file need not exist. */
export function configFile(surroundings: Surroundings): string {
  const named = surroundings.environment[CONFIG_FILE_VARIABLE];
  return isSet(named)
    ? resolve(named)
    : join(xdg(surroundings, 'XDG_CONFIG_HOME', '.config'), 'balie', 'balie.config.json');
}

/** A folder of the XDG base directory specification 0.8, which says that relative values must be ignored. */
function xdg({ environment, homeDir }: Surroundings, variable: string, otherwise: string): string {
  const named = environment[variable];
  return isSet(named) && isAbsolute(named) ? named : join(homeDir, otherwise);
}

function readSettings(file: string, mustExist: boolean): Record<string, unknown> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    const absent = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (absent && !mustExist) return {};
    throw notReadable(
      absent ? 'Het instellingenbestand bestaat niet.' : 'Het instellingenbestand kan niet worden gelezen.',
      file,
      cause,
    );
  }
  let settings: unknown;
  try {
    settings = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    // Without its cause: JSON.parse quotes what it stumbled over, and that may be a password.
    throw notReadable('Het instellingenbestand is geen geldige JSON.', file);
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw notReadable('Het instellingenbestand moet één object zijn: { ... }.', file);
  }
  return settings as Record<string, unknown>;
}

const notReadable = (message: string, file: string, cause?: unknown) =>
  new CodedError('CONFIG_NOT_READABLE', message, { cause, fields: { file } });

const triageNeedsCe = () =>
  new CodedError(
    'TRIAGE_NEEDS_CE',
    'De instelling "build" staat op "triage". Zo wordt Balie een medisch hulpmiddel: de wet vraagt een CE-procedure (MDR, bijlage VIII, ' +
      'regel 11) en ziet het als hoog risico (AI-verordening, bijlage III, punt 5d). Vul "triage.manufacturer" en ' +
      '"triage.declarationOfConformity" in, of zet "build" op "routing".',
  );

function invalid(error: z.ZodError, file: string): CodedError {
  const [issue] = error.issues;
  if (issue === undefined)
    return new CodedError('CONFIG_INVALID', 'De instellingen kloppen niet.', { fields: { file } });
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const field = path.map(String).join('.');
  const more = error.issues.length - 1;
  return new CodedError(
    'CONFIG_INVALID',
    `De instelling "${field}" klopt niet: ${inDutch(issue)}.${more > 0 ? ` (En nog ${more} andere.)` : ''}`,
    { fields: { field, file, faults: error.issues.length } },
  );
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  object: 'een object { ... }',
  array: 'een lijst [ ... ]',
};

/** What the schema wants of a field, in words for an operator. Zod's own Dutch says "key" and "ontving undefined". */
function inDutch(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'deze naam bestaat niet';
    case 'invalid_type':
      return `verwacht ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `kies uit ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `kies uit ${issue.options.map((value) => JSON.stringify(value)).join(', ')}`
        : 'deze waarde past niet';
    case 'invalid_format':
      return issue.format === 'url'
        ? 'verwacht een volledig adres zoals protocol://server:poort'
        : 'verwacht een adres als sip:naam@server';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'dit mag niet leeg zijn'
        : `ten minste ${String(issue.minimum)}`;
    case 'too_big':
      return `ten hoogste ${String(issue.maximum)}`;
    default:
      return 'deze waarde past niet';
  }
}
