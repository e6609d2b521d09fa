import { AUDIT_WORDS } from '../../../src/http/contract/audit-words.ts';

/** The words of the access log; those of its codes are the ones that a patient gets who asks who looked. */
export const nlAudit = {
  auditFilter: {
    label: 'Toon',
    from: 'Vanaf',
    to: 'Tot en met',
    action: 'Wat',
    actions: { all: 'alles', read: 'alleen bekeken', changed: 'alleen veranderd' },
    onlyPatient: (name: string) => `Alleen ${name}`,
    everybody: 'Alle patiënten',
    ofPatient: (name: string) => `Alleen regels over ${name}.`,
    exportPdf: 'Alles van deze patiënt, in gewone woorden (pdf)',
    export: 'Alles van deze patiënt (csv)',
    emergency: 'NOODINZAGE',
    logged: 'Dat u hier kijkt, staat ook in dit logboek.',
    emptyPatient: 'Niemand heeft dit dossier bekeken in deze periode.',
    codes: AUDIT_WORDS,
  },
};
