import type { ConsentReply } from '../../domain/consent-reply.ts';
import type { ConsentChannel } from '../../domain/patient.ts';

const BY: Readonly<Record<ConsentChannel, string>> = { whatsapp: 'WhatsApp', sms: 'sms', email: 'e-mail' };

/** The approved sentences about consent for messages; see `phrases.nl.ts`. What is asked for is all that is kept. */
export function consentSentences(reply: ConsentReply): readonly string[] {
  switch (reply.phrase) {
    case 'ask-consent':
      return [`Mag ik u de bevestiging per ${BY[reply.channel]} sturen, en later een herinnering?`];
    case 'consent-kept':
      return [
        reply.sent ? `U krijgt een bericht per ${BY[reply.channel]}.` : 'Dat schrijf ik op.',
        'Wilt u dat niet meer, zeg het dan tegen de praktijk.',
      ];
    case 'consent-not-kept':
      return ['Dat lukt nu niet. U krijgt geen bericht, maar uw afspraak staat.'];
    case 'consent-refused':
      return ['Goed, dan stuur ik niets.'];
  }
}
