/** The words of the complaints that a manager reads. */
export const nlComplaints = {
  complaints: {
    explained:
      'De balie gaf deze klachten aan u door. Wie belde en wat er gezegd is, ziet u pas als u er één opent en zegt waarom; dat staat daarna in het inzagelog.',
    what: 'Klacht',
    handedOver: 'Doorgegeven',
    promised: 'Beloofd',
    one: (when: string) => `Klacht van ${when}`,
    empty: 'Er wacht geen klacht op u. De balie geeft een klacht door met “Naar manager”.',
    waiting: (n: number) => (n === 1 ? '1 klacht wacht op u.' : `${n} klachten wachten op u.`),
    toComplaints: 'Naar Klachten',
    asksWhy: 'Deze klacht gaat over een beller en staat bij één gesprek. Zeg waarom u haar opent.',
    why: 'Waarom opent u deze klacht?',
    whyHint: 'Ten minste vijf letters. Dit blijft in de tijdlijn staan; de balie leest het ook.',
    open: 'Open de klacht',
    toDesk: 'Terug naar de balie',
    toDeskAsks: 'Wat moet de balie doen?',
    call: 'Bel de beller',
    transcript: 'Het gesprek',
    noTranscript: 'Van dit gesprek zijn geen woorden bewaard.',
    handedBack: 'Teruggegeven aan de balie.',
  },
};
