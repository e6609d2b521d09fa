import { near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const labour: Rule = {
  id: 'labour',
  title: {
    en: 'Waters or contractions before 37 weeks, or a birth that starts now',
    nl: 'Vruchtwater of weeën voor 37 weken, of een bevalling die nu begint',
  },
  redFlags: ['RF26'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    '(vliezen|vlies|vruchtwater|vliesen|vleezen|vruchtwoater) ..5 (gebroken|gebroke|breken|breekt|verlies|loopt|lekt|gesprongen|weg|verloren|groen|brokken)',
    '(gebroken|gebroke) ..2 (vliezen|water|vliesen)',
    '(t|het|mijn|mien) (water|woater) ..2 (gebroken|gebroke|gesprongen|brook)',
    '(verlies|lek|verloor|lekt) ..3 (vruchtwater|vruchtwoater)',
    '(persdrang|perswee|persweeen|pers drang|persweeën|navelstreng|ontsluiting|persen|stuitbevalling)',
    '(weeen|wieen|weën|ween|voorweeen|buikweeen|weeenactiviteit|weeenstorm|weeien|weeëen|weeene)',
    near(5, '(wee|contracties|harde buiken)', '(elke|om de|minuten|regelmatig|zwanger|steeds)'),
    '(bevalling|geboorte) ..4 (begint|begonnen|bezig|gaande|gestart|op gang)',
    '(aan het|ga|gaat|moet|ben|ga nu) ..2 bevallen ..2 (nu|is|ben|ik|ze)?',
    '(kind|baby|kindje|hoofdje|kop) ..2 (komt|kump|kom|is) ..2 (nu|eraan|d r aan|dr aan|zien|er nu|uit|zichtbaar|er al)',
    '(zie|zien|voel) ..2 (hoofdje|hoofd|koppie|kopje) ..2 (al|komen|nu)?',
    '(vroeggeboorte|dreigende vroeggeboorte|te vroeg ..3 (bevalt|bevallen|geboren))',
  ],
  unless: [
    '(cursus|zwangerschapscursus|inschrijven|bevalplan|kraamzorg|bevallingsverslag)',
    near(5, '(bevallen|bevalling)', '(ben vorige|was|net|geleden|verslag|uitgerekend in|over)'),
    near(6, '(kind|baby|kindje)', '(afspraak|prik|controle|consultatiebureau|spreekuur|morgen|vaccinatie)'),
  ],
  question: 'Zijn er nu weeën, of is er vruchtwater verloren?',
  sources: ['Verloskundigen De Lekbrug, Wanneer bellen'],
  approvedBy: null,
  version: 1,
  fires: [
    'gebroken vliezen',
    'dreigende vroeggeboorte',
    'mijn vliezen zijn gebroken',
    'ik heb persdrang',
    'weeën met 30 weken',
    't water is gebroke',
    'de wieën',
    'het kind komt nu',
  ],
  counterExamples: ['inschrijven bij verloskundige', 'mijn kind komt morgen voor de prik'],
};
