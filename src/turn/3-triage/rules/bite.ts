import { atLevel, named, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const BEAST =
  '(zwerfhond|straathond|hond|honden|hondje|kat|katten|poes|kater|kitten|vleermuis|aap|apen|aapje|vos|rat|ratten|egel|marter|paard|varken|mens|kind|iemand|client|bewoner|leerling|patient|kleuter|jongetje|meisje|jongen|klasgenoot|kindje|puppy|straathond|straathonden|zwerfkat|hoond|kaat|hund|peerd|wasbeer|cavia|hamster|konijn|fret|slang|adder)';
const BITTEN =
  '(gebeten|gebete|gebetn|gebiet|bijt|beet|beten|beeten|hapte|bijten|gehapt|gebeet|gekrabd|gekrabt|krabde|gelikt|ebeten|krab|doorgebeten|vastgebeten)';

export const bite: Rule = {
  id: 'bite',
  title: {
    en: 'Bite by a person, dog or cat, bat or monkey; risk of rabies or tetanus',
    nl: 'Beet door mens, hond, kat, vleermuis of aap; kans op hondsdolheid of tetanus',
  },
  redFlags: ['RF68'],
  level: 'today',
  action: 'VANDAAG',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      8,
      BITTEN,
      '(zwerfhond|straathond|buitenland|turkije|marokko|india|afrika|azie|egypte|kind|school|huid|open)',
    ),
    near(11, BEAST, BITTEN),
    near(
      5,
      BITTEN,
      '(hand|handen|gezicht|arm|been|vinger|wang|oor|lip|kuit|pols|neus|voet)',
      '(hond|kat|aap|vleermuis|poes|iemand|dier|collega|leerling|client)',
    ),
    near(
      6,
      '(vleermuis|vleermuizen|vliermoes|aap|apen)',
      '(vakantie|hand|contact|aangeraakt|slaapkamer|gekrabd|gelikt|wond|opgepakt|speeksel|thailand|bali|indonesie|gevonden)',
    ),
    named(
      '(bijtwond|bijtwonden|bijt wond|hondenbeet|hondebeet|kattenbeet|kattebeet|apenbeet|mensenbeet|vleermuisbeet|hondsdolheid|dolheid|dolheids|rabies|rabiësrisico|rabiesrisico|dolheidsprik|dollehondsziekte|slangenbeet|adderbeet|bijtincident)',
    ),
    '(dolheids|dolheid) ..1 (prik|prikken)',
    near(
      8,
      '(roestige spijker|roestig|roest|prikkeldraad|straatvuil|mest|tuingrond|vuil)',
      '(wond|getrapt|gestapt|geprikt|snee|gesneden|haal|opengehaald)',
    ),
    near(6, '(tetanus)', '(wond|gebeten|gesneden|gestapt|getrapt|spijker|beet|snee|prikkeldraad)'),
    atLevel(
      'human-now',
      near(
        10,
        BITTEN,
        BEAST,
        '(keel|hals|gezicht|oog|stopt niet|blijft bloeden|bloedt hard|<swollen>|<fever>|rode streep|pus|ontstoken|vingertop eraf|stuk eruit|baby|zuigeling)',
      ),
      near(8, '(adder|slang|slangenbeet|adderbeet)', BITTEN),
    ),
  ],
  unless: [
    near(
      6,
      '(muggenbeet|muggenbult|muggenbeten|tekenbeet|teek|vlooien|vlooienbeten|bedwants|spinnenbeet|mug)',
      '(beet|gebeten|jeuk|jeukt|bult|tekenkaart|vlooien|hond|kat)',
    ),
    near(
      6,
      '(vaccinatie|vaccinaties|vaccineren|ingeent|reis|reisvaccinatie|reisvaccinaties)',
      '(rabies|hondsdolheid|vooraf|preventief|wil|thailand|inplannen)',
    ),
    near(5, '(diepe|open|kruis|over|scheef|verkeerde)', 'beet', '(tanden|kaak|orthodontist|beugel)'),
    near(5, '(schaafwond|schaafwondje)', '(tetanusprik|tetanus)', '(knie|elleboog|mag|moet)'),
    near(5, '(bijt|bijten)', '(nagels|nagel|tanden|gaasje|lip)'),
  ],
  question: 'Heeft een mens of dier door de huid gebeten of gekrabd?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'NHG, Bijtwonden (onderwerp)',
    'RIVM, Rabiës: informatie voor publiek',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'bijtwond',
    'rabiësrisico',
    'gebeten door een kat in mijn hand',
    'vleermuis op vakantie',
    'den hond het me gebete',
    'dolheids prik',
    'ik ben gebeten door een hond in mijn hand',
    'ik ben gekrabd door een vleermuis op vakantie',
    'de poes heeft mijn zoontje in zijn vinger gebeten',
    'een client heeft een collega gebeten, door de huid heen',
    'op Bali heeft een aap mij gebeten',
    'hond bijten been, bloed',
    'ik ben in een roestige spijker gestapt',
    'de hoond van de buren hef mie ebeten',
  ],
  counterExamples: [
    'muggenbeet',
    'mijn zoon heeft een tekenbeet gehad, tekenkaart nodig',
    'ik ga naar Thailand en wil vaccinaties tegen hondsdolheid, reisvaccinatie',
    'mijn tanden hebben een diepe beet, orthodontist',
    'mijn hond is doodgegaan en ik slaap slecht',
    'ik ben allergisch voor katten',
    'een schaafwond op mijn knie, moet daar een tetanusprik bij',
    'mijn dochter bijt op haar nagels',
    'tien jaar geleden ben ik door een hond gebeten',
    'mag mijn hulphond mee naar de praktijk',
    'ik ben niet gebeten hoor, alleen geschrokken van de hond',
    'mijn dochter is in een doorn getrapt, hij is eruit, is een tetanusprik nodig',
  ],
};
