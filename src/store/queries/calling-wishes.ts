import { z } from 'zod';
import { CALLING_WISHES, type CallingWish } from '../../domain/calling-wish.ts';
import type { PatientId, PracticeId } from '../../domain/ids.ts';
import { type AskedBy, CALLING_ASKED_BY } from '../../http/contract/calling-wish-choices.ts';
import type { CallingWishShown } from '../../http/contract/calling-wishes.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

interface Change {
  readonly patient: PatientId;
  readonly kind: CallingWish;
  /** A person of the practice. */
  readonly by: string;
  readonly at: Temporal.Instant;
}

const wishRow = z.object({
  kind: z.enum(CALLING_WISHES),
  detail: z.string().nullable(),
  asked_by: z.enum(CALLING_ASKED_BY),
  set_at: instant,
  set_by: z.string(),
});

/** What holds now for this patient, in the order in which it was set. */
export async function callingWishesOf(session: Session, patient: PatientId): Promise<CallingWishShown[]> {
  const rows = await session.rows(
    wishRow,
    `select kind, detail, asked_by, set_at, set_by from calling_wishes
     where patient_id = $1 and ended_at is null order by set_at, kind`,
    [patient],
  );
  return rows.map(({ kind, detail, asked_by, set_at, set_by }) => ({
    kind,
    detail,
    askedBy: asked_by,
    setAt: set_at.toString(),
    by: set_by,
  }));
}

/**
 * Sets it, in the place of what held of this kind. Of who wants no messages, those that have not gone out are held back. False: there is
 * no such patient.
 */
export async function setCallingWish(
  session: Session,
  practice: PracticeId,
  wish: Change & { readonly detail: string | null; readonly askedBy: AskedBy },
): Promise<boolean> {
  await endCallingWish(session, wish);
  const written = await session.run(
    `insert into calling_wishes (practice_id, patient_id, kind, detail, asked_by, set_at, set_by)
     select $1::uuid, p.id, $3, $4, $5, $6, $7 from patients p where p.id = $2`,
    [practice, wish.patient, wish.kind, wish.detail, wish.askedBy, wish.at.toString(), wish.by],
  );
  if (written === 1 && wish.kind === 'no-messages') {
    await session.run(
      `update outbox set status = 'withdrawn' where patient_id = $1 and status = 'queued' and attempts = 0`,
      [wish.patient],
    );
  }
  return written === 1;
}

/** False: there was nothing to end. */
export async function endCallingWish(session: Session, { patient, kind, by, at }: Change): Promise<boolean> {
  const ended = await session.run(
    `update calling_wishes set ended_at = $3, ended_by = $4 where patient_id = $1 and kind = $2 and ended_at is null`,
    [patient, kind, at.toString(), by],
  );
  return ended > 0;
}
