import type { MessageChannel } from '../domain/patient.ts';
import type { Intakes } from '../turn/5-act/intake.ts';
import type { Database } from './postgres/database.ts';
import { orWhenAway } from './postgres/failures.ts';
import type { Session } from './postgres/session.ts';
import { type AuditEntry, writeAudit } from './queries/audit.ts';
import { queueIntakeMessage } from './queries/intake-messages.ts';
import { finishIntake, intakeOf, keepAnswer, readIntake } from './queries/intakes.ts';
import type { AnnounceMessage } from './store-agenda.ts';

export interface IntakeStoreParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
  readonly carries: (channel: MessageChannel) => boolean;
  /** Whether pages of patients are served at an address; without one no link is sent. */
  readonly hasPages: boolean;
}

/** Questionnaires in Balie's own database, as a call uses them. What is given as kept was read after its commit. */
export function storeIntakes({ database, now, announce, carries, hasPages }: IntakeStoreParts): Intakes {
  return {
    begin: ({ practice, call, patient, appointment }, signal) =>
      unlessAway(() =>
        database.inPractice(practice, signal, async (session) => {
          const intake = await intakeOf(session, practice, appointment, patient);
          if (intake === null) return { kind: 'none' as const };
          await note(session, { practice, call, patient, reference: intake.id, event: 'intake-begun' });
          if (intake.state === 'done') return { kind: 'done-before' as const };
          return { kind: 'open' as const, intake };
        }),
      ),

    keep: ({ practice, call, patient, intake: id, answered }, signal) =>
      unlessAway(async () => {
        const kept = await database.inPractice(practice, signal, async (session) => {
          const intake = await readIntake(session, practice, { id });
          if (intake === null || intake.patient !== patient) return null;
          await note(session, { practice, call, patient, reference: id, event: 'intake-answered' });
          return keepAnswer(session, practice, intake, answered, { way: 'telephone', now: now() });
        });
        return kept === null ? { kind: 'none' as const } : { kind: 'kept' as const, intake: kept };
      }),

    finish: ({ practice, call, patient, intake: id }, signal) =>
      unlessAway(async () => {
        await database.inPractice(practice, signal, async (session) => {
          const intake = await readIntake(session, practice, { id });
          if (intake === null || intake.patient !== patient) return;
          if (!(await finishIntake(session, intake, now()))) return;
          await note(session, { practice, call, patient, reference: id, event: 'intake-finished' });
        });
        const finished = await database.inPractice(practice, signal, (session) =>
          readIntake(session, practice, { id }),
        );
        return finished?.state === 'done' ? { kind: 'finished' as const } : { kind: 'none' as const };
      }),

    sendLink: ({ practice, call, patient, appointment }, signal) =>
      unlessAway(async () => {
        if (!hasPages) return { kind: 'no-way' as const };
        return database.inPractice(practice, signal, async (session) => {
          const intake = await intakeOf(session, practice, appointment, patient);
          const queued =
            intake === null || intake.state === 'done'
              ? null
              : await queueIntakeMessage(session, {
                  intake: intake.id,
                  call,
                  carries,
                  template: 'intake-invitation',
                  now: now(),
                });
          if (queued === null) return { kind: 'no-way' as const };
          await announce(session, practice, queued.message);
          return { kind: 'queued' as const, channel: queued.channel };
        });
      }),
  };
}

const note = (
  session: Session,
  {
    event,
    ...of
  }: Pick<AuditEntry, 'practice' | 'call' | 'patient' | 'reference'> & {
    readonly event: 'intake-begun' | 'intake-answered' | 'intake-finished';
  },
): Promise<void> =>
  writeAudit(session, {
    ...of,
    event,
    action: event === 'intake-begun' ? 'read' : 'update',
    what: 'intake',
    ground: 'call-of-patient',
    result: 'done',
  });

const unlessAway = orWhenAway({ kind: 'unreachable' } as const);
