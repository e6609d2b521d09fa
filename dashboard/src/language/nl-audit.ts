import type { AuditPage } from '../../../src/http/contract/audit.ts';
import { AUDIT_WORDS } from '../../../src/http/contract/audit-words.ts';

type WithoutRelation = NonNullable<AuditPage['withoutRelation']>;

/** The words of the access log; those of its codes are the ones that a patient gets who asks who looked. */
export const nlAudit = {
  audited: {
    title: 'Eén dossier, op verzoek',
    find: 'Eén patiënt bekijken, op verzoek',
    findWhy:
      'Voor een verzoek of onderzoek dat over één patiënt gaat. Zoek met naam en geboortedatum; zoeken en bekijken komen in dit logboek.',
    look: (name: string) => `Bekijk dossier van ${name}`,
    why: 'U ziet het dossier en de gesprekken van deze ene patiënt een half uur, alleen om te lezen. Noem het verzoek of onderzoek waarvoor u kijkt; dat staat in het logboek bij elke keer dat u iets opent.',
    request: 'Kenmerk van het verzoek of onderzoek',
    requestHint: 'Ten minste vijf tekens, bijvoorbeeld “inzageverzoek 2026-14”.',
    open: 'Open dossier om te lezen',
    readOnly: 'U leest dit op verzoek. Hier is niets te veranderen.',
    back: 'Terug naar het dossier',
    call: (when: string, outcome: string) => `Lees gesprek ${when}${outcome === '' ? '' : `, ${outcome}`}`,
  },
  auditFilter: {
    label: 'Toon',
    keyFilter: 'naar het filter',
    from: 'Vanaf',
    to: 'Tot en met',
    action: 'Wat',
    actions: {
      all: 'alles',
      read: 'alleen bekeken',
      changed: 'alleen veranderd',
      emergency: 'alleen noodinzage',
    },
    withoutRelation: ({ grounds, emergencies, people, patients }: WithoutRelation) =>
      grounds === 0
        ? 'In deze periode is geen dossier zonder behandelrelatie geopend.'
        : `Zonder behandelrelatie geopend: ${grounds} keer, ${
            emergencies === 0
              ? 'geen enkele keer met noodinzage.'
              : `waarvan ${emergencies} keer met noodinzage, door ${people} ${people === 1 ? 'medewerker' : 'medewerkers'}, bij ${patients} ${patients === 1 ? 'patiënt' : 'patiënten'}.`
          }`,
    emergencyHead: 'Noodinzage',
    noEmergency: 'nee',
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
