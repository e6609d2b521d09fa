import { z } from 'zod';
import { OPENED_WHEN, type OpenedPart, USE_CASES, type UseCase } from '../../domain/use-case.ts';
import { isSetOtherwise } from '../../http/contract/is-same.ts';
import { USE_CASE_STEPS, type UseCaseChange, type UseCaseState } from '../../http/contract/use-cases.ts';
import type { UseCaseResult, UseCases } from '../../http/ports/use-cases.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { criteriaAfter, type Thresholds, USUAL_THRESHOLDS } from '../../insight/use-case-gates.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { lockPractice } from '../queries/lock-practice.ts';
import { lastToChange, noteChange } from '../queries/setting-changes.ts';
import { countForGates, type PracticeCounts } from '../queries/use-case-counts.ts';

const openedRow = z.object({
  opened: z.array(z.string()),
  opened_partly: z.array(
    z.strictObject({ wish: z.string(), when: z.enum(OPENED_WHEN), percent: z.number() }),
  ),
});
type Opened = z.output<typeof openedRow>;
const stepRow = z.object({
  wish: z.string(),
  step: z.enum(USE_CASE_STEPS),
  since: instant,
  by_name: z.string(),
  thresholds: z.looseObject({}),
});
type StepRow = z.output<typeof stepRow>;

/** Every use case of a practice. What stands in `practices.opened` is what calls read; the steps are kept in agreement with it here. */
export function storeUseCases(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): UseCases {
  return {
    all: (who, signal) =>
      database.readInPractice(who.practice, signal, (session) => readAll(session, who, now())),
    change: (who, wish, change, signal) =>
      database.inPractice(who.practice, signal, (session) => apply(session, who, wish, change, now())),
  };
}

async function readAll(
  session: Session,
  who: Staff,
  now: Temporal.Instant,
): Promise<readonly UseCaseState[]> {
  const opened = await readOpened(session, who);
  const rows = await session.rows(
    stepRow,
    'select wish, step, since, by_name, thresholds from use_cases order by wish',
  );
  const steps = new Map(rows.map((row) => [row.wish, row]));
  const counts = await countForGates(session, now);
  const beingOpened = USE_CASES.filter((wish) => stepOf(wish, opened, steps.get(wish)) === 'open');
  return USE_CASES.map((wish) => {
    const row = steps.get(wish);
    const step = stepOf(wish, opened, row);
    const thresholds = { ...USUAL_THRESHOLDS, ...row?.thresholds };
    const part = opened.opened_partly.find((one) => one.wish === wish);
    return {
      wish,
      step,
      since: row?.since.toString() ?? null,
      by: row?.by_name ?? null,
      part: opened.opened.includes(wish)
        ? { when: part?.when ?? 'always', percent: part?.percent ?? 100 }
        : null,
      criteria: [...criteriaAfter(step, countsOf(wish, counts, beingOpened), thresholds)],
      thresholds,
    };
  });
}

/** A practice file may open or close a use case past its steps; what callers get is what is shown. */
function stepOf(wish: string, { opened }: Opened, row: StepRow | undefined): UseCaseState['step'] {
  if (opened.includes(wish)) return row?.step === 'open' ? 'open' : 'follow';
  return row?.step === 'rehearse' ? 'rehearse' : 'measure';
}

function countsOf(wish: UseCase, counts: PracticeCounts, beingOpened: readonly UseCase[]) {
  const own = counts.ofWish.get(wish);
  return {
    heard: own?.heard ?? 0,
    checked: own?.checked ?? 0,
    misunderstood: own?.misunderstood ?? 0,
    rehearsed: counts.rehearsed,
    rehearsedWrong: counts.rehearsedWrong,
    rehearsedWish: counts.goals.includes(wish) ? 1 : 0,
    ladderAnswered: counts.ladderAnswered,
    othersOpen: beingOpened.filter((other) => other !== wish).length,
    handled: own?.handled ?? 0,
    handledChecked: own?.handled_checked ?? 0,
    handledWrong: own?.handled_wrong ?? 0,
  };
}

