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

/** The person named last at or before this word in its turn ("mijn vader ... hij ademt niet"), else the one named last in the call. */
export function aboutWhom(reading: Reading, at: number): About | null {
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
