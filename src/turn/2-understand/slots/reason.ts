import type { ExpectedKind } from '../../../domain/expectation.ts';
import type { SaidTurn } from '../words.ts';

/** Where a reason begins in a longer turn; the caller's own words from there are kept. */
const BEGINS =
  / (last van|pijn in|pijn aan|pijn op|pijn bij|vanwege|wegens|in verband met|ivm|het gaat om|het gaat over|gaat over|het betreft|klachten van|klachten aan|klachten met|last van|ontsteking|omdat|want ik heb|want mijn|want hij heeft|want ze heeft|voor een controle|voor controle|voor (?:mijn|mn)(?! (?:man|vrouw|partner|vriend|vriendin|echtgenoot|echtgenote|zoon|zoontje|dochter|dochtertje|moeder|vader|schoonmoeder|schoonvader|ouders|kind|kindje|kinderen|kleinzoon|kleindochter|kleinkind|broer|broertje|zus|zusje|oma|opa|tante|oom|nicht|neef|buurvrouw|buurman|zwager|schoonzus|afspraak|recept|herhaalrecept|medicijnen) )|ik moet veel|ik heb al|ik ben zo) /u;
/** Politeness before the reason itself. */
const LEAD_IN =
  /^(?:(?:ja|nee|eh|uh|euh|ehm|nou|goedemorgen|goedemiddag|hallo|dag|mevrouw|meneer|oke|dus|kijk|nou ja|tja) )*(?:(?:het gaat (?:erom |om |over )|dat is |het is |het betreft |ik bel |ik kom |ik wil (?:graag )?komen |ik wou (?:graag )?komen |mag ik komen )(?:voor |om |over |vanwege |met )?)?/u;
/** Where it ends in an open turn: the question or the moment that follows. */
const ENDS =
  / (?:en |dus )?(?:ik wil|wil graag|wil een|wil de|wou|wilde|ik zou|ik wou|kan ik|kunt u|kan de|mag ik|zou ik|is er|heeft u|wanneer kan|graag een afspraak|dus ik wil|dus kan)(?= )/u;
const LONGEST = 200;

/** Why the caller wants to come, in their own words; undefined when the turn gives none. */
export function findReason(turn: SaidTurn, expecting: ExpectedKind): string | undefined {
  if (turn.words.length === 0) return undefined;
  const plain = turn.plain.trim();
  if (expecting === 'reason') {
    const reason = plain.replace(LEAD_IN, '');
    return /^(ja|nee|weet ik niet|dat weet ik niet|wat zegt u)?$/u.test(reason)
      ? undefined
      : reason.slice(0, LONGEST);
  }
  const begin = BEGINS.exec(turn.plain);
  if (begin === null) return undefined;
  const from = turn.plain.slice(begin.index + 1);
  const end = ENDS.exec(from.slice(begin[0].length - 2));
  const reason = end === null ? from : from.slice(0, begin[0].length - 2 + end.index);
  return reason.trim().slice(0, LONGEST);
}
