import { Refusal } from './faults.ts';
import { soon } from './guard.ts';
import type { OpenRecord, RecordAccess } from './ports/record-access.ts';
import type { SessionFound } from './staff-ports.ts';

/** The record of one patient, when who asks may open it. Refuses with NOT_FOUND or ACCESS_GROUND_NEEDED. */
export async function openedRecord(
  access: RecordAccess,
  who: SessionFound,
  patient: string,
): Promise<OpenRecord> {
  const opened = await access.open(who, patient, soon());
  if (opened.kind === 'open') return opened;
  throw new Refusal(opened.kind === 'not-found' ? 'NOT_FOUND' : 'ACCESS_GROUND_NEEDED');
}
