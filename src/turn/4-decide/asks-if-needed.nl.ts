import { pointedAt } from './approved-answer.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { ask } from './questions.ts';
import { told } from './telling.ts';

/** "Donderdag moet ik een afspraak hebben" asks for one: only where the clause begins with its verb is it a question. */
const BEGINS = '(?:^|[.?!,;] ?|\\b(?:en|of|hallo|hoi|dag|goede\\p{L}+|mevrouw|meneer|vraagje|vraag) )';
const ASKS = new RegExp(
  [
    `${BEGINS}(?:moet|moeten|hoef|hoeven|dien) (?:ik|je|men|wij|we|hij|zij|ze|mijn \\p{L}+)\\b[^.?!]*\\bafspraak (?:voor )?(?:maken|hebben|nodig)\\b`,
    '\\b(?:moet|hoef) (?:ik|je|men|we|wij) (?:daar|hier)(?:voor)?\\b[^.?!]*\\bafspraak\\b',
    `${BEGINS}(?:heb|heeft|hebben) (?:ik|je|men|wij|we|hij|zij|ze|mijn \\p{L}+)\\b[^.?!]*\\bafspraak (?:voor )?nodig\\b`,
    '\\bis (?:er|het|dat|daar|daarvoor|hiervoor)?\\b[^.?!]*\\b(?:afspraak (?:voor )?nodig|op afspraak)\\b',
    '\\b(?:moet|gaat|kan|mag) (?:dat|het)\\b[^.?!]*\\b(?:op|zonder) afspraak\\b',
    '\\b(?:kan|kun|kunnen|mag|mogen) (?:ik|je|men|wij|we)\\b[^.?!]*\\bzonder afspraak\\b',
  ].join('|'),
  'u',
);

/** Whether the caller asks if an appointment is needed, which is no wish for one. */
export const asksIfNeeded = (said: string): boolean => ASKS.test(said.toLowerCase().trim());

/** Where places and walk-in hours are told of. */
const TOPICS = ['prevention', 'opening', 'other'] as const;
const TELLS = /afspraak|inloop/iu;

/** "Heb ik een afspraak nodig voor bloedprikken": what the practice says of it, and else an appointment is offered and none made. */
export function tellIfNeeded(dialogue: Dialogue, context: DialogueContext): Decided {
  const answer = pointedAt(context.practice, TOPICS, dialogue.asked, context.now.toPlainDate());
  return answer === null || !TELLS.test(answer.text)
    ? ask({ ...dialogue, wish: 'book' }, 'offer-appointment', context)
    : told(dialogue, context, [{ phrase: 'approved-answer', answer }]);
}
