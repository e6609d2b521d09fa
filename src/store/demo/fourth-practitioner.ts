import type { PracticeId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';
import { readPractice } from '../queries/practices.ts';
import { materialiseWindows } from '../queries/windows.ts';

const NAME = 'praktijkondersteuner Yvette';
/** With her own hours, words and example questions, so that the screens of agenda and knowledge show what they can. */
const TYPE = {
  name: 'controle POH',
  spokenName: 'een controle bij de praktijkondersteuner',
  minutes: 20,
  words: ['praktijkondersteuner', 'suikercontrole', 'longcontrole'],
  exampleQuestions: [
    'ik kom voor de jaarlijkse controle van mijn suiker',
    'de controle van mijn bloeddruk en cholesterol',
    'ik wil hulp bij het stoppen met roken',
  ],
  preparation: 'Neem mee wat u thuis hebt opgeschreven.',
};

/**
 * De Linde has three practitioners for who only calls it: its callers ask in vain for a praktijkondersteuner. Who looks around with examples gets
 * the four of `screens.md` §3.15. Nothing is added to a practice that is another one by now, or has her already.
 */
export async function addFourthPractitioner(
  session: Session,
  id: PracticeId,
  now: Temporal.Instant,
): Promise<void> {
  const before = await readPractice(session, id);
  if (before === null || before.kind !== 'huisarts' || before.shortName !== 'De Linde') return;
  if (before.practitioners.some(({ role }) => role === 'poh')) return;
  const [who, type] = [crypto.randomUUID(), crypto.randomUUID()];
  await session.run(
    `insert into practitioners (practice_id, id, spoken_name, role, position)
     values ($1, $2, $3, 'poh', (select coalesce(max(position), 0) + 1 from practitioners where practice_id = $1))`,
    [id, who, NAME],
  );
  await session.run(
    `insert into appointment_types (practice_id, id, name, spoken_name, minutes, bookable_by, lead_minutes, words, example_questions,
       preparation, position)
     values ($1, $2, $3, $4, $5, 'balie', 1440, $6, $7, $8,
       (select coalesce(max(position), 0) + 1 from appointment_types where practice_id = $1))`,
    [id, type, TYPE.name, TYPE.spokenName, TYPE.minutes, TYPE.words, TYPE.exampleQuestions, TYPE.preparation],
  );
  await session.run(
    'insert into appointment_type_practitioners (practice_id, type_id, practitioner_id) values ($1, $2, $3)',
    [id, type, who],
  );
  await session.run(
    `insert into opening_hours (practice_id, practitioner_id, weekday, opens, closes)
     select $1, $2, weekday, opens, closes
     from unnest(array['monday', 'tuesday', 'thursday']) as weekday,
       (values (time '08:30', time '12:00'), (time '13:00', time '15:30')) as part (opens, closes)`,
    [id, who],
  );
  const after = await readPractice(session, id);
  if (after !== null) await materialiseWindows(session, after, now);
}
