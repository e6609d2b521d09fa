/**
 * Words that callers say around their name and that are nobody's last name: what they do, how they hear, courtesy, greetings of the regions
 * and how other languages announce a name. Words that are also last names (Goed, Snel, Kort, Bakker) do not stand here, save those of
 * `name-words.ts`. A word that is missing is taken for a name: add it.
 */
const TEXT = `
hebt hadden gehad word wordt worden werd werden geworden zit zitten zat zaten doe doet doen deed gedaan kom komen kwam gekomen moest moeten moesten mocht mogen kon konden kunnen kun zouden zullen zult
willen wouden ga gaan ging gegaan geweest waren bent zijt maak maakt maken gemaakt ligt liggen loopt lopen denk denkt denken dacht vind vindt vinden vond gelooft geloof horen gehoord hoort hoorde versta verstaat
verstaan verstond luister luistert luisteren zie ziet zien zag gezien kijkt kijken praat praten spreken gesproken sprak vraagt vragen gevraagd herhaal herhaalt herhalen geef geeft geven gaf krijg krijgt krijgen
kreeg gekregen neem neemt nemen zoek zoekt zoeken kent kennen ken kende wachten wachtte blijf blijft blijven houd houdt houden leg zet zetten staan stond stonden begrijpen begrepen herinner herinnert
noemt noem noemde verwacht belde belden geholpen hoef hoeft hoefde klinkt lukt lukte helpt helpen betreft heten heetten hoorden vergeet vertel vertellen vertelde weg eten slapen rijden zoekend niezen hoesten
slikken plassen lach lachen zeiden gezeten gelopen laten liet gestoord stoor storen verdorie meld melden gemeld bereiken bereikt
noteer noteert noteren schrijft meisje jongen jongedame jongeman nogmaals opnieuw keer keertje eerst straks pas alweer altijd nooit ooit soms vaak misschien natuurlijk absoluut uiteraard helaas toevallig gelukkig trouwens verder alleen samen zeker vast liever liefst
echt heus daarnet zonet zojuist gisteren eergisteren overmorgen meteen direct eerder later vroeger eventjes effe effen efkes efkens ff alvast allemaal alles niets niks iets niemand ergens nergens hetzelfde zelfde
dezelfde elkaar beide allebei ervan ermee eraan erbij erop daarvan daarmee daarom daarvoor vandaan hierbij hiermee overigens namelijk oorspronkelijk officieel officiele voluit kortweg jazeker wellicht zomaar
want omdat doordat terwijl zodat toen tijdens behalve volgens namens vanwege tegen binnen buiten langs rond sindsdien waarop waarmee daardoor ondertussen intussen nogal tamelijk ongeveer
uw jouw jullie hullie zich mezelf mijzelf zichzelf uzelf ikzelf onszelf wiens welke elke ieder iedereen andere ander zulke zoiets geeneen hen diens haarzelf hemzelf jezelf ge gij ie
moi mojen hey hee he heej hai hello hi houdoe doei goeie goeiendag goededag goeiemoggel goeiemorge goeienavond goeienmiddag goeieavond goeienmorgen goedemorge goedemiddach gemorgen gegroet salut salukes aangenaam
aangename groetjes gedag dagje allo alloo goedenmorgen goedenmiddag goeiedag middag avond ochtend namiddag bonjour
astublieft asjeblieft alstu gelieve please excuus excuseer excuses merci vriendelijk vriendelijke dankje danku hartelijk hartelijke welkom
ehh hmm tsja joh joa jao jep yep yes yeah okee okay nouja welja nah och ah aha nietwaar toe
vier vijf zes zeven acht negen tien elf twintig dertig veertig vijftig zestig zeventig tachtig negentig eerste tweede derde
lastig lastige moeilijk moeilijke raar rare aparte vreemd vreemde bijzondere makkelijk makkelijke simpel simpele hoofdletter hoofdletters tussenvoegsel tussenvoegsels voorvoegsel haha hihi goh jeetje jee poeh pff huh huhu nounou tjonge tjee radio televisie zachter harder duidelijk langzaam rustig beroep verkouden beeld bekend ziens lijn week waarschijnlijk vermoedelijk blijkbaar kennelijk vanzelfsprekend tuurlijk feitelijk hertrouwd gescheiden ongetrouwd weduwnaar afkorting stichting ikke erin eruit erachter ertussen erna eronder erdoor initialen initiaal voorletters voorletter idee hoezo slecht woord neer gang auto bril vorige vorig honderd duizend tig opgegeven ingevuld opgeschreven ingesproken praktijk assistent robot computer balie telefoon mobiel adres gegevens kaartje paspoort dossier systeem verbinding behandeling controle recepten medicijnen verwijzing uitslag griepprik vraagje berichtje
mee bijna telefoontje ogenblik ogenblikje moment momentje minuutje mens mensen persoon patienten client clienten rijbewijs identiteitskaart trouwboekje geboorteakte verzekering jaar jaren maanden weken leeftijd overkant hiernaast
buurman buurvrouw echtgenoot echtgenote partner vriend vriendin mantelzorger kleindochters
my name names surname family this speaking speaks from am im it its and you your can could wanted her his wife husband son daughter mother father
ich mein meine ist heisse und suis mon nom et cest mappelle myn namme hjit hiet hait sin bun mijne mit foar veur vuur ick kin
`;

export const NAME_CHATTER: readonly string[] = TEXT.trim().split(/\s+/u);