async function apply(
  session: Session,
  who: Staff,
  wish: string,
  change: UseCaseChange,
  now: Temporal.Instant,
): Promise<UseCaseResult> {
  // Two managers who open two use cases at once must not both be the only one.
  await lockPractice(session, who.practice);
  const before = (await readAll(session, who, now)).find((one) => one.wish === wish);
  if (before === undefined) return { kind: 'not-found' };
  if (isOtherwise(before, change)) {
    return { kind: 'changed-meanwhile', by: await lastToChange(session, `use-case:${wish}`) };
  }
  if (!isAllowed(before, change)) return { kind: 'refused', useCase: before };
  const step = STEP_AFTER[change.what] ?? before.step;
  if (change.what === 'open') await setOpened(session, who, wish, change.part);
  if (change.what === 'part') await setOpened(session, who, wish, change.part);
  if (change.what === 'follow') await setOpened(session, who, wish, { when: 'always', percent: 100 });
  if (change.what === 'roll-back') await setOpened(session, who, wish, null);
  const by = change.what === 'open' ? change.decidedBy : who.name;
  const thresholds: Thresholds = change.what === 'thresholds' ? change.thresholds : before.thresholds;
  await session.run(
    `insert into use_cases (practice_id, wish, step, since, by_name, thresholds) values ($1, $2, $3, $4, $5, $6)
     on conflict (practice_id, wish) do update set step = excluded.step, thresholds = excluded.thresholds,
       since = case when use_cases.step = excluded.step then use_cases.since else excluded.since end,
       by_name = case when use_cases.step = excluded.step then use_cases.by_name else excluded.by_name end`,
    [who.practice, wish, step, now.toString(), by, JSON.stringify(thresholds)],
  );
  const after = (await readAll(session, who, now)).find((one) => one.wish === wish) ?? before;
  const noted = await noteChange(session, who, now, {
    setting: `use-case:${wish}`,
    from: asNoted(before),
    to: change.what === 'open' ? { ...asNoted(after), decidedBy: by } : asNoted(after),
  });
  return { kind: 'changed', useCase: after, change: noted };
}

/** Whether a colleague set it otherwise since it was looked at. */
const isOtherwise = ({ part, thresholds }: UseCaseState, change: UseCaseChange): boolean =>
  change.what === 'part'
    ? part !== null && isSetOtherwise(part, { was: change.was, to: change.part })
    : change.what === 'thresholds' && isSetOtherwise(thresholds, { was: change.was, to: change.thresholds });

const STEP_AFTER: Readonly<Partial<Record<UseCaseChange['what'], UseCaseState['step']>>> = {
  rehearse: 'rehearse',
  open: 'open',
  follow: 'follow',
  'roll-back': 'rehearse',
};
const STEP_BEFORE = { rehearse: 'measure', open: 'rehearse', follow: 'open' } as const;

/** Forward by one step, when all that its gate asks is met; back always. */
function isAllowed({ step, part, criteria }: UseCaseState, { what }: UseCaseChange): boolean {
  switch (what) {
    case 'thresholds':
      return true;
    case 'part':
    case 'roll-back':
      return part !== null;
    default:
      return STEP_BEFORE[what] === step && criteria.every(({ met }) => met);
  }
}

const asNoted = ({ step, part, thresholds }: UseCaseState) => ({ step, part, thresholds });

async function readOpened(session: Session, who: Staff): Promise<Opened> {
  const row = await session.row(openedRow, 'select opened, opened_partly from practices where id = $1', [
    who.practice,
  ]);
  if (row === null) throw new Error('the practice of a session is gone');
  return row;
}

/** Read anew by every call: a caller of the next second gets it. */
async function setOpened(
  session: Session,
  who: Staff,
  wish: string,
  part: Omit<OpenedPart, 'wish'> | null,
): Promise<void> {
  const { opened, opened_partly } = await readOpened(session, who);
  const isWhole = part === null || (part.when === 'always' && part.percent === 100);
  const others = opened_partly.filter((one) => one.wish !== wish);
  await session.run('update practices set opened = $2, opened_partly = $3 where id = $1', [
    who.practice,
    part === null ? opened.filter((one) => one !== wish) : [...new Set([...opened, wish])],
    JSON.stringify(isWhole ? others : [...others, { wish, ...part }]),
  ]);
}
