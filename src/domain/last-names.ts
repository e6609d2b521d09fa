/**
 * Last names of the Netherlands and of its larger communities, lower case without accents, each without its prefixes ("meer" for
 * "van der Meer"): a fact list of ours, written from common knowledge and taken from no register. It tells a name that was heard wrongly
 * from one that is only rare; a name that is not here is read all the same.
 */

/** The most frequent ones: of two that sound as near, the more likely. */
const COMMON_LAST_NAMES: ReadonlySet<string> = new Set(
  `
aalst aarts abbink adams adriaansen albers alberts amstel appelman arends arts asselbergs baars baas backer bakker bakkers balk barends bartels
bastiaansen beckers beek beekhuis beekman beer berends berendsen berg bergman bergsma berkel bervoets beukers beumer bijl bijlsma blok blokland blom
boekel boer boerema boeren boers boersma booij boom boon boonstra borst bos bosch bosma bosman bouma bouwman bouwmeester braak braam brand brands
bremer brink broek broekhuis broekhuizen broekman brouwer brouwers bruggeman bruggen brugman bruijn bruin bruins buijs buijsman buis bultman burger
buurman claassen claessens coenen cornelisse cornelissen cramer custers daalen dalen dam damen daniels deen dekker der derks derksen diepenbroek dijk
dijkhuis dijkman dijkstra dikken dirks dirkse dirksen dongen doorn dorst draaisma driessen duijn duin eijk eijkelenboom elzinga engels ernst essen
evers faber feddema feenstra flipsen fokkema francken franken frankena franssen frederiks gaal geerts geertsema gelder gerrits gerritse gerritsen
geurts gijsbers gommers goossen goossens graaf graaff greef groen groenen groenendijk groeneveld groeneweg groenewoud groot haan haar haas hagen
hamers hansen hanssen haring harmsen hartman hartog heemskerk heerema heeren hegeman heijden heijmans heijne heijnen heinen helm hendriks hendriksen
hendrikx hendrix hermans hermsen heuvel hoek hoekman hoeksma hoekstra hoeven hofman hogenboom hogendoorn hol holtrop hoogenboom hoogendoorn hoogeveen
hoogland hooijer horst hout houten houtman huijbers huijgens huisman huizinga hulst hummel jacobs jager jansen janssen jaspers jong jonge jongsma
jonker jonkers jonkman joosten jorritsma kaal kamp kampen kamphuis karssen kastelein keijzer keizer kemper kempers kersten ketelaars klaassen klaver
kleijn klein kleine klerk klomp kluft knol koch koelewijn koenders koenen koers kok koks kolk koning kooij kooijman kooistra kool koolen koopman
koopmans koppen kort korte kortekaas korver koster kosters kramer kranenburg kreuger kroes krol kroon kruger kruijf kruit kuijper kuijpers kuik kuiken
kuiper kuipers laan laar lambrechts lammers lange langen leenders leeuw leeuwen lely lemmens linden linders lith loon lubbers lucassen maas maassen
maat martens meer meester meeuwissen meijer meijerink meijers meinders mertens meulen meulenbroek michels middelkoop moerman mol molen molenaar mooij
mulder mulders muller nagel nagtegaal nieuwenhuis nieuwenhuizen nijhuis nijland nijs noordam noort olde oomen ooms oosten oosterhuis oosterveld otten
ottens oudshoorn overbeek overmars paulissen peek peeters peijnenburg pel peters pieters pieterse pietersen pijpers plas ploeg pol polman poort post
postma prins prinsen pronk proost quist raaijmakers ramaker reijnders reinders reitsma remmers rensen ridder riemersma rietdijk rietveld rijk rijken
rijnders rijsdijk roelofs roelofsen roest rombouts romeijn roodenburg rooij roos roosendaal rosier rozema ruijs ruijter ruiter rutgers rutten sande
sanders schaap schaik scheepers scheffer schenk schepers schilder schipper schippers schmidt schoenmaker schols scholten scholtens schoonhoven
schouten schr schreuder schreurs schrijver schut schutte schuurman segers siebelink sijbrandij simons slagter sloot sloots slot sluis smeenk smeets
smid smit smits smulders snel snijder snijders soest spaan spierings spijker spijkers spit spoelstra staal stam steen steenbergen stevens stoffels
stok stokkers stolk strik struijk swart swinkels tak terpstra teunissen theunissen thijssen thomassen tiemersma timmer timmerman timmermans tol tromp
tuin uiterwaal vaessen valk veen veenendaal veenstra velde velden veldhuis veldhuizen veldman veltman ven verbeek verbruggen verburg verdonk verduijn
verhagen verheij verhoef verhoeven verkerk verkuijlen verlaan vermaas vermaat vermeer vermeij vermeulen verschoor versteeg verstegen verster vervoort
verweij verwer vink vis visscher visser vissers vlaming vlieger vliet vloet vonk voogd voorn vos vreugdenhil vries vrolijk vroom waal wagemakers
wagenaar wal walraven wassenaar water weber weerd welling wessels westerhof westra wetering wever wiegers wiel wieringa wiersema wiersma wijk wijnen
wijngaarden wilde wildeman willems willemsen wilms winkel winter winters wit witte woerden wolf wolff wolfs wolters wouda woude wouters zaal zanden
zee zeeman zeijl zijl zijlstra zoest zomer zuidema zwaan zwan zwart zweers zwiers`
    .trim()
    .split(/\s+/u),
);

