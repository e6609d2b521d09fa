const NONE_CHECKED = 'nog geen gesprek nagekeken, dus nog niets verkeerd gezien';

/** The words of the screen on which use cases are opened, one gate after another. */
export const nlTasks = {
  tasks: {
    title: 'Taken',
    intro:
      'Wat Balie zelf mag afhandelen. Elke toepassing gaat in vier stappen: Meten, Oefenen, Openen, Volgen. Een stap vooruit kan pas als alles wat hij vraagt is gehaald; terug kan altijd.',
    list: 'Gebruikstoepassingen',
    wish: 'Toepassing',
    step: 'Stap',
    since: 'Sinds',
    part: 'Voor welke bellers',
    open: 'Nog open',
    steps: { measure: 'Meten', rehearse: 'Oefenen', open: 'Openen', follow: 'Volgen' },
    stepOf: (nth: number, step: string) => `${nth} van 4: ${step}`,
    neverChanged: 'zoals het praktijkbestand zegt',
    by: (name: string, day: string) => `${day}, ${name}`,
    notOpened: 'niemand: een medewerker handelt af',
    whens: {
      always: 'altijd',
      'opening-hours': 'tijdens openingstijd',
      'out-of-hours': 'buiten openingstijd',
    },
    partWritten: (when: string, percent: number) => `${percent} van 100 bellers, ${when}`,
    openCriteria: (n: number, of: number) => (n === 0 ? 'alles gehaald' : `${n} van ${of} nog niet gehaald`),
    criteria: 'Wat de volgende stap vraagt',
    criteriaFollow: 'Wat zo moet blijven',
    met: 'gehaald',
    notMet: 'nog niet',
    criterion: {
      heard: (x: number, of: number) => `${x} van ${of} gesprekken met deze wens gemeten`,
      checked: (x: number, of: number) => `${x} van ${of} gesprekken door een mens nagekeken`,
      understood: (x: number, of: number) =>
        of === 0 ? NONE_CHECKED : `${x} van ${of} nagekeken gesprekken verkeerd begrepen`,
      rehearsed: (x: number, of: number) => `${x} van ${of} proefgesprekken gevoerd`,
      'rehearsed-right': (x: number, of: number) => `${x} van ${of} proefgesprekken fout`,
      'rehearsed-wish': (x: number, of: number) => `${x} van ${of} proef met deze wens gedaan`,
      'ladder-answered': (x: number, of: number) =>
        `${x} van ${of} test van de spoedladder binnen 30 seconden opgenomen (laatste 30 dagen)`,
      alone: (x: number, _of: number) =>
        x === 0
          ? 'geen andere toepassing wordt nu geopend'
          : `${x} andere toepassing wordt nu geopend; één tegelijk`,
      handled: (x: number, of: number) => `${x} van ${of} gesprekken door Balie afgehandeld`,
      'handled-right': (x: number, of: number) =>
        of === 0 ? NONE_CHECKED : `${x} van ${of} nagekeken gesprekken verkeerd`,
    },
    to: (step: string) => `Naar ${step}`,
    notYet: 'De volgende stap kan nog niet: niet alles is gehaald.',
    last: 'Dit is de laatste stap. Balie handelt deze wens af bij alle bellers.',
    decidedBy: 'Wie besluit dit',
    when: 'Wanneer',
    percent: 'Van elke 100 bellers',
    savePart: 'Bewaar voor wie',
    rollBack: 'Terugdraaien',
    rollBackWhat:
      'Werkt meteen: het volgende gesprek met deze wens gaat naar een medewerker. Lopende gesprekken maakt Balie af.',
    rolledBack: 'Teruggedraaid. Nieuwe bellers met deze wens krijgen een medewerker.',
    changed: 'Bewaard.',
    reason: 'Waarom (mag ook later, bij Instellingen › Wijzigingen)',
    saveReason: 'Bewaar reden',
    reasonSaved: 'Reden bewaard.',
    thresholds: 'Drempels',
    thresholdsWhy: 'Elke verandering hiervan staat bij Instellingen › Wijzigingen.',
    threshold: {
      heard: 'Gesprekken meten',
      checked: 'Gesprekken nakijken',
      rehearsed: 'Proefgesprekken',
      handled: 'Gesprekken afhandelen voor Volgen',
      wrongPercent: 'Hoogstens fout, van 100',
    },
    saveThresholds: 'Bewaar drempels',
    readOnly: 'Alleen een praktijkmanager verandert dit.',
  },
};
