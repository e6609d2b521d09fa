/**
 * The words that turn a danger into a counter-example: no, before, if, a question about. Sets of single words are used
 * for the reach of "geen" and "niet"; lists are patterns.
 */

export const GEEN: ReadonlySet<string> = new Set([
  'geen',
  'gin',
  'gien',
  'gein',
  'gjin',
  'zonder',
  'nooit',
  'noit',
  'nooid',
  'noch',
  'sonder',
]);
export const NIET: ReadonlySet<string> = new Set([
  'niet',
  'nied',
  'niit',
  'nie',
  'neet',
  'nait',
  'nich',
  'nit',
  'nein',
]);

/** "Geen lucht", "geen gevoel", "geen idee": the noun is what is missing; what follows is not denied. */
export const NOTHING_OF: ReadonlySet<string> = new Set(
  `lucht adem asem aosem zuurstof gevoel geveul hartslag pols polsslag kracht macht reactie teken contact controle kant idee zin tijd rust oog woord moment
  stap druppel drup plas urine leven uitweg andere hap mens grap flauw benul adempauze geluid stem beweging bloeddruk houvast water vocht seconde nacht
  uur minuut been arm hand voet toekomst nut hoop slok natte luier zicht`.split(/\s+/),
);

/** "Niet normaal", "niet alleen", "niet te houden": nothing is denied. */
export const NIET_BUT: ReadonlySet<string> = new Set(
  `alleen normaal te zo zon gewoon lekker goed fijn zeker precies over weg weten wachten prettig voor snel best pluis pluus oke okee ok in aan uit door
  op terug bij van wakker aanspreekbaar lukken langer eens wat hoe waar wie of overdreven leuk mooi fit tof mogelijk gerust waard stil vast recht`.split(
    /\s+/,
  ),
);

/** Verbs of being and having: after these "niet" denies what follows ("ik ben niet benauwd") and what came before ("koorts heeft ze niet"). */
export const BEING: ReadonlySet<string> = new Set(
  `ben bin bun is zijn was waren heb hebben heeft had hef hep heb hadden voel voelt zie ziet krijg krijgt lijkt geef geeft doet zit moet`.split(
    /\s+/,
  ),
);
/** May stand between such a verb and "niet". */
export const BETWEEN: ReadonlySet<string> = new Set(
  `ik hij ze zij we wij er het t die dat u je jij hem haar me mij zich k ie mn mijn zn nou nu ook verder gelukkig nog hoor zeker absoluut helemaal echt eigenlijk daar
  eerlijk dus gezegd zeg`.split(/\s+/),
);
/** Join another clause, also straight after "niet": "koorts heeft ze niet maar pijn op de borst" denies the koorts alone. */
export const CLAUSE_JOINS: ReadonlySet<string> = new Set(
  'maar mar mer moar want dus omdat echter terwijl wel en toch'.split(' '),
);
/** Start a new clause, so that a denial does not reach past them. */
export const CLAUSE_STARTS: ReadonlySet<string> = new Set(
  `maar mar mer moar want dus omdat alleen echter toen terwijl waardoor zodat nu noe wel en toch sinds sindsdien ineens opeens plotseling vervolgens daarna behalve
  hoewel ondanks ik hij wij we`.split(/\s+/),
);

