import { z } from 'zod';
import type { ReminderTimes } from '../../domain/desk-times.ts';
import { remindersShape } from '../../practice-file/desk-times-shape.ts';
import type { Session } from '../postgres/session.ts';

/** When the patients of this practice are reminded, and may be sent what they do not wait for. */
export async function reminderTimes(session: Session): Promise<ReminderTimes> {
  const row = await session.row(
    z.object({ reminders: remindersShape }),
    'select reminders from practices where id = app_practice()',
  );
  if (row === null) throw new Error('the practice of a job is gone');
  return row.reminders;
}
