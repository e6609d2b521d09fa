/**
 * First names common in the Netherlands over four generations and in its larger communities, lower case without accents: a
 * fact list of ours: it tells a first from a last name, and a name from a misheard word of danger. A name that is not here is a
 * last name unless another stands.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
aad aafke aagje aaltje aart abbe abdel abdelhamid abdelkader abdellah abderrahim abdirahman abdul abdulkadir abdullah abdullahi abeba
abel abigail abraham achiel achmed ada adam adel adele adelheid adil adinda adriaan adriana adrianus adrie aeltje afra agata agatha agnes
agnieszka agnieta agus ahlam ahmad ahmed ahmet aicha aida aisha akke alberdina albert aleid aleida alejandro aleksander aleksandra alena
aleta alette alex alexander alexandra alexia alfons alfred ali alice alicja alida aline alise alma aloys alwin amal amanda amaya amber
ameerah amelie amer amin amina amine amir amira amsale amy an ana anais anas anass anastasia anastasija andre andrea andreas andrei andrej
andries andriy andrzej angela angelina angelique anh anil anisa anisha anita anja anke anna annabel anne anneke annelies anneloes annemarie
annemarijn annemiek annemieke annemijn annerieke annet annette annie anouar anouk anouschka anske antal antje antoinette anton antonia
antonio antoon anwar aref arend arie arij arjan arjen armand arno arnold artem arthur arwen arzu aschwin asha ashraf ashwin asif asli asma
asmaa assia astrid atie atilla auke aukje avi awet aya ayaan aydan ayla ayman aynur ayoub ayse aysel aziz aziza azra bambang baran barbara
barend bart bartosz bas bashir basma basri bastiaan batul bauke baukje bavo bea beata beatrix behar bekir ben bendert benjamin bennie bep
berber berdien berend berendina berhane berk bernadette bernard berry bert bertha bertus beryl bets betsie betsy betty betul bianca bilal
biniam birgit birgul bjarne bjorn björn bo bob bodhi bogdan bogumila bonnie bonny boris bouchra boudewijn boukje bozena brahim bram branko
brecht bregje brenda brent brian brigit brigitte britt bronislaw bruno budi bulent burak busra camiel canan carel carin carina carine carla
carlijn carlo carlos carmen carolien carolina caroline casimir casper cathy cato cedric cees celine cem cemal cemile cengiz ceylan chaima
chantal charissa charles charlie charlotte cherina chiel chloe chris christa christel christiaan christian christina christine cindy ciska
claire clarissa claudia clemens clementine co cobie coby coen colette conny constant cor corien corine corinne corne cornelia cornelie
cornelis corrie corrien corry crystal cynthia cyriel czeslaw daan dagmar daisy dalia dalila damian damien dana danae daniel daniela danielle
danique danny danuta daphne dariusz dave david davut dawid dawit debbie debby deborah deepak delano demi denise deniz dennis derk derya desi
desiree devi dewanand dewi diana dick diederik diego dieter dieuwertje dieuwke dilan dilara dilek dimitar dimitri dina dinand dineke dinie
diny dirk dirkje djamila djoeke djoke dominik dominika dominique don donna doortje dorien doris dorota dorothea doutzen douwe driek dries
driss duncan durk duygu dylan dymphna ebru ebubekir eda eddy edith eduard edward edwin eefje eelco eelke eelkje efrem egbert eise ekaterina
elena elham eliane elias elif elin elina eline elisa elisabeth elise elizabeth elize ella ellen elles ellis elly elma els elsa elsbeth else
elsje elske elvan elvira elza elzbieta emel emiel emil emily emin emina emine emma emmy emre engin enny erdal eren eric erica erik erika
erkan erna ernst erwin esma esmee esra esther etienne eugene eva evelien eveline everdina evert evi ewa ewout eyup ezgi fabian fadila fadma
faisal fara farah farhad farhia farid farida farouk fathi fatih fatiha fatima fatma fatou faysal fedde feikje feline femke femmy fenna fenne
ferdi ferdinand feride ferry feven feyza fien fiene fiet fikret filip filiz finn fleur flip floor floortje floris fokje fokke folkert fons
fouad francien francis francisca franciska frank franka franklin frans fransje fred freddie freddy frederik frederique freek freya frida
frieda frits froukje funda gabriel gabriela gaby gamze gea geert geertje geertruda geertruida geesje geeske geke genevieve georgi georgina
ger gerard gerben gerbrich gerda geri gerlinde germaine gerrie gerrit gerry gert gertjan gerwin ghislaine gideon gijs gina ginny giovanni
gisela gita gitta gizem glenda glenn gloria godelieve godfried goedele goitom gonnie gonny goran gosia gosse grace grada grazyna greet
greetje gregor greta griet grietje grzegorz gudrun guido gulay gulsen gulsum gurbe gust gusta guus gwen gyongyi habib habiba hacer hadewych
hafid hafida hafsa haico haiko hajar hajo hakan hakim halil halima halina hamid hamza han hanan hanife hanna hannah hanne hanneke hannie
hans harm harma harmen harmke harold harrie harriet harry harun hasan hassan hassana hatice hava havva hayat hayrettin hedwig heidi heike
heiko hein heinz heleen helena helga hella helma hendrik hendrika hendrikje hendrikus henk hennie henny henri henrieke henriette henrike
herbert herman hermina hermine hessel hester hetty hicham hidde hieke hielke hilal hilda hilde hille hillechien hilleke hillie hilly hind
hinderk hindrik hinke hiske hodan houda houria howard hubert hugo hui huib hulya humphrey husein huseyin husniye hussein hylke hylkje
ibrahim ibtissam ida ietje ifrah ignas ijsbrand ikram ilham ilias ilona ilse ilyas imad iman imane imke imre ina inan indra ineke ines inge
ingeborg ingrid inna ioana ion ionut ipek irena irene irina iris irma iryna isa isaac isabel isabella isabelle isis ismael ismail isolde
isra iva ivan ivana ivanka ivo iwan iwona izaak izabela jaap jacek jack jackie jacky jaco jacob jacoba jacobus jacoline jacomina jacqueline
jacques jade jadwiga jafar jaimy jaleesa jamal jamie jamila jan jana janet janine janna janne janneke jannes jannie janny jantine jantje
janusz jarno jaroslaw jasmijn jasmina jasmine jasper jawad jay jaydee jayden jean jeanet jeanette jeanine jeannette jef jeff jeffrey jefta
jelena jelka jelle jelmer jelte jeltje jennifer jenny jens jermaine jerney jeroen jerrel jerzy jesse jessica jet jetske jette jeu jikke
jildou jill jim jing jip jitske jo joachim joan joanna joany joao job jochem joep joey johan johanna johannes johannus john johnny joke
jolanda jolanta jolien jolijn jonas jonathan joop joost jop jopie joran jordy jorien joris jorn jorrit jos jose josefien josephine josette
joshua josine josé jouke joyce jozef juan judith julia julian juliana julie julien juliet juliette jun jurgen jurjen jurre justin justyna
kaatje kadir kadriye kai kamal kamil kamila karel karien karim karima karin karina karl karlijn karolina kashif kasia katarzyna kate
katharina kathelijne kathleen katinka katja katrien katrijn kayleigh kea kees keimpe kelly kemal kenan kenneth kenza kerem kerim kerstin
keshia ketut kevin kevser khadija khadijah khalid kiki kim kimberley kinga kirsten klaas klaasje klaske klaus klazien kobe koen koos koosje
krijn krista kristel kristiaan krystyna krzysztof kubra kyara lahcen laila lambert lamia lammert lara larissa lars latifa laura laurens
laurie lea leanne leen leendert leentje leila lena lenie lennart lenneke leny leo leon leonie leonoor leonora leontien leopold leszek lette
leuntje leyla li lia liam lian lianne lida lidewij lidia lieke lien lieneke lies liesbeth lieselot lijsbeth lili lilian lilly lina linda
lindsay lindsey ling linh linn lis lisa lisanne lisette liv livia liza lobke lode lodewijk loek loes lois lolkje lonneke lorenzo lotte lou
louis louisa louise lourens lowie lubna luc luca lucas lucia luciano lucie lucien lucy ludo luigi luis luit luite luka lukas luna lutgart
luuk lyanne lydia lynn lysanne maaike maarten maartje machiel machteld madelief magda magdalena mahamed mahmoud mahmut majda majid maksim
maksym malak malgorzata malika mandy manfred manju manon manouk manuel mara marc marcel marcella marcin marco marek marga margaret margot
margreet margriet maria mariam mariana marianna marianne maribel marie marieke marielle marietje mariette marija marije marijke marijn
marika marike marilou marina marinus mario mariola marion mariska marissa marit marius mariusz marja marjan marjo marjolein marjolijn marjon
mark marko markus marleen marlene marlies marloes marlon marlous marta martha martien martijn martin martina martine marwa maryam marzena
mas mathijs mathilde mats matteo matthias matthijs maud maurice maurits max maxim maximiliaan mees mehmet mehret mei meike meindert meint
meinte melanie melek melike melis melissa menno merel merijn mert merve meryem mesut meta metin mia michael michal michalina michel michelle
michiel mieke mien miep mies miguel mihai mijke mika mikail mike mila milan milou mimoun min mina ming minke miranda miriam mirjam miroslaw
mirthe mitchell mo mohamad mohamed mohammad mohammed mohamud monica moniek monika monique morris mostafa mouna mounir mourad muhammad
muhammed mukhtar munir munira murat musa mustafa mustapha mykola myra myriam myrthe nabil nabila nadia nadine nadir nadira nahla naima najat
najib najoua nancy nanda nanne nanning naomi narges nasima nasrin natalia natalie natascha natasha nathalie nawal nazan nazli neeltje nel
nelis nelleke nellie nelly nermin neslihan nesrin nettie nevin nia nick nicky nico nicolaas nicole nicolette niek niels nienke nihal nihat
nikki nils nina nine nisha nizar noa noah noelle nol noor noortje nor nora nordin noud nour noura nova nur nuray nurcan nurten nynke nyoman
odette oeke oemar oene oguz okan okke oksana olaf oleg oleksandr olena olga oliver olivia olivier omar omer onno onur orhan orlando oscar
osman otto ouafa ouail ouassim ouassima ouiam oumaima ourania ozan ozge ozgur ozlem pablo pam pascal patricia patrick paul paula paulien
pauline pawel pedro peet peggy pelin peter petra petronella petros petrus philip philippe philomena pien piet pieter pieternel pieternella
pim pinar piotr pleun pleuni priscilla priya przemyslaw puck putri quincy quint quinten quirine quirinus rabia rachel rachelle rachid
rachida radha radjesh radoslaw rafael rafal rahma rahmi raj rajesh rajiv ramazan ramin ramon ramona rana randy rania ranjana raoul rasha
rashid ratna ravi raymond rebecca recep reda reggie regien regina rein reinder reinier reinoud reint rejane rekha remco remi remko renate
rene renee renske renze resul reza ria rian rianne ricardo richard richella richelle rick rie riek riekele riekje rien rienk riet rietje rik
rika rikst rina rinske rinus rishi rita rivka rixt rob robbert robbie robert roberto robin roderick rodney roel roelf roelfien roelie
roelien roelof roland rolanda rolf romana rombout romeo romy ron ronald ronja ronnie roos roosmarijn rosa rosalie rosanne rose rosette
rosita roxane roxanne roy ruben rud rudolf rui ruken rukiye ruta rutger ruth ruud ryan ryszard saar sabah sabina sabine sabri sacha sadia
safae safia sahar said saida sake sakina salah saliha salim salima salma salome saloua sam samantha sameera samer samet sami samia samir
samira samuel sander sandor sandra sanna sanne santiago santosh sara sarah sascha saskia savannah savas sebastiaan sebastian sebe sefa seher
selam selda selim selin selma sem semra senna seppe serap serdar serge sergio sergiy serkan seval sevda sevgi sevim shanice shanna shantal
shanti sharda sharon sheila shirin shirley sibel sidi siebe siebren siem sien sieneke sier sietse sietske sietze sigrid sijtje sil silke
silvana silvia simon simone sina sinan sipke siska siti sjaak sjaan sjef sjoerd sjoerdtje sjors sjouke sjoukje slawomir soe soebhas soenil
soerin soerinder soesila sofia sofiane sofie songul sonia sonja sophia sophie soraya souad soufian soumia sri staf stan stanislaw steef stef
stefan stefanie steffie stella sterre steven stien stijn stoyan sukran suleyman sultan sunil sunita susan suus suzan suzanne suze sven
svenja svetlana svitlana swaantje sybren sylvana sylvia sylvie sylwia sytse sytske szymon taco tahir tamara tamer tanja tara tarik tariq
tatiana tatjana teatske ted tesfay tessa teun teunis teuntje thalia thea theo theodoor thera theresa therese theun thiago thijmen thijs
thirza thom thomas tiago tibor tiemen tietie tijmen tijn tijs tilly tim timo tina tine tineke tinus tiny tirza titia tjalling tjeerd tjitske
tjitte tobias tom tomas tomasz ton tonnie tonny toon toos tooske trees trijn trijntje trudy truida truus tuba tugba tulay turgut tuur tygo
ubbo ugur umar ummu umut urmila urmy ursula uwe vahid valentina valerie vanessa vasile veerle vera veronica veronique veysel victor vidya
viktor viktoria vincent vincentius viola vivian volkan volodymyr wael wahyu waldemar walid walter wanda wannes ward wassim wayan wei wendela
wendy werner wesley wessel wiebe wiebke wiebren wiebrig wieger wieke wiepkje wies wieslaw wietse wietske wijnand wil wilbert wilco wilfred
wilhelmien wilhelmina wilhelmus wiljan willeke willem willemien willemijn willemina willy wilma wim winnie winston wobbe wojciech wolfgang
wout wouter wubbo wybe wytske wytze xander xandra xavier xenia xin yacine yan yanniek yara yasemin yasin yasmin yasmina yasmine yassin
yassine yente yigit ykje yme ymkje yoka yolanda yonas yordanos yorick younes youness youri youssef youssra ype ytsje yucel yunus yusra yusuf
yvette yvon yvonne zacharias zahid zahra zainab zakaria zara zaynab zbigniew zdenka zehra zeliha zeynep zineb zjef zoe zofia zohra zoë
zsofia zuhal zulal zuzanna`
    .trim()
    .split(/\s+/u),
);

/** Of those, what is also a word of Dutch or of a dialect ("mien buuk"), or what a recogniser makes of one ("zoe slap"). */
const ALSO_WORDS = `
an ana ben bo co constant cor dick emir fons frans gust hope jaap jade jet joy lies lis lot lou mees mei mien min noor nur
pien rein recep roos rob sem ster tine tom ward wei wil zoe
agus arij bavo berk bets durk eren fiet ger jef jeu joke kea kobe leny li lode ludo ming oeke oene okke puck rie riet rixt sake sebe sier sri staf tiny tuur uwe wybe yme ype zjef
`;

/** First names that are nothing but names. */
export const ONLY_NAMES: ReadonlySet<string> = FIRST_NAMES.difference(
  new Set(ALSO_WORDS.trim().split(/\s+/)),
);
