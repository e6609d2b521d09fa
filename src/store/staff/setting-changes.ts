import { z } from 'zod';
import { isSame } from '../../http/contract/is-same.ts';
import type { SettingChanges } from '../../http/ports/setting-changes.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { currentValue, setBack } from './setting-values.ts';
import { typeSettingNamed } from './type-setting.ts';

const row = z.object({
  seq: z.number(),
  at: instant,
  staff_id: z.string().nullable(),
  by_name: z.string(),
  by_role: z.string(),
  setting: z.string(),
  old_value: z.json(),
  new_value: z.json(),
  reason: z.string().nullable(),
});
const COLUMNS = 'seq, at, staff_id, by_name, by_role, setting, old_value, new_value, reason';
/** More than anybody reads; the oldest are in the access log. */
const MOST_SHOWN = 100;

/** What people set otherwise, and setting it back. */
export function storeSettingChanges(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): SettingChanges {
  return {
    latest: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const rows = await session.rows(
          row,
          `select ${COLUMNS} from setting_changes order by seq desc limit ${MOST_SHOWN}`,
        );
        const seen = new Set<string>();
        const changes = [];
        for (const found of rows) {
          // Only the last change of a setting can be set back: an earlier one was overtaken.
          const isLast = !seen.has(found.setting);
          seen.add(found.setting);
          const canBeUndone =
            isLast && isSame(await currentValue(session, who, found.setting), found.new_value);
          changes.push({
            change: found.seq,
            at: found.at.toString(),
            by: found.by_name,
            role: found.by_role,
            setting: found.setting,
            from: found.old_value,
            to: found.new_value,
            reason: found.reason,
            canBeUndone,
          });
        }
        return changes;
      }),
    undo: (who, change, which, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await readChange(session, change);
        if (found === null || (which === 'own' && !isOwnOfType(found, who))) return false;
        const { setting, old_value: to, new_value: expected } = found;
        return setBack(session, who, { setting, expected, to }, now());
      }),
    explain: (who, change, reason, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const written = await session.run(
          'update setting_changes set reason = $2 where seq = $1 and reason is null and staff_id = $3',
          [change, reason, who.id],
        );
        return written === 1;
      }),
  };
}

/** Who gives care sets kinds of appointments too, and no other setting. */
const isOwnOfType = ({ setting, staff_id }: z.output<typeof row>, who: Staff): boolean =>
  who.id !== null && staff_id === who.id && typeSettingNamed(setting) !== undefined;

const readChange = (session: Session, change: number) =>
  session.row(row, `select ${COLUMNS} from setting_changes where seq = $1`, [change]);
