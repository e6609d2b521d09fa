/**
 * Generic (INN) and brand names of medicines that are much prescribed in the Netherlands, lower case: names are facts; the list
 * was written by the project and is free to use under CC0. It only recognises a name that was said; it says nothing about use.
 */
export const MEDICINES: readonly string[] = `
abasaglar abilify acenocoumarol acetylcysteine acetylsalicylzuur aciclovir adalimumab adenuric aerius airomir alendroninezuur alfuzosine alimemazine allopurinol alprazolam amiodaron amitriptyline amlodipine amoxicilline apixaban aprovel arcoxia aripiprazol ascal aspirine atenolol atorvastatine atrovent augmentin azatioprine azelastine azitromycine
baclofen bactrim beclometason bepanthen betahistine betamethason bisacodyl bisoprolol botox bricanyl brilique brintellix brufen budesonide bumetanide buprenorfine bupropion buscopan buspiron
calcichew calciumcarbonaat candesartan captopril carbamazepine carbasalaatcalcium carbimazol carvedilol cefuroxim celebrex celecoxib cerazette cetirizine champix chlooramfenicol chloortalidon cilest cinnarizine ciprofloxacine citalopram clarithromycine claritine claritromycine clemastine clindamycine clobetasol clomipramine clonazepam clonidine clopidogrel clotrimazol clozapine codeine colchicine colecalciferol concerta cosopt cozaar crestor cyproteron
dabigatran daivobet daktacort daktarin dalacin dalteparine dapagliflozine depakine dermovate desloratadine desogestrel dexamethason dexamfetamine diamicron diane diazepam diclofenac digoxine diltiazem dimeticon diovan diprosone dipyridamol domperidon donepezil dorzolamide doxazosine doxycycline dulaglutide duloxetine dutasteride
edoxaban efexor eliquis emcor empagliflozine enalapril entresto eplerenon erytromycine escitalopram esomeprazol estradiol etoricoxib euthyrox ezetimibe
famotidine feneticilline fenofibraat fenprocoumon fentanyl ferrofumaraat fexofenadine finasteride flecainide flixonase flixotide floxapen flucloxacilline fluconazol fluoxetine fluticason fluvoxamine foliumzuur formoterol forxiga fosamax fosfomycine fosinopril foster fragmin fraxiparine fucidin furabid furosemide fusidinezuur
gabapentine galantamine gliclazide glimepiride glucagon glucophage gynoplix
haloperidol humalog humira hydrochloorthiazide hydrocortison hydroxocobalamine hydroxychloroquine hydroxyzine
ibuprofen imigran imipramine imovane implanon indapamide indometacine insuline ipratropium irbesartan isordil isosorbidemononitraat isotretinoine itraconazol ivermectine
jardiance kenacort ketoconazol keppra kyleena kaliumchloride
labetalol lactulose lamotrigine lanoxin lansoprazol lantus lasix latanoprost lenalidomide lercanidipine letrozol levemir levetiracetam levocetirizine levodopa levonorgestrel levothyroxine lexapro lipitor lisdexamfetamine lisinopril lithium loperamide loratadine lorazepam lormetazepam losartan losec lovette lucovitaal lynestrenol lyrica
macrogol madopar magnesiumhydroxide marcoumar mebendazol mebeverine medikinet melatonine memantine mesalazine metformine methotrexaat methyldopa methylfenidaat metoclopramide metoprolol metronidazol mianserine micardis miconazol microgynon midazolam minocycline minoxidil minulet mirena mirtazapine molaxole mometason montelukast morfine motilium movicolon moxifloxacine moxonidine mycofenolaat
naloxon naltrexon naproxen nasonex natriumfluoride nebivolol neurontin nexium nicotine nifedipine nitrazepam nitrofurantoine nitroglycerine nitrolingual nolvadex noretisteron norfloxacine nortrilen nortriptyline norvasc novomix novorapid nystatine
ofloxacine olanzapine olmesartan omeprazol omnic ondansetron oxazepam oxybutynine oxycodon oxycontin oxynorm ozempic
pantoprazol pantozol paracetamol paroxetine penicilline perindopril permetrine pilocarpine pioglitazon plaquenil plavix pravastatine prednicarbaat prednisolon prednison pregabaline primperan prograf promethazine propranolol propylthiouracil proscar provera prozac pulmicort
quetiapine quinapril
ramipril ranitidine rasagiline relvar repaglinide ritalin risperdal risperidon rivaroxaban rivastigmine rivotril rizatriptan ropinirol rosuvastatine rupatadine
sacubitril salbutamol salmeterol saxenda selokeen semaglutide seretide seroquel seroxat sertraline sildenafil simvastatine singulair sintrom sitagliptine solifenacine sotalol spiriva spironolacton stilnoct strattera strepsils sulfasalazine sumatriptan symbicort syntocinon
tacrolimus tadalafil tamoxifen tamsulosine tegretol telmisartan temazepam tenofovir terbinafine terbutaline testosteron thiamazol thyrax ticagrelor timolol tiotropium tizanidine tolbutamide tolterodine topiramaat toujeo tramadol tranexaminezuur tranxene travoprost trazodon tresiba tretinoine triamcinolon triamtereen trimethoprim trisequens trulicity
valaciclovir valium valproaat valproinezuur valsartan varenicline vagifem venlafaxine ventolin verapamil vesicare victoza viagra vimovo vitamine voltaren vortioxetine
warfarine wellbutrin
xanax xarelto xalatan xylometazoline yasmin yaz zantac zestril zaldiar zofran zoloft zolmitriptan zocor zolpidem zopiclon zovirax zyprexa zyrtec zyban
abstral acamprosaat acnatac activelle actonel actrapid acupril adalat aldactone alendronaat aleve allergodil almogran alphagan alvesco amlor anafranil anoro antabus apidra aricept
arixtra asacol asasantin atectura atomoxetine avamys avodart azilect azopt azyter barnidipine berodual betaserc betmiga betnovate bevespi bezalip briviact budenofalk burinex butrans
byetta cafergot calcidosin calcivitd campral canesten carbasalaat cardura cataflam cefalexine ciclesonide cipramil ciproxin circadin cisordinol clavulaanzuur clexane combigan
combivent combodart comtan cordarone cosentyx cotrimoxazol coversyl cymbalta cyress cytomel daivonex dalmadorm davitamon denosumab depoprovera desmopressine diclofenacnatrium
differin diflucan digoxin dipiperon disulfiram divisun dovonex duac duaklir dulcolax duphaston durogesic dydrofemme dymista dytac dytenzide ebastine ebixa efient eklira elidel
ellaone elocon elvanse emadine emesafene emselex enbrel enerzair enstilar entocort epiduo equasym etanercept etodolac evista exelon ezetrol femodeen femoston fevarin flagyl fluanxol
fludex frisium fucithalmic gabitril galvus ganfort gaviscon guanfacine gynoflor haldol humuline hygroton imodium importal imuran incruse indacaterol inderal inegy innohep inspra
instanyl insulatard intuniv invega isoket ivabradine janumet januvia kestine kliogest komboglyze lamictal lamisil latuda laxoberon leflunomide legendal leponex lescol levofloxacine
librium livial livostin lixiana locoid lumigan lyxumia maalox magnesiumoxide marvelon maxalt meloxicam metamucil microlax microlite minocin minrin mirabegron modafinil moduretic
mogadon monocedocard monuril mounjaro movicox naramig nasacort natrilix natriumalginaat nexplanon nicorette nicotinell noctamid norlevo nurofen nuvaring onbrez orap otrivin
oxcarbazepine oxis palexia panadol paracetamolcodeine pariet patanol pentasa persantin phenergan piroxicam pivmecillinam pradaxa praluent pramipexol pravachol preterax procoralan
progynova prolia promocard propycil protopic psyllium purinethol qlaira qvar rabeprazol raloxifene ranexa relpax remeron reminyl renitec rennie repatha requip rhinocort risedronaat
risedroninezuur roaccutane rosiced rosuzet rybelsus rytmonorm salazopyrine salofalk saridon sarotex selectol selexid seresta serevent sibelium sifrol sinaspril sinemet skinoren
soolantra sotacor stalevo stediril steglatro stelara strumazol synjardy tambocor tamiflu tapentadol targinact tavanic tavegyl telfast temesta temgesic tenormin tentin thorens tobrex
topamax toviaz trajenta tramagetic trandate trazolan trelegy trigynon trileptal trimbow trisporal tritace trusopt tryptizol ultibro utrogestan valdoxan valtrex vibramycine vimpat
volcolon wegovy xalacom xatral xeljanz xultophy xyzal yasminelle zaditen zanidip zithromax zoely zomig
`
  .trim()
  .split(/\s+/u);

