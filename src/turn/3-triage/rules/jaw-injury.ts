import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const TOOTH =
  '(tand|tanden|tande|voortand|voortanden|snijtand|snijtanden|kies|kiezen|gebit|hoektand|toand|tanj|tant|beet|taanden)';
const BLOW =
  '(geslagen|gevallen|evallen|evalln|gevaln|gevoalen|gerold|gekwakt|gekletst|gevalle|val|viel|klap|stoot|gestoten|elleboog|knokpartij|gevecht|bal|hockey|trap|vuist|kopstoot|ongeluk|botsing|fiets|stoep|stuur|aanrijding|dreun|duw|stick|trampoline|valpartij|evallen)';
const MOVED =
  '(scheef|schief|los|losse|verschoven|verplaatst|naar achteren|naar binnen|naar voren|afgebroken|gebroken|gebroke|stuk|wiebelt|wiebelen|beweegt|verzakt|ingedrukt|doormidden|half eraf|door het tandvlees|omhoog|schuin|bungelt)';

export const jawInjury: Rule = {
  id: 'jaw-injury',
  title: {
    en: 'Teeth or jaw moved, loose or broken by an accident; jaw that does not close',
    nl: 'Tand of kaak verplaatst, los of gebroken door ongeval; kaak die niet meer sluit',
  },
  redFlags: ['RF57'],
  level: 'human-now',
  action: 'TAND_SPOED',
  practices: ['tandarts', 'huisarts', 'fysio'],
  signs: [
    near(12, BLOW, TOOTH, MOVED),
    near(
      10,
      BLOW,
      '(<jaw>)',
      '(klopt|sluit|dicht|open|<pain>|<swollen>|scheef|niet|past|gebroken|knakte|krak|numb)',
    ),
    near(
      5,
      '<jaw>',
      '(gebroken|gebroke|gebrooken|breuk|uit de kom|uit de komme|ontwricht|uut de kom|geluxeerd|fractuur)',
    ),
    near(6, '(kaak|kaken|mond|kake)', '(sluit|sluiten|dicht|klopt|past) ..2 (niet|nie|neet)'),
    near(
      6,
      '(kaak|kaken|kake|mond)',
      '(niet|nie|neet) ..2 (dicht|sluiten|dicht krijgen|dichtkrijgen|op elkaar)',
    ),
    '(kaak|mond) ..2 (schoot|schiet|zit|staat|hangt|blijft) ..2 (open|uit de kom|vast open|eruit)',
    '(tande|tanden|taanden|tand|voortanden) ..1 (stoan|staan|stoat|staat|zitten|zit) ..1 (los|scheef|schief|naar binnen|achterover)',
    near(
      8,
      '(bijten|beet|tanden)',
      '(past niet|klopt niet|niet meer op elkaar|niet meer goed op elkaar)',
      '(val|klap|gevallen|kaak|ineens|ongeluk)',
    ),
    together(
      near(6, BLOW, '(gezicht|kaak|mond|tand|tanden|kin)'),
      near(6, '(tand|tanden|kaak|voortand)', MOVED),
    ),
    near(10, BLOW, '(melktand|melktanden|melktandje)', '(tandvlees|ingedrukt|omhoog|bloedt|bloed|scheef)'),
    near(8, BLOW, '(lip|tong|tandvlees|mond)', '(gescheurd|doorgebeten|gat|open|hechten|bloedt hard)'),
    named(
      '(kaakfractuur|luxatie|kaakluxatie|tandluxatie|wortelfractuur|intrusie|subluxatie|alveolaire fractuur|onderkaakfractuur|bovenkaakfractuur|kroonfractuur)',
    ),
    near(
      9,
      '(trap|schop|klap|stoot|knie|elleboog|hoef|kopstoot|bal|stick)',
      '(kaak|kin|kaken)',
      '(kreeg|gekregen|gehad|tegen|op|van)',
    ),
    near(
      10,
      '(tand|tanden|tandjes|voortand|voortanden)',
      '(naar binnen|naar achteren|scheef|verplaatst|verplaatste|verschoven|ingedrukt)',
      '(klap|klapte|geklapt|gevallen|viel|val|stick|bal|rand|knie|elleboog|trap|stoot|ongeluk|hockeystick)',
    ),
    near(
      6,
      '(verplaatste|verschoven|ingedrukte|ingeslagen) ..1 (tand|voortand|voortanden)',
      '(klap|val|stoot|na|door)',
    ),
  ],
  unless: [
    near(
      6,
      '(kroon|brug|prothese|kunstgebit|beugel|slotje|plaatje|klikgebit|draadje|spalkje|vulling|facing|bitje)',
      '(los|scheef|gebroken|stuk|afgebroken|af|gevallen|kapot)',
    ),
    near(7, '(melktand|melktanden)', '(los|wiebelt)', '(zes|zeven|jaar|wisselen|vijf)'),
    near(6, '(tand|tanden)', '(scheef|schuin)', '(beugel|recht|orthodontist|rechtzetten|al jaren|altijd)'),
    near(7, '(kaak|kaken|kaakgewricht)', '(knarsen|klemmen|knakt|knapt|al jaren|slijt*)'),
    '(vakantie ..2 gevallen|gevallen feestdag|val onder)',
  ],
  question: 'Heeft u een klap of val gehad waardoor tanden of kaak niet meer goed staan?',
  sources: ['Drentsche A Tandheelkunde, Spoed', 'THC Werkendam, Spoedgevallen'],
  approvedBy: null,
  version: 2,
  fires: [
    'ik heb een trap van een paard tegen mijn kaak gehad',
    'verplaatste voortand na een klap',
    'luxatie',
    'kaakfractuur',
    'klap gehad en mijn tanden staan scheef',
    'mijn kaak klopt niet meer na de val',
    'kaak gebroke',
    'de tande stoan los',
    'ik heb een klap op mijn kaak gehad en mijn tanden staan scheef',
    'mijn kaak is uit de kom',
    'mijn zoon is met zijn gezicht op het stuur gevallen, zijn voortand is half afgebroken',
    'ik heb een vuist op mijn kaak gehad en hij gaat niet meer dicht',
    'na het gapen krijg ik mijn mond niet meer dicht',
    'gevallen op mond, tanden los, veel bloed',
    'ik ben met mijn kin op de stoep gevallen | mijn tanden zitten los',
    'zij het nen bal tegen de kaak ehad, en kan niet goed meer bijten, de kaak doet zeer en is dik',
    'na het ongeluk op de trampoline zit zijn tand naar binnen',
  ],
  counterExamples: [
    'stukje van vulling af',
    'mijn tand is scheef, kan dat recht',
    'mijn kroon is losgekomen, geen pijn',
    'mijn protheseplaat is gebroken',
    'mijn melktand zit los, hij is zes',
    'ik knars mijn tanden en mijn kaken zijn stijf',
    'kaakklem van knarsen',
    'het draadje achter mijn tanden is los',
    'ik heb vijf jaar geleden mijn kaak gebroken',
    'mijn beugel zit los',
    'ik wil een bitje voor hockey',
    'mijn tanden staan scheef, ik wil een beugel',
  ],
};
