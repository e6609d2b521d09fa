import type { Words } from '../../language/nl.ts';
import { leadWritten } from '../../parts/lead-written.ts';
import { type CallbackPart, linesOf } from './callback-parts.ts';

const USE_CASE = 'use-case:';
/** "alarm-words:bite" */
const ALARM = /^alarm-(words|aside):(.+)$/;
/** "appointment-type:2f…": the value has its name. */
const TYPE = 'appointment-type:';

/** "message-text:call-us:nl" */
const TEXT = /^message-text:([a-z-]+):(nl|en)$/;

/** "use-case:move" -> "toepassing: afspraak verplaatsen" */
export function settingName(
  setting: string,
  {
    settings,
    wishes,
    ownWords,
    typeForm,
    messages,
  }: Pick<Words, 'settings' | 'wishes' | 'ownWords' | 'typeForm' | 'messages'>,
): string {
  if (setting.startsWith(TYPE)) return typeForm.setting;
  const [, what, rule] = ALARM.exec(setting) ?? [];
  if (what !== undefined && rule !== undefined)
    return ownWords.changes[what as keyof typeof ownWords.changes](rule);
  const [, template, language] = TEXT.exec(setting) ?? [];
  if (template !== undefined && language !== undefined)
    return messages.texts.title(
      (messages.templates as Readonly<Record<string, string>>)[template] ?? template,
      messages.texts.languages[language as 'nl' | 'en'],
    );
  if (!setting.startsWith(USE_CASE)) return settings.names[setting] ?? setting;
  const wish = setting.slice(USE_CASE.length);
  return settings.ofUseCase(wishes[wish] ?? wish);
}

/** A value as it is stored, in words where there are any: a list by its lines, a line by its name and number. */
export function valueWritten(
  setting: string,
  value: unknown,
  words: Pick<Words, 'settings' | 'tasks' | 'emergency' | 'deskTimes' | 'knowledge' | 'facts'>,
): string {
  const { settings, tasks } = words;
  if (value === null || value === undefined) return settings.nothing;
  if (Array.isArray(value)) return value.map((one) => valueWritten(setting, one, words)).join('; ');
  if (typeof value !== 'object') return CODES[setting]?.(settings)[String(value)] ?? String(value);
  const fields = value as Readonly<Record<string, unknown>>;
  if (setting.startsWith(TYPE)) return typeWritten(fields as unknown as TypeKept, words);
  if (TEXT.test(setting)) return `${String(fields['version'])}: “${String(fields['short'])}”`;
  if (typeof fields['weekday'] === 'string') {
    const { weekday, from, to } = fields as Readonly<Record<string, string>>;
    return `${(settings.weekdays as Readonly<Record<string, string>>)[weekday ?? ''] ?? weekday} ${from}–${to}`;
  }
  if (typeof fields['words'] === 'string') return `“${fields['words']}”`;
  if (typeof fields['until'] === 'string') return `${fields['until']} ${String(fields['reason'])}`;
  if (typeof fields['reason'] === 'string') {
    const { from, to, reason } = fields as Readonly<Record<string, string>>;
    return `${from?.replace('T', ' ')}–${to?.replace('T', ' ')} ${reason}`;
  }
  if (typeof fields['perHour'] === 'number') return callbacksIn(fields, words);
  if (Array.isArray(fields['hoursBefore'])) {
    const { hoursBefore, from, to } = fields;
    return `${(hoursBefore as number[]).join(', ')} (${from}–${to})`;
  }
  if (typeof fields['target'] === 'string') return lineWritten(fields, settings);
  if (typeof fields['step'] === 'string') {
    return (tasks.steps as Readonly<Record<string, string>>)[fields['step']] ?? fields['step'];
  }
  return JSON.stringify(value);
}

interface TypeKept {
  readonly name: string;
  readonly minutes: number;
  readonly practitioners: readonly { readonly name: string }[];
  readonly bookableBy: 'balie' | 'desk' | 'doctor';
  readonly leadMinutes: number;
  readonly referralNeeded: boolean;
  readonly preparation: string | null;
  readonly exampleQuestions?: readonly string[];
}

/** "consult: 10 minuten, dokter Jansen, Balie plant zelf, meteen" */
const typeWritten = (
  {
    name,
    minutes,
    practitioners,
    bookableBy,
    leadMinutes,
    referralNeeded,
    preparation,
    exampleQuestions = [],
  }: TypeKept,
  { knowledge, facts }: Pick<Words, 'knowledge' | 'facts'>,
): string =>
  `${name}: ${[
    knowledge.minutes(minutes),
    ...practitioners.map((one) => one.name),
    knowledge.bookableBy[bookableBy],
    leadWritten(leadMinutes, { facts }),
    ...(referralNeeded ? [facts.referral] : []),
    ...(preparation === null ? [] : [`“${preparation}”`]),
    ...exampleQuestions.map((question) => `“${question}”`),
  ].join(', ')}`;

/** A line with when it answers and for which area, where it says so. */
function lineWritten(
  { spokenName, target, hours, region }: Readonly<Record<string, unknown>>,
  settings: Words['settings'],
): string {
  const times = (Array.isArray(hours) ? hours : []).map(
    ({ weekdays, from, to }: { weekdays: (keyof typeof settings.weekdays)[]; from: string; to: string }) =>
      `${weekdays.map((day) => settings.weekdays[day]).join(', ')} ${from}–${to}`,
  );
  const area = (region as { name?: string } | undefined)?.name;
  return [`${spokenName} ${target}`, ...times, ...(area === undefined ? [] : [area])].join(', ');
}

/** "6; maandag 08:00–10:00: 2": the number of most hours, then the parts of the week with another. */
function callbacksIn(
  { perHour, parts }: Readonly<Record<string, unknown>>,
  { deskTimes: { workdays }, settings: { weekdays } }: Pick<Words, 'deskTimes' | 'settings'>,
): string {
  const days = { workdays, ...weekdays };
  const others = linesOf(parts as CallbackPart[]).map(
    (line) => `${days[line.day]} ${line.from}–${line.to}: ${line.perHour}`,
  );
  return [String(perHour), ...others].join('; ');
}

/** Settings whose value is a code. */
const CODES: Readonly<
  Record<string, (settings: Words['settings']) => Readonly<Record<string, string | undefined>>>
> = {
  kind: ({ kinds }) => kinds,
  registration: ({ registrations }) => registrations,
};
