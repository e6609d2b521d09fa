import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';

const MINE = '(?:mijn|m n|mn|onze|ons)';
const SOMEBODY = `(?:${MINE} (?:[a-z]+ )?(?:man|vrouw|vriend|vriendin|partner|verloofde|zoon|zoontje|dochter|dochtertje|kind|kinderen|kleinkind|kleinzoon|kleindochter|moeder|mam|mama|ma|vader|pap|papa|pa|ouders|opa|oma|broer|broertje|zus|zusje|buurman|buurvrouw|tante|oom|schoonmoeder|schoonvader|schoonouders|nicht|neef)|(?:meneer|mevrouw) (?:van |de |der |den |ter |ten )*[a-z]+)`;
const THERE =
  '(?:aangekomen|gearriveerd|er|hier|daar|binnen|klaar|geweest|vertrokken|weg|weggegaan|uit|terug|bij (?:jullie|u|je|de (?:dokter|huisarts|tandarts|fysio|arts|assistente|fysiotherapeut))|in de wachtkamer|aan de beurt(?: geweest)?)';
/** "Is mijn man al bij jullie aangekomen", "zit mijn moeder nog bij de dokter", "of mijn zoon daar al is". */
const IS_SOMEBODY_THERE = new RegExp(
  ` (?:(?:is|zijn|zit|zitten|staat|was) ${SOMEBODY} (?:[a-z]+ ){0,3}?(?:al|nog|nou|nu|soms|misschien) (?:[a-z]+ ){0,3}?${THERE} (?:(?:bij|aangekomen|geweest|klaar|al|is|zijn|toevallig|met|de|dokter|jullie|u) )*$|(?:is|zijn) ${SOMEBODY} (?:daar|er|hier|binnen|thuis) al (?:[a-z]+ )?$|of ${SOMEBODY} (?:[a-z]+ ){0,3}?(?:al|nog|nu) (?:[a-z]+ ){0,3}?${THERE} (?:is|zijn|zit|zitten|aangekomen|geweest)(?: is| zijn)? )`,
  'u',
);
/** What may be "in" or "ready" of somebody and is no visitor: a record, an injection, a turn on a list. */
const NO_VISITOR =
  / (?:ingeschreven|aangemeld|geregistreerd|patient|bekend|verzekerd|uitslag[a-z]*|[a-z]*prik|vaccin[a-z]*|recept[a-z]*|medicijn[a-z]*|afspraak|verwijzing|brief|ziekenhuis|zwanger|ziek|wachtlijst) /u;

/** Things that no practice mends, makes or keeps. */
const OTHERS_THING =
  '(?:auto|wagen|busje|bestelbus|fiets|elektrische fiets|e bike|bromfiets|brommer|scooter|motor|caravan|camper|aanhanger|wasmachine|droger|vaatwasser|koelkast|oven|televisie|tv|laptop|computer|tablet|iphone|printer|pakket|pakketje|pakje|postpakket|jurk|pak|broek|jas|was|stomerij|horloge|ring|ketting|keuken|bank|bankstel|pizza|bloemen|taart|paspoort|rijbewijs|identiteitskaart|banden|kapsel|hond|kat|poes|konijn)';
const READY =
  '(?:klaar|gerepareerd|gemaakt|gekeurd|gewassen|binnen|bezorgd|geleverd|af|aangekomen|opgehaald|ophalen|afhalen|halen)';
const IS_A_THING_READY = new RegExp(
  ` (?:(?:is|zijn|staat|staan|ligt|liggen|was|kan ik|kunnen we|mag ik|wanneer is|wanneer kan ik|hoe laat is|of) (?:${MINE}|de|het|die) (?:[a-z]+ )?${OTHERS_THING} (?:[a-z]+ ){0,3}?${READY} )`,
  'u',
);

/** A sure request and one that is surely meant for somebody else stand as they were heard. */
const STANDS: ReadonlySet<Wish> = new Set([
  'urgent',
  'human',
  'professional-caller',
  'cancel',
  'move',
  'running-late',
]);

/**
 * Whether somebody has come, or is done, is seen by who sits at the desk: such a caller was registered as a patient, or told of results.
 * Whether the car is ready is another number's. Null: neither is asked.
 */
export function asksWhetherThere({ plain }: SaidTurn, wish: Wish): Wish | null {
  if (STANDS.has(wish)) return null;
  if (IS_SOMEBODY_THERE.test(plain) && !NO_VISITOR.test(plain)) return 'human';
  return IS_A_THING_READY.test(plain) ? 'wrong-number' : null;
}
