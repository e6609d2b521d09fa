import { isGlued, isText, type Line, type Match, textAt } from './line.ts';

/** A weekday's name or abbreviation; short ones that are common words ("zo", "do", "wo") need a dot or a date beside them. */
export function weekdayNameAt(line: Line, at: number): Match<number> | null {
  const lexeme = line.lexemes[at];
  if (lexeme?.weekday === undefined || lexeme.plural === true || lexeme.part !== undefined) return null;
  const dotted = isGlued(line, at + 1, '.');
  const next = dotted && lexeme.shy === true ? at + 2 : at + 1;
  if (lexeme.shy !== true) return { value: lexeme.weekday, next };
  return isShyWeekday(line, at, next, dotted) ? { value: lexeme.weekday, next } : null;
}

function isShyWeekday(line: Line, at: number, next: number, dotted: boolean): boolean {
  const comma = isText(line, next, ',') ? next + 1 : next;
  const after = line.tokens[comma];
  const dated = after !== undefined && (after.kind === 'digits' || line.lexemes[comma]?.month !== undefined);
  if (dotted) return dated || (after === undefined && at === 0) || isText(line, at - 1, 'op');
  if (dated) return line.tokens[comma]?.kind === 'digits' && line.lexemes[comma + 1]?.month !== undefined;
  // "Ik ga op zat terug": "op" and an abbreviation of three letters or more that is not "op don".
  return (
    isText(line, at - 1, 'op') &&
    textAt(line, at).length >= 3 &&
    !isText(line, at, 'don', 'zon', 'mon', 'din', 'vrij')
  );
}

/**
 * A month's name or abbreviation with its dot. `dated` says that a number stands beside it, which lets "jan" (also a man) and
 * "sep" count.
 */
function monthNameAt(line: Line, at: number, dated: boolean): Match<number> | null {
  const lexeme = line.lexemes[at];
  if (lexeme?.month === undefined) return null;
  if (lexeme.shy === true && !dated) return null;
  // The dot belongs to an abbreviation: "2 okt. tot 22 oktober".
  const short = textAt(line, at).length <= 4 && !isText(line, at, 'mei', 'juni', 'juli');
  return { value: lexeme.month, next: short && isGlued(line, at + 1, '.') ? at + 2 : at + 1 };
}

/** A month, also as "de maand maart". */
export function monthPhraseAt(line: Line, at: number, dated: boolean): Match<number> | null {
  const the = isText(line, at, 'de') && isText(line, at + 1, 'maand') ? at + 2 : at;
  const word = isText(line, the, 'maand') ? the + 1 : the;
  return monthNameAt(line, word, dated || word > at);
}
