/**
 * Words that mean the same for a wish, so that a sentence with "knie" helps to understand one with "elleboog". A nurse may add
 * words; the notation is: exact words, and `~` for "any ending". Read by the features of the wish model.
 */
export const CONCEPTS: Readonly<Record<string, readonly string[]>> = {
  day: 'maandag~ dinsdag~ woensdag~ donderdag~ vrijdag~ zaterdag~ zondag~ morgen overmorgen vandaag vanmiddag vanochtend vanavond morgenochtend morgenmiddag'.split(
    ' ',
  ),
  month: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  holiday:
    'kerst~ pasen paasmaandag pinksteren pinksterdag hemelvaart~ koningsdag bevrijdingsdag carnaval sinterklaas oudejaarsdag nieuwjaarsdag feestdag~ vakantie~ zomervakantie'.split(
      ' ',
    ),
  family:
    'man vrouw zoon zoontje dochter dochtertje kind kindje kinderen baby moeder vader ma pa oma opa partner vriend vriendin broer zus ouders kleine peuter echtgenoot'.split(
      ' ',
    ),
  body: 'knie~ rug schouder~ nek arm been benen voet~ enkel~ hand~ pols elleboog heup buik maag hoofd oor oren oog ogen keel neus borst huid teen tenen vinger~ kies kiezen tand tanden kaak tandvlees mond tong hart longen blaas moedervlek~ plekje vlekje bult bultje wrat'.split(
    ' ',
  ),
  complaint:
    'pijn zere zeer last klachten jeuk uitslag~ koorts hoest~ hoofdpijn keelpijn oorpijn buikpijn rugpijn kiespijn rugklachten benauwd duizelig misselijk ontstoken ontsteking~ gezwollen dik verkouden griep moe eczeem'.split(
      ' ',
    ),
  doctor:
    'dokter dr huisarts tandarts arts fysio fysiotherapeut mondhygienist~ praktijkondersteuner poh assistente doktersassistente therapeut behandelaar'.split(
      ' ',
    ),
  specialist:
    'dermatoloog orthopeed cardioloog neuroloog oogarts kno internist psycholoog psychiater gynaecoloog uroloog kinderarts kaakchirurg orthodontist dietist podotherapeut longarts reumatoloog specialist~ audicien chirurg'.split(
      ' ',
    ),
  institution:
    'apotheek apotheker~ dienstapotheek thuiszorg wijkverpleging wijkverpleegkundige verpleegkundige buurtzorg ziekenhuis umc olvg verpleeghuis verzorgingshuis woonzorgcentrum hospice ggz ggd crisisdienst ambulance~ laboratorium lab trombosedienst huisartsenpost kraamzorg verloskundige~ radiologie bedrijfsarts'.split(
      ' ',
    ),
  appointment:
    'afspraak afspraken afspraakje~ consult controle behandeling spreekuur huisbezoek visite intake controleafspraak'.split(
      ' ',
    ),
  medicine:
    'medicijn~ medicatie pil pillen pilletjes pillekes tablet~ puffer~ inhalator zalf druppels oogdruppels spray neusspray insuline kuur capsules recept~ herhaalrecept~ doosje strip tube bloedverdunner~ plaspil~ slaappil~ antidepressiva pijnstiller~'.split(
      ' ',
    ),
  test: 'bloed urine plas foto scan mri echo kweek uitstrijkje hartfilmpje ecg bloedonderzoek onderzoek test~ biopt ontlasting waarden waardes'.split(
    ' ',
  ),
  money:
    'euro kosten kost prijs tarief~ rekening~ factuur~ nota betalen betaal vergoed~ verzekering~ verzekeraar verzekerd risico declar~ duur gratis'.split(
      ' ',
    ),
  language:
    'engels duits frans turks arabisch pools spaans oekraiens italiaans portugees russisch english deutsch francais'.split(
      ' ',
    ),
  shop: 'pizza~ garage kapper bakker~ restaurant hotel gemeente gemeentehuis bank ziggo kpn loodgieter dierenarts hond kat taxi~ supermarkt albert~ school belastingdienst makelaar fietsenmaker paspoort sportschool zwembad'.split(
    ' ',
  ),
  vehicle: 'file trein bus tram metro auto fiets band verkeer brug snelweg taxi regiotaxi parkeerplek'.split(
    ' ',
  ),
  minutes: 'minuten minuutjes minuut kwartier kwartiertje halfuur uurtje'.split(' '),
  vaccine:
    'griepprik~ prik prikken vaccin~ inenting~ coronaprik~ griepspuit booster~ pneumokokken~ gordelroos tetanus~ hepatitis bevolkingsonderzoek uitstrijkje soa screening'.split(
      ' ',
    ),
  danger:
    'bewusteloos flauwgevallen adem ademt lucht stikt hartaanval beroerte bloedt bloeden stuip reanim~ spoed~ noodgeval ambulance 112 dood zelfmoord'.split(
      ' ',
    ),
  angry:
    'boos kwaad woest ontevreden schandalig belachelijk klacht klachtenfunctionaris schande waardeloos onbeschoft onbeleefd zat excuses slecht'.split(
      ' ',
    ),
};
