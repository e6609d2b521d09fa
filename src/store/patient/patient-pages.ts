import type { PatientPages } from '../../http/ports/patient-pages.ts';
import { writeAudit } from '../queries/audit.ts';
import { countMiss, MOST_MISSES, openVisit } from '../queries/patient-links.ts';
import { appointmentPages, type PageAgendaParts } from './page-appointment.ts';
import { intakePages } from './page-intake.ts';
import { offerPages, type PageOfferParts } from './page-offer.ts';
import { withLink } from './visit.ts';

/** The pages of patients in Balie's own database. */
export const storePatientPages = (parts: PageAgendaParts & PageOfferParts): PatientPages => ({
  ...appointmentPages(parts),
  ...offerPages(parts),
  ...intakePages(parts),
  giveBirthDate: (token, date, signal) =>
    withLink(parts, token, signal, async (session, link, owner) => {
      const isRight = date.equals(link.dateOfBirth);
      await writeAudit(session, {
        practice: link.practice,
        call: null,
        patient: link.patient,
        event: 'page-of-patient-opened',
        action: 'read',
        what: 'identity',
        ground: 'call-of-patient',
        result: isRight ? 'done' : 'refused',
        reference: link.appointment ?? link.offer,
      });
      if (isRight) return { kind: 'open' as const, cookie: await openVisit(session, link, parts.now()) };
      await countMiss(session, link.hash);
      return link.misses + 1 >= MOST_MISSES
        ? { kind: 'locked' as const, owner }
        : { kind: 'wrong' as const, owner };
    }),
});
