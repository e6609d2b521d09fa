import { ONLY_NAMES } from '../../../domain/first-names.ts';
import { plainWord } from '../words.ts';
import { foreignWords } from './foreign-words.ts';
import { names } from './names.ts';

/**
 * Real Dutch words that sound like an alarm word or fall apart into two. They are taken for what they are, never for a
 * misheard alarm: "verstuikt" is no "verstikt", "bakkerij" no "batterij". Found by asking the vocabulary of the rules about
 * the words of all callers in test/callers that have no alarm, and by reading on from there; the last, alphabetical lines by asking it about
 * a Dutch word list (OpenTaal's, by frequency). Left out there: what a recogniser may well make of an alarm word ("behoud", "verstrikt").
 */
const WORDS = `
bodem dieje overmerge briefje geslopen ingeslopen overzicht toets nasi schiphol schoonmaakdag wederhelft
brengt ouder duurt schilder afgesproken zalfje weduwe maat smeren bekijken duur indienen voortaan beurt leeftijd versta afmelden behandelen opening offerte uitstellen zwager gratis schilfert aangepast
hoekje klaagt lekke bedoel genoteerd meegeven soepel overzetten beste preventieve opbouwen vijven scheiding ellebogen stoepje overgestapt degene gekeurd duren somber sterker klikt poosje
gaatjes veertiende luister aantrekken reken studeren zoekgeraakt ouwelui donkere geldig meegemaakt testje krasje minderen roesje tennissen behoefte bespreek wegging verhalen ingebroken veerpont
klussen gemaild dekt geneest verschuiven meegekregen verteld eenmaal meedenken donkerder volgen kring overige zonde envelop duurde behandel dokken tienen huisje juist uitdoen zooltjes gele leveren
rapport foutje knopje verleggen assen blijkt vergoeden zout toegewezen eindigt stuurden weiger begreep rustige keurig blikje deuren schuurt smid spitten jammer rouw moeders houten kale zette juiste
openingen bedoeld bedoelt gooide baal overgelaten wijzen huizen afgezet oversla verdoen ingetrokken aangezien bespreekt wandel weggedaan opgezegd tanken besloten doorging dame honing omwisselen
schelen werktijd meting versturen vlieg woonplaats spoeling uitkom aankom binnenkom tekortkom opgevangen drogen besteden vroege lieve scheelt geknipt aangeraden genezen pillendoos pillendoosje
sterfgeval sterfgevallen schoole
verstek ster zuster juffrouw luieruitslag wiebeltand wiebeltandje prikapparaat prikapparaatje gedekt bedekt dekking weggestuurd weggebracht weghaalt spoorbomen spoorboom eelt hielspoor gestrest gestresst likdoorn steenpuist eksteroog hartpillen hartmedicijnen astmamedicijnen plaspillen zetpillen snurken
belt bellen belde boodschap
bent bint will wilt weel kost kosten verstehe tube aangifte famed jouw jullie hunne onze elke ieder iedere alles niets iets zulke zoiets steeds straks gauw meteen daar hier waar wanneer waarom omdat doordat zodra
totdat mits tenzij ofwel echter trouwens inmiddels intussen vooral zelfs slechts ongeveer nogal best liever graag misschien wellicht zeker natuurlijk gewoon eigenlijk toch even eens mensen dingen dinsdag donderdag
maandag vrijdag zondag januari februari maart april juni juli augustus september oktober november december eerste tweede derde vierde halve kwartier minuten minuut straat plein laan huisnummer postcode
ztoppen stoppen starten weten wetend willen kunnen mogen moeten zullen zouden worden geworden hebben gehad geweest
jansen hallo tobben boeken raadt weggaat opgemeten spreekuren stond probeerde opbellen kunde belletje bellijst hadden uitkomt scherm zouden mogen afzeg blaas ander aanwezig afzien gescheiden gespeld delen roken
noteert verouderd scheiden geboekt negen kwart uiten geschonden vraagt veertig druppel zooitje zootje geldt pakket contract pinnen eerst stuurt halte rondjes kopen bevindt druppelen pleister brace mitella blaar train gezet
ruilen schuif voren rooster college schikt zesde breng zachter pardon inderdaad fijne anton zucht heden jonge pensioen begin leeuwen tante woont buren verbouwen feestje begrepen vogel kruipt jongen raakt ballet ochtends trainen
pasen there would tooth child where today bitte mochte machen guten wegen konnen helfen haben heute bereid kleding ervoor bitje mouwen vullen sparen pasje regelen stage kenia recht raden linde wilgen smeets leiden sanne zodat
ouders raken creme zover wekker regen tunnel kweek hapje regels stuur taart tafel hotel pinpas nommer change costs nader regel meisjes belden nederland berken other number willem words peter after dertig zestien zestig
noodvulling noodvullingen noodnummer doodgewoon dubben tobben vergis vergissen geslaagd slagen prikpen voetcontrole spoedverwijzing verkleurde verkleurd looking
gaatje terecht ergens oorpijn bleken beginnen gekregen afspraakje meerdere klachten plaatsen aanstippen uitspuiten billetjes afspreken ziekenhuis kaartje starten ernaar
tandsteen second onderzoeken weghalen beetje personen aankomende schikken afgebroken gemiste zeiden gevraagd vergeet vergeten regelt namens opgenomen schrijf achterlaten waarom waarvoor
verstond vervallen schrap andere behandelingen vanzelf overgegaan bedacht intrekken gemaakt eentje verlof start doorgaat aanstaande gebruik weggeven verhinderd veranderen zaken
uitwisselen overlijden straat verhuis geslacht betaal werkgever verwerkt geloof aanvullen gemeente alvast briefje verwacht checken verschillende eigenlijk terugkomen gepland opnoemen
moesten gewist noemen toevallig afgezegd gebeurd gebeurt hoorde opzoeken klagen schande kastje kortaf vijfde gestaan gezeten gesteld beklag netjes iedereen opdagen dichte verzet
onderzocht leiding genoegen schamen beloofd geloofd mislukt vergoedt koste vergoede aangesloten betaald treffen uitstel betaling contant overmaken kopie betaalt voordat
gebracht student afgewezen vanwege gebruikt openstaande verbonden overleggen persoonlijk verbinden vertel naartoe verdieping ingang begane komend afslag afzetten achterkant prikpunt
tegenover verdwaald spellen afgeven stallen krukken neerzetten afmaken afwachten aankijken hiermee zwemmen vliegen koelen belasten dragen voetballen verzachten knarst melktand
getrokken daarmee onderen overgaat creche omzetten tussengekomen weekje verzette vieren redden alsnog waarop denken momentje ogenblikje bedankt regent zonnetje kleinkinderen
gewonnen verhaal gezegd verstaan harder bloemen gingen geopend sluiten gesloten hoelang ophalen openen please person letter meenemen plasje opvangen meekomen makkelijke
daarna geplaatst uitgespoten gebeuren vooraf bewaard ouderen preventief afvallen kwijtgeraakt interne overdracht politie dementie waarde aanvraag hulpmiddelen lachend opvragen opname
aangekomen tekenen papier mailen opgestuurd overstappen ingestuurd gelukt opgehouden tijdelijk ruimte aanneemt binnenkort achttien gestolen besteld verkeer verlaat verslapen probleem
uitgelopen uitloopt daarom gereden welkom vervalt muurvast aangerend ingeleverd waardes verbrand plegen knippen bakkerij bezorgen toeslagen verwarming spelen vlekje
reinigen inzien moogt schrappen termijnen lossen verwerken verwezen maakte omging verkeert problemen huisarts verstuikt verstuikte verstuiken verzwikt verzwikte verzwikken gestoord versteld verstopping
bakken bakker bakkers bakte aanpak aanpakken aanpakt aanleiding aanbod aanmaken dachten dochter wachten wachtend bedanken bedankje branden brander breedte broeden broeien brullen computeren
concert controleer controleren complete compleet complementen daarheen achterin aankleden aankloppen aandacht doorgaans doorgang duizend echtgenoot eindig eindigen erkend erkenning fabriek factor feesten fietser
fietsers foto gebaar gebaren gebeden gebied gebieden gebogen geboden gebonden geboorte geboorteplaats gebouw gebouwen gebruiker gedacht gedachten gedeeld gedoe gedoken gedrag gedragen geduld gedurende gegeten
gegevens gegroet geheel geheim gehoord gehouden geholpen gehoopt gekeken geklaagd gekocht gekookt gekost gekozen gekund gelachen gelaten geleend geleerd gelegd gelegen gelezen gelopen gemakkelijk gemeld gemerkt
gemeten gemist genoemd genoten geopend gepakt geparkeerd gepast gepraat gepost geprobeerd gepoetst gerekend geregeld gereageerd gerust geschikt geschreven gespeeld gesprek gesprekken gestopt gestuurd getekend
geteld getrouwd gevierd gevoeld gevolg gevonden gewacht gewassen gewend gewenst gewerkt gewijzigd gewoond gezien gezin gezond gezocht geweldig haalde handdoek handel handig hartelijk herinnering herinneren
herinnert hetzelfde hierbij hoogstens huiskamer idee ingevuld ingesproken jarige kamer kantoor kapper kiezen kinderen klant klanten kleiner kleuren klinkt kloppen koken komende kopje kortere kosten krijgen laatste
langer langere leerling lekker leren lessen letten leuke liever lijken lijst lopen luisteren lukken maken makkelijk meestal merken middag minder minstens moeilijk mogelijk nemen noteer noteren nummers onthouden
openingstijden opgebeld opgehaald opgelost opgevallen opletten oppassen passen patienten plannen plekje praktijk prettig proberen rekenen rekent reserveren rijden samen schoenen school schrijven sleutel slechte
snappen snel soort spreken stapje starten sturen telefoon tegelijk terugkeren tijdens treinen trouwens tuinieren uitgebreid uitleggen uitnodiging uitvoeren vakantie vanuit verandering verder verdienen vergadering
vergelijken vergeving verhaaltje verhuisd verjaardag verkeerde verkocht verlengen verlengd verliezen vermelden verplaatsen verplaatst verschil verschillen verslag verspreid verstuurd vertaald vertellen vertrek
vertrekken vertrouwen vervelend vervangen vervanger vervoer verwijderen verzamelen verzoek verzonden verzorgen verzorging vinden vliegveld voetbal volgende volgens voldoende voorbeeld voorbereiding voorkeur
vorige vragen vriendelijk wachtkamer wachtrij wandelen wanneer wassen wederzijds weekend wegens wensen werken wijziging winkel winkelen wisselen woensdag wonen woning zaterdag zeggen zetten zingen zitten zoeken zorgen
zwembad zwemles sterkte stekker stapel schuiven schuift schoof boterham broeken borstel borstels worstel worstelen worsten koorden kaarten koortje kuchje hoestje bord borden bordje borrel borrelen
duidelijk dringender bedriegen bedreven bestuur bestelling bestelde bestelbon besturen beroep beroepen beroemd berichten berichtje bericht beroering benieuwd benoemd bewust bewuste bewustwording bewaren bewaart
stroken strook strooien stropen streek streken broer broers hartje hartig hartelijke hersteld herstellen herstel verkoudheid verkouden verwend verwennen verwarmd verwarmen vernield verdeeld verlegd verleden verlegen
laminaat lammetje lamp lampen snackbar snijplank snoepen zuurkool zuiver luchtig luchtje luchten lichten lichtjes lachten lachen bezweken bezwaar bezwaren bezwaard gordijnen spiegel spieken spiegels
aangehaald aangenomen aangeslagen aangezicht aanraden aanrecht aanslaan aantonen aarde afdruk afgedwongen afgehaald afgeslagen afgewerkt afkomt afslaan afstand afstanden afstemmen afvalwater allerbeste
allereerste allerhande analoog antwoorden armband artsen baars banger banken bedienen bedraagt beeldend beeldende beeldje beetjes begroeten bekleed bekroond belle belooft bemand bende benutten beperkt
beren bermen bescheiden bestanddeel bestek bestemming betonnen beurzen bewuster bezem bezochte bezochten bijgewerkt bijstand bloot boeking bood boot bosbessen bossen boze brandstof broden brouwen bruine
buit buitenlucht buitenzijde bulletin cake cijfer citroen claim corner cruise daklozen decoder deelgenomen deelnamen dekbed denkbeelden denkwijze dilemma directie doeken donkerblauw doofpot doorgenomen
doorgronden dope drinkwater drukwerk drummer drumstel eindstand enkelband epidemie fietspaden flitsende fraude garden gebeurtenis gebruikten geest gefrituurde gekend gekoeld geliefde geluiden gemoederen
gericht geschoren gevangenis gevulde gewoonte gewoonweg gist glashelder glazen goedkoper gokken gootsteen green grijze grondstof grondwater halsband handbal handballen handdruk handjevol heilig helper
hijsen hoofdingang huisgenoot ietsje inchecken indirect indringende indruk ingegrepen ingehaald ingelicht ingeslagen inlichten inslaan inspanning inspraak inzicht inzichten jaartal kantelen kasten kermis
kersen kilometer kleppen kletsen kleurstof kloosters knaap knappe knappen knapper koelt koers koersen koopt koperen koplampen kopstukken korter kraak kraanwater krachten kramen kranen krijt kronen kruid
kruiden krullen kwartaal lakken lappen lastiger leegstand leerstof lesbienne levenslang liefde liefdevol liefdevolle liefhebben liefje linnen lipstick live luchtdruk luchtmacht luiertas manchester mandje
manier manlief mappen medeleven meegenomen meester meld meldt merendeel middenin middenstand mikken mild milder mislukken misstanden modaal nachtkastje nachtrust nadenkt nadruk naleven neergehaald
neerslaan omgeslagen omschrijft omslaan omtrent onderbroken ondergrond onderhevig onderwater onderwereld onderwijzen ongelijk ongelukje ontkent opgelopen opgerold opgeslagen opknappen opnames opslaan
opstaat opstand opstanden opwarmen opzadelen ouwe overgehaald overgelopen overgenomen overlevende pand pang passend peren periode perzik pezen pittig pittige plan planken plattegrond plot poppenkast
potlood potter prediken prijst proces pruiken pruimen rauwe recent rechtbanken rechtsgang rechtspraak rechtszaak rechtszaal rechtszaken redactie regenwater reist reizen richtingen rijst rookmelder rouwen
ruime runderen rundvlees rusten schaken schapen schappen schepen scheppen scholen schoner schroot schuurtje seksleven sfeer shoppen slakken slechterik slipper sloffen sloten sluipt smeert snoer spanningen
speelgoed spoelt spoorlijn spoorweg spoorwegen spot spotten sprake springende sprinter stad stamt standbeeld standplaats standpunten stapjes steden stek stelen stellen sterfdag sterke sterren steunt
sticker stiekem stikstof stille stoeien stokbrood stokjes stopzetten strijken struiken stukjes surfer taai taak taarten tegemoet tegenkwamen tegenspraak tegenstand tegenzin toegenomen toestaat toestanden
toetje toiletten toppen trend trouwe trouwen truc truck tussenstand uitbarsten uitchecken uiteinde uitgebroken uitgeeft uitgelegd uitgelicht uitgepakt uitgerust uitmuntend uitrusten uitspraak uitsprak
vanachter vanbinnen veiliger verbod verboden verdiepen verdubbelen vergaderen verklappen verliefde vermeden vermeld vertonen vertrouwde verzamelt vettig viaducten vijgen vloeren vlotte voetafdruk voldoet
volgehouden volstaat voltrokken volwassenen voorbijgaan voorgenomen voorgrond voorliefde voorspoed voorstander vouwen vreemdgaan vrienden vrijspraak vulkanen waardig waargenomen wandelde warmtepomp
waterstaat waterstand waterstof weduwnaar weggelopen weggenomen weggeweest wennen wereldbeeld wereldbeker werelddelen wereldje wereldreis wereldwijde werkdruk werkgevers wild winnen wonnen zadeldak
gezwikt omgezwikt doorgezwikt zwikte zwikken pijnstillend pijnstillende verwagt verwagten verwagting woult smor endat
zinvolle zoektermen zogezegd zonlicht zuid zuiger zuinig zuivel zusjes zwaartepunt zwerven
`;

/** First names that are nothing else, as callers' words are compared: "José" is heard as "jose". */
export const onlyNames: ReadonlySet<string> = new Set([...ONLY_NAMES].map(plainWord));

export const ordinaryWords: ReadonlySet<string> = new Set([
  ...WORDS.trim().split(/\s+/),
  ...names,
  ...onlyNames,
  ...foreignWords,
]);
