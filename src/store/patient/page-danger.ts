import { type AlarmReason, reasonsOf } from '../../domain/alarm.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import type { PageDanger, PageDoubt } from '../../http/ports/patient-pages.ts';
import type { RulesInForce } from '../../turn/3-triage/own-rules.ts';
import { triage } from '../../turn/3-triage/triage.ts';
import { urgencyOf } from '../../turn/5-act/worklist.ts';
import type { Session } from '../postgres/session.ts';
import { rulesForWriting } from '../queries/alarm-rules.ts';
import { addItem } from '../store-worklist.ts';
import type { Visit } from './visit.ts';

/** What was typed or chosen on a page, judged as every word of a call is. */
export interface Judged {
  /** Typed words, oldest first; the last ones are new. */
  readonly texts: readonly string[];
  /** A yes to a question about danger. */
  readonly answered: AlarmReason | null;
  readonly clearedRule: string | null;
  /** The same key makes one item. */
  readonly key: string;
}

/**
 * An item for people when there is danger in it: urgent and told to the patient at once, or for today without a word. Null: the
 * patient goes on. Typed words of before count as in a call, but only the new ones are doubted.
 */
export async function judgeOnPage(
  session: Session,
  visit: Visit,
  { texts, answered, clearedRule, key }: Judged,
): Promise<PageDanger | PageDoubt | null> {
  const { owner, link } = visit;
  const rules = await rulesForWriting(session, link.practice);
  if (rules === null) return null;
  const { firm, doubt } = readWords(texts, clearedRule, rules);
  const reasons = [...(answered === null ? [] : [answered]), ...firm];
  const worst =
    reasons.find(({ level }) => level === '112') ?? reasons.find(({ level }) => level === 'human-now');
  if (worst === undefined && doubt !== null) return { kind: 'doubt', owner, ...doubt };
  if (reasons.length === 0) return null;
  const item = await addItem(session, {
    practice: link.practice,
    call: visit.stand,
    kind: worst === undefined ? 'request' : 'urgent-callback',
    urgency: urgencyOf(worst?.level ?? 'today'),
    wish: worst === undefined ? 'medical-question' : 'urgent',
    patient: link.patient,
    callBackNumber: await phoneOf(session, visit),
    words: [...texts.slice(-1), ...(answered?.words ?? [])],
    alarms: reasons,
    promisedBefore: null,
    idempotencyKey: `page:${link.appointment}:${key}`,
  });
  return worst === undefined || worst.level === 'today'
    ? null
    : { kind: 'danger', owner, level: worst.level, item };
}

function readWords(
  texts: readonly string[],
  clearedRule: string | null,
  rules: RulesInForce,
): {
  readonly firm: readonly AlarmReason[];
  readonly doubt: { readonly rule: string; readonly question: string } | null;
} {
  const newest = texts.at(-1);
  if (newest === undefined) return { firm: [], doubt: null };
  // A no to the doubt is a turn of its own, as it is in a call.
  const said = clearedRule === null ? [{ text: newest }] : [{ text: newest }, { text: 'nee' }];
  const asked = clearedRule === null ? [] : [{ rule: asId<RuleId>(clearedRule), turn: 1 }];
  const alone = triage(said, { ...rules, asked });
  const together = triage(
    texts.map((text) => ({ text })),
    rules,
  );
  // What is for today was made an item of when it was typed.
  const firm = [...reasonsOf(alone), ...(together.kind === 'human-now' ? together.because.because : [])];
  const doubt = alone.kind === 'may-continue' ? alone.confirm : null;
  return { firm: firm.filter(isFirst), doubt };
}

const isFirst = ({ rule }: AlarmReason, index: number, all: readonly AlarmReason[]): boolean =>
  all.findIndex((other) => other.rule === rule) === index;

export async function phoneOf(session: Session, { link }: Visit): Promise<string | null> {
  const [row] = await session.lists('select phone from patients where id = $1', [link.patient]);
  return typeof row?.[0] === 'string' ? row[0] : null;
}
