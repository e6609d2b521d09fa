import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** Whom the words are about, as far as the caller said; null when nobody was named ("het doet zo'n pijn"). */
export type About = 'self' | 'child' | 'partner' | 'parent' | 'other';

const PERSONS: Readonly<Record<About, readonly string[]>> = {
  self: ['ik', 'k', 'mij', 'me', 'ikzelf', 'ikke'],
  child:
    `zoon zoontje dochter dochtertje kind kindje baby babytje kleine peuter kleuter jongetje meisje dreumes zuigeling tweeling kleinkind kleinzoon kleindochter
  menneke jong wicht`.split(/\s+/),
  partner: 'man vrouw echtgenoot echtgenote partner vriend vriendin verloofde vent'.split(' '),
  parent:
    'vader moeder pa ma papa mama opa oma schoonvader schoonmoeder ouders pap mam mem heit pake beppe va moe'.split(
      ' ',
    ),
  other:
    `buurman buurvrouw buur collega broer zus oom tante neef nicht client patient patiënte bewoner bewoonster meneer mevrouw iemand vriendje huisgenoot klant
  leerling schoonzus zwager`.split(/\s+/),
};

const ABOUT = new Map<string, About>(
  Object.entries(PERSONS).flatMap(([about, words]) =>
    words.map((word): [string, About] => [word, about as About]),
  ),
);

const ARTICLES: ReadonlySet<string> = new Set(['de', 'het', 't', 'een', 'n', 'die', 'dat']);
const OWNERS: ReadonlySet<string> = new Set([
  'mijn',
  'm',
  'me',
  'mn',
  'onze',
  'ons',
  'de',
  'een',
  'het',
  'zijn',
  'haar',
]);
/** What somebody does to the caller is not theirs: "de klappen van mijn man". */
const DONE_BY: ReadonlySet<string> = new Set(
  'klap klappen vuist vuisten slaag mishandeling mishandelingen geweld dreiging bedreiging bedreigingen agressie'.split(
    ' ',
  ),
);

/**
 * Whom the words are about: whose it is, where the caller says so right there ("ik maak me zorgen over de wond van mijn moeder"), else the
 * person named last at or before this word in its turn ("mijn vader ... hij ademt niet"), else the one named last in the call.
 */
export function aboutWhom(reading: Reading, at: number): About | null {
  const said = namedBefore(reading, at);
  const named = said === 'self' && isColleague(reading) ? null : said;
  return named === 'self' || named === null ? (ownerAfter(reading, at) ?? named) : named;
}

const SERVICES: ReadonlySet<string> = new Set(
  `apotheek laboratorium lab ziekenhuis thuiszorg wijkverpleging huisartsenpost spoedpost ambulance ambulancedienst meldkamer politie brandweer crisisdienst ggz seh
  verpleeghuis verzorgingshuis polikliniek poli`.split(/\s+/u),
);
/** "Goedemiddag, u spreekt met het laboratorium": so far into a call somebody says who calls. */
const INTRODUCTION = 8;

/** "Met het laboratorium, ik heb een spoeduitslag": what a colleague has is about their patient. */
function isColleague({ words }: Reading): boolean {
  const plain = words.slice(0, INTRODUCTION).map((word) => word.plain);
  return plain.some((word, place) => {
    if (word !== 'met' && word !== 'namens' && word !== 'hier') return false;
    const next = plain[place + 1] ?? '';
    return SERVICES.has(ARTICLES.has(next) ? (plain[place + 2] ?? '') : next);
  });
}

/** "De wond van mijn moeder", from this word to the end of its turn. */
function ownerAfter(reading: Reading, at: number): About | null {
  const plain = (place: number): string =>
    place < reading.words.length && reading.sameTurn(at, place) ? (reading.words[place] as Word).plain : '';
  for (let place = at; plain(place) !== ''; place += 1) {
    if (!ARTICLES.has(plain(place)) || plain(place + 2) !== 'van' || DONE_BY.has(plain(place + 1))) continue;
    const owner = ABOUT.get(plain(place + (OWNERS.has(plain(place + 3)) ? 4 : 3)));
    if (owner !== undefined && owner !== 'self') return owner;
  }
  return null;
}

function namedBefore(reading: Reading, at: number): About | null {
  let self: About | null = null;
  for (let place = at; place >= 0; place -= 1) {
    const about = ABOUT.get((reading.words[place] as Word).plain);
    if (!about) continue;
    // "Ik bel voor mijn moeder": the caller counts only when nobody else was named.
    if (about !== 'self') return about;
    if (reading.sameTurn(place, at)) self = 'self';
  }
  return self;
}
