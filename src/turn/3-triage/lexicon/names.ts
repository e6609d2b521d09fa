/**
 * Names of people, most of them last names, that differ by a sound from a word of a rule: "Amrani" was heard as "aanranding" and
 * brought the emergency line to whoever answered the question for a name. They are never taken for a misheard word; a name
 * that is a word of a rule itself still is that word. Common names of the Netherlands in all their origins, without prefixes.
 */
export const names: readonly string[] = `
  abdi abdullah acar adema ademaker aerts agnieszka ahmed aisha aksoy amrani angs angst anna annie anouk arends arslan
  aslan astrid avci aydin ayse aziz azzouzi baby bakkali bakker bart beckers beek been beenen beer begraven belhaj
  benali berg bewust bijlsma bleek bleeker bloedel bloem bloemen blom boer boersma bondarenko bosch bosman bouali
  boukhari bouma bouterse bouzid braak bram brand brands brandsma breuk breukel breukers bril brink broek brouwer bruijn
  bruin brunswijk buik buikema bulut cate celik cetin chaoui chen claessens corrie cuypers daan dabrowski dekker demir
  dijk dijkema dijkhuizen dijkstra dirk doctor dogan dohmen dokter dolores dongen dood dooij doorn driessen druk drukker
  elif elzinga emma emre erdogan ergin erik evers fassi fatima feenstra felle femke fernandes finn flauw flauwers fleur
  frank fretes frissen geerts gerrit gerritsen gielen giff graaf grafhorst graven gravesande greet griep griepink groen
  groot gunes haan haarsma haddad haddaoui haddou hals hamdaoui hammou hand handgraaf hanneke harte hartman hassan
  hatice heftig heijden hendriks hendrikx henk hermans heuvel hiemstra hoekstra hoff hofman hoofd hoogendoorn hoogland
  horst huang huid huisman huizinga hulp hulsman hulst ibrahim idrissi ingrid iris ivanov jacobs jankowski jansen
  janssen jeroen jesse jhagroe joao johan johanna jong jonge jonker julia kalloe kaminski kamp kara karaca kartosen
  katarzyna kaur kaya kees kerkhof khadija khan khattabi kilic kind kinds kolk koning kooistra koorts korkmaz koster
  koud kouwenhoven kovalenko kowalczyk kowalski kramer kramp krampe krzysztof kuijpers kuiper kuipers kurt kwak kwakkel
  kwijt laan lahlou lange lars latuheru leeuw leeuwen lemmens lever leverink levi lewandowski linden linh lisa loon
  lotte lucas maag maagdenberg maarten maas mansouri manuputty marco maria mark marloes martens martina mazur meer
  mehmet meijenfeldt meijer meulen michiel mila milan mohamed mohammed molenaar mond mondria monique moor moord moors
  moussaoui mulder mulders mustafa nauta neus nguyen noah noodt noor nowak oksana olena oogink osman ouali ozdemir ozkan
  ozturk pattinama paul peeters pengel pereira peter peters petra petrov piet pieters pijnappel pijnenburg pille pillen
  piotr ploeg poel polat post postma prins priya rahmani ramdin ramlal redder redding riemersma riet rodrigues roelofs
  ronald rood roos ruben rugers ruiter sahetapy sahin saidi salah samira sander sanders sanne santos sara schaap
  schaapherder schipper scholten schouten sharma shevchenko sikkema silva simsek singh slag slager slagter smeets smit
  smits snel snelders soekarman sophie spuit steekelenburg steen steenbergen stekelenburg sterk stern
  szymanski tahamata tahiri tand tekin terpstra tess thijs thijssen timmermans tjon tkachenko tran truus turan valk veen
  veenstra veld velde velden verbeek verhagen verhoeven vermeulen vink visser vliet voet vries wang warm warmerdam warsame wegman
  wiels wieringa wiersma wijk willem willemijn willems willemsen wisniewski wojcik wolters wong wouda wouter wozniak yaakoubi
  yildirim yildiz yilmaz youssef yusuf zandstra zeynep ziani zieken ziekman zielinski zijlstra zwart zweers zweet
`
  .trim()
  .split(/\s+/);
