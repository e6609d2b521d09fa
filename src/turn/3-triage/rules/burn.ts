import { named, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const HOT =
  '(hete|heet|heite|hiete|kokend|kokende|kokendhete|kokendheet|gloeiend|gloeiende|gloeiendhete|bloedhete|kookhete|hette)';
const FLUID =
  '(thee|koffie|water|soep|olie|vet|melk|frituurvet|frituur|bouillon|pan|pannetje|ketel|waterkoker|theewater|stoom|kaarsvet|jus|saus|thermoskan|fluitketel|beker|mok|kopje)';
const BURNT =
  '(verbrand|verbrend|verbrande|verbrandt|verbraand|brandwond|brandwonden|verbranding|verbrandingen|geschroeid*|verschroeid|brandwondje)';

/**
 * Hot fluid over a body, fire, current, a biting agent or smoke that was breathed in, however small the burn is called: callers do not know how
 * deep it is. A sunburn and a small blister of the oven are no sign.
 */
export const burn: Rule = {
  id: 'burn',
  title: {
    en: 'Severe burn: large, face, hands or genitals, electric, chemical, a child',
    nl: 'Ernstige verbranding: groot, gezicht, handen of geslachtsdeel, elektrisch, chemisch, kind',
  },
  redFlags: ['RF37'],
  level: 'human-now',
  action: 'SPOED',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      8,
      `${HOT} ..1 ${FLUID}`,
      '(over|eroverheen|eroverhene|overheen|overhene|heen|gekregen|gemorst|gegooid|omgegooid|omgestoten|gevallen|getrokken|gespat|schoot|<child>|arm|hand|been|gezicht|borst)',
    ),
    `(thee|koffie|soep|frituurvet|theewater|kokend water|waterkoker|bouillon) ..2 (over|op) ..3 (<child>|hem|haar|mij|me|zich|been|benen|arm|hand|borst|gezicht|schoot|voet|buik)`,
    near(
      6,
      BURNT,
      '(<face>|<eye>|<genitals>|<crotch>|<child>|<hand>|<arm>|<leg>|<foot>|borst|buik|hals|rug|lichaam|barbecue|bbq|vuurwerk|vlam|vlammen|benzine|spiritus|frituur|frituurvet|kokend|stoom|uitlaat|kachel|vuur|vuurkorf|gasfles|fornuis|ernstig|erg|flink|groot|grote|helemaal|hele|zwaar|blaren)',
    ),
    named(
      '(brandwond|brandwonden|brand wond|brand wonden|verbrend|derdegraads|derde graads|tweedegraads|tweede graads|derdegraadsverbranding|brandwondencentrum)',
    ),
    near(
      8,
      '(blaren|vel|vellen|ontveld|open wond|wit geworden)',
      '(kokend|hete|heet|vuur|verbrand|strijkijzer|kookplaat|kachel|oven|stijltang|barbecue|bbq|uitlaat|pan|water|thee|koffie|vlam|stoom|frituurvet|brandend)',
    ),
    '(schok|schokken|optater|opdonder|opduvel|klap) ..3 (230|220|380|#220-400|volt|stroom|stopcontact|schrikdraad|kabel|stroomdraad|elektriciteit|krachtstroom|wasmachine)',
    '(stroomschok|stroomstoot|elektrocutie|geelektrocuteerd|geelektrokuteerd|electrocutie|krachtstroom|blikseminslag|stroom schok|elektrische schok|electrische schok|hoogspanning)',
    '(onder|aan) ..1 stroom ..3 (gestaan|gekregen|gestaon|gezeten|blijven)',
    '(door|van) ..1 (bliksem|weerlicht) ..2 (geraakt|getroffen)',
    '(vingers|vinger|hand|iets|breinaald|pen|schroevendraaier) ..2 (in|in het) ..1 stopcontact',
    near(
      6,
      '(loog|zoutzuur|zwavelzuur|gootsteenontstopper|ontstopper|bleekmiddel|bleekwater|chloor|ammoniak|accuzuur|cement*|bijtend|bijtende|chemisch|chemische|chemicalien|ovenreiniger|ontkalker|kalk)',
      '(huid|hand|handen|arm|gezicht|been|benen|voeten|oog|ogen|spatte|gespat|gespetterd|heen|brandt)',
    ),
    near(
      6,
      '(vuurwerk|rotje|nitraat|cobra|vuurpijl|steekvlam|ontploft|ontploffing|explosie|gasfles|spuitbus)',
      '(hand|handen|gezicht|oog|ogen|vinger|vingers|verbrand|ontploft)',
    ),
    near(
      7,
      '(hand|handje|handjes|handen|vingertjes|arm|gezicht)',
      '(strijkijzer|kookplaat|kachel|ovenruit|ovendeur|stijltang|frituurpan|vuurkorf)',
      '(<child>|blaren|verbrand|gelegd|gepakt|vast|gegrepen)',
    ),
    near(
      8,
      '(bbq|barbecue|gasfles|steekvlam|spuitbus|fornuis|aansteker)',
      '(ontplofte|ontploft|steekvlam|vlam|explodeerde)',
      '(gezicht|hand|handen|wenkbrauwen|haar|ogen|verbrand)',
    ),
    near(5, '(kleren|kleding|trui|mouw|jurk|haar|haren|hemd|broek)', '(in brand|vlam gevat|vlam)'),
    '(rook|rookgas|rookgassen|brandlucht) ..4 (ingeademd|binnengekregen|gehapt|binnen gekregen|ingeasemd)',
    near(
      6,
      '(brand|rook)',
      '(ingeademd|rookvergiftiging|huis staat)',
      '(<breathless>|hoest|hoesten|huis|keuken)',
    ),
    '(hand|handen|handje|handjes|vingertjes|gezicht|arm) ..3 (op|tegen|aan|in) ..2 (hete|gloeiende|hiete|brandende) ..1 (oven|kachel|ovenruit|plaat|kookplaat|strijkijzer|barbecue|haard|uitlaat|pan|vet)',
    near(
      8,
      '(frituurvet|heet vet|kokend|kokende|hete saus|hete thee|hete soep|kokend water|waterkoker|stoom|gloeiende|bbq|barbecue|gourmetstel)',
      '(handen|hand|handje|arm|armen|hals|gezicht|been|benen|borst|buik|heen|overheen)',
    ),
    near(
      8,
      '(vatte vlam|vlam gevat|in brand|vlammen)',
      '(arm|hals|haar|kleren|nachtpon|gezicht|trui|rauw|mouw)',
    ),
  ],
  unless: [
    near(
      7,
      '(verbrand|verbrande|rood|verbrend|verbranding)',
      '(zon|zonnebrand|zonnebank|zonnen|strand|zonnetje|zonverbrand|tong|gehemelte|lampje)',
    ),
    near(5, '(klein|kleine|piepklein|puntje|topje|stukje)', '(blaar|blaartje|brandwondje|plekje|oven)'),
    '(brandwondenstichting|collecte|calorieen|vetverbranding|bruggen|vet verbranden)',
    near(6, '(thee|koffie)', '(wachtkamer|drinken|lekker|zetten|automaat|drink)'),
    near(5, '(stroom|elektriciteit|wasmachine)', '(storing|uitgevallen|uitval|valt|monteur)'),
  ],
  doubtIf: ['(chloor|chloorwater) ..6 (zwembad|zwemles|zwemmen)'],
  question: 'Is er vandaag iemand verbrand door vuur, iets heets, stroom of een bijtend middel?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'Thuisarts, brandwonden',
    'Nederlandse Brandwonden Stichting, eerste hulp',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'frituurvet over beide handen',
    'ze is met haar handje in de hete saus gekomen',
    'derdegraads brandwond',
    'hete thee over de baby',
    'gezicht verbrand aan de barbecue',
    'een schok van 230 gehad',
    'verbrend',
    'heite koffie eroverhene',
    'brand wond',
    'mijn dochtertje heeft de waterkoker omgetrokken, kokend water over haar borst',
    'ik heb kokend water over mijn hand gekregen en het zit vol blaren',
    'er is een rotje in zijn hand ontploft',
    'gootsteenontstopper in mijn gezicht gespat',
    'hij heeft aan de stroom vastgezeten, stroomschok van het schrikdraad',
    'mijn zoontje heeft met zijn handjes op de hete kachel gestaan',
    'haar mouw vloog in brand bij de kaarsen',
    'frituurvet over mijn been',
    'wij hebben veel rook ingeademd bij de brand',
  ],
  counterExamples: [
    'zonnebrand rood zonder blaren',
    'kleine blaar van de oven',
    'verbrand door de zon',
    'ik heb brandend maagzuur na het eten',
    'mijn ogen branden van de hooikoorts',
    'hoe heet die dokter ook alweer',
    'ik verbrand altijd zo snel in de zon, welke factor raadt u aan',
    'ik heb mijn tong verbrand aan de soep',
    'ik schrok, dat was wel even een schok',
    'het brandt een beetje bij het plassen',
    'kan ik een kopje thee krijgen in de wachtkamer',
    'ik collecteer voor de brandwondenstichting',
    'wij doen een inzameling voor het brandwondencentrum',
    'lichte brandwond van de oven, klein blaartje',
  ],
};
