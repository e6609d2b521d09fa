import { type AppointmentId, asId, type IntakeId } from '../../src/domain/ids.ts';
import { nextQuestion, type OpenIntake, withAnswer } from '../../src/domain/questionnaire.ts';
import { physioIntake } from '../../src/intake/physio-intake.ts';
import type { Intakes } from '../../src/turn/5-act/intake.ts';

/** Questionnaires in memory. `trouble` plays a database that is gone. */
export interface FakeIntakes extends Intakes {
  trouble: boolean;
  /** Whether a message can go to the patient. */
  hasWay: boolean;
  readonly open: ReadonlyMap<AppointmentId, OpenIntake>;
  readonly finished: ReadonlySet<IntakeId>;
  readonly links: readonly AppointmentId[];
}

export function fakeIntakes(): FakeIntakes {
  const open = new Map<AppointmentId, OpenIntake>();
  const finished = new Set<IntakeId>();
  const links: AppointmentId[] = [];
  const found = (id: IntakeId) => [...open].find(([, intake]) => intake.id === id);
  return {
    trouble: false,
    hasWay: true,
    open,
    finished,
    links,
    async begin({ appointment }) {
      if (this.trouble) return { kind: 'unreachable' };
      const intake = open.get(appointment) ?? {
        id: asId<IntakeId>(`intake of ${appointment}`),
        questionnaire: physioIntake,
        answers: [],
      };
      open.set(appointment, intake);
      return finished.has(intake.id) ? { kind: 'done-before' } : { kind: 'open', intake };
    },
    async keep({ intake: id, answered }) {
      if (this.trouble) return { kind: 'unreachable' };
      const [appointment, intake] = found(id) ?? [];
      if (appointment === undefined || intake === undefined) return { kind: 'none' };
      const answers = withAnswer(intake.questionnaire, intake.answers, answered);
      const kept = { ...intake, answers };
      open.set(appointment, kept);
      return { kind: 'kept', intake: kept };
    },
    async finish({ intake: id }) {
      if (this.trouble) return { kind: 'unreachable' };
      const intake = found(id)?.[1];
      if (intake === undefined || nextQuestion(intake.questionnaire, intake.answers) !== null)
        return { kind: 'none' };
      finished.add(id);
      return { kind: 'finished' };
    },
    async sendLink({ appointment }) {
      if (this.trouble) return { kind: 'unreachable' };
      if (!this.hasWay) return { kind: 'no-way' };
      links.push(appointment);
      return { kind: 'queued', channel: 'email' };
    },
  };
}
