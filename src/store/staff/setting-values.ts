import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { type Practice, REGISTRATIONS } from '../../domain/practice.ts';
import { isSame } from '../../http/contract/is-same.ts';
import type { SettingsChange } from '../../http/contract/settings.ts';
import type { Staff } from '../../http/staff-ports.ts';
import type { Session } from '../postgres/session.ts';
import { readPractice } from '../queries/practices.ts';
import { noteChange } from '../queries/setting-changes.ts';
import { materialiseWindows } from '../queries/windows.ts';
import type { Setting } from './setting.ts';
import { textSettingNamed } from './text-setting.ts';
import { typeSettingNamed } from './type-setting.ts';

const column = (name: string, of: string, shape: z.ZodType, asJson = false): Setting => ({
  name,
  read: async (session, who) =>
    (
      await session.row(z.object({ value: shape }), `select ${of} as value from practices where id = $1`, [
        who.practice,
      ])
    )?.value,
  write: (session, who, value) =>
    session.run(`update practices set ${of} = $2 where id = $1`, [
      who.practice,
      asJson && value !== null ? JSON.stringify(value) : value,
    ]),
});

const humanLine = z.strictObject({ target: z.string(), spokenName: z.string() });
const text = z.string();

/** The hours of the practice itself, without those of its practitioners, as the contract has them. */
export const ownHours = ({ openingHours: all }: Pick<Practice, 'openingHours'>) =>
  all
    .filter(({ practitioner }) => practitioner === null)
    .map(({ weekday, from, to }) => ({
      weekday,
      from: from.toString({ smallestUnit: 'minute' }),
      to: to.toString({ smallestUnit: 'minute' }),
    }));

const openingHours: Setting = {
  name: 'opening-hours',
  read: async (session, { practice: id }) => {
    const practice = await readPractice(session, id);
    return practice === null ? undefined : ownHours(practice);
  },
  async write(session, { practice: id }, value: readonly object[], now) {
    await session.run('delete from opening_hours where practice_id = $1 and practitioner_id is null', [id]);
    await session.run(
      `insert into opening_hours (practice_id, practitioner_id, weekday, opens, closes)
       select $1::uuid, null, h.weekday, h."from", h."to"
       from jsonb_to_recordset($2::jsonb) as h (weekday text, "from" time, "to" time)`,
      [id, JSON.stringify(value)],
    );
    await renewWindows(session, id, now);
  },
};

/** The closures of the practice itself, without those of its practitioners, as the contract has them. */
export const ownClosures = ({ closures: all }: Pick<Practice, 'closures'>) =>
  all
    .filter(({ practitioner }) => practitioner === null)
    .map(({ from, to, reason }) => ({
      from: from.toString({ smallestUnit: 'minute' }),
      to: to.toString({ smallestUnit: 'minute' }),
      reason,
    }));

const closures: Setting = {
  name: 'closures',
  read: async (session, { practice: id }) => {
    const practice = await readPractice(session, id);
    return practice === null ? undefined : ownClosures(practice);
  },
  async write(session, { practice: id }, value: readonly object[], now) {
    await session.run('delete from closures where practice_id = $1 and practitioner_id is null', [id]);
    await session.run(
      `insert into closures (practice_id, practitioner_id, from_local, to_local, reason)
       select $1::uuid, null, c."from", c."to", c.reason
       from jsonb_to_recordset($2::jsonb) as c ("from" timestamp, "to" timestamp, reason text)`,
      [id, JSON.stringify(value)],
    );
    await renewWindows(session, id, now);
  },
};

/** What Balie may offer follows from hours and closures. */
async function renewWindows(session: Session, id: PracticeId, now: Temporal.Instant): Promise<void> {
  const practice = await readPractice(session, id);
  if (practice !== null) await materialiseWindows(session, practice, now);
}

const SETTINGS: Readonly<Record<keyof SettingsChange, Setting>> = {
  kind: column('kind', 'kind', text),
  name: column('name', 'spoken_name', text),
  shortName: column('short-name', 'short_name', text),
  address: column('address', 'address', text),
  registration: column('registration', 'registration', z.enum(REGISTRATIONS)),
  desk: column('desk', 'desk', humanLine.nullable(), true),
  consultLine: column('consult-line', 'consult_line', humanLine.nullable(), true),
  ladder: column('ladder', 'ladder', z.array(z.looseObject({ target: text })), true),
  wordsKeptDays: column('words-kept-days', 'words_kept_days', z.number()),
  relationMonths: column('relation-months', 'relation_months', z.number()),
  openingHours,
  closures,
  callbacks: column('callbacks', 'callbacks', z.unknown(), true),
  reminders: column('reminders', 'reminders', z.unknown(), true),
};

/** As the changes name it: "shortName" -> "short-name". */
export const nameOfSetting = (field: keyof SettingsChange): string => SETTINGS[field].name;

/** Writes what differs, and notes each: from what, to what, by whom. */
export async function changeSettings(
  session: Session,
  who: Staff,
  change: SettingsChange,
  now: Temporal.Instant,
): Promise<void> {
  for (const [field, to] of Object.entries(change)) {
    const setting = SETTINGS[field as keyof SettingsChange];
    const from = await setting.read(session, who);
    if (isSame(from, to)) continue;
    await setting.write(session, who, to as never, now);
    await noteChange(session, who, now, { setting: setting.name, from, to });
  }
}

/** Sets one setting to a value that it had; false: it is not `expected` any more, or is none of these. */
export async function setBack(
  session: Session,
  who: Staff,
  change: { readonly setting: string; readonly expected: unknown; readonly to: unknown },
  now: Temporal.Instant,
): Promise<boolean> {
  const setting = settingNamed(change.setting);
  if (setting === undefined) return false;
  const current = await setting.read(session, who);
  if (!isSame(current, change.expected)) return false;
  await setting.write(session, who, change.to as never, now);
  await noteChange(session, who, now, { setting: setting.name, from: current, to: change.to });
  return true;
}

/** The value that a setting has now; undefined: there is no such setting. */
export const currentValue = async (session: Session, who: Staff, name: string): Promise<unknown> =>
  settingNamed(name)?.read(session, who);

const settingNamed = (name: string): Setting | undefined =>
  Object.values(SETTINGS).find((setting) => setting.name === name) ??
  typeSettingNamed(name) ??
  textSettingNamed(name);