export const scopePatterns = {
  'now-words': [
    '(nu|noe|nou|vandaag|vanochtend|vanmorgen|vanmiddag|vanavond|vannacht|momenteel|tegenwoordig|inmiddels|sindsdien|zojuist|daarnet|net|zonet|ineens|opeens|plotseling|plots)',
    '(een|half|paar|twee|drie) ..1 (uur|uurtje|minuten|kwartier|uren) geleden',
    '(op dit moment|deze ochtend|deze nacht|sinds gisteren|sinds vanmorgen|sinds vanochtend|sinds vannacht)',
  ],
  'again-words': [
    '(nu|vandaag|heb|heeft|is|voel|krijg|komt|het|hetzelfde|ook|vannacht|vanochtend|vanmorgen|al|alweer|daar) ..1 weer',
    'weer ..1 (pijn|last|hetzelfde|zo|die|precies|zoals|net|terug)',
    '(opnieuw|alweer|wederom)',
    'nog (steeds|altijd)',
    '(terug|teruggekomen) sinds',
  ],
  'past-words': [
    '(vorig|vorige|verleden|afgelopen) (jaar|zomer|winter|herfst|lente|voorjaar|najaar|kerst|maand|keer|eeuw|seizoen|decennium)',
    '(jaar|jaren|maanden|maand|eeuwen) (geleden|terug|eerder)',
    '(een|twee|drie|vier|vijf|zes|paar|aantal) (jaar|jaren|maanden) ..2 (geleden|terug)',
    '(in|sinds|van|uit|rond) #1930-2025',
    '(in|sinds) ..1 (negentien*|tweeduizend*|negentig*|tachtig*)',
    '(vroeger|destijds|indertijd|voorheen|eertijds|weleer)',
    '(heb|had|ben|heeft|was|is|hebben) ..2 ooit',
    'ooit (eens|een|gehad|had)',
    'als (kind|baby|kleuter|tiener|peuter)',
    'in (mijn|zijn|haar) (jeugd|verleden|kindertijd)',
    'in het verleden',
    'toen (ik|hij|ze|zij|mijn) ..2 (klein|jong|jonger|kind|baby) (was|waren)?',
    '(ver|lang) (terug|geleden)',
    '(oude|vroegere|doorgemaakte|eerdere)',
    '(overleden|gestorven) (aan|in|op|was|is|door)',
  ],
  'weak-past-words': [
    '(weken|week|wekes) (geleden|terug|eerder)',
    '(vorige|verleden|afgelopen) (week|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)',
    '(laatst|onlangs|eergisteren)',
    '(twee|drie|vier|vijf|paar) dagen (geleden|terug)',
    '(was|waren|is|zijn) ..2 (helemaal|gelukkig|nu) (over|weg|voorbij)',
    '(nu|alweer|inmiddels) (weg|over|voorbij|verdwenen)',
  ],
  'chronic-words': [
    'al (jaren|maanden|jarenlang|maandenlang|heel lang|eeuwen|weken|lang|mijn hele leven)',
    'al (een|twee|drie|vier|vijf|zes|zeven|acht|tien|half|paar|meer|ruim|zeker|bijna|anderhalf|sinds) ..2 (jaar|jaren|maanden|maand|weken)',
    'al #1-60 ..1 (jaar|maanden|weken)',
    '(sinds|al) ..2 (jaren|maanden)',
    '(altijd|elk jaar|iedere maand|elke maand|ieder jaar|chronisch|chronische|van jongs|van kinds)',
    '(zoals|net als|als) (altijd|gewoonlijk|vroeger|elke|iedere|anders)',
    '(mijn|de) (gewone|bekende|vaste|gebruikelijke)',
    '(hetzelfde|zelfde) patroon',
    '(bekend|bekende) (mee|met|sinds)',
    '(af en toe|zo nu en dan|een enkele keer|soms)',
    '(jarenlang|jarenlange|langdurig|maandenlang)',
  ],
  'if-words': [
    'wat (als|moet ik doen als|moet ik doen bij|te doen bij|te doen als|doe ik als|doe ik bij)',
    '(stel|stel nou) dat',
    'bang (zijn|te zijn|hoeven zijn) (om|voor)',
    'wanneer moet ik',
    '(moet|mag|kan) ik ..3 bellen (als|wanneer|bij)',
    '(bang|angst|vrees|zenuwachtig) (om|voor een|voor de|voor het|voor mijn afspraak|voor prikken|voor naalden)',
    'hoe (herken|weet|kun|kan|voorkom) (ik|je|men|jij)',
    '(voor het geval|mocht|indien|zou ik|zou hij|zou ze)',
    'als (ik|hij|ze|zij|we|het) ..3 zou',
    'als (ik|hij|ze|zij|we) (later|ooit|eens) ..3 (word|wordt|krijg|krijgt|heb|heeft|zou)',
    '(kun|kan) (je|jij|ik) ..4 (van|krijgen)',
    '(is het waar|klopt het) dat',
    '(risico|kans) (op|dat)',
    '(voorkomen|preventie)',
    '(op tv|op televisie|op het nieuws|in de krant|op internet|een film|een serie|gelezen over|een boek)',
    '(gedroomd|droomde|nachtmerrie)',
  ],
  'topic-words': [
    '(vraag|vraagje|vragen|informatie|info|folder|brochure|boekje|uitleg|advies|voorlichting|filmpje) (over|voor|van|bij)',
    '(verwijs*|doorverwijs*|verwijzing|doorverwijzing)',
    '(recept|recepten|herhaal*|bestellen|bijbestellen|medicijnen voor|pillen voor|voorraad|medicatie voor|tabletten voor|receptje)',
    '(vaccin*|gevaccineerd|prik|prikken|griepprik|inenting|ingeent|vaccinatie*|inentingen|inenten)',
    '(controle|controles|controleafspraak|nacontrole|jaarcontrole|nazorg|check-up|checkup|spreekuur|uitslag|uitslagen|onderzoek|jaarlijkse|halfjaarlijkse|driemaandelijkse|screening|bevolkingsonderzoek)',
    '(verzekering|verzekeraar|vergoed|vergoeding|factuur|rekening|machtiging|verklaring|attest|rijbewijs|keuring|dossier|eigen risico|nota)',
    '(familie|erfelijk|erfelijkheid|in de genen|aanleg voor)',
    '(cursus|lezing|avond over|training|opleiding|presentatie|spreekbeurt|werkstuk|studie|scriptie)',
    '(revalidatie|revalideren|revaliderende|revalidant|herstellende|herstel)',
    '(inschrijven|verzetten|afzeggen|annuleren|inplannen|plannen)',
    '(cardioloog|neuroloog|specialist|polikliniek|poli|internist|longarts|oogarts)',
    '(oefeningen|oefentherapie|leefstijl|dieet|cholesterol|bloedverdunner voor|plavix voor|euthanasie*|wilsverklaring)',
    '(werkhervatting|reintegratie|bedrijfsarts)',
  ],
  idioms: [
    '(hoofd|kop) ..1 (ontploft|barst|knalt|loopt over|tolt) van ..1 (alle|al) (de|die|het)?',
    '(hoofd|kop) ..1 (ontploft|barst|knalt|loopt over|tolt) van (de|het|die|dat|deze) (drukte|stress|informatie|papieren|formulieren|cijfers|afspraken|administratie|werk|gedoe|herrie|lawaai|gezeur|regels|zorgen)',
    '(de weg|spoor) kwijt ..6 (jullie|u|te laat|parkeren|straat|gebouw|navigatie|vinden|adres|praktijk|menu|formulier*|website|keuzemenu)',
    '(flauw|dood|om) van de (honger|trek|dorst|slaap)',
    '(in slaap) (bij|van) (het|die|dat|de)',
    'bomen het bos',
    '(zwart) op (wit)',
    '(klaar|zat) (mee|ermee)',
    '(lach|lachte|lachen|lachten|schaam|schaamde|schrik|schrok|schrikken|verveel|verveelde|erger|ergerde|werk|werkt|zoek|zocht|zoeken|wacht|verbaas|irriteer|gegeneerd|geneer|sappel) (ik|we|hij|ze)? (me|mij|ons|zich|je|m) ..2 (dood|rot|kapot|ziek|te pletter|suf|een ongeluk|een breuk|een hoedje|een slag in de rondte|een bult|te barsten)',
    '(dood|doodgaan|sterf|sterven|stierf|stik|stikt|stikken|stikte|gestikt|gestorven) ..2 (van|aan|in) ..1 (het lachen|lachen|de slappe lach|de lach|honger|de honger|trek|dorst|de dorst|verveling|nieuwsgierigheid|schaamte|de schaamte|plaatsvervangende schaamte|de verveling|ellende|de hooikoorts|de warmte|de hitte|warmte|het werk|werk|papieren|de papieren|de mails|jaloezie|muggen|de kou|kou|zenuwen|de zenuwen|nieuwsgierig)',
    '(te|om te) stikken zo? (warm|heet|hier)',
    '(hier|het) ..2 om te stikken',
    'om te stikken ..2 (wachtkamer|zaal|zaaltje|bus|trein)',
    'van (het|de slappe|al dat|dat) (lachen|lach|gelach) ..2 (gestikt|stikken|stikte|dood|erin|gebleven)',
    '(gestikt|gestorven|gestikt bijna|erin gebleven|niet meer bijgekomen) ..2 van (het lachen|de lach)',
    '(kan|kon|kun|kunnen|zou|zouden) ..4 wel (vermoorden|wurgen|villen|killen|schieten|slaan|iets aandoen|wat aandoen|doodslaan|wat doen)',
    '(wel|zo) kunnen (vermoorden|wurgen|villen|killen|schieten|slaan|doodslaan)',
    '(vermoord|vermoordt|wurg|vil) ..2 (me|mij|ons) (als|wanneer) ik',
    '(dubbel|slap|krom|blauw|scheel|stuk|in een deuk) ..1 van ..1 (lachen|gelach)',
    'dood (aan|van) (een|n) (snotneus|verkoudheid|griepje|hoestje|kriebelhoest|splintertje|snotje)',
    '(gek|kotsmisselijk|tureluurs|gestoord|doodmoe|doodop|dol|hoorndol|knettergek) ..1 van (die|dat|al die|al dat|jullie|dit|deze|hem|haar|het weer)',
    '(ziek|doodziek|gek|misselijk|kotsmisselijk|beroerd|doodmoe|tureluurs|gestoord|doodop|onwel|benauwd|flauw|naar|akelig|dol|niet goed|niet lekker) ..1 van ..1 (het wachten|wachten|dat wachten|de wachttijd*|die wachttijd*|het bandje|dat bandje|de muziek|die muziek|het muziekje|de regels|die regels|al die papieren|die papieren|die formulieren|de formulieren|de kosten|die kosten|gezeur|dat gezeur|gedoe|dat gedoe|het gedoe|de prijs|de prijzen|je rekening|de rekening|die rekening|het idee|jullie|mijn baas|dat keuzemenu|het keuzemenu|dat menu|dat gebel|het gebel|de drukte|alle drukte|de bureaucratie|het lawaai|die herrie|de gedachte)',
    '(het wachten|wachten|dat wachten|de wachttijd*|die wachttijd*|het bandje|dat bandje|de muziek|die muziek|het muziekje|de regels|die regels|al die papieren|die papieren|die formulieren|de formulieren|de kosten|die kosten|gezeur|dat gezeur|gedoe|dat gedoe|het gedoe|de prijs|de prijzen|je rekening|de rekening|die rekening|het idee|jullie|mijn baas|dat keuzemenu|het keuzemenu|dat menu|dat gebel|het gebel|de drukte|alle drukte|de bureaucratie|het lawaai|die herrie|de gedachte) ..4 (word|ben|maakt) ..2 (gek|ziek|doodziek|misselijk|niet goed|beroerd|tureluurs|dol) ..1 van',
    'er ..2 (gek|doodziek|doodmoe|tureluurs|niet goed|kotsmisselijk|strontziek|niet vrolijk) van',
    '(krijg|krijgt|kreeg|kregen) ..2 (het|t) (er)? ..1 (benauwd|spaans benauwd|warm|koud|heet) van ..1 (het wachten|wachten|dat wachten|de wachttijd*|die wachttijd*|het bandje|dat bandje|de muziek|die muziek|het muziekje|de regels|die regels|al die papieren|die papieren|die formulieren|de formulieren|de kosten|die kosten|gezeur|dat gezeur|gedoe|dat gedoe|het gedoe|de prijs|de prijzen|je rekening|de rekening|die rekening|het idee|jullie|mijn baas|dat keuzemenu|het keuzemenu|dat menu|dat gebel|het gebel|de drukte|alle drukte|de bureaucratie|het lawaai|die herrie|de gedachte)',
    '(zulk|dit|dat|het|is|was) ..1 (benauwd|drukkend|benauwde|drukkende) weer',
    '(benauwd|drukkend) weer (vandaag|buiten)',
    '(benauwde|drukkende) (dag|avond|wachtkamer|zaaltje|lucht buiten)',
    '(het|t) (is|was) ..1 (benauwd|drukkend|stikheet|stikwarm|benauwd warm) (hier|binnen|buiten|in)',
    '(is|was) (het|t) ..1 (benauwd|drukkend|stikheet|stikwarm|benauwd warm) (hier|binnen|buiten|in)',
    'tegen (de|mijn) borst (stuiten|stuit|stoot|stoten)',
    '(stoot|stuit|stuitte|stoten) ..2 tegen de borst',
    '(op|van) het hart (gedrukt|hebben|lag|ligt|halen)',
    '(hart|hartje) (onder de riem|op de tong|van goud|voor de zaak|verloren|sneller kloppen)',
    '(met|van) (hand en tand|hart en ziel|harte)',
    '(hartstikke|hartelijk|hartelijke|hardstikke|hartje zomer|hartje winter|harte)',
    '(doodleuk|doodsimpel|doodgewoon|doodstil|doodzonde|doodeng|doodnormaal|doodsaai|bloedheet|bloedmooi|bloedserieus|bloedhekel|bloedhete)',
    '(doe|deed|doet) (het|t) in? (mijn|me) broek',
    '(hoofd|kop|nek|benen|been) ..1 (breken over|loopt om|nooit stil|uit het lijf|vol|eraan)',
    '(krijg|krijgt|kreeg|krijgen) ..2 (een|zowat een|bijna een|er een) (hartaanval|hartinfarct|hartverzakking|beroerte|rolberoerte|toeval|attaque) (van|toen|als)',
    '(steek|stak|gestoken) ..2 (de draak|een hart)',
    '(slaan|slaat|sla|sloeg) ..2 (om de oren|een flater|een figuur|alarm|de plank mis)',
    '(pijn) (in|aan) (mijn|de) portemonnee',
    '(doet|deed) ..3 (pijn|zeer) in ..2 portemonnee',
    '(tot|op) mijn (laatste snik|sterfbed)',
    '(ik ga|we gaan|ga je) ..1 (dood|kapot) (van|aan) (het|de|die|dat) (wachten|wachttijd|muziek|lachen|stress|verveling|nieuwsgierigheid|warmte|hitte)',
    '(spoed|haast) (is|heeft|zit) ..3 (niet|geen|nie)',
    '(dode lijn|dode hoek|doodlopende|doodlopend|dodelijk vermoeid|dood paard|op dood spoor|dood spoor|dood tij)',
    '(valt|viel|vallen|val) ..2 (met de deur in huis|mee|om van de slaap|in herhaling)',
    '(valt|viel|vallen) (me|mij|ons|hem|haar|het|dat|dit|ze|zwaar|erg|vies)? (tegen|op) (dat|hoor|vind|en|maar|hoe)',
    '(valt|viel|vallen) (me|mij|ons|het|dat) (erg|zwaar|heel|vies|wel)? (tegen|op)',
    '(valt|viel|vallen) (dat|dit|het|die|er|deze)? onder (de|het|mijn|die|een)? (verzekering|eigen|vergoeding|pakket|basis*|regeling|avg)',
    '(weg|helemaal weg) van (jullie|die|dat)',
    '(in|van) de war ..1 (met|door|over) ..3 (afspraak|afspraken|datum|data|dagen|tijden|tijd|dag|namen|rekening|nummers|klok|zomertijd|wintertijd)',
    '(in|van) de war ..1 (met|over) ..3 (pillen|medicijnen)',
    '(het spoor|ben het spoor|spoor) bijster',
    '(mond|bek) (viel|valt) ..1 open van (die|dat|de|het|jullie|uw)',
    'ogen ..2 (vielen|vallen) ..2 uit (mijn|m n|het) hoofd',
    '(hart|hartje) (sprong|springt|sloeg|slaat|bonkt|bonkte|klopt|klopte) ..2 van (blijdschap|vreugde|geluk|trots|opluchting)',
    'zweet (brak|breekt) ..2 uit (toen|als) ik (zag|zie|las|lees|hoorde) dat',
    'zweet (brak|breekt) ..2 uit (toen|als) ik (de|die|jullie|dat) (rekening|nota|brief|formulier|examen)',
    '(doodsbang|bang|als de dood) voor (de|het|die|een|jullie)? (tandarts|boor|boren|naald|naalden|spuit|spuiten|prik|prikken|verdoving|vliegen|spinnen|honden|behandelstoel)',
    'uit (zijn|haar|mijn|de) bol',
    '(in mijn hoofd gehaald|uit mijn hoofd|over het hoofd gezien|uit het hoofd)',
    '(eerste hulp|ehbo) (cursus|diploma|doos|trommel|les)',
    'druk achter de ketel',
    'niet vooruit te branden',
    '(je|men|we) (hoort|leest|ziet|hoor|lees|horen|lezen) ..2 (rare|gekke|vreemde) dingen',
    '(u|jullie|je|lijn|verbinding|geluid|gesprek|beeld) (valt|viel|vallen) ..2 weg',
    '(mens erger je niet|levend begraven|over mijn lijk|over lijken)',
    '(bij|na) leven en welzijn',
    '(ik|je|we) kan* ..1 (wel) (janken|huilen|schieten|zingen) van geluk',
    '(een|de) steek (laten vallen|onder water)',
    '(brandt|brand) los',
    '(uit|in) de brand',
    '(zonder|met) (slag of stoot|pijn in het hart)',
    '(klap|klappen) van de molen',
    '(zo) (blind|doof) als',
  ],
} as const;
