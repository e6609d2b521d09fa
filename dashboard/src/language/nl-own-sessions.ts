/** The words of where somebody is signed in. */
export const nlOwnSessions = {
  ownSessions: {
    title: 'Waar u aangemeld bent',
    why: 'Herkent u iets niet, meld het daar af en verander uw wachtwoord.',
    unknown: 'onbekend apparaat',
    since: (when: string) => `sinds ${when}`,
    lastUsed: (when: string) => `laatst gebruikt ${when}`,
    this: 'dit apparaat',
    end: 'Meld daar af',
    endOf: (what: string) => `Meld daar af: ${what}`,
    endOthers: 'Meld alle andere af',
    password: 'Uw wachtwoord van nu, om af te melden',
    confirm: (what: string) => `Meld af: ${what}`,
    confirmOthers: 'Meld alle andere af, nu',
    keep: 'Toch niet',
    ended: 'Afgemeld.',
  },
};
