/**
 * First names common in the Netherlands over four generations and in its larger communities, lower case without accents: a
 * fact list of ours: it tells a first from a last name, and a name from a misheard word of danger. A name that is not here is a
 * last name unless another stands.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
aad aafke aagje aaltje aart abbe abdel abdelaziz abdelhamid abdelkader abdelkarim abdellah abdellatif abdelmajid abderrahim abderrahman
abderrazak abdirahman abdoulaye abdul abdulaziz abdulkadir abdullah abdullahi abdulrahman abe abeba abel abigail abraham achiel achmed
achraf ada adam adama adel adelaide adele adelheid adil adina adinda adriaan adriana adrianus adrie aeltje afra agata agatha agnes
agnieszka agnieta agus ahlam ahmad ahmed ahmet aicha aida aiden aisha aisling aissa akke akram alaa alberdina albert albertina alberto
aleid aleida alejandro aleksandar aleksander aleksandra alena aleta aletta alette alex alexander alexandra alexia alfons alfred ali alice
alicja alida alina aline alisa alise alma almaz aloys alwin alwine amadou amal amalia amanda amanuel amaya amber ambroise ameerah amelie
amer amin amina amine amir amira amna amrita amsale amy an ana anais anas anass anastasia anastasija anaya andre andrea andreas andreea
andrei andrej andries andriy andrzej angela angelina angelique angelo anh aniek anil anisa anisha anita anja anjali anke anna annabel anne
anneke annelies anneloes annemarie annemarijn annemiek annemieke annemijn annerieke annet annetje annette annie anny anouar anouk anouschka
ans ansje anske antal anthony antje antoinette anton antonia antonie antonina antonio antonius antoon anwar aouatif aref arend ariane
arianne arie arij arjan arjen armand arno arnold arnoud artem arthur artur arwen arzu aschwin asha ashley ashraf ashwin asif asiye asli
asma asmaa asmae assia astou astrid atie atif atilla auke aukelien aukje avi awet aya ayaan aydan ayla aylin ayman aynur ayoub ayse aysel
azad aziz aziza azize azra bahar bakr bambang baran barbara barend bart bartele bartosz bas bashir basma basri bastiaan batul bauke baukje
bavo bea beata beatrijs beatrix beatriz behar bekir ben bendert benjamin bennie bep ber berber berdien berend berendina berhane berk
bernadetta bernadette bernard berry bert berta bertha bertine bertus beryl bets betsie betsy bettie betty betul bianca bilal bilge biniam
birgit birgitta birgul birte bjarne björn bjorn bo bob bodhi bogdan bogumila boguslaw bojan bonnie bonny boris borys bouchaib bouchra
boudewijn boukje bouwe bozena brahim bram brandon branko brecht brechtje bregje brenda brent brian brigit brigitte britt bronislaw bruno
budi bulent burak burcu busra camiel canan carel carin carina carine carla carlien carlijn carlo carlos carmen carol carola carolien
carolina caroline casimir casper catalina catharina catherine cathy cato cecile cecilia cedric cees celina celine cem cemal cemile cengiz
ceylan chaima chantal charif charissa charles charlie charlotte chayenne cherina cheryl chiara chiel chloe chris christa christel
christiaan christian christien christina christine christopher chun cihan cindy ciska claire clara clarence clarissa clasina claudia
clemens clementine co cobie coby coen colette conny constance constant coos cor cora corien corina corine corinne corne cornelia cornelie
cornelis cornelius corrie corrien corry corstiaan cristina crystal cynthia cyriel czeslaw daan dagmar dagny daisy dalal dalia dalila damian
damien damir dana danae daniel daniela danielle danijel danique danitsja danny danuta daphne daria dariusz darja dave david davut davy
dawid dawit debbie debby deborah deepak dejan delano delia demet demi denise deniz dennis derek derk derya desi desiree despina devi devika
dewanand dewi diana dianne dick diederick diederik diego dieter dieuwertje dieuwke dilan dilara dilek dimitar dimitri dimphy dina dinand
dineke dinie diny dionne dirk dirkje djamila djoeke djoke djuna dmitri dominik dominika dominique don donald donna doortje dora dorien
doris dorota dorothea dorothy doutzen douwe dragan driek driekske dries drikus driss duc duco dumitru duncan durk durkje duygu dylan
dymphna eabe ebru ebubekir eda eddie eddy edith edo eduard edward edwin edyta eef eefje eelco eelke eelkje efrem egbert egbertha egon eise
ekaterina elena eleni elham eliane elias elif elin elina eline elisa elisabeth elise elizabeth elizaveta elize elke ella ellen elles ellie
ellis elly elma els elsa elsbeth else elsemarie elsje elske elvan elvira elza elzbieta emanuel emel emiel emil emily emin emina emine emma
emmanuel emmy emre endang engin enno enny eppie erdal erdogan eren eric erica erik erika erkan erna ernst erwin esma esmee esmeralda esra
estelle esther etienne eugene eugenie eva evangelos evelien eveline evelyn everarda everdina evert evi ewa ewelina ewout eyup ezgi fabian
fabienne fabio fadila fadma faisal faissal fanny fara farah farhad farhat farhia farid farida farouk fathi fatih fatiha fatima fatma fatou
fatoumata fatuma fawzi faysal fayza fedde fedor feikje feline felipe felix femke femmy fenna fenne fenneke ferdi ferdinand ferenc feride
fernando ferry feven feyza fieke fien fiene fiet fikret filip filippo filiz filmon fimke finn fleur flip floor floortje floris foekje fokje
fokke folkert fons foppe foske fouad francesco francien francine francis francisca franciscus franciska frank franka franklin frans fransje
fred freddie freddy frederic frederik frederika frederique freek freya frida frieda friso frits froukje funda gabi gabriel gabriela
gabriele gaby galina gamze gaston gea geartsje gebke geert geertje geertruda geertruida gees geesje geeske geke genevieve george georgette
georgi georgina ger gerard gerarda gerben gerbrich gerda gerharda geri gerlinde gerlof germa germaine gerrie gerrit gerry gert gertie
gertjan gertruda gertrude gerwin gezina ghassan gheorghe ghislaine gideon giel gijs gijsbert gina ginny giorgio giovanni gisela giselle
gita gitta giulia gizem gjalt glenda glenn gloria goaitsen godelieve godfried goedele goele goitom gonda gonnie gonny gonul goran gosia
gosse grace grada grazyna greet greetje gregor greta griet grietje grzegorz gudrun guido gulay gulsen gulsum gurbe gust gusta guus gwen
gyongyi gyula haaije haben habib habiba hacer hadassa hadewych hafid hafida hafsa haico haiko haitham hajar hajo hakan hakim halil halima
halina halyna hamdi hamid hamza han hanan hanife hanna hannah hanne hanneke hanneloes hannelore hannie hans harald harm harma harmen
harmina harmke harold harrie harriet harry harun hasan hassan hassana hatice hatim hava havva haya hayat hayrettin hazel hector hedda
hedwig hedy heidi heidy heike heiko heiltje hein heinz heleen heleentje helen helena helene helga hella helma hendra hendrik hendrika
hendrikje hendrikus henk hennie henny henri henrieke henriette henrike henryk herbert herma herman hermien hermina hermine hessel hester
hette hetty hiba hicham hidde hieke hielke hilal hilbert hilda hilde hilke hille hillechien hilleke hillie hilly hiltje hind hinderk
hindrik hinke hiske hoa hoang hodan houda houria howard hub hubert huda hugo hui huib hulya humphrey huong husein huseyin husniye hussein
huub hylke hylkje ibrahim ibtissam ida idil ids ietje ifrah ige ignas igor ihsan ijsbrand ikram ilham ilhan ilias iliass ilka ilona ilse
ilyas imad iman imane imke immetje imran imre ina inan indra ineke ines inez inge ingeborg inger ingrid inna ioana ion ionut ipek irena
irene irfan irina iris irma irmgard irwan iryna isa isaac isabel isabela isabella isabelle ischa isis ismael ismail ismet isolde isra iva
ivan ivana ivanka ivar ivo ivonne iwan iwona izaak izabela jaantje jaap jac jacek jack jackie jacky jaco jacob jacoba jacobus jacoline
jacomina jacq jacqueline jacques jade jadranka jadwiga jafar jaime jaimy jalal jaleesa jamal james jamie jamil jamila jan jana janet janina
janine janke janna janne janneke jannes jannetje jannie jannigje janny janske jantine jantje jantsje janus janusz jarek jarno jaroslaw
jasmijn jasmina jasmine jasna jasper jawad jay jaydee jayden jean jeanet jeanette jeanine jeanne jeannette jef jeff jeffrey jefta jelena
jelka jelle jelmer jelte jeltje jeltsje jennie jennifer jenny jens jermaine jerney jeroen jerrel jerzy jeske jesper jesse jessica jessy jet
jetske jette jeu jikke jildou jill jim jing jip jitka jitse jitske jo joachim joan joanna joanne joany joao joaquin job jochem joelle joep
joeri joey johan johann johanna johannes johannus john johnny joke jokelien joko jolan jolanda jolande jolanta jolien jolijn jonas jonathan
jonna joop joost jop jopie joran jordy jorge jorien joris jorn jorrit jos jose josé josefien joseph josephine josette joshua josine jouke
jouri jovana joyce jozef juan juana juanita judith jules julia julian juliana julie julien juliet juliette jun jurgen jurjen jurre jurriaan
justin justine justyna kaan kaatje kadir kadriye kai kaja kalina kamal kamil kamila kamla karel karen karien karim karima karin karina karl
karla karlijn karolina karst karsten kashif kasia kasper katarzyna kate kateryna katharina kathelijne kathleen kathy katinka katja katrien
katrijn kavita kayleigh kayra kazimierz kea kees keimpe kelly kemal kenan kenneth kenza kerem kerim kerstin keshia ketut kevin kevser
khadija khadijah khadra khalid kidane kiki kim kimberley kimberly kinga kirsten klaartje klaas klaasje klara klasina klaske klaus klazien
koba kobe koen koenraad konrad koos koosje kornelis krijn krista kristel kristiaan kristof krystyna krzysztof ksenia kubilay kubra kyara
kyra lahcen laila lalita lambert lambertus lamia lammert lara larbi larissa lars latifa laura laurens laurie lea leanne leen leendert
leendertje leentje leila lena lenie lennart lenneke leny leo leon leonard leonie leonoor leonora leontien leontine leopold leszek lette
letty leuntje leyla li lia liam lian liane lianne liban lida lidewij lidia lidwien lidy liedeke lieke lien lieneke lies liesbeth lieselot
liesje lieuwe lijsbeth lili lilia lilian liliana lilly lina linda lindsay lindsey lineke ling linh linn linnea lis lisa lisanne lisbeth
lisette liv livia liza lize lobke lode lodewijk loek loeki loes lois lolkje lonneke lorena lorenzo lotte lou louis louisa louise loura
lourens louwrens lowie lubna lubomir luc luca lucas lucia luciana luciano lucie lucien lucy ludmila ludo luigi luis luisa luit luite luka
lukas lukasz luna lutgart lutske luuk lyanne lydia lynn lysanne lyubov maaike maarten maartje machiel machteld maciej madelief madelon
madina magda magdalena magdalene mahad mahamed mahinder mahir mahmoud mahmut maike maikel majda majid maksim maksym malak malek malgorzata
malika malin malou mamadou manar mandy manfred manju manoj manon manouk manuel mara marc marcel marcela marcella marcelo marcin marco marek
maren marga margaret margaretha margarita margit margot margreet margriet maria mariam marian mariana marianna marianne maribel marie
marieke marielle mariet marietje mariette marija marije marijke marijn marika marike marilou marina marinka marinus mario mariola marion
mariska marisol marissa marit marita marius mariusz marja marjan marjet marjo marjolein marjolijn marjon marjorie mark marko markus marleen
marlene marlies marlijn marloes marlon marlou marlous marouane marta marten martha marthe martien martijn martin martina martine marwa
maryam marzena mas masja mateusz mathieu mathijs mathilde mats matteo matthew matthias matthijs mattijs maud maureen maurice mauritia
maurits mauro max maxim maximiliaan maya mbarek mechteld mees mehdi mehmed mehmet mehret mei meike meindert meint meinte melanie melek
melike melis melissa melvin menno merel merijn merlijn mert merve meryem mesut meta metin mette mia michael michal michalina michel
michelle michiel mieczyslaw mieke mien miep mies miguel mihaela mihai mijke mika mikael mikail mike mila milan milena milica milou miloud
mimoun min mina ming minh minie minke minze mira miranda mirella miriam mirjam mirko miroslav miroslaw mirte mirthe mitchell mo mohamad
mohamed mohammad mohammed mohamud mohsin monica moniek monika monique morris mostafa mouad mouna mounia mounir mounira mourad moustafa
muhammad muhammed mukhtar mulugeta munir munira murat muriel murk musa mustafa mustapha mykola myra myriam myrna myrthe nabil nabila nadia
nadine nadir nadira nahla naima najat najib najoua nancy nanda nanne nanning naomi naoual narain nardje narges narin nasima nasrin natalia
natalie natalya natasa natascha natasha natasja nathalie nathan nawal nazan nazli neda neeltje nel nele nelia nelis nelleke nellie nelly
nelson nermin neslihan nesrin nettie nevenka nevin nezahat nezha nguyet nia nick nicky nico nicola nicolaas nicole nicolette nicolien niek
niels nienke nihal nihat nikki niko nikola nils nilufer nina nine nisha nizar noa noah noel noelle nol nolleke noor noortje nor nora
norbert nordin noud nour noura noureddin noureddine nova nur nuray nurcan nurten nynke nyoman oane odette oeke oemar oene oguz okan okke
oksana olaf oleg oleksandr oleksandra olena olfa olga olha oliver olivia olivier omar omer omid onno onur oralia orhan orlando oscar osman
oswald otto ouafa ouail ouassim ouassima ouiam oumaima oumar ourania ozan ozge ozgur ozlem pablo pam paola paolo pascal pascalle patrice
patricia patrick patrycja paul paula paulien pauline pavel pawel pedro peet peggy pelin pelle perihan perry petar peter petra petronella
petros petru petrus philip philippe philomena pia pien pierke pierre piet pieta pieter pieternel pieternella pietje pilar pim pinar piotr
piroska pleun pleuni pleuntje popke poya pravin priscilla priya przemyslaw puck putri qiang quincy quint quinten quirine quirinus rabah
rabia rachel rachelle rachid rachida radha radjesh radoslaw radu rafael rafal rafiq rahel rahma rahmi rainer raj rajendra rajesh rajiv ralf
ralph ramazan ramin ramon ramona rana randy rania ranil ranjana raoul rasha rashid rashida ratna raul ravi ravindra rayan raymond rebecca
recep reda redouan reggie regien regina rein reinder reinier reinoud reinout reint rejane rekha remco remi remko remy renata renate rene
renee rens renske renze resul reza ria rian rianne ricardo richard richella richelle rick ricky rico rie riek riekele riekje rien rienk
riet rietje rik rika rikst rina rini rinske rinus riny rinze rishi rita rivka rixt rob robbert robbie robert roberta roberto robin rochdi
rochelle roderick rodney roel roeland roelf roelfien roelie roelien roelof rogier roland rolanda rolf rolien roman romana rombout romeo
romy ron ronald ronja ronnie roos roosmarijn rosa rosalie rosalinde rosanne rose rosemarie rosette roshni rosita rowan roxane roxanne roy
ruben rud rudi rudolf rudy rui ruken rukiye ruslan ruta rutger ruth ruud ryan ryanne ryszard saadia saar sabah sabina sabine sabri sabrina
sacha sadia sadik safae safia sahar sahra said saida sake sakina salah saliha salim salima salma salome saloua salvatore sam samantha
sameera samer samet sami samia samir samira samuel sander sandor sandra sandy sanja sanna sanne santi santiago santosh sara sarah sarita
sascha saskia savannah savas savita savitri scott sebastiaan sebastian sebe sef sefa seher selam selcan selcuk selda selim selin selma sem
semhar semra senna seppe serap serdar serge sergio sergiy serkan servaas seval sevda sevgi sevim sewdath seyhan shaista shakira shanice
shanna shantal shanti sharda sharon sheila shereen shirin shirley sibel siddharth sidi siebe siebren sieds siegfried siem sien sieneke
siepie sier sietse sietske sietze sieuwke sigrid sijtje sil silke silvana silvia silvie simon simone sina sinan sipke siska siti sjaak
sjaan sjef sjefke sjeng sjoeke sjoerd sjoerdtje sjors sjouke sjoukje skelte sladjana slamet slawomir snezana soe soebhas soedesh soenil
soerin soerinder soesila sofia sofiane sofie soheil songul sonia sonja sonny sophia sophie soraida soraya souad soufian soufiane soukaina
soumia sri staf stan stanislaw stanley steef stef stefan stefania stefanie steffie stella stephen sterre steven stien stijn stijntje stoyan
suad sukarno sukran suleyman sultan sunil sunita sunniva suryadi susan suus suzan suzanne suze sven svenja svetla svetlana svitlana
swaantje sybren sylvain sylvana sylvester sylvia sylvie sylwia sytse sytske szymon taco tadeusz tahir tahira tamar tamara tamer tamme tania
tanja taoufik tara tarik tariku tariq tasha tatiana tatjana teake teatske ted tekle teresa tesfay tessa tetiana tetje teun teunie teunis
teuntje tewis thalia thea thei theo theodoor theodora theodorus thera theresa therese theresia theun thi thiago thierry thijmen thijs
thijske thirza thom thomas thomasz thuy tiago tibor tiemen tiete tietie tijl tijmen tijn tijs tilly tim timo timothee timothy tina tine
tineke tinus tiny tirza titia tjalle tjalling tjeerd tjerk tjeu tjikke tjitske tjitte tobias toine tolga tom toma tomas tomasz tomislav ton
tonia tonko tonnie tonnis tonny toon toontje toos tooske trees treesje trienke trijn trijntje trinette trix trudie trudy truida truus
tryntsje tsegay tsehay tsjerk tuan tuba tugba tulay turgut tuti tuur tygo ubbo ugo ugur ulrike umar ummu umut urmila urmy ursula urszula
usha usman uwe vahid valentijn valentina valerie vanessa vasil vasile veerle velma vera veronica veronika veronique veysel victor victoria
vidya viktor viktoria viktoriia viktorija vincent vincentius vincenzo vinod viola viorica virginia vishal vivian vivienne vladimir
vladislav volkan volodymyr wael wafa wahyu walburga waldemar waldo walid walt walter wanda wannes ward warner wasim wassim watse wayan wei
welmoed wendela wendelien wendy werner wesley wessel wiebe wieberen wiebke wiebren wiebrig wieger wieke wiel wiepkje wies wiesje wieslaw
wieslawa wietse wietske wijnand wijtske wil wilbert wilco wilfred wilfried wilhelm wilhelmien wilhelmina wilhelmus wiljan willeke willem
willemien willemijn willemina william willy wilma wilmar wim winanda winfried winnie winston wiro witold wladyslaw wobbe wojciech wolfgang
wopke wouke wout wouter wubbo wybe wytske wytze xander xandra xavi xavier xenia xiao xiaoling xin yacine yamina yan yanniek yanti yara
yasemin yasin yasmin yasmina yasmine yassin yassine yassir yde yente yesim yigit ykje yme ymkje ynte yohana yohannes yoka yolanda yolande
yonas yordanos yorick yosef younes youness youri yousef youssef youssra ype ytsje yucel yulia yuliya yunus yuri yusra yusuf yvette yvon
yvonne zacharias zahid zahir zahra zainab zakaria zakia zara zaynab zbigniew zbyszek zdenka zdzislaw zeger zehra zeki zeliha zeynep zhen
zineb zita zjef zlatko zoë zoe zofia zohra zoltan zoubida zouhair zsofia zubeyde zuhal zulal zuleyha zuzanna`
    .trim()
    .split(/\s+/u),
);

/** Of those, what is also a word of Dutch or of a dialect ("mien buuk"), or what a recogniser makes of one ("zoe slap"). */
const ALSO_WORDS = `
an ana ben bo co constant cor dick emir fons frans gust hope jaap jade jet joy lies lis lot lou mees mei mien min noor nur
pien rein recep roos rob sem ster tine tom ward wei wil zoe
agus arij bavo berk bets durk eren fiet ger jef jeu joke kea kobe leny li lode ludo ming oeke oene okke puck rie riet rixt sake sebe sier sri staf tiny tuur uwe wybe yme ype zjef
abe anny ans ber chun coos cora davy dora duc eabe edo eef enno gabi gees hedy hub huub ids ige jac jacq joko kaan koba
kyra lidy lize minh mira murk oane olha pia ralf remy rini riny rudi rudy sef thei thuy tijl tjeu trix tuan tuti ugo
usha wiel wiro xiao yde ynte zita haben tamme roman karst murk perry james carol
alaa amna atif azad bakr duco egon elke giel haya hiba hoa huda idil igor ilka inez ivar kaja maya neda nele niko noel olfa
omid poya radu raul rens rico suad thi toma wafa walt xavi yuri zhen pelle malin mette warner farhat bilge
`;

/** First names that are nothing but names. */
export const ONLY_NAMES: ReadonlySet<string> = FIRST_NAMES.difference(
  new Set(ALSO_WORDS.trim().split(/\s+/)),
);
