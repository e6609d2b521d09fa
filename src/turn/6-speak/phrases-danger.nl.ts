import type { DangerReply } from '../../domain/danger-reply.ts';
import type { Reply } from '../../domain/reply.ts';

type Told = Pick<Reply, 'told112'>;

/**
 * The approved sentences about danger; see `phrases.nl.ts`. A caller in danger to life has one thing to do, and that is to dial 112 (S6): who
 * was told so hears what Balie does meanwhile, and not in the next breath to stay on the line.
 */
export function dangerSentences(reply: DangerReply & Told): readonly string[] {
  switch (reply.phrase) {
    case 'urgent-connecting': {
      const to = reply.to ?? 'iemand van de praktijk';
      return reply.told112 === true
        ? [`Zolang u aan de lijn blijft, probeer ik ${to} voor u te bereiken.`]
        : [`Ik verbind u nu door met ${to}. Blijf aan de lijn.`];
    }
    case 'call-112-now':
      return ['Hang op en bel nu zelf 1 1 2, of bel met een tweede telefoon.'];
    case 'urgent-still-trying':
      return [`Er neemt nog niemand op. Ik probeer een ander nummer.${stay(reply)}`];
    case 'urgent-human-found':
      return ['U wordt nu verbonden.'];
    case 'urgent-nobody-reached':
      return [
        'Ik kan niemand bereiken. Hang op en bel nu zelf 1 1 2.',
        ...(reply.noted ? ['De praktijk ziet uw oproep bovenaan de werklijst.'] : []),
        'Zolang u aan de lijn blijft, blijf ik proberen.',
      ];
    case 'urgent-call-doctor':
      return [
        `Ik kan nu ${reply.practice === 'tandarts' ? 'geen tandarts' : 'niemand van de praktijk'} bereiken.`,
        'Hang op en bel nu zelf 1 1 2, of bel uw eigen huisarts, of buiten kantooruren de huisartsenpost.',
        ...(reply.noted ? ['De praktijk ziet uw oproep bovenaan de werklijst.'] : []),
        'Zolang u aan de lijn blijft, blijf ik proberen.',
      ];
    case 'stop-exercising':
      return ['Stop met oefenen tot u iemand heeft gesproken.'];
    case 'urgent-trying-soon':
      return ['Ik ben er nog. Zo bel ik opnieuw. Toets 1 om meteen opnieuw te bellen.'];
    case 'urgent-trying-again':
      return [`Ik bel nu opnieuw.${stay(reply)}`];
    case 'urgent-next-number':
      return [`Ik bel nu een ander nummer.${stay(reply)}`];
    case 'suicide-line-113':
      return ['U kunt ook dag en nacht gratis bellen met 1 1 3, nummer 0 8 0 0, 0 1 1 3.'];
    case 'confirm-alarm':
      return [reply.question];
  }
}

export const stay = ({ told112 }: Told): string => (told112 === true ? '' : ' Blijf aan de lijn.');
