import { atLevel, named, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const AGENT =
  '(schoonmaakmiddel|schoonmaakmiddelen|schoonmaakspul|allesreiniger|wc eend|wceend|wc reiniger|toiletreiniger|toiletblok|bleek|bleekwater|bleekmiddel|chloor|chloortablet|ontstopper|gootsteenontstopper|afwasmiddel|afwassop|vaatwastablet|vaatwasblokje|vaatwastabletten|vaatwasmiddel|vaatwaspoeder|wasmiddel|waspoeder|wasverzachter|wascapsule|waspod|wasmiddelcapsule|antivries|koelvloeistof|ruitenvloeistof|ammoniak|terpentine|thinner|benzine|diesel|petroleum|lampolie|aanmaakvloeistof|zoutzuur|zwavelzuur|schoonmaakazijn|ontkalker|loog|accuzuur|spiritus|methanol|rattengif|muizengif|mierengif|mierenlokdoos|slakkenkorrels|gif|vergif|insecticide|bestrijdingsmiddel|landbouwgif|onkruidverdelger|roundup|nagellakremover|aceton|nicotine|nicotinevloeistof|sigaret|sigaretten|peuk|peuken|vapevloeistof|parfum|aftershave|handgel|desinfectiemiddel|etherische olie|ovenreiniger|verf|lijm|superlijm|haarverf|ontharingscreme|luchtverfrisser|glansspoelmiddel|azijnessence)';
const TAKEN =
  '(gedronken|dronk|gedrunken|gedroenken|gezopen|gezope|ingeslikt|geslikt|slikte|doorgeslikt|opgegeten|gegeten|gegetn|opgelikt|gelikt|gesnoept|gesabbeld|binnengekregen|binnen gekregen|ingenomen|opgedronken|slok|slokje|hapje|gehapt|mond|mondje|aan gelebberd|geproefd)';

export const poisoning: Rule = {
  id: 'poisoning',
  title: {
    en: 'Poison, battery, magnet or caustic swallowed, carbon monoxide',
    nl: 'Vergiftiging, batterij, magneet of bijtend middel ingeslikt, koolmonoxide',
  },
  redFlags: ['RF38'],
  level: '112',
  action: 'A112',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      9,
      '<child>',
      '(pillen|pilletjes|hartpillen|bloeddrukpillen|slaappillen|tabletten|tabletjes|medicijnen|capsules|pil|pijnstillers|ijzertabletten)',
      '(mond|mondje|gegeten|opgegeten|gesnoept|doorgeslikt|ingeslikt|opgesnoept|leeggegeten)',
    ),
    `(hij|ze|zij|zusje|broertje|<child>|man|vrouw|vader|moeder|opa|oma) ..3 ${AGENT} (op|leeg|opgemaakt)`,
    near(7, AGENT, TAKEN),
    near(
      6,
      '(knoopcel|knoopcellen|knopcel|knoopbatterij|knoopbatterijtje|knoopcelbatterij|batterij|batterijtje|battrij|batterie|batterijen|baterij|magneet|magneetje|magneten|magneetjes|waterparel|waterparels|orbeez)',
      '(ingeslikt|geslikt|doorgeslikt|slikte|opgegeten|gegeten|mond|mondje|keel|maag|neus|neusgat|binnengekregen|gesnoept|slokdarm)',
    ),
    named(
      '(koolmonoxide|koolmonoxiede|koolmonoxidevergiftiging|koolmonoxiedevergiftiging|kolendamp|kolendampvergiftiging|kolenmonoxide|kool monoxide|koolmonooxide|co vergiftiging)',
    ),
    '(co|koolmonoxide|kolendamp|gas) ..1 (melder|meldertje|alarm) ..3 (gaat|ging|piept|loeit|af|giet)',
    near(
      20,
      '(<headache>|koppijn|misselijk|duizelig|suf)',
      '(allemaal|iedereen|hele gezin|kinderen ook|we|hond|kat|poes)',
      '(kastje|melder|alarm|meldertje|ding) ..6 (piept|piepen|loeit|gaat af|afgaat)',
    ),
    '(koolmonoxidemelder|comelder|gasmelder|koolmonoxidealarm) ..3 (gaat|ging|piept|loeit|af|giet)',
    near(
      8,
      '(gaslek|gaslucht|gas|geiser|kachel|uitlaatgassen)',
      '(<headache>|<drowsy>|<nausea>|<near-collapse>|ingeademd)',
    ),
    named(
      '(intoxicatie|vergiftiging|vergiftigd|vergiftigingsverschijnselen|vergiftiging|alcoholvergiftiging|alcoholintoxicatie|comazuipen|geintoxiceerd|vergif)',
    ),
    near(
      8,
      '<child>',
      '(*pillen|pilletjes|medicijnen|*tabletten|strip|pil|hoestdrank)',
      '(opgegeten|ingeslikt|gegeten|gesnoept|leeggegeten|leeg|geslikt van oma|van oma|van opa|opgedronken)',
    ),
    near(
      7,
      '(paddenstoel|paddenstoelen|paddestoel|paddestoelen|vingerhoedskruid|taxus|gouden regen|doornappel|wolfskers|oleander|berenklauw|lelietje)',
      '(gegeten|opgegeten|ingeslikt|geplukt|binnengekregen|giftig)',
    ),
    near(6, '(giftig|giftige|onbekende)', '(bessen|bes|plant|plantje|bladeren|blaadjes)', TAKEN),
    near(
      6,
      '(chloorgas|chloordamp|dampen|chloor|ammoniak|bleekmiddel)',
      '(ingeademd|gemengd|samengevoegd|door elkaar)',
    ),
    near(
      6,
      '(gif|bestrijdingsmiddel|landbouwgif|gas|rookgas|uitlaatgas)',
      '(ingeademd|ingeasemd|binnengekregen)',
    ),
    '(bijtend|bijtends|giftigs|bijtende|giftige) ..3 (ingeslikt|gedronken|binnengekregen|geslikt|gegeten|doorgeslikt)',
    atLevel(
      'human-now',
      near(
        5,
        '(speld|veiligheidsspeld|naald|spijker|schroef|schroefje|glas|glasscherf|scheermesje|punaise|munt|muntje|haarspeld|kraal|knikker|ring|sleutel|tandenstoker|visgraat|botje)',
        '(ingeslikt|doorgeslikt|geslikt|slikte)',
      ),
    ),
    near(
      10,
      '(korrels|muizenkorrels|rattenkorrels|slakkenkorrels|muizengif|rattengif|lampenolie|wasbenzine|terpentine|gootsteenspul|gootsteenontstopper|schoonmaak|schoonmaakspul|afwasblokje|afwastablet|vaatwastablet|vaatwastabletten|wastablet|wastabletten|wascapsule|bessen|besjes|nicotinekauwgom|nicotine|paddenstoelen|vingerhoedskruid|taxus|oleander)',
      '(gegeten|gedronken|ingeslikt|opgegeten|doorgeslikt|drinken|drinkt|at|dronk|slok|hap|mond|kwijlt|binnen|genomen|op)',
    ),
    near(
      12,
      '(batterij|batterijtje|knoopcel|knoopbatterij|magneetje|magneetjes)',
      '(missen|mist|weg|kwijlt|mee te spelen|ingeslikt|doorgeslikt|opgegeten)',
      '(hij|ze|kind|zoontje|dochtertje|kleine|afstandsbediening|speelgoed|kwijlt|doorgeslikt|ingeslikt)',
    ),
    near(
      9,
      '(koolmonoxide|koolmonoxidemelder|comelder|co melder|koolmonoxidealarm)',
      '(afgegaan|gaat af|alarm|piept|duizelig|hoofdpijn|misselijk|ging af)',
    ),
    near(
      8,
      '(kind|kindje|peuter|kleuter|baby|zoontje|dochtertje)',
      '(drinkt|drinken|dronk|gedronken)',
      '(schoonmaak|chloor|bleek|shampoo|parfum|benzine|olie)',
    ),
  ],
  unless: [
    near(
      8,
      '(melder|koolmonoxidemelder|comelder)',
      '(kopen|ophangen|plaatsen|vervangen|batterij leeg|installeren)',
    ),
    near(6, '(voedselvergiftiging|loodvergiftiging)', '(jaren|vroeger)'),
    near(5, '(sigaret|sigaretten|peuk)', '(stoppen|roken|rook|gerookt|in zijn mond|in de mond)'),
    near(5, '(batterij|batterijen|magneet)', '(gehoorapparaat|pacemaker|mri|leeg|telefoon|vervangen)'),
    near(
      6,
      '(parfum|verf|lijm|chloor|bleek)',
      '(allergisch|allergie|geur|ruik|kapper|gebit|kroon|gezicht ziet|zo bleek)',
    ),
    near(5, '(bleek|gif)', '(ziet|zie|mond|gezicht|om de neus)'),
  ],
  question: 'Heeft iemand iets giftigs, bijtends of een batterij binnengekregen, of gas ingeademd?',
  sources: [
    'NHG, wijzigingen NHG-TriageWijzer',
    'Richtlijnendatabase, Intoxicaties: eerste opvang in het ziekenhuis',
    'Nationaal Vergiftigingen Informatie Centrum, publieksinformatie',
  ],
  approvedBy: null,
  version: 4,
  fires: [
    'we zijn allemaal misselijk en hebben hoofdpijn en het kastje bij de ketel blijft maar piepen',
    'onze kleuter heeft de muizenkorrels gegeten',
    'de koolmonoxidemelder is afgegaan en we zijn duizelig',
    'intoxicatie met schoonmaakmiddel',
    'koolmonoxidevergiftiging',
    'mijn kind heeft een knoopcel ingeslikt',
    'hij heeft ontstopper gedronken',
    'de CO-melder gaat en we hebben hoofdpijn',
    'battrij geslikt',
    'bleekwater gezope',
    'koolmonoxiede',
    'mijn zoontje heeft wc-eend gedronken',
    'ze heeft zo een blokje voor de vaatwasser, een vaatwastablet in haar mond gehad',
    'kindje heeft eten batterij klein, ingeslikt',
    'mijn peuter heeft de bloeddrukpillen van oma opgegeten',
    'mijn man heeft antivries gedronken in plaats van limonade',
    'ik denk dat mijn dochter twee magneetjes heeft doorgeslikt',
    'onze kleine zat onder de tafel met lampolie en hij heeft er een slok van genomen',
    'we hebben zelf geplukte paddenstoelen gegeten en nu zijn we doodziek',
    'chloor en ammoniak gemengd en ingeademd',
    'hij heb rattengif gegeten',
  ],
  counterExamples: [
    'kauwgom ingeslikt',
    'de batterij van mijn gehoorapparaat is leeg',
    'ik wil stoppen met roken, ik rook twintig sigaretten',
    'ik ben allergisch voor parfum',
    'mag ik met een magneet in de mri',
    'ik wil mijn tanden laten bleken',
    'mijn kind is zo bleek de laatste maanden',
    'hebben jullie een folder over koolmonoxide',
    'mijn kraan lekt, ik heb het chloorwater van het zwembad in mijn oor gehad',
    'ik heb een pitje van een mandarijn ingeslikt',
    'ik wil mijn pillen bestellen voor mijn kind',
    'moet ik mijn koolmonoxidemelder zelf ophangen voor de thuiszorg',
  ],
};
