import type { CallerBrief } from './brief.ts';
import { type HeardMoment, weekdayOf } from './heard-moment.ts';
import type { Question } from './heard-question.ts';
import { count, has, type Mind, type Reaction, say, use } from './mind.ts';

/** After two refusals people take what there is. */
const REFUSALS = 2;

/** The questions at which a correction is one of the day, not of a name or a number. */
export const ABOUT_THE_DAY: readonly Question[] = ['day', 'offer', 'choose', 'confirm', 'anything-else'];

/** Who has changed their mind takes what they are offered in its place. */
function currentWish(mind: Mind, brief: CallerBrief): CallerBrief['wanted'] {
  if ((mind.used['change-of-mind'] ?? 0) > 0) return { said: null, fits: () => true };
  const correctsDay = brief.twists.some(
    ({ kind, at }) => kind === 'correction' && ABOUT_THE_DAY.includes(at),
  );
  if (correctsDay && (mind.used['correction'] ?? 0) > 0) return brief.corrected;
  const { wanted, otherwise } = brief;
  if (otherwise === null || count(mind, 'day') === 0) return wanted;
  return { said: otherwise.said, fits: (offer) => wanted.fits(offer) || otherwise.fits(offer) };
}

/** Who hears twice that their day is not to be had takes what there is; who named a second day beforehand names it first. */
export function nameDay(mind: Mind, brief: CallerBrief, heard: readonly string[]): Reaction {
  const second = brief.otherwise?.said ?? null;
  const isRefused = /gesloten|geen (?:vrije )?plek|is closed|no free/u.test(heard.join(' ').toLowerCase());
  const isFirst = count(mind, 'day') === 0;
  if (second !== null && (isRefused || !isFirst) && !mind.saidOnce.includes(second)) {
    return { move: say(second), mind: { ...mind, saidOnce: [...mind.saidOnce, second] } };
  }
  return isFirst
    ? { move: say(currentWish(mind, brief).said ?? 'dat maakt niet uit'), mind }
    : { move: say('dat maakt niet uit'), mind: { ...mind, refusals: REFUSALS } };
}

export function choose(mind: Mind, brief: CallerBrief, byKeys: boolean): Reaction {
  const { offered } = mind;
  const refuses = has(mind, brief, 'refuses-both');
  if (refuses !== null) {
    const text = refuses.says ?? (offered.length > 1 ? 'geen van beide' : 'nee liever niet');
    return { move: say(text), mind: use({ ...mind, refusals: mind.refusals + 1 }, refuses) };
  }
  const corrects = has(mind, brief, 'correction');
  if (corrects !== null && corrects.at === 'offer') {
    const text = corrects.says ?? `nee, liever ${brief.corrected.said ?? 'een andere dag'}`;
    return { move: say(text), mind: use(mind, corrects) };
  }
  const wish = currentWish(mind, brief);
  const fitting = offered.findIndex((moment) => wish.fits(moment));
  if (fitting < 0 && wish.said !== null && mind.refusals < REFUSALS) {
    return { move: say(`nee, liever ${wish.said}`), mind: { ...mind, refusals: mind.refusals + 1 } };
  }
  const index = Math.max(fitting, 0);
  const chosen = offered[index] ?? null;
  const settled = { ...mind, chosen };
  if (byKeys) return { move: { kind: 'press', keys: index === 0 ? '2' : '3' }, mind: settled };
  if (offered.length < 2) return { move: say('ja dat is goed'), mind: settled };
  return { move: say(index === 0 ? 'doe maar de eerste' : 'doe maar de tweede'), mind: settled };
}

export function confirm(
  mind: Mind,
  brief: CallerBrief,
  moments: readonly HeardMoment[],
  byKeys: boolean,
): Reaction {
  const regrets = has(mind, brief, 'change-of-mind');
  if (regrets !== null && regrets.at === 'confirm') {
    return { move: say(regrets.says ?? 'nee toch maar niet'), mind: use(mind, regrets) };
  }
  const corrects = has(mind, brief, 'correction');
  const [readBack] = moments;
  // Nobody objects to the very day they are about to name.
  const isRightAlready = corrects?.says == null && readBack !== undefined && brief.corrected.fits(readBack);
  if (corrects !== null && corrects.at === 'confirm' && !isRightAlready) {
    const to = brief.corrected.said ?? 'een andere dag';
    const text =
      corrects.says !== null && corrects.says.split(' ').length > 2 ? corrects.says : `nee, liever ${to}`;
    return { move: say(text), mind: use({ ...mind, chosen: null }, corrects) };
  }
  const wrong = mind.chosen !== null && readBack !== undefined && !sameMoment(mind.chosen, readBack);
  if (byKeys) return { move: { kind: 'press', keys: wrong ? '3' : '2' }, mind };
  if (!wrong || mind.chosen === null) return { move: say('ja dat klopt'), mind };
  const { date, time } = mind.chosen;
  return { move: say(`nee, ${weekdayOf(date)} om ${time.toString().slice(0, 5)}`), mind };
}

const sameMoment = (a: HeardMoment, b: HeardMoment): boolean =>
  a.date.equals(b.date) && a.time.equals(b.time);
