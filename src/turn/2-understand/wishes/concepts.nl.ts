/**
 * Words that mean the same for a wish, so that a sentence with "knie" helps to understand one with "elleboog". A nurse may add
 * words; the notation is: exact words, and `~` for "any ending". A word belongs to the first concept that holds it. Read by the
 * features of the wish model, which learns what each concept is worth: after adding words nothing need be trained, after adding
 * a concept `node tools/train-wishes.ts` must run.
 */
export const CONCEPTS: Readonly<Record<string, string>> = {
  day: 'maandag~ dinsdag~ woensdag~ donderdag~ vrijdag~ zaterdag~ zondag~ morgen overmorgen vandaag vanmiddag vanochtend vanavond vanmorgen vannacht morgenochtend morgenmiddag morgenavond morgenvroeg straks zometeen weekend vriedag maondag merge mörgen vandage',
  time: 'uur uurtje tijd tijdstip tijden moment ochtend middag avond namiddag voormiddag middags ochtends avonds morgens week weken weekje maand maanden dag dagen datum data half kwart tienen negenen achten elven twaalven vieren vijven drieen tweeen zessen',
  month:
    'januari februari maart april juni juli augustus september oktober november december voorjaar najaar zomer herfst winter lente',
  holiday:
    'kerst~ pasen paas~ pinkster~ hemelvaart~ koningsdag bevrijdingsdag carnaval sinterklaas~ oudejaars~ nieuwjaars~ nieuwjaar feestdag~ vakantie~ zomervakantie herfstvakantie voorjaarsvakantie suikerfeest ramadan jaarwisseling',
  vaccine:
    'griepprik~ prik prikken prikje vaccin~ gevaccineerd inent~ ingeent coronaprik~ griepspuit griepvacc~ booster~ pneumokok~ gordelroos~ tetanus~ hepatitis~ bevolkingsonderzoek uitstrijk~ soa~ hpv~ screening gescreend kinkhoest~ malaria~ reisadvies reizigersadvies dtp~ bmr~ rsv herhalingsprik zelftest darmtest poeptest borstonderzoek',
  prevent:
    'voorkomen voorkom voorkomt preventi~ voorzorg risico~ leefstijl~ afvallen overgewicht roken sigaretten sigaret gezonder valpreventie valtraining check~ gezondheidscheck apk checkup sealen geseald fluoride~ mondbeschermer gebitsbeschermer bitje erfelijk~ beweegprogramma',
  family:
    'man mn vrouw zoon zoons zoontje dochter dochters dochtertje kind kindje kinderen kids baby moeder vader ma pa mam pap oma opa partner vriend vriendin broer broertje zus zusje zuster ouders kleine peuter kleuter puber tweeling echtgenoot echtgenote schoonmoeder schoonvader schoonzoon schoondochter kleinzoon kleindochter kleinkind~ tante oom neef nicht nichtje neefje buurvrouw buurman jongen jongens meisje gezin jongste oudste wicht jonge',
  body: 'knie knieen rug schouder~ nek arm armen been benen voet~ enkel~ hand~ pols~ elleboog ellebogen heup~ buik maag darm~ hoofd oor oren oortje~ oog ogen keel neus borst borsten huid teen tenen teennagel vinger~ duim~ nagel~ kuit~ dij bil billen lies lever nier nieren longen blaas prostaat schildklier rib ribben scheen hiel hiel~ hamstring spier spieren pees achillespees bekken~ bekkenbodem moedervlek~ plekje vlekje bult bultje wrat wratten wratjes knobbel~ litteken lip lippen tong wang voorhoofd kaak kaken gewricht~ meniscus',
  teeth:
    'kies kiezen tand tanden tandje~ tandvlees gebit~ kunstgebit prothese~ mond vulling~ kroon kronen brug bruggetje beugel~ implanta~ verstandskies~ melktand~ voortand~ hoektand~ wortelkanaal~ gaatje gaatjes tandsteen facings bleken noodvulling slotje~ spalkje draadje',
  complaint:
    'pijn pijnlijk zeer zere last klachten klachtjes jeuk uitslagje koorts hoest~ hoofdpijn keelpijn oorpijn buikpijn rugpijn kiespijn rugklachten duizelig~ misselijk~ ontstoken ontsteking~ blaasontsteking oorontsteking gezwollen dik dikke verkouden~ griep grieperig moe vermoeid~ eczeem zwelling stijf stijve kramp tinteling~ tintelt spit hernia ischias artrose jicht aambei~ spatader~ schimmel~ somber~ depressie~ depressief angst~ paniek~ stress overspannen burnout slapeloos~ slaapproblem~ overgang~ opvliegers hooikoorts astma copd bronchitis diabetes suikerziekte reuma migraine oorsuizen hartkloppingen allergie~ allergisch vlekken vlekjes pukkel~ bobbel~ blaar blaren splinter teek beet steenpuist kneuzing gekneusd verzwikt verstuikt verrekt verdraaid omgeklapt gebroken breuk scheur gescheurd blessure geblesseerd snurkt snurken waterpokken krentenbaard luizen wondje wond wonden ingegroeid~',
  doctor:
    'dokter~ dr huisarts~ tandarts arts artsen fysio fysiotherapeut~ fysiotherapie mondhygienist~ praktijkondersteun~ poh assistente assistent doktersassistente therapeut~ behandelaar manueel manuele bekkenfysio~ osteopaat sportfysio preventieassistent~ waarnemer stagiair~ doktor dökter',
  specialist:
    'dermatoloog huidarts orthopeed cardioloog neuroloog oogarts kno~ internist psycholoog psychiater gynaecoloog uroloog kinderarts kaakchirurg orthodontist dietist~ podotherapeut podoloog longarts reumatoloog specialist~ audicien chirurg geriater allergoloog mdl~ logopedi~ ergotherap~ polikliniek poli hartpoli pijnpoli revalidatie~ radioloog oncoloog parodontoloog endodontoloog implantoloog slaapkliniek therapie ggz psychotherap~',
  institution:
    'apotheek apotheker~ apothekers~ dienstapotheek thuiszorg~ wijkverpleg~ wijkzuster verpleegkundige verpleging buurtzorg ziekenhuis~ umc olvg erasmus amc radboud verpleeghuis verzorgingshuis woonzorgcentrum hospice ggd crisisdienst ambulance~ laboratorium lab trombosedienst huisartsenpost kraamzorg verloskund~ radiologie bedrijfsarts~ arbo~ zeekenhoes ziekenhuus dialyse~ dagopvang consultatiebureau jeugdarts casemanager meldkamer verpleegafdeling tandtechni~',
  patient:
    'patient patienten patiente client clienten bewoner bewoners collega~ collegiaal intercollegiaal overleg overleggen overdracht overdragen namens vanuit afdeling gezamenlijke ontslag uitvoeringsverzoek',
  authority:
    'gemeente werkgever baas uwv cbr woningbouw~ woningstichting rechtbank rechter advocaat luchtvaart~ ind sportbond universiteit school creche schoolarts douane politie wmo~ rijbewijs keuringsarts sportschool parkeerkaart gehandicaptenparkeerkaart traplift urgentieverklaring',
  document:
    'brief briefje brieven breef brieveke verwijs~ verwijz~ doorverwez~ doorverwijz~ doorsturen doorgestuurd verklaring~ doktersverklaring attest machtiging~ formulier~ dossier verslag~ rapport~ kopie afschrift uitdraai printje paspoort medicijnpaspoort bewijs handtekening ondertekenen ondertekend tekenen papier papieren papiertje voorschrift aanvraag~ overzicht zorgdomein',
  appointment:
    'afspraak afspraken afspraakje~ ofspraok ofspraak consult controle~ behandeling~ spreekuur~ huisbezoek visite intake~ keuring gesprek bezoek sessie~ training groepsles les vervolgafspraak kennismaking gebitsreiniging bloedafname bloedprikken bloeddrukmeting echo behandelplan stoel afspraakt spraak',
  plan: 'inplannen plannen gepland ingepland plan inroosteren agenda planning rooster boeken reserveren vastleggen terecht langskomen langs plek plekje plaats plaatsje plak ruimte beschikbaar tussendoor ertussen',
  change:
    'verzet~ verplaats~ verschui~ verschoven verzett~ uitstel~ uitgesteld vervroeg~ opschui~ opschuif~ doorschui~ omzetten omzet ruilen omruilen wisselen omwisselen verlegg~ omboek~ wijzig~ verander~ aanpassen aangepast liever anders ander andere later eerder vroeger',
  undo: 'afzeg~ afgezegd afmeld~ afgemeld afbel~ afgebeld annule~ geannuleerd cancel~ gecanceld schrap~ intrek~ ingetrokken vervallen vervalt verhinderd verstek eruit eraf doorhalen doorstrepen streep oversla~ stopzetten weghalen wegdoen afblazen ongedaan overbodig bedanken afzien schieten weigert',
  better:
    'genezen hersteld beter opgeknapt verdwenen gezakt overgegaan klachtenvrij opgelost weggetrokken verlost geholpen voorbij gesleten',
  medicine:
    'medicijn~ medicatie medicien~ pil pillen pilletje~ pilleke~ pilln tablet~ puffer~ pufjes puf inhalator~ zalf zalfje creme druppels oogdruppels spray neusspray insuline kuur kuurtje capsule~ recept recepten receptje herhaalrecept~ doosje doos strip strips tube tubes potje bloedverdunner~ plaspil~ plastablet~ slaappil~ slaaptablet~ antidepressiv~ pijnstiller~ metoprolol simvastatine omeprazol metformine amlodipine pantoprazol paracetamol ibuprofen diclofenac naproxen antibiotic~ amoxicilline prednison tramadol oxycodon oxazepam temazepam citalopram sertraline lisinopril ventolin salbutamol levothyroxine thyrax foliumzuur vitamine ijzertablet~ maagzuur~ maagtablet~ maagbeschermer~ bloeddrukpil~ bloeddruktablet~ cholesterolpil~ cholesterolpillen hormoon~ pleisters anticonceptie~ epipen methylfenidaat ritalin concerta statine betablokker~ laxeer~ movicolon baxter~ weekdoos medicijnrol medicatierol teststrips naaldjes stomazakjes katheter~ steunkous~ verband spoelmiddel chloorhexidine bijsluiter bijwerking~ dosering dosis milligram mg',
  again:
    'herhaal~ herhaling~ herhalen opnieuw weer nogmaals bijbestel~ bestellen bestel bestelling bestell~ aanvragen voorschrijv~ uitschrijv~ verleng~ aanvullen voorraad leeg',
  test: 'bloed urine plas plasje ontlasting poep foto fotos longfoto rontgenfoto scan mri ctscan ct kweek hartfilmpje~ ecg bloedonderzoek onderzoek onderzoeken test testen biopt weefsel hapje waarden waardes cholesterol hba1c ijzer nierfunctie leverwaarden inr bloedwaarden botmeting suiker suikertest allergietest longtest looptest conditietest',
  result:
    'uitslag uitslagen uutslag resultaat resultaten bevinding~ uitkomst~ uitgekomen gevonden kwaadaardig goedaardig positief negatief afwijkend~ afwijking bekend binnen labuitslag~ bloeduitslag~ labwaarden',
  money:
    'euro euros kosten kost koste prijs prijzen prijslijst prijsopgave tarief~ rekening~ factuur facturen nota notas betal~ betaal~ bijbetalen afrekenen afgerekend voorschieten vergoed~ verzeker~ zorgverzeker~ risico declar~ gedeclareerd duur duurder goedkoop gratis bedrag incasso~ incassobureau aanmaning deurwaarder infomedics famed begroting offerte termijnen afbetal~ betalingsregeling polis pakket basispakket basisverzekering aanvullend~ cz vgz menzis dsw onvz achmea asr zilveren korting boete afgeschreven contract gecontracteerd',
  language:
    'engels duits frans turks arabisch pools spaans oekraiens italiaans portugees russisch chinees tigrinya roemeens bulgaars berbers farsi nederlands hollands tolk vertaler english deutsch francais polski turkce espanol',
  foreign:
    'the and you do speak please can have need doctor appointment hello hi ich sie nicht habe ein eine vous est une pour parle quiero necesito hablo una por favor mowie ja czy ben degil var istiyorum with today of it dentist pain sorry',
  shop: 'pizza~ pizzeria garage kapper kapsalon bakker~ restaurant hotel bank ziggo kpn loodgieter dierenarts taxicentrale supermarkt belastingdienst makelaar fietsenmaker fietsenzaak zwembad slager chinees opticien rijschool bloemist bibliotheek klantenservice helpdesk monteur huismeester meldlijn jumbo manege juwelier schoonheids~ energiebedrijf internet verwarming wasmachine croissants brood meubels',
  mistake:
    'vergist vergissing verkeerd verkeerde fout foutje tikfout foute excuus excuses pardon sorry oeps broekzak kwalijk vergis',
  vehicle:
    'file trein bus tram metro auto fiets fietse band verkeer snelweg taxi regiotaxi schooltaxi parkeerplek~ pont pontje scootmobiel trekker spoorboom spoorbomen vertraging omleiding autopech takelwagen accu rijden reed vast ring',
  road: 'adres straat huisnummer ingang deur verdieping etage gebouw pand vestiging locatie parkeer~ parkeren route~ navigatie tomtom google maps bushalte halte station afslag plein rotonde kerk lift trap drempel rolstoel rollator toegankelijk wachtkamer verdwaald woar waor gevestigd',
  open: 'open geopend opening~ dicht gesloten sluit sluiten sluitingstijd bereikbaar aanwezig pauze lunchpauze avondopenstelling avondspreekuur inloop~ weekenddienst dienst lös geopent',
  late: 'laat loat verlaat haast onderweg verslapen minuten minuutjes minuutje minuut kwartier kwartiertje halfuur eraan redden wachten vertraagd uitgelopen',
  prepare:
    'nuchter nuchtern meenemen metnemmen meebrengen metbrengen voorbereid~ tevoren vantevoren vooraf eten drinken ontbijt~ ontbijten boterham koffie alcohol borrel aantrekken aandoen kleding kleren sportkleding sportschoenen handdoek roesje verdoving narcose invullen vragenlijst instructie~',
  call: 'bellen belt bel belde gebeld terugbel~ teruggebeld opbellen opgebeld belletje telefoontje voicemail antwoordapparaat oproep gemiste belafspraak belverzoek bellijst belconsult telefonisch ingesproken bereiken bell',
  person:
    'mens mensen mins medewerk~ persoon persoonlijk~ iemand balie receptie receptionist~ telefonist~ juffrouw dame operator doorverbind~ doorverbonden verbind verbindt doorschakel~ schakel praten spreken proaten praoten praktijkmanager leidinggevende praktijkhouder baliemedewerker stem',
  machine: 'computer computers robot robots apparaat machine automaat bandje keuzemenu ding telefooncomputer',
  register:
    'inschrijv~ ingeschreven inschriev~ aanmeld~ aangemeld registreren nieuwe nieuw nije wachtlijst patientenstop overstappen overstap zoek zoeken lijst aannemen',
  details:
    'gegevens telefoonnummer mobiel~ nummer nummers nommer mailadres emailadres email mail achternaam voornaam naam meisjesnaam geboortedatum postcode rekeningnummer bankrekening verhuisd verhuizen verhuizing verhuusd adreswijziging getrouwd gescheiden contactpersoon overleden wonen woont woon doorgeven noteren genoteerd systeem',
  advice:
    'normaal kwaad gevaarlijk erg besmettelijk advies raadt zorgen schadelijk verstandig veilig helpt raad verontrustend',
  activity:
    'sporten sport hardlopen voetballen tennissen fietsen zwemmen wandelen autorijden werken tillen douchen fitness schaatsen volleybal hockey~ oefening oefeningen oefenschema rekoefening bukken traplopen vliegen reizen',
  danger:
    'bewusteloos flauwgevallen bijkomen adem ademt ademen lucht locht stikt stikken benauwd kortademig hartaanval hartinfarct beroerte bloedt bloeden bloeding stuip~ stuiptrek~ reanim~ spoed~ spoed noodgeval nood dringend 112 dood doodgaan zelfmoord afscheidsbrief overdosis scheef verlamd lam wartaal verward suf slap grauw spierwit zweet uitstraalt vergiftigd ingeslikt onmiddellijk help',
  angry:
    'boos woest woedend pissig ontevreden teleurgesteld schandalig schande belachelijk klacht klagen beklag klachtenfunctionaris klachtenregeling klachtencommissie klachtenformulier waardeloos onbeschoft onbeleefd onvriendelijk grof bot kortaf zat spuugzat beu slecht slechte slordig ongehoord onacceptabel afgesnauwd afgescheept prutswerk zooitje gedoe gezeur misgegaan fouten verprutst vertrouwen serieus privacy gediscrimineerd tevreden hellig',
  thanks:
    'dank bedankt dankjewel dankuwel merci ziens doei dag fijne hoor hallo goedemorgen goedemiddag goedenavond goeiemorgen goedendag hoi moi',
};
