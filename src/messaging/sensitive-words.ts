/**
 * Words that tell why somebody comes, what they use or to which department they go (S14). Whoever picks up a telephone reads a message, so
 * doubt is refused: better another word than one that says too much. Written by the project, free to use under CC0.
 */

/** Anywhere in a word: "hoofdpijn", "rugklachten", "koortsig". */
const IN_COMPLAINTS =
  'pijn klacht koorts hoest benauwd jeuk duizelig misselijk diarree braken verkoud griep ontsteking infectie kanker tumor depressi burnout hartfalen hartinfarct beroerte diabet suikerziekte astma copd zwanger miskraam abortus overgang menstruat incontinen obstipatie hernia migraine epilep dement alzheimer parkinson verslav alcohol drugs overgewicht obesitas allergi eczeem psoriasis schimmel wrat gezwel knobbel bloeding wond kneuzing breuk verstuik trombose bloeddruk cholesterol anemie bloedarmoede slaapproble angststoornis paniek trauma suicid zelfmoord mishandel geslachtsziekte chlamydia gonorroe hepatitis gaatjes cariës tandvlees wortelkanaal abces symptom headache pregnan cancer bleeding';
/** As a whole word: inside others they are something else. */
const COMPLAINTS =
  'ziek ziekte ziektebeeld zieke moe moeheid angst stress soa hiv aids adhd autisme pil kuur bloed urine ontlasting huiduitslag uitslag uitslagen diagnose aandoening kwaal letsel beugel gebit pain fever cough itch rash sick illness disease diabetes asthma anxiety depression diagnosis blood urine wound infection stroke dizzy nausea flu complaint complaints symptom symptoms result results';
const IN_MEDICINES =
  'medicijn medicat geneesmiddel herhaalrecept antibiotic pijnstill bloedverdunner insuline vaccin inenting griepprik antidepress slaapmiddel anticoncepti medicine painkiller prescription injection';
const MEDICINES =
  'recept recepten pillen tabletten tablet capsules zalf druppels puffer prik pill pills drug';
const IN_DEPARTMENTS =
  'cardiolo dermatolo gynaecolo gynecolo oncolo urolo neurolo psycholo psychiat reumatolo geriatr pediatr orthoped chirurg radiolo internist longarts oogarts kaakchirurg orthodont endodont parodont verloskund fertilit seksuolo echoscop mammogra kinderarts polikliniek verslavingszorg bekkenbodem oedeem logoped diëtist diabetesverpleeg hospice palliat spreekuur cardiolog dermatolog gynecolog oncolog urolog neurolog psycholog surgeon surgery radiolog midwi pediatric';
const DEPARTMENTS =
  'ggz poh poh-ggz soa-poli poli kno mdl soh seh eerstehulp afdeling afdelingen laboratorium lab uitstrijkje spiraal spiraaltje echo scan röntgen mri bloedprikken bloedafname hartfilmpje ecg besnijdenis sterilisatie euthanasie ent a&e clinic department ward x-ray smear ultrasound';

const words = (text: string): readonly string[] => text.split(' ');

export const SENSITIVE = {
  complaint: { inside: words(IN_COMPLAINTS), whole: new Set(words(COMPLAINTS)) },
  medicine: { inside: words(IN_MEDICINES), whole: new Set(words(MEDICINES)) },
  department: { inside: words(IN_DEPARTMENTS), whole: new Set(words(DEPARTMENTS)) },
} as const;
