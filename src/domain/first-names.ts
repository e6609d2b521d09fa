/**
 * First names common in the Netherlands over four generations and in its larger communities, lower case without accents: a
 * fact list of ours: it tells a first from a last name, and a name from a misheard word of danger. A name that is not here is a
 * last name unless another stands.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
aad aafke aagje aaltje aart abbe abdel abdelaziz abdelhamid abdelkader abdellah abdellatif abderrahim abderrahman abdirahman abdul
abdulkadir abdullah abdullahi abe abeba abel abigail abraham achiel achmed ada adam adel adele adelheid adil adinda adriaan adriana adrianus
adrie aeltje afra agata agatha agnes agnieszka agnieta agus ahlam ahmad ahmed ahmet aicha aida aisha akke alberdina albert aleid aleida
alejandro aleksander aleksandra alena aleta alette alex alexander alexandra alexia alfons alfred ali alice alicja alida aline alise alma
almaz aloys alwin amal amanda amanuel amaya amber ameerah amelie amer amin amina amine amir amira amsale amy an ana anais anas anass
anastasia anastasija andre andrea andreas andrei andrej andries andriy andrzej angela angelina angelique angelo anh anil anisa anisha anita
anja anjali anke anna annabel anne anneke annelies anneloes annemarie annemarijn annemiek annemieke annemijn annerieke annet annetje annette
annie anny anouar anouk anouschka ans ansje anske antal anthony antje antoinette anton antonia antonie antonio antonius antoon anwar aref
arend ariane arianne arie arij arjan arjen armand arno arnold artem arthur arwen arzu aschwin asha ashraf ashwin asif asli asma asmaa assia
astrid atie atilla auke aukelien aukje avi awet aya ayaan aydan ayla aylin ayman aynur ayoub ayse aysel aziz aziza azra bambang baran
barbara barend bart bartosz bas bashir basma basri bastiaan batul bauke baukje bavo bea beata beatrijs beatrix behar bekir ben bendert
benjamin bennie bep ber berber berdien berend berendina berhane berk bernadette bernard berry bert bertha bertine bertus beryl bets betsie
betsy bettie betty betul bianca bilal biniam birgit birgitta birgul bjarne bjorn björn bo bob bodhi bogdan bogumila boguslaw bonnie bonny
boris bouchra boudewijn boukje bouwe bozena brahim bram branko brecht brechtje bregje brenda brent brian brigit brigitte britt bronislaw
bruno budi bulent burak busra camiel canan carel carin carina carine carla carlijn carlo carlos carmen carol carola carolien carolina
caroline casimir casper catharina cathy cato cecile cecilia cedric cees celine cem cemal cemile cengiz ceylan chaima chantal charissa
charles charlie charlotte cherina cheryl chiel chloe chris christa christel christiaan christian christien christina christine christopher
chun cindy ciska claire clara clarissa clasina claudia clemens clementine co cobie coby coen colette conny constance constant coos cor cora
corien corine corinne corne cornelia cornelie cornelis corrie corrien corry cristina crystal cynthia cyriel czeslaw daan dagmar daisy dalia
dalila damian damien dana danae daniel daniela danielle danique danny danuta daphne dariusz dave david davut davy dawid dawit debbie debby
deborah deepak delano demi denise deniz dennis derk derya desi desiree devi dewanand dewi diana dianne dick diederik diego dieter dieuwertje
dieuwke dilan dilara dilek dimitar dimitri dina dinand dineke dinie diny dirk dirkje djamila djoeke djoke dmitri dominik dominika dominique
don donald donna doortje dora dorien doris dorota dorothea dorothy doutzen douwe driek driekske dries driss duc dumitru duncan durk durkje
duygu dylan dymphna eabe ebru ebubekir eda eddie eddy edith edo eduard edward edwin edyta eef eefje eelco eelke eelkje efrem egbert egbertha
eise ekaterina elena elham eliane elias elif elin elina eline elisa elisabeth elise elizabeth elize ella ellen elles ellie ellis elly elma
els elsa elsbeth else elsje elske elvan elvira elza elzbieta emel emiel emil emily emin emina emine emma emmy emre endang engin enno enny
eppie erdal erdogan eren eric erica erik erika erkan erna ernst erwin esma esmee esra estelle esther etienne eugene eugenie eva evelien
eveline everarda everdina evert evi ewa ewout eyup ezgi fabian fabienne fabio fadila fadma faisal fanny fara farah farhad farhia farid
farida farouk fathi fatih fatiha fatima fatma fatou fatuma faysal fedde fedor feikje feline femke femmy fenna fenne ferdi ferdinand feride
ferry feven feyza fieke fien fiene fiet fikret filip filiz filmon fimke finn fleur flip floor floortje floris foekje fokje fokke folkert
fons foppe foske fouad francesco francien francis francisca franciscus franciska frank franka franklin frans fransje fred freddie freddy
frederik frederika frederique freek freya frida frieda friso frits froukje funda gabi gabriel gabriela gaby gamze gea geartsje geert geertje
geertruda geertruida gees geesje geeske geke genevieve george georgi georgina ger gerard gerarda gerben gerbrich gerda gerharda geri
gerlinde germa germaine gerrie gerrit gerry gert gertie gertjan gertruda gertrude gerwin gezina gheorghe ghislaine gideon gijs gina ginny
giovanni gisela gita gitta giulia gizem gjalt glenda glenn gloria goaitsen godelieve godfried goedele goitom gonda gonnie gonny gonul goran
gosia gosse grace grada grazyna greet greetje gregor greta griet grietje grzegorz gudrun guido gulay gulsen gulsum gurbe gust gusta guus
gwen gyongyi haaije haben habib habiba hacer hadewych hafid hafida hafsa haico haiko hajar hajo hakan hakim halil halima halina halyna hamid
hamza han hanan hanife hanna hannah hanne hanneke hannie hans harald harm harma harmen harmke harold harrie harriet harry harun hasan hassan
hassana hatice hava havva hayat hayrettin hector hedwig hedy heidi heike heiko heiltje hein heinz heleen helen helena helene helga hella
helma hendra hendrik hendrika hendrikje hendrikus henk hennie henny henri henrieke henriette henrike henryk herbert herma herman hermina
hermine hessel hester hette hetty hicham hidde hieke hielke hilal hilbert hilda hilde hille hillechien hilleke hillie hilly hiltje hind
hinderk hindrik hinke hiske hoang hodan houda houria howard hub hubert hugo hui huib hulya humphrey huong husein huseyin husniye hussein
huub hylke hylkje ibrahim ibtissam ida ids ietje ifrah ige ignas ijsbrand ikram ilham ilhan ilias ilona ilse ilyas imad iman imane imke imre
ina inan indra ineke ines inge ingeborg ingrid inna ioana ion ionut ipek irena irene irina iris irma irwan iryna isa isaac isabel isabella
isabelle isis ismael ismail isolde isra iva ivan ivana ivanka ivo ivonne iwan iwona izaak izabela jaantje jaap jac jacek jack jackie jacky
jaco jacob jacoba jacobus jacoline jacomina jacq jacqueline jacques jade jadwiga jafar jaimy jaleesa jamal james jamie jamila jan jana janet
janina janine janke janna janne janneke jannes jannetje jannie jannigje janny janske jantine jantje jantsje janus janusz jarno jaroslaw
jasmijn jasmina jasmine jasper jawad jay jaydee jayden jean jeanet jeanette jeanine jeanne jeannette jef jeff jeffrey jefta jelena jelka
jelle jelmer jelte jeltje jennie jennifer jenny jens jermaine jerney jeroen jerrel jerzy jeske jesse jessica jessy jet jetske jette jeu
jikke jildou jill jim jing jip jitse jitske jo joachim joan joanna joanne joany joao job jochem joep joeri joey johan johanna johannes
johannus john johnny joke joko jolanda jolande jolanta jolien jolijn jonas jonathan joop joost jop jopie joran jordy jorien joris jorn
jorrit jos jose josefien joseph josephine josette joshua josine josé jouke jouri joyce jozef juan judith julia julian juliana julie julien
juliet juliette jun jurgen jurjen jurre justin justine justyna kaan kaatje kadir kadriye kai kamal kamil kamila kamla karel karen karien
karim karima karin karina karl karlijn karolina karst kashif kasia kasper katarzyna kate kateryna katharina kathelijne kathleen kathy
katinka katja katrien katrijn kavita kayleigh kazimierz kea kees keimpe kelly kemal kenan kenneth kenza kerem kerim kerstin keshia ketut
kevin kevser khadija khadijah khadra khalid kidane kiki kim kimberley kimberly kinga kirsten klaartje klaas klaasje klaske klaus klazien
koba kobe koen koenraad koos koosje kornelis krijn krista kristel kristiaan krystyna krzysztof kubra kyara kyra lahcen laila lalita lambert
lambertus lamia lammert lara larbi larissa lars latifa laura laurens laurie lea leanne leen leendert leendertje leentje leila lena lenie
lennart lenneke leny leo leon leonie leonoor leonora leontien leontine leopold leszek lette letty leuntje leyla li lia liam lian lianne
liban lida lidewij lidia lidwien lidy liedeke lieke lien lieneke lies liesbeth lieselot liesje lieuwe lijsbeth lili lilian lilly lina linda
lindsay lindsey ling linh linn lis lisa lisanne lisette liv livia liza lize lobke lode lodewijk loek loeki loes lois lolkje lonneke lorenzo
lotte lou louis louisa louise loura lourens lowie lubna luc luca lucas lucia luciano lucie lucien lucy ludo luigi luis luit luite luka lukas
lukasz luna lutgart lutske luuk lyanne lydia lynn lysanne maaike maarten maartje machiel machteld maciej madelief madelon magda magdalena
mahad mahamed mahinder mahmoud mahmut majda majid maksim maksym malak malgorzata malika mandy manfred manju manon manouk manuel mara marc
marcel marcella marcin marco marek marga margaret margaretha margot margreet margriet maria mariam marian mariana marianna marianne maribel
marie marieke marielle mariet marietje mariette marija marije marijke marijn marika marike marilou marina marinus mario mariola marion
mariska marissa marit marita marius mariusz marja marjan marjo marjolein marjolijn marjon marjorie mark marko markus marleen marlene marlies
marlijn marloes marlon marlous marta martha marthe martien martijn martin martina martine marwa maryam marzena mas mateusz mathieu mathijs
mathilde mats matteo matthew matthias matthijs maud maurice maurits mauro max maxim maximiliaan mbarek mechteld mees mehmet mehret mei meike
meindert meint meinte melanie melek melike melis melissa menno merel merijn merlijn mert merve meryem mesut meta metin mia michael michal
michalina michel michelle michiel mieczyslaw mieke mien miep mies miguel mihai mijke mika mikail mike mila milan milena milou mimoun min
mina ming minh minie minke minze mira miranda mirella miriam mirjam miroslaw mirte mirthe mitchell mo mohamad mohamed mohammad mohammed
mohamud monica moniek monika monique morris mostafa mouna mounia mounir mourad muhammad muhammed mukhtar mulugeta munir munira murat murk
musa mustafa mustapha mykola myra myriam myrthe nabil nabila nadia nadine nadir nadira nahla naima najat najib najoua nancy nanda nanne
nanning naomi narain nardje narges nasima nasrin natalia natalie natalya natascha natasha natasja nathalie nawal nazan nazli neeltje nel
nelis nelleke nellie nelly nermin neslihan nesrin nettie nevin nezha nguyet nia nick nicky nico nicolaas nicole nicolette nicolien niek
niels nienke nihal nihat nikki nils nina nine nisha nizar noa noah noelle nol nolleke noor noortje nor nora norbert nordin noud nour noura
noureddine nova nur nuray nurcan nurten nynke nyoman oane odette oeke oemar oene oguz okan okke oksana olaf oleg oleksandr olena olga olha
oliver olivia olivier omar omer onno onur orhan orlando oscar osman otto ouafa ouail ouassim ouassima ouiam oumaima ourania ozan ozge ozgur
ozlem pablo pam paolo pascal pascalle patricia patrick patrycja paul paula paulien pauline pawel pedro peet peggy pelin perry peter petra
petronella petros petrus philip philippe philomena pia pien pierke pierre piet pieter pieternel pieternella pietje pilar pim pinar piotr
pleun pleuni pleuntje popke priscilla priya przemyslaw puck putri qiang quincy quint quinten quirine quirinus rabah rabia rachel rachelle
rachid rachida radha radjesh radoslaw rafael rafal rahma rahmi raj rajendra rajesh rajiv ralf ralph ramazan ramin ramon ramona rana randy
rania ranjana raoul rasha rashid ratna ravi ravindra raymond rebecca recep reda redouan reggie regien regina rein reinder reinier reinoud
reint rejane rekha remco remi remko remy renata renate rene renee renske renze resul reza ria rian rianne ricardo richard richella richelle
rick ricky rie riek riekele riekje rien rienk riet rietje rik rika rikst rina rini rinske rinus riny rinze rishi rita rivka rixt rob robbert
robbie robert roberto robin rochelle roderick rodney roel roeland roelf roelfien roelie roelien roelof rogier roland rolanda rolf roman
romana rombout romeo romy ron ronald ronja ronnie roos roosmarijn rosa rosalie rosalinde rosanne rose rosemarie rosette roshni rosita roxane
roxanne roy ruben rud rudi rudolf rudy rui ruken rukiye ruta rutger ruth ruud ryan ryszard saadia saar sabah sabina sabine sabri sabrina
sacha sadia safae safia sahar sahra said saida sake sakina salah saliha salim salima salma salome saloua salvatore sam samantha sameera
samer samet sami samia samir samira samuel sander sandor sandra sanna sanne santiago santosh sara sarah sarita sascha saskia savannah savas
savitri sebastiaan sebastian sebe sef sefa seher selam selcuk selda selim selin selma sem semhar semra senna seppe serap serdar serge sergio
sergiy serkan servaas seval sevda sevgi sevim sewdath shanice shanna shantal shanti sharda sharon sheila shirin shirley sibel sidi siebe
siebren sieds siem sien sieneke siepie sier sietse sietske sietze sieuwke sigrid sijtje sil silke silvana silvia simon simone sina sinan
sipke siska siti sjaak sjaan sjef sjefke sjeng sjoeke sjoerd sjoerdtje sjors sjouke sjoukje skelte slamet slawomir soe soebhas soedesh
soenil soerin soerinder soesila sofia sofiane sofie songul sonia sonja sophia sophie soraya souad soufian soufiane soukaina soumia sri staf
stan stanislaw steef stef stefan stefania stefanie steffie stella stephen sterre steven stien stijn stoyan sukarno sukran suleyman sultan
sunil sunita suryadi susan suus suzan suzanne suze sven svenja svetla svetlana svitlana swaantje sybren sylvana sylvia sylvie sylwia sytse
sytske szymon taco tadeusz tahir tamara tamer tamme tanja taoufik tara tarik tariq tatiana tatjana teake teatske ted tekle teresa tesfay
tessa tetiana tetje teun teunis teuntje thalia thea thei theo theodoor theodora thera theresa therese theresia theun thiago thijmen thijs
thijske thirza thom thomas thuy tiago tibor tiemen tiete tietie tijl tijmen tijn tijs tilly tim timo timothy tina tine tineke tinus tiny
tirza titia tjalling tjeerd tjerk tjeu tjikke tjitske tjitte tobias toine tolga tom tomas tomasz ton tonia tonnie tonnis tonny toon toontje
toos tooske trees treesje trienke trijn trijntje trinette trix trudie trudy truida truus tryntsje tsegay tsjerk tuan tuba tugba tulay turgut
tuti tuur tygo ubbo ugo ugur umar ummu umut urmila urmy ursula urszula usha uwe vahid valentijn valentina valerie vanessa vasile veerle vera
veronica veronique veysel victor vidya viktor viktoria viktoriia vincent vincentius vinod viola vishal vivian vladimir volkan volodymyr wael
wahyu waldemar walid walter wanda wannes ward wassim watse wayan wei welmoed wendela wendelien wendy werner wesley wessel wiebe wieberen
wiebke wiebren wiebrig wieger wieke wiel wiepkje wies wieslaw wieslawa wietse wietske wijnand wil wilbert wilco wilfred wilfried wilhelm
wilhelmien wilhelmina wilhelmus wiljan willeke willem willemien willemijn willemina william willy wilma wilmar wim winanda winnie winston
wiro witold wladyslaw wobbe wojciech wolfgang wopke wout wouter wubbo wybe wytske wytze xander xandra xavier xenia xiao xiaoling xin yacine
yamina yan yanniek yanti yara yasemin yasin yasmin yasmina yasmine yassin yassine yde yente yigit ykje yme ymkje ynte yohannes yoka yolanda
yolande yonas yordanos yorick younes youness youri youssef youssra ype ytsje yucel yulia yunus yusra yusuf yvette yvon yvonne zacharias
zahid zahra zainab zakaria zara zaynab zbigniew zdenka zdzislaw zeger zehra zeliha zeynep zineb zita zjef zoe zofia zohra zoubida zoë zsofia
zuhal zulal zuzanna`
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
`;

/** First names that are nothing but names. */
export const ONLY_NAMES: ReadonlySet<string> = FIRST_NAMES.difference(
  new Set(ALSO_WORDS.trim().split(/\s+/)),
);
