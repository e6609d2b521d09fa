import type { PatientPages } from '../../http/ports/patient-pages.ts';
import type { WaitingList } from '../../turn/5-act/waiting-list.ts';
import { type PageStoreParts, withAnyVisit } from './visit.ts';

export interface PageOfferParts extends PageStoreParts {
  readonly waitingList: Pick<WaitingList, 'answer'>;
}

/** The offered place of a link, answered as a reply to its message is. */
export function offerPages(parts: PageOfferParts): Pick<PatientPages, 'answerOffer'> {
  return {
    async answerOffer(visitor, answer, signal) {
      // Its own transaction: the link's lock held on would wait for a reply to the same message, and that for the link.
      const visit = await withAnyVisit(parts, visitor, signal, async (_session, { link }) => ({
        kind: 'ready' as const,
        link,
      }));
      if (visit.kind !== 'ready') return visit;
      const { practice, patient, offer } = visit.link;
      if (offer === null) return { kind: 'unknown' };
      const answered = await parts.waitingList.answer({ practice, offer, patient, answer }, signal);
      const wanted = answer === 'yes' ? 'booked' : 'declined';
      return { kind: answered.kind === wanted ? 'done' : 'not-done' };
    },
  };
}
