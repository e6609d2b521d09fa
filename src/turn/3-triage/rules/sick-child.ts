import { except, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const CRIES = '(krijst|krijsen|ontroostbaar)';
/** Why it cries, and no more: drowsy and grey beside it are not of teeth. */
const OF_TEETH_OR_CRAMPS = near(6, CRIES, '(tandjes|tandje|kiesjes|krampjes)');

export const sickChild: Rule = {
  id: 'sick-child',
  title: {
    en: 'Ill child: drowsy, inconsolable, moaning, bad colour, drinks less than half, dry nappies',
    nl: 'Ziek kind: suf, ontroostbaar, kreunt, slechte kleur, drinkt minder dan de helft, droge luiers',
  },
  redFlags: ['RF20'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    near(
      10,
      `(<child>|${CRIES})`,
      '(suf|sufjes|slap|sloom|lusteloos|versuft|apathisch|kreunt|kreunen|kreun|grauw|gemarmerd|uitgedroogd|slaperig|wegzakt|lijkbleek|grijs|futloos|slapjes|bleek)',
    ),
    except(near(10, '<child>', CRIES), OF_TEETH_OR_CRAMPS),
    '(slap|slappe|sloapp) ..2 (als|as) ..2 (vaatdoek|dweil|pop|lappenpop|pudding|krant|vod|poppetje|vaatdoekje|stuk)',
    '(kreunt|kreunen|kreun|kermt) ..5 (adem|ademen|ademt|bij elke|steeds|continu|alleen maar|bij elk|aldoor|de hele tijd)',
    except(
      '(blijft|blief|bliff|houdt niet op|stopt niet|niet op met|alleen maar|maar) ..3 (krijsen|gillen|ontroostbaar)',
      OF_TEETH_OR_CRAMPS,
    ),
    '(blijft|blief) ..3 (huilen|janken) ..6 (niks|niets|troosten|helpt|uren|hele)',
    '(schril|schrille|schelle|hoge) ..2 (huil|huilen|huiltje|gil|gillen|huilt)',
    '(wil|doet) ..2 alleen maar ..1 slapen',
    '(niet|nie) vooruit te branden',
    except(
      '(ontroostbaar|niet te troosten|nie te troosten|niet stil te krijgen|nie te trooste)',
      OF_TEETH_OR_CRAMPS,
    ),
    near(
      8,
      '(drinkt|drinken|drinke|flesje|fles|fleske|borstvoeding|voeding|flesjes)',
      '(niet|nie|niks|weigert|nauwelijks|amper|neet|geen|bijna niks|minder dan de helft|helft)',
      '(<child>|plast|luier|luiers|suf|huilt|plassen|koorts|spuugt|hij|ze|hie)',
    ),
    near(
      8,
      '(huilt|huult|schreit|janken) ..2 (aaldoor|aldoor|constant|onophoudelijk|uren|de hele dag|de hele nacht|alleen maar|ontroostbaar)',
      '(drinken|drinkt|eten|niks|drinke|troosten|buik)',
    ),
    near(
      6,
      '(luier|luiers|luiertje|pamper|pampers)',
      '(droog|droge|dreuge|geen natte|niet nat|geen plas|blijft droog|nauwelijks nat)',
    ),
    '(uitgedroogd|uitdroging|uitdrogings|uitdrogen|uitdrogingsverschijnselen|dehydratie|uitdrogingsverschijnsel|gedehydreerd|ingevallen ogen|ingevallen fontanel|fontanel)',
    near(7, '(hij|ze|zij|hie|kind|kindje|baby|kleine)', '(drinkt|drinken)', '(plast|plassen|niet meer)'),
    together('<child>', '(reageert|reactie) ..3 (niet|nauwelijks|nie|amper|traag|slecht)'),
    near(
      8,
      '<child>',
      '(ligt alleen maar|speelt niet|wil niks|lacht niet|kijkt niet meer|niet wakker|niet op te vrolijken|niet wekken|zo stil)',
    ),
    near(
      8,
      '<child>',
      '(koorts|#39.5-42.9)',
      '(vijf|zes|zeven|acht|dagen)',
      '(erger|niet|zakt|weg|hoger|stijgt|helpt)',
    ),
    near(8, '<child>', '#40-42.9 (graden|komma|koorts)?'),
    near(12, '(huilt|huilen)', 'zonder tranen'),
    near(
      12,
      '<child>',
      '(niks meer geplast|niet geplast|niet plassen|geen plas|niks geplast|geen natte luier)',
      '(sinds|al|dagen|diarree|uur|gisteravond|nacht|diep|jammert)',
    ),
    near(
      9,
      '<child>',
      '(koude voetjes|koude handjes|handjes zijn blauw|voetjes zijn blauw|vlekken op zijn huid|vlekken op haar huid|huilt heel zwak|huilt zwak|jammert alleen)',
    ),
    near(
      14,
      '(drinkt|drinken|drinke|drinkt niet|wil niet)',
      '(popke|baby|kleine|kindje)',
      '(stil|slap|slaapt|suf)',
      '(net|niet|zo|sa)',
    ),
  ],
  unless: [
    '(vrolijk|speelt gewoon|speelt nog|drinkt goed|eet goed|lacht gewoon|speelt en drinkt|drinkt gewoon|eet en drinkt)',
    near(6, '(uitdroging|uitgedroogd|droge)', '(huid|handen|ogen|mond van medicatie|lippen|eczeem)'),
    near(4, '<child>', '#40-42 (jaar|kilo|weken|minuten)'),
    '(ontwikkeling|consultatiebureau|slaperig van|schoolarts)',
  ],
  question: 'Is het kind nu suf, of drinkt of plast het bijna niet?',
  sources: ['NHG-Standaard Kinderen met koorts (derde herziening), H&W'],
  approvedBy: null,
  version: 5,
  fires: [
    'us popke wol net drinke en is sa stil',
    'hij heeft al drie dagen spuugziekte en huilt zonder tranen',
    'mijn kind is suf en drinkt niet',
    'dehydratie bij een kind',
    'hij drinkt niet en plast niet meer',
    'ze is zo slap als een vaatdoek',
    'hij blijft maar krijsen, niks helpt',
    'ze krijst door haar tandjes en is suf en grauw',
    'mijn baby krijst door zijn krampjes en drinkt niet en plast niet meer',
    'ze kreunt bij elk ademen',
    "'t kind is zo slap as 'n dweil",
    'hie wil nie drinke en huilt aaldoor',
    'uitdrogings verschijnsel',
  ],
  counterExamples: [
    'mijn dochter krijst de hele nacht door haar tandjes',
    'mijn baby is ontroostbaar door zijn krampjes',
    'huilbaby al weken zelfde patroon en drinkt goed',
    'drinkt wat minder maar is vrolijk',
    'hij heeft geen koorts en hij drinkt goed',
  ],
};