export const MEDICINE_NAMES: ReadonlySet<string> = new Set(MEDICINES);

/** The forms of medicines that Dutch glues what they are for to: "maagtabletten", "oogzalf", "inhalatiepufje". */
export const MEDICINE_FORMS =
  'tabletten|tabletjes|pillen|pilletjes|druppels|zalf|zalfje|creme|spray|capsules|puffer|puffers|pufje|pufjes|pleisters|remmers?';

/** What people call a kind of medicine instead of its name; kept as said. */
export const MEDICINE_KINDS: readonly string[] =
  `pufjes pufje bloedverdunners bloedverdunner bloeddrukpillen bloeddruktabletten bloeddrukmedicatie plaspillen plastabletten maagzuurremmer maagzuurremmers maagbeschermer maagbeschermers cholesterolverlager cholesterolpillen slaappillen slaaptabletten slaapmiddel puffer puffers inhalator inhaler antibiotica antibioticum antidepressiva anticonceptiepil pil prikpil oogdruppels oordruppels neusspray neusdruppels hormoonzalf schildklierpillen schildkliertabletten schildkliermedicatie ijzertabletten foliumzuurtabletten suikerpillen diabetesmedicatie pijnstillers pijnstiller hooikoortspillen hooikoortstabletten testosterongel oestrogeengel teststrips pennaalden steunkousen insulinepennen`.split(
    /\s+/u,
  );
