import type { Slots } from '../../domain/meaning.ts';
import type { Dialogue } from './dialogue.ts';
import { aboutAnother } from './person-meant.ts';

const NEWBORN = /\b(?:baby|babytje|baby['’]tje|baby['’]?s|pasgeboren\p{L}*|kindje|kleintje|bevallen)\b/u;
const THEMSELVES =
  /\b(?:me|mij|mezelf|mijzelf|ons|onszelf) (?:\p{L}+ ){0,4}?(?:in ?(?:te )?schrij\p{L}+|aan ?(?:te )?meld\p{L}*)\b/u;

/** "Met Anna de Wit", "mijn naam is", "ik ben", "goedemorgen Anna de Wit": whoever says so names themselves. */
const SAYS_OWN_NAME =
  /(?:\b(?:met|ik ben|mijn naam is|ik heet|u spreekt met|je spreekt met|hier(?: is)?)|^(?:(?:goede(?:morgen|middag|navond|ndag)|hallo|hoi|dag|ja)[, ]+){0,4})(?: ?(?:mevrouw|meneer|mevr|de heer))? ?$/u;

/**
 * Who is to be registered: "wij hebben een baby gekregen, kan die ingeschreven worden" is about the child, and the name by which its mother
 * introduces herself is not its name.
 */
export function withNewPatient(dialogue: Dialogue): Dialogue {
  const asked = dialogue.asked.toLowerCase();
  const isUnsaid = dialogue.known.who === undefined || dialogue.known.who === 'self';
  if (isUnsaid && (!NEWBORN.test(asked) || THEMSELVES.test(asked))) return dialogue;
  if (isUnsaid && dialogue.identification.patient !== null) return aboutAnother(dialogue, 'child');
  const { name, ...known } = dialogue.known;
  const whose = { ...known, ...(isUnsaid ? { who: 'child' as const } : {}) };
  return name === undefined || isCallers(name, asked)
    ? { ...dialogue, known: whose }
    : { ...dialogue, known: { ...whose, name } };
}

function isCallers({ first, last }: NonNullable<Slots['name']>, asked: string): boolean {
  const place = asked.indexOf((first ?? last ?? '').toLowerCase());
  return place >= 0 && SAYS_OWN_NAME.test(asked.slice(0, place));
}
