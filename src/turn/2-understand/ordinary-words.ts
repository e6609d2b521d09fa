/**
 * Words of any sentence that sound like a number, a month or a day ("heeft" like "elfde", "weet" like "tweede"), and are right as they
 * are. Found by repairing every word of `test/callers/` and looking at what changed.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `tijd tijden tijdje beetje worden word wordt werd plekje heeft hebt hebben test testen weet weten zelf zelfde mogen there zegt gezegd smit smid teen tenen tand tanden dienst trein treinen hart harde hard zorg zorgen horst
  wond gaatje zetten zette helpt helpen dicht dichte dichtbij thuis dubbele wilde wilden wilt bekend onder vind vindt vinden vond kind kinderen volgens duurt duurde deed dacht dachten verbind verbindt verbinden nemen neemt heen
  lift hangt best beste bril woont woonde denken denkt begint begon mist miste raakt geraakt zweet zweten scheef scheve zakt zakte dingen ding vriend vrienden trek trekt trekken woord woorden onderen onderste beek bart truus julia
  linden linde steken steek stekend acute acuut tegenover mild milt moord mark markt tante tantes event rest rekent levend wichtje wijst regent teek toets weertje trui kaart boekje feest feestje vandaan dien dient druppel lachte
  lacht dekt belgie middel pakje tunnel ergst ergste tril helft draai draaien maakte gemaakt moeite leest lees lezen regel regelen hersen zakken zaak zaken ieder iedere iedereen beter betere door hand handen peuter trouw dubbelt
  merk merken meid meiden meent meende mens mensen wens wensen fiets fietsen reist reizen rijden rijd rijdt bijten beet bezet bezig huis huisje huisarts buiten luisteren vragen vraag vraagje draag dragen slapen slaapt ontvangen
  ontbijt middageten lunch eten eet telefoon bellen belt bel belde gebeld noemen noemt noem heten heet geheten zitten zit zat staan stond stonden staat waren ware weer weten wist wisten kwam kwamen kunnen kon konden zouden moest
  moesten hoef hoeft hoeven lukt lukken past passen schikt tegenwoordig vroeger eerder later laatste andere anders ander beide allebei beiden zeker zekers denkelijk misschien eventueel liefst ongeveer uiterlijk minstens hooguit
  straks binnenkort eigenlijk natuurlijk precies ergens nergens overal altijd meestal vaak soms nooit steeds meteen direct echt heel hele erg mooi fijn prima goede goeie lastig druk vrije vrij thuis school werken werkt werkte
  oppas oppassen dochter zoon moeder vader broer zuster zus vrouw meneer mevrouw dokter assistente mijne jouw onze ons jullie hun haar hem wij zij jij die deze diens welke wanneer waarom waar hoelaat hoeveel hallo dank bedankt
  alstublieft sorry pardon wacht momentje ogenblik luister kijk kijken zien ziet zag zoek zoeken gezocht geven geef geeft gaf gegeven spreekt spreek spreken sprak uitstekend bedoel bedoelde bedoelt verkeerd fout klopt helaas
  straat weg laan plein dorp stad plaats wijk flat appartement boven beneden links rechts voordeur achter naast tegen
  kinderdag sportdag marktdag werkdag feestdag verjaardag moederdag vaderdag papadag mamadag oppasdag wasdag snipperdag rustdag studiedag bridgedag dialysedag`
    .trim()
    .split(/\s+/u),
);
