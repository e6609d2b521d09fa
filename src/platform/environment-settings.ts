import { CodedError } from './coded-error.ts';
import { DEFAULT_EAR, DEFAULT_VOICE } from './config.ts';

/** Environment variables and the field that each sets; lists are separated by commas. They win over the file. */
export const ENVIRONMENT_SETTINGS: Readonly<Record<string, readonly string[]>> = {
  BALIE_BUILD: ['build'],
  BALIE_DATA_DIR: ['dataDir'],
  BALIE_DATABASE_URL: ['databaseUrl'],
  BALIE_SIP_HOST: ['sip', 'host'],
  BALIE_SIP_PORT: ['sip', 'port'],
  BALIE_SIP_PUBLIC_ADDRESS: ['sip', 'publicAddress'],
  BALIE_SIP_TRANSPORTS: ['sip', 'transports'],
  BALIE_SIP_MAX_CALLS: ['sip', 'maxCalls'],
  BALIE_HTTP_HOST: ['http', 'host'],
  BALIE_HTTP_PORT: ['http', 'port'],
  BALIE_HTTP_PUBLIC_URL: ['http', 'publicUrl'],
  BALIE_OIDC_ISSUER: ['oidc', 'issuer'],
  BALIE_OIDC_CLIENT_ID: ['oidc', 'clientId'],
  BALIE_OIDC_CLIENT_SECRET: ['oidc', 'clientSecret'],
  BALIE_EAR: ['ear', 'name'],
  BALIE_EAR_MODEL_DIR: ['ear', 'modelDir'],
  BALIE_EAR_URL: ['ear', 'baseUrl'],
  BALIE_EAR_MODEL: ['ear', 'model'],
  BALIE_EAR_API_KEY: ['ear', 'apiKey'],
  BALIE_EAR_THREADS: ['ear', 'threads'],
  BALIE_VOICE: ['voice', 'name'],
  BALIE_VOICE_MODEL_DIR: ['voice', 'modelDir'],
  BALIE_SMTP_URL: ['mail', 'smtpUrl'],
  BALIE_MAIL_FROM: ['mail', 'from'],
  BALIE_WHATSAPP_PHONE_NUMBER_ID: ['whatsapp', 'phoneNumberId'],
  BALIE_WHATSAPP_ACCESS_TOKEN: ['whatsapp', 'accessToken'],
  BALIE_WHATSAPP_APP_SECRET: ['whatsapp', 'appSecret'],
  BALIE_WHATSAPP_VERIFY_TOKEN: ['whatsapp', 'verifyToken'],
  BALIE_SMS_PRODUCT_TOKEN: ['sms', 'productToken'],
  BALIE_SMS_FROM: ['sms', 'from'],
  BALIE_SMS_WEBHOOK_SECRET: ['sms', 'webhookSecret'],
  BALIE_LOG_LEVEL: ['log', 'level'],
};

/** Names the file itself, so it is no field of it. */
export const CONFIG_FILE_VARIABLE = 'BALIE_CONFIG';

/** Lays the variables over the settings of the file, in place. Throws CONFIG_INVALID for a name that does not exist: its owner thinks that it works. */
export function applyEnvironment(
  settings: Record<string, unknown>,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  choose(settings, 'ear', environment['BALIE_EAR'], DEFAULT_EAR);
  choose(settings, 'voice', environment['BALIE_VOICE'], DEFAULT_VOICE);
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('BALIE_') || variable === CONFIG_FILE_VARIABLE || !isSet(value)) continue;
    const path = ENVIRONMENT_SETTINGS[variable];
    if (path === undefined) {
      throw new CodedError(
        'CONFIG_INVALID',
        `De omgevingsvariabele ${variable} bestaat niet. Bekende namen: ${Object.keys(ENVIRONMENT_SETTINGS).join(', ')}.`,
        { fields: { field: variable } },
      );
    }
    setAt(settings, path, fromText(path, value));
  }
}

/** Another one than the file's has other fields, so it starts afresh; fields alone mean the one that is the default. */
function choose(
  settings: Record<string, unknown>,
  part: 'ear' | 'voice',
  chosen: string | undefined,
  byDefault: string,
): void {
  const inFile = settings[part];
  const nameInFile =
    typeof inFile === 'object' && inFile !== null && 'name' in inFile ? inFile.name : undefined;
  if (isSet(chosen) && chosen !== nameInFile) settings[part] = { name: chosen };
  else if (inFile === undefined) settings[part] = { name: byDefault };
}

/** Text of the environment as the type that the field wants; what does not fit stays text and is refused by the schema. */
function fromText(path: readonly string[], value: string): unknown {
  const last = path.at(-1);
  if (last === 'transports') return value.split(',').map((part) => part.trim());
  const isNumber = last === 'port' || last === 'maxCalls' || last === 'threads';
  return isNumber && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

function setAt(settings: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) {
    settings[first] = value;
    return;
  }
  const inner = settings[first];
  const object = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
  settings[first] = object;
  setAt(object as Record<string, unknown>, rest, value);
}

/** An empty variable is as good as none. */
export const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';
