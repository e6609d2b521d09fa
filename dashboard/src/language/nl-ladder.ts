/** The words of what a line of the emergency ladder may say of itself: when it answers and whose callers it is for. */
export const nlLadder = {
  onlyThen: {
    hours: 'Eigen tijden',
    hoursWhy:
      'Zonder eigen tijden geldt dit nummer de hele tijd die bij Wanneer staat. Tot 08:00 na Van 17:00 is de volgende ochtend. Op een feestdag gelden de tijden van zondag.',
    hoursWrong: 'Kies ten minste één dag, en schrijf tijden zo: 17:00',
    days: 'Dagen',
    short: {
      monday: 'ma',
      tuesday: 'di',
      wednesday: 'wo',
      thursday: 'do',
      friday: 'vr',
      saturday: 'za',
      sunday: 'zo',
    },
    addHours: 'Voeg een tijd toe',
    region: 'Alleen voor een gebied',
    regionWhy:
      'Voor een praktijk met bellers bij verschillende posten. Balie kijkt naar de postcode van een herkende patiënt en anders naar het netnummer. Is geen van beide bekend, dan belt Balie alle posten van boven naar onder.',
    regionName: 'Naam van het gebied',
    postcodes: 'Postcodes (vier cijfers, of van-tot)',
    postcodesHelp: 'Zoals: 3011-3039, 3071',
    areaCodes: 'Netnummers',
    areaCodesHelp: 'Zoals: 010, 0180',
    regionWrong: 'Geef het gebied een naam en ten minste één postcode of netnummer, met komma’s ertussen',
  },
};
