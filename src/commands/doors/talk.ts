import { createInterface } from 'node:readline';
import { EXPECTED_KINDS } from '../../domain/expectation.ts';
import type { Wish } from '../../domain/meaning.ts';
import type { Clock } from '../../platform/clock.ts';
import { slotsInDutch, WISH_IN_DUTCH } from './meaning-in-dutch.ts';
import type { DoorStreams } from './serve-door.ts';
import {
  type Explained,
  explainUnderstandLine,
  type UnderstandQuestion,
  understandLine,
} from './understand-line.ts';

const HELP = `Typ wat een beller zegt. Elke regel is een beurt van hetzelfde gesprek.
  :nieuw              een nieuw gesprek
  :praktijk NAAM      huisarts, tandarts of fysio
  :vraag NAAM         wat Balie net vroeg: ${EXPECTED_KINDS.join(', ')}
  :stop               klaar (ook met Ctrl-D)
`;

const PROMPT = '> ';

type Setting = Pick<UnderstandQuestion, 'practice' | 'expecting'>;

/** A conversation at a terminal: each sentence typed is shown as wish, values, alarm and why. Resolves with the exit code. */
export async function talk({ input, output }: DoorStreams, clock: Clock): Promise<number> {
  const lines = createInterface({ input, output, prompt: PROMPT });
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  // The end of the input may come before the lines before it are dealt with.
  const prompt = () => (open ? lines.prompt() : output.write(PROMPT));
  let setting: Setting = { practice: 'huisarts', expecting: 'open' };
  let said: readonly string[] = [];
  output.write(HELP);
  prompt();
  for await (const line of lines) {
    const [order, name = ''] = line.trim().split(/\s+/, 2);
    if (order === ':stop') break;
    if (order === ':nieuw') said = [];
    else if (order?.startsWith(':')) {
      const changed = change(setting, order, name);
      if (changed === null) output.write(HELP);
      else setting = changed;
    } else if (line.trim() !== '') {
      said = [...said, line];
      output.write(`${describe(explainUnderstandLine({ ...setting, said, now: clock() }))}\n`);
    }
    prompt();
  }
  lines.close();
  output.write('\n');
  return 0;
}

function change(setting: Setting, order: string, name: string): Setting | null {
  const field = { ':praktijk': 'practice', ':vraag': 'expecting' }[order];
  if (field === undefined) return null;
  const changed = understandLine
    .pick({ practice: true, expecting: true })
    .safeParse({ ...setting, [field]: name });
  return changed.success ? changed.data : null;
}

/** So many words and pairs of the learned model are shown; the rest weigh less. */
const SHOWN_FEATURES = 3;

/** The answer in lines for people: the alarm first, because it comes first in a call as well. */
function describe({ alarm, wish, second, confidence, slots, why }: Explained): string {
  const alarms = why.alarms.map(
    ({ rule, level, words }) => `  alarm ${level}: ${words.join(' ')}  (regel ${rule})`,
  );
  const learned = why.features.slice(0, SHOWN_FEATURES).map(({ feature }) => feature);
  return [
    ...(alarm.level === 'none' ? ['  geen alarm'] : alarms),
    ...(why.confirm === null ? [] : [`  Balie zou vragen: ${why.confirm}`]),
    `  wens: ${named(wish)}${second === null ? '' : `, en ${named(second)}`}  (zekerheid ${confidence.toFixed(2)})`,
    ...why.phrases.map((found) => `    door: ${found.words} (${found.wish})`),
    ...(why.phrases.length > 0 || learned.length === 0
      ? []
      : [`    door wat geleerd is: ${learned.join(', ')}`]),
    ...slotsInDutch(slots).map((line) => `  ${line}`),
  ].join('\n');
}

const named = (wish: Wish): string => `${WISH_IN_DUTCH[wish]} (${wish})`;