export const LAST_NAMES: ReadonlySet<string> = new Set([
  ...COMMON_LAST_NAMES,
  ...`
aalbers aalderink aalders aarab abdellaoui abdi abdullahi abels aben abma aboikoni aboutaleb abraha acar achahbar achbar acheampong achterberg
adamczyk adamski adan addo adema aden adeyemi adipi adriaanse aerts agema agterberg agyeman ahmadi ahmed aissati ajarai akbari akbulut akgun akhiat
akin akkaya akker akkerman akkermans akrouh aksoy aktas alaoui albada albertus alblas albrecht aldenkamp alferink algra ali alkan alkema allouchi
almeida altena alting altun alvarez alves amatali amezian amiri ammerlaan amoako amponsah amrani andela anderson andriessen anema ansems antonissen
antwi appeldoorn appels appiah arbaoui arendsen arkel arnoldus arnoldussen arslan asante asbai aslan asma asmelash assen assink assouiki ates attema
augustijn auwerda avci avest aydin aynan azizi azouagh azzaoui azzouzi baan baarda baart baartman baaten baddou baert baeten bak bakema baker bakhat
bakhuis bakkali bakkenes bal balci baldewsingh balgobind balkema balkenende ballast balogh balster banning bannink barakat baran barendrecht barendse
barkaoui barneveld barros bartelds barth basaran baskan bassa baten batenburg bauer baumann bauwens bax bayrak bayram bazuin beck becker beckman
beekmans beeks beelen beenen beens beentjes beerens beerepoot beers beets beijer beijersbergen beintema bekker bekkers beld belhaj belkasmi belt
bemmel benaissa benali benamar benedictus benhaddou benhammou benjelloun benmoussa bennani bennink bensalah benthem bentum berendse berge bergen
berger bergh berghuijs berghuis bergkamp bergmans berhane berkane berkelmans berkhof berkhout berkouwer bernadina bernards bertens besseling besselink
bessems beugelsdijk beukema beukenkamp beuker beuning beurden beusekom beverdam bevers bezemer bhagwandin bhola bianchi bierens bierman biesheuvel
biezen biharie bijker bijleveld bijlholt bijsterveld bilderbeek bilgin bilici binnendijk bisesar blaak blaauw blanken blankers blankert blankestijn
blansjaar bleekemolen bleeker bleijenberg blijlevens blinker bloem bloemberg bloemen bloemendaal bloemhof bloemsma blokhuis blokker blommers blonk
boateng boeckx boekhorst boekhout boele boelens boelhouwer boender boendermaker boerboom boerkamp boerman boersen boerstra boertien boerwinkel boeve
bogaard bogaards bogaart bogaert bogaerts bogerd bol bolhuis bolk bollen bolt bomhof bondar bondarenko bonekamp bongers bonhof bonnema bonte bontekoe
boogaard boogaart boogaerts boogert boomsma boonen boonman boot bootsma borg borger borgers borgman borkent borkowski born borsboom bosboom bosche
boscher boschma bosgra boshuizen boskamp bosker boskma bosmans bosscher bosveld boterman botman bottema botter bouali bouazza bouchta boudewijns
boudouh boujemaa boukes boukhari boulahrouz boussaid boutahar bouwens bouwhuis bouwkamp bouwmans bouyaakoub bouzid bovenkerk bovens boyko bozkurt
braakman braams brabander brakel brandsen brandsma brandt brasser braun breedveld breeman breemen breuer breukel breukelen breukers breukink brinke
brinkhof brinkhuis brinkman broeders broekema broekmans broekstra broens broere broers broersma broertjes bron bronkhorst bronsema brookhuis brouns
brown brugge brugghen bruggink bruinenberg bruining bruinink bruinooge bruinsma brummel brummelhuis bruno brunsveld bruyn bruyninckx brzezinski budak
bui buijtenhuis buijze buijzen buikema buisman buitendijk buitenhuis buitenweg buiter buitink bulk bulthuis bulut bunnik bunt burgers burggraaf
burgman burleson bussink buter butt buurma buursma buyse byl cakir caliskan callens can candan cardoso carvalho caspers castelijns castillo castro
celik cengiz cetin ceulemans ceylan chafi chahid chakir chan chandrikasingh chaoui charif chaudhry chebbah chen cheng cherkaoui cheung chmielewski
chow christiaans christiaens cicek cicilia cieslak cinar ciobanu claas claes claeys clarke claus cleef clement cleven cloosterman colak colijn collard
colombo commandeur conti cools cooper coops coppens corbijn cornelis cornelissens correia cortes coskun costa craen crins croes crombach croon cruz
cuijpers cup cuppen curiel cuypers czarnecki czerwinski daalder daamen daams daatselaar dabrowska dabrowski daelemans daems dag dahir dahmani dahri
dal dales dang dankers danneels daoudi darraji darwish das dassen davids davies debacker debets debipersad deblock debruyne declerck declercq decock
decoster deelen deelstra degen degroote dejonghe dekeyser dekkers delfgaauw delft delgado dellen demeyer demir demirci demuynck denissen depauw deprez
dere derycke desai desmedt desmet deurloo deursen deurzen deventer devos devriendt dewaele dewit dewulf dhondt diaz dieleman diemen diender dieperink
diepstraten dieren dierickx dijkema dijkgraaf dijkhof dijkhuizen dijkmans dijks dijkslag dijksma dijkxhoorn diks dimitrov dincer dinkelman dinther
dirven ditzhuijzen dobbe dobbelsteen does doesburg doeve dogan dogger dolman domanski dominguez dommerholt donk donker donkers doorenbos doornbos
doorne doppenberg dorland dortmans douma douwes draaijer drent drenth drenthen driel dries drijver droog drost droste dubbeld dubbeldam dubbelman
dubois duda dudek duijf duijs duijvesteijn duijvestijn duijzer duinkerken duiven duivenvoorde duizer duman dumitru dumont dungen duong durieux durmaz
dursun dusseldorp duursma duyn ebbers ebbing ebrahimi eck edelenbos edwards eeckhout eeden eekelen eekhof eekhout eenink eerden eerenbeemt eersel
egberts eggen eggink egmond eijsink eikelboom eikenaar eilander eilers eising ekinci ekkel elbers elburg elderen elferink elfrink elkhattabi
ellenbroek elmi elsen elshof elshout elsinga elst elzen elzenga emanuels emmelkamp emmen emmerik ende engbers engberts engel engelbrecht engelen
engelsman enk enting ercan erdogan erkelens eroglu erol erp eshuis espenkamp esposito esselink esser essink esveld evans evenhuis everaars everaert
everink everon everts evertsen ewijk eyk eynde faas fabriek fadel farah fassi feijen felicia felix fennema fernandes fernandez ferrari ferreira
ferwerda feys fierens fiers fijen fikkers fikse fischer flapper flier flikkema flinterman floor flores floris fluit folkers folkertsma folmer fontein
fopma fortuin francisca frank franke frans fransen fransman frenken friedrich frieling frijters friso fuchs gaalen gaasbeek gajewski gallo ganesh
gangadin gankema gans garcia garritsen gastel gebre gebremedhin geel geelen geelhoed geene geenen geens geer geerdink geerling geerlings geerman
geersing geertsma geest geffen gelderblom gelderman geldermans geldof gemert genc genderen gennip gent georgiev gerards gerbrands gerlach germs gerrit
gestel geuze gevaert geven ghazi ghebre gheorghe gielen gielis giesbers giesen giezen gijbels gijzen gilissen gillis gils ginkel ginneken giordano
girigorie glas glastra gloudemans glowacki gobardhan goede goedhart goedkoop goeman goeree goes goessens goethals gok gokmen gomes gomez goncalves
gonzalez goorden gopal goris gorkum gorp gorski gortemaker gosens gosselink goudriaan goudsmit gouw gouweleeuw gouwens govaerts graauw grabowska
grabowski gramsbergen grave gravendeel gravenmaker gravesteijn greco green greveling grevelink greven griffioen grift grijpma grimbergen grinsven
groenendaal groenestein groenewegen groenewold groenhof groenink grond gronert groningen groote grooten grootenhuis grooters groothedde groothuis
grootveld grotenhuis grouwels gruben gruijter gruijters guerrero guerrouj gul guler gulik gunes gungor gunnewijk gunst gunther gupta gussinklo guven
haagen haagsma haak haakma haaksma haalboom haandrikman haanstra haarlem haarman haarsma haasnoot habets habibi habte haddad haddou haddouch haenen
haesaerts haga hagedoorn hagelaar hageman hagemans hagendoorn hagens hahn haidari haile hajji hak hakkert hakvoort halabi hall hallema halsema ham
hamad hamdan hamdaoui hamdi hamelink hamer hamidi hammouti hamstra handels hanegraaf hanekamp hanemaaijer harberts harder hariri harkema harmes harms
harrak harris harrison hart harte harteveld hartgers hartkamp hartkoorn hartmann hartmans hashemi hassan hassani hasselt hassing haverkamp haverkate
havinga hazelaar hazeleger hazenberg heeg heek heeringa heesbeen heesterman heezen heida heide heiden heidstra heijblom heijboer heijde heijink
heijkoop heijligers heijman heijnis heijs heikoop heil heiligers heimans heins heitink helden heldens hellema hellendoorn hellinga helmich helmond
helsdingen helsen hemert hemmes hendricks hendrickx hendrikse hengel hengeveld hengst hennekes henneman henssen herder heringa hernandez herngreen
herrera herrmann hersbach hersi hertogh hesp hesselink hessels heugten heukelom heukels heus heusden heusinkveld heutink heuvelink heuvelman heuven
heylen heyvaert hezemans hiddema hiddink hielkema hiemstra hijlkema hijmans hilali hilbers hilhorst hill hille hillen hindori hindriks hira hoang
hoebe hoefnagel hoefnagels hoefs hoekema hoekerd hoeks hoeksema hoekstein hoen hoenderdos hoes hoeve hof hoff hoffmann hofkamp hofland hofmann
hofmeijer hofstede hofsteenge hofstra hoitink holland hollander hollanders holleman hollemans holman holst holt holten holterman holthuis holthuizen
holtkamp holtman holwerda homan hommes hondebrink honders honig hoof hoofd hoog hoogen hoogenberg hoogers hoogervorst hoogerwerf hoogesteger
hooghiemstra hoogkamer hoogma hoogsteder hoogstraten hoogvliet hoogwerf hoorn hoornstra hoorweg hopman hoppenbrouwers hordijk hornstra horsten
horstink horstman horvath hosman hosseini houben houdijk houtkamp houtsma houweling houwelingen hovestad hoving hovinga huang huber hughes huibers
huiberts huijbregts huijg huijser huijskens huijsman huijsmans huising huitema huizen huizing hul hulleman hulsbeek hulsebos hulshof hulsker hulsman
hulzebos humme hurk hurkmans husken hussain hussein huurdeman huurman huver huybrechts huygen huyghe huynh ibrahim idema idrissi idsinga iersel
iglesias ijpma ijsseldijk ijsselstein ijzerman immerzeel inan ince ingen inia ionescu iqbal isenia isik isse itersum ivanov ivanova iyer jaarsma
jaarsveld jablonski jabri jackson jacobi jacobse jacobsen jafari jaggernath jagroep jairam jakubowski jalink jama jankowska jankowski jans janse
jansens jansma janssens janzen jaouad jaring jasinski jaworski jeeninga jelies jellema jelsma jeukens jeurissen jhinkoe jilderda jimenez jippes
jochems johnson jol jolink jonckheere jones jongbloed jongejan jongeling jongen jongeneel jongeneelen jongh jongman joos joossen jordaan jordens joris
jorna josephina joshi juffermans jukema julsing jung jurg jurgens jurriens kaag kaandorp kaart kaashoek kaat kaczmarek kaddouri kadiri kager kahraman
kaiser kaldenhoven kale kalinowski kalisvaart kalkhoven kalkman kalloe kalma kalpoe kalter kamerbeek kamerling kaminska kaminski kammen kamminga
kamper kamperman kamps kamsteeg kanhai kant kanters kap kapelle kapitein kaplan kappen kappert kara karabulut karaca karakaya karatas karels karimi
karman karreman karsten kartosen kartowidjojo kas kassmi kasteel kat kater kattenberg katwijk kauffman kaya kaygusuz kazmierczak keijsers keijzers
keizers kelder kelderman keller kemme kemp kemps kenter kerkhof kerkhoff kerkhofs kerkhove kerkhoven kerkman kerkstra keskin kessel kessels ketelaar
keuken keulen keuning keupers keur keurntjes khalidi khalil khan khargi khatib khattabi khayat khoury kidane kieboom kieft kiers kievit kiewiet
kikkert kilic kilinc kim kinderen king kingma kistemaker kizil klaasen klaassens klappe klasen klaster klaveren kleijer kleinhout kleinjan klercq kley
klijn klijnsma klinge klink klinkenberg klinkhamer klok klompmaker klooster kloosterboer kloosterman klop kloppenburg klos kluijtmans kluin kluiver
klymenko knaap knaapen knapen knegt knibbe knippels knoester knook knoop knoops knops knuiman kobes koc kocak kocer kock kocken koedam koedijk koeijer
koekkoek koeleman koeman koene koert koeslag koetsier koetsveld kohler koksal kolen kolff kolkman kolmer kolodziej kolthof komen kompier konig konijn
konings koningstein kooi kooijker kooijmans kooijstra kooiker kooiman koolhaas koolhof koolhoven koolmees koolstra koolwijk koomen koot kootstra koper
koppelaar koppelman koppens kor koren korenblik korevaar korf korkmaz korporaal korst korsten kortenoever korteweg korthals kortleve kortlever kortman
kortstee kose kosse kost kouwenberg kouwenhoven kovacs koval kovalchuk kovalenko kowalczyk kowalska kowalski kozlowska kozlowski kraai kraaij
kraaijenbrink kraaijeveld kraak kraan krabbenborg kraijenbrink krajewski kramers kranen krans kraus krause kravchenko krawczyk krebbers kreijkes
krekels kremer kremers krijger krijgsman krijnen krikke kroese kroesen kroezen kroft krom kromhout krommenhoek kromosoeto krook kroos kruijer kruijsen
kruijssen kruijt kruik kruis kruisbergen kruisinga kruk krul kubiak kucharski kuijk kuijl kuijs kuijten kuilenburg kuin kuiperij kuit kulk kumar
kuppens kurt kurtulus kurver kusters kuurstra kwakkel kwakkernaat kwant kwekkeboom kwiatkowska kwiatkowski kwok laak laarhoven laarman laat lagerwaard
lagerweij lahlou laken laks lam lambers lambert lamberts lambrecht lamens lamers lamkadem lammerts lamrani landman landsman lanen lang langbroek
langelaar langenberg langendijk langerak langerveld langeveld langhout langkamp lankhorst lansbergen lansink lanting laskowski latuheru latumahina
lauwers lede lee leegstra leegwater leek leemans leemhuis leenen leer leerdam leest leeuwenburg leeuwenstein leeuwerik leferink leferting legierse
lehmann leij leijdekkers leijen leijten leito lemaire lenferink lensink lenssen lente lenting lentink leung leusink leuven lever lewandowska
lewandowski lewis leys leyten lieftink lier liere lieshout lievens ligtenberg ligthart ligtvoet lilipaly limburg linde lindeboom lindeman lindemans
lindenberg lindhout linge linger linnenbank linskens linssen lips lis liu lobbes lodder lodewijks loeffen loenen lok lokhorst loman lombardi lommers
lommerse loo loof looijen lookman looman loos loosdrecht loots looy lopes lopez lorenz lourens louwers louwerse lowijs lubbe lubbersen lubberts lubsen
luca ludwig luijben luijk luijkx luijten luiken luimes luit luiten luiting lukassen lund luring lust lutgendorff luttik luttikhuis luyten lysenko
maalen maarse maasdam maaskant maatje maatman maciejewski maduro maertens maes mahabier mahadew maier maimouni majewska majewski mak makowski malik
malinowski maljaars malki mallee mancini mandemaker mandemakers manders mandersloot mangal mans mansour mansouri manuhutu manusama marchenko marciniak
marel marijnissen marin marino marinus maris mark markerink markus marques mars marsman martin martina martinez martins martis marzouki masri
massaoudi mast mastenbroek mastwijk matai matei maten mathijssen matser matthijssen matthys matulessy maurik mauritz mayer mazouz mazur mazurek medina
meeder meekes meel meenhorst meerman meerten meertens meeuwis meeuwsen megens mehari mehta mei meiden meier meiering meij meijboom meijde meijden
meijering meijs meijvis meindersma melchers melis melissen mellema melman melnik melnyk mendes mendez mengerink menig menke mennink mensah mensen
mensink mentink mernissi mes mesbahi meskers messaoudi messing metselaar metz meurs meus meyer michalska michalski michiels michielse michielsen
middelkamp middendorp miedema mieras mierlo migchelsen mijs mimouni minderhoud mink minkman minnaard minnema misiedjan modderman moel moens moerkerken
moerland moers moes mohamed mohammadi mohamud mohan mok mokhtari molema molenbroek molendijk molenkamp molina mollema mollen moller molnar monden
monnikhof monster monteiro montfoort mooi mook moons moore mooren moorman moors moradi moree moreira moreno moretti morgan moroz morris mortel mossel
mosselman mosterd mouhib mourik mous moussa moussaoui mrabet mudde muijen muijs muijser muilwijk muis munckhof munneke munnik munster muntinga murk
mussche musters naaktgeboren naber nagelhout nagy nair najib najjar nales nandoe nanlohy nanninga nap narain nasiri nasser nat nauta navarro nazari
nederlof nederveen neef neelis negash neggers neijenhuis neleman nelis nelissen nes neumann neuteboom neyens ngo nguyen nicolai nieboer niehof niekerk
niemeijer niessen niesten nieuwenburg nieuwendijk nieuwenhof nieuwkoop nieuwland nieuwstraten niezen nijboer nijdam nijenhuis nijholt nijkamp nijman
nijmeijer nijskens nijsse nijssen nijsten nikolov nillesen nobel noij nollen nollet nolte noltes nooijen noordermeer noordhoek noordhof noordhuis
noordman noordzij noori norbart norbruis norg noteboom notenboom notten nouwen nouwens nowak nowakowski nowicka nowicki numan nunes nur nusselder
nuyts obbink obdam obispo oden odijk odink oemraw oever offermans ofori ogbazghi ogink okafor okonkwo oldenburg oldenhof oldenkamp olieman olijslager
olijve oliveira oliynyk olszewski olthof olthuis oltmans omar omtzigt onderwater onnink onstenk ooijen ooijevaar oonk oord oordt oort oostenbrink
oostendorp oosterbaan oosterbeek oosterhof oosterhout oosterkamp oosterling oosterman oosterom oosterwijk oosting oostrom oostrum oostveen opdam
opheij opstal ormel orsouw ortega ortiz osei osman ossewaarde otte otter ouali ouaziz ouchan ouchene oude oudejans oudeman ouden oudenaarden oudenes
ouderaa oulad oulhaj ouwehand ouweland ouwerkerk overdijk overeem overgaag overkamp overtoom overveld overvest owusu ozbek ozcan ozdemir ozen ozer
ozgur ozkan ozturk paans paap paassen palland palsma paltoe pannekoek pannenkoek papen parag park pas pasman pasterkamp patel pater pattinama
pattipeilohy pattiwael paulus pauw pauwels pauwelussen pavert pavlenko pawirosemito pawlowski peer peerdeman peijs pekin pelgrim pellikaan pelt
pelupessy pengel penning penninga pennings peperkamp perdok pereira perez persad persoon peterse petersen petit petrenko petrov petrova pham phan piek
pieper piessens pietermaat pieterman pieternella pieterson pietrzak pijl pijnenburg pijper pijpker pinas pinto piotrowski plaats plantinga plasse
platenkamp plattel pleijsier ploegmakers plomp plug poel poelman poels poelstra poeran polat polder poldermans poldervaart polishchuk poll pollemans
ponsen pool poolman poot popa popal popescu popma poppe poppelaars poppen portegijs postema posthuma posthumus postmus pot potma potters praat prent
prickaerts pril primowees provoost pruijs pruijssers pruim pruis przybylski punt put putman puts putte putten qaderi raad raadsen raaij raaijen raap
raats rachidi rademaker rademakers radu raes raeymaekers raghoebir raghoenath rahimi rahmani ramadhin ramakers ramautar ramcharan ramdin ramirez
ramkhelawan ramlal ramnandanlal ramnath ramos rampersad ramsaroep ramsingh rao ras rasing rasker raven ravensbergen ravenstein ravesteijn redan reddy
redjosentono reefman reekers reep reerink reesink regtop reijenga reijers reijn reijnen reijnhout reiling reimert rekers rekveld remijn remmelink
remmerswaal renes rengers renkema renkens rensing rest reurink reus reuvekamp reuver reuvers reyes rezaei rhee rhenen rhoer ribeiro ricci richter
ridderhof riel riemens rienks rienstra riet rietberg rietman riezebos rifi rijdt rijkers rijkhoff rijks rijksen rijn rijnbeek rijneveld rijnsburger
rijpkema rijpma rijssel rijswijk rijt rijtema rikken riksen rinsma rip ritsema ritzema rivera rizzo robben robbers robbertsen roberts robijn robinson
rocha rodrigues rodriguez roelands roelfsema roelink roels roemer roessink roeters roggeveen roijen rojer rolink rolvink romano romero romijn rommers
ronde ronden ronner roodbol rooijackers rooijakkers rooijen rook rookhuijzen roomer roosen roosenburg roossien roozen rosalia rosendaal roskam
rosmalen rossi rossum rostami rotgans roth rotman rots rotteveel rouw rouwenhorst rouwhorst roux rozeboom rozemeijer rozenblad rozendaal ruben rubio
rudenko ruhof ruig ruigrok ruijgrok ruijterman ruijzenaars ruis ruisch ruiten ruiterkamp ruiz runhaar rus rusman russo rustenburg rutjes rutkowski
ruwaard saadi sabri sadeghi sadowski sahan sahetapy sahin said saidi salah salakory salden saleh salhi salomon salomons sanchez sanden sanderse santos
sardjoe sari sas sassen sastro savchenko savelkoul savenije sawicki sayed sbai schaaf schaafsma schaaij schaapman schaar schaatsbergen schaeffer
schafer schalk schalkwijk schans schapendonk scharff schat scheele scheer scheerder scheeringa scheffers schekkerman schellekens schellevis schelling
schenkel schenkels schep schermer scherpenzeel scherrenburg scheurwater schiff schijndel schiks schilderman schilperoort schilt schimmel schinkel
schiphorst schipperheijn schmitt schneider schoemaker schoeman schoenmakers scholman scholte scholtes scholz schonenberg schoneveld schoof
schoonderwoerd schoone schoonen schoones schoonewille schoor schoorl schoot schoots schop schotanus schothorst schotman schots schouwen schouwenaars
schouwstra schrage schram schrama schrauwen schrijnemakers schrijvers schroeder schubert schuiling schuit schuitemaker schuller schulp schulte
schulten schults schultz schulz schulze schumacher schuring schuster schutten schutter schuttert schuurhuis schuurmans schwarz scott seelen segeren
sein sels selten sen senden sener serghini serrano severijns sewdien sewnath sezer sghir shami sharma sheombar shevchenko shevchuk siahaya sibma siebers
siebring siemerink siemons sieverink sijtsma sikkema sikkens sikora sikorski silva simonis simonse simsek singh sinke sinkeldam sinnema sint sipkema
sipma sjoerdsma slaats slager slagers slegers slegt slijkhuis slijp slimani slingerland slob sloof slootmaker slotboom sluijs sluijter sluijters
sluiter smaal smal smalbrugge smallegange smeding smeltink smidt smilde smink smith smolders smook smoor snaar sneep snelder snellen snep snijer
snippe snoeij snoek snoeks snoeren soares sobczak soekhoe soemodihardjo soerdjbalie soeroredjo soeteman soetens soeters sokolowski sol somers sommers
sonnemans sonneveld sopacua souhail soumokil sousa soylu spaans spaargaren spanjaard spanjer speelman speijer spek sperling spiegel spieker spijk
spijkerman spithoven spits spoel spoor spoormaker spronk spruijt spruit staaij staals staarman stalpers stan stanekzai stap stapel stappers starink
stas stassen stavenga steeg steegh steehouwer steeman steenbakkers steenbeek steenhoven steenhuis steenhuisen steenis steenkamp steensma steenstra
steenwijk stegehuis stegeman stein stelling stellingwerf stelma stelt stepien sterenborg sterk sterken stienstra stigter stijnen stins stoel
stoelhorst stoep stoffer stoica stoker stokman stoks stolp stoltenborg stolwijk stoop stoppelenburg stork storm stortelder stoutjesdijk stoyanov
straat straaten straatman straeten straten strating straver streefkerk stricker strien strijbos strijd strijk strijker stroet stroeve stroo strootman
struik stuijfzand stuijt stuivenberg stulp sturkenboom stut suarez suijker suijkerbuijk sukhai sukhu sultani swaans swager swagerman sweep swen
swennen swets swieringa swierstra sybesma szabo szczepanski szewczyk szulc szymanska szymanski taal tahapary tahiri talbi talsma tamaela tamboer
tamminga tan tang tap tas tavares taylor tazi tebbens teeuw teeuwen tegelaar teijgeman teixeira tekin tekle teklemariam teklenburg telgenkamp
tempelman tenhagen tensen terlouw termeer terwiel terwisscha tesfamariam tesfay teuben teunis teunisse teuwen tewarie theys thies thijs thijsen
thijsse thomas thompson thoolen thys tieleman tielemans tielens tiemens tiemessen tiggelaar tijhuis tijink tijmes tijsma tijsse tijssen tilborg
tilburg tillaart tillema tillman timmers tinga tinnemans tip tkachenko tkachuk todorov toebes tolboom tolkamp tolsma tomasoa tomaszewski tongeren
toonen toorn top topal toprak toren torfs torres tosun toth touw touzani tran trap trienekens trijbits troch trommelen trompert troost tsang tuhumury
tuhuteru tuijl tuijnman tuinman tuinstra tukker tummers tunc tupamahu turan turk turkenburg turkmen turner tweel twigt twisk ubbink ucar uijen uijl
uijterlinde uijttewaal uilenberg uitert uittenbogaard ulden ulrich ulusoy unal urbanski urk uslu uum uysal uzun vaags vaandrager vaarkamp vaart
valentijn valkenburg valkenhoff valks valstar vanacker vandaele vandamme vandenberghe vandenbossche vandenbroeck vandenbroucke vandendriessche
vandeputte vandevelde vandewalle vandeweghe vandooren vangaal vangeel vanhoutte vanhove vanneste varenkamp varga vargas varkevisser varol vaske
vastenhouw vazquez veehof veeken veelenturf veelers veeman veenhof veenhuis veenhuizen veening veenis veenker veenman veer veerbeek veerman veersma
veger vegt veld velders veldhoen veldhoven veldkamp velds veldwijk velthuijs velthuis velthuizen velzen venema venetiaan venhuizen venneman vennik
verbaan verbakel verbeeten verbeke verberk verberne verbiest verbist verboom verboon verbrugge verburgh vercammen vercauteren verdam verdegaal verdel
verdonck verdouw vergeer vergeest vergouwen vergunst verhaag verhaar verhaegen verhaegh verhage verhees verheijen verhelst verheul verheuvel verhey
verheyen verhoeff verhoeve verhofstad verhulst verkade verkaik verkleij verkooijen verkuil verlinden verloop verma vermeeren vermeersch vermeire
vermeiren vermeylen vermont vermunt vernooij verploegen verpoort verreydt verrijt verrips versantvoort verschueren verschure verschuren verschuur
verseveld versloot versluijs versluis versluys verspaandonk verspeek verstappen versteden versteege versteegen versteegh verstraaten verstraete
verstraeten verstraten vertegaal vervaeke vervaet vervest vervloet verwaaijen verwaal verwey verwimp verwoerd verwoert vesseur veth vieira viel
vierbergen viergever vierhout vight vijfhuizen vijverberg visch vismale visschers vlaeminck vledder vleeming vleeshouwer vlek vleugels vlielander
vlierman vlijm vlist vloedgraven vlot vlottes voerman voet vogel vogelaar vogels vogelzang vogt volbeda volkers volkerts vollebregt vollering vonder
vonken voorberg voorbij voordouw voorend voorham voorhorst voorhout voormolen voort voorthuizen voortman voorwinden vorm vorst vorstenbosch voskamp
voskuil voskuilen vosmeer vosse vosselman vossen vossers vrancken vree vreeburg vreede vreeken vreeman vreeswijk vreman vrieling vrielink vriend
vriens vrij vrijhof vrijling vrijmoed vroege vroegop vrouwenvelder vught vugt vuik vullings vuurst waaijenberg waaijer waanders waard waardenburg
waart waarts wagendorp wagner wagter walczak walda waldus walhof walker walle walstra walter walters wanders wang wanrooij wansink wapenaar ward
warmenhoven warmerdam warnaar warsame wasilewski wasser wassink waterlander waterman watson wattimena wattimury wauters webers weel weele weenink
weerden weerdenburg weerdt weersink wees wegman weide weijden weijer weijers weijland weijman weijs weiss weitenberg wekken wel weldemichael welle
wellink wels welten wende wendel wentink werf werff werken werkhoven werkman wermenbol werner wernke wert wessel wesseling wesselink westen westenberg
westerbeek westerhuis westerink westerling westerman westerveld westland weststrate wetzels weustink weverling wezel wezenberg white wichers wichman
wiebenga wieczorek wiegman wielen wielens wienk wierda wierenga wiggers wigman wijbenga wijdeven wijers wijkstra wijlens wijma wijnands wijngaard
wijngaarde wijngaert wijnholds wijnhoven wijnia wijnja wijnker wijnstra wijs wijsman wijst wilbers wildenberg wilderink wildschut wilgenhof wilk
wilkens willekens willemse williams willink wilmink wilmsen wilson wilting wimmers winden windt wingerden winkelaar winkels winklaar winkler winnubst
wisniewska wisniewski wisse wissel wissing wissink witkamp witkowski witlox witteman wittenberg witteveen witvliet woelders woensel woerkom
woestenburg wojciechowski wojcik wolbers wolbert wolde woldendorp woldring woldu wolk wolswijk woltering wolterink wolthuis wonderen wonders wong
wongsodikromo woning wood woort worm woudenberg woudstra wout wouw wozniak wright wrobel wubbels wuijts wuite wulp wunderink wurth wuyts wyns wysocki
wytzes yaakoubi yahyaoui yalcin yaman yang yasar yassini yavuz yazici yeboah yeung yigit yildirim yildiz yilmaz yip yohannes yuen yuksel yurdakul yurt
yusuf zaag zaanen zaat zagers zaghdoud zajac zakrzewski zalewski zalm zand zandbergen zande zandstra zandvliet zandvoort zanen zant zanting zantinge
zaoui zarouali zawadzki zeefuik zeegers zeeland zeelen zeelenberg zeeuw zeeuwen zegers zegveld zegwaard zeilstra zeldenrust zeldenthuis zelfde zengin
zerrouki zeven zevenbergen zhang zhao zhou ziani ziel zielinska zielinski zielman zielstra ziere zijden zijderveld zijlmans zijp zijpp zimmermann
zinken zinn ziolkowski zoer zoetelief zoeteman zomerdijk zomeren zonderland zonneveld zoomer zorge zoutman zuidam zuiderveld zuiderwijk zuidhoek
zuidhof zuijderduin zuilen zuiverloon zuur zuurbier zwaag zwaal zwaard zwaluw zwanenburg zwaneveld zwarthoed zwartjes zwarts zweep zwet zwiep
zwijnenburg zwinkels zwolle`
    .trim()
    .split(/\s+/u),
]);
