/**
 * Everyday words of other languages that sound like an alarm word of ours: "biri" (somebody, in Turkish) was heard as "baren" and sent
 * whoever asked for a speaker of Turkish to the emergency line. Who greets, counts, names a day or a relative or asks for an appointment in
 * another language is no danger; the words of danger themselves stand in `rules/danger-in-another-language.ts`. Found by asking the vocabulary
 * of the rules about some 1,500 such words of sixteen languages, as a recogniser without their accents writes them.
 */
export const foreignWords: readonly string[] = `
  annem ates bekleyin bilen biri birini birisi birisiyle biriyle cuma deren dersin disim doktor doktora doktorla ederim esim evet evin gibi icin
  kocam nerede ogleden recete saat telefonla turkce verir yerine
  benim beni bizim dede efendim ekim gelecek peki temmuz
  bardzo boli imie moge niedziela kaszel lekarz numery pani panie prosze recepta siedem tata troche wizyta wizyte wtorek zeby zona
  anta bent chokran ibnati kathir mumkin ummi walidi wald weld
  bud chas ditina kashel mene moye pryvit retsept temperatura tato zub
  adresse brauche einen einer fieber freitag hatte hatten husten jemand mann montag mutter nachste name nein rezept rucken schmerzen sieben
  anmelden auge gestern kinder meiner neuer seit sonntag sprechen tochter termin vater wann wurde wurden
  besoin cinq medecin comment demain dent dents docteur elle femme fievre fille heure heures huit mardi mere numero pere prendre rendez samedi semaine sept
  telephone tete une venir ventre vendredi voudrais
  address back card could hundred shoulder skin sore tell thirteen tired belly birth child come dentist father husband knee like make medicine mother name need phone thank with wife
  diente donde manana martes miercoles numero pedir tardes telefono tres viernes
  dente hoje nome onde telefone tosse voce
  bisogno dottore medico nome oggi prendere vorrei
  mester nochi reset tiki
  berri isniin maanta sidee hade hakim kilte lomi reesi sini
  cand vineri dinte fiica inteleg maine marti putin spate tuse
  chetiri deteto edin grab korem
`
  .trim()
  .split(/\s+/);
