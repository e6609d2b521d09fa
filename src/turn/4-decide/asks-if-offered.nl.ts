/** "Behandelen jullie ook thuis", "doet u aan shockwave", "kan ik dry needling krijgen": whether the practice has or does something. */
const OFFERED = new RegExp(
  [
    '\\b(?:doen|behandelen|geven|hebben|leveren|verkopen|werken|maken|bieden|plaatsen|verzorgen|komen|bestaat|doet|behandelt|geeft|heeft|levert|verkoopt|werkt|maakt|biedt|plaatst|verzorgt|komt) (?:jullie|u|je|de praktijk)\\b',
    '\\bkan ik (?:bij jullie |bij u |ook |hier )*(?:\\p{L}+ ){1,4}krijgen\\b',
    '\\bkunnen jullie (?:ook )?',
  ].join('|'),
  'u',
);

/** Whether that is asked, and with no word of what an answer about hours or costs tells. */
export const asksIfOffered = (asked: string, ownWords: RegExp): boolean => {
  const said = asked.toLowerCase();
  return OFFERED.test(said) && !ownWords.test(said);
};
