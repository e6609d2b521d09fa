import { z } from 'zod';
import type { CarrierResult, MessageCarrier, OutgoingMessage } from './carrier.ts';
import type { Template } from './logistics.ts';
import { type Answer, notAccepted, postJson } from './post-json.ts';
import { whatsappValues } from './whatsapp-texts.ts';
import type { Press } from './whatsapp-webhook.ts';

export interface WhatsAppSettings {
  /** `https://graph.facebook.com/v23.0`, or a stand-in. */
  readonly graphUrl: string;
  readonly phoneNumberId: string;
  readonly accessToken: string;
}

/** The names under which the practice has Meta approve the texts of `docs/guides/berichten.md`. */
export const TEMPLATE_NAMES: Readonly<Record<Template, string>> = {
  'appointment-booked': 'balie_afspraak_gemaakt',
  'appointment-cancelled': 'balie_afspraak_afgezegd',
  'appointments-booked': 'balie_afspraken_gemaakt',
  'appointment-reminder': 'balie_afspraak_herinnering',
  'intake-invitation': 'balie_vragen_vooraf',
  'intake-reminder': 'balie_vragen_vooraf_herinnering',
  'waiting-offer': 'balie_wachtlijst_aanbod',
  'waiting-taken': 'balie_wachtlijst_vergeven',
  'move-offer': 'balie_afspraak_verzetten',
  'callback-missed': 'balie_niet_bereikt',
  'call-us': 'balie_bel_ons',
  'callback-later': 'balie_later_terugbellen',
  'message-corrected': 'balie_bericht_klopt_niet',
};

/**
 * The buttons under a template: "Afzeggen" and "Verplaatsen", "Ja" and "Nee", "1" and "2"; what comes back names the message that
 * was answered.
 */
const BUTTONS: Readonly<Partial<Record<Template, readonly [Press, Press]>>> = {
  'appointment-booked': ['cancel', 'move'],
  'appointment-reminder': ['cancel', 'move'],
  'waiting-offer': ['yes', 'no'],
  'move-offer': ['first', 'second'],
};

/** Meta tells within seconds that it took a message, and brings what was not taken from it again; a quarter of an hour is ours. */
const RECEIPTS_WITHIN_SECONDS = 900;

/**
 * WhatsApp by Meta's Cloud API: templates only, because a practice writes first and Meta takes free text only within 24 hours
 * of the patient's own last message. "sent" is that Meta took it; delivered and read come as receipts (`whatsapp-webhook.ts`).
 */
export function whatsappCarrier(settings: WhatsAppSettings): MessageCarrier {
  const url = `${settings.graphUrl}/${settings.phoneNumberId}/messages`;
  return {
    name: 'whatsapp',
    receiptsWithinSeconds: RECEIPTS_WITHIN_SECONDS,
    async send(message, signal) {
      const post = (one: OutgoingMessage) =>
        postJson(url, asTemplate(one), { authorization: `Bearer ${settings.accessToken}` }, signal);
      let answer = await post(message);
      // Refused before it went anywhere: the same message once more, in the language that every practice has approved.
      if (
        message.inDutch !== undefined &&
        answer.kind === 'answered' &&
        codeOf(answer) === NOT_IN_THIS_LANGUAGE
      )
        answer = await post({ ...message, ...message.inDutch, language: 'nl' });
      return answer.kind === 'answered' ? asResult(answer) : answer;
    },
    close: async () => undefined,
  };
}

const asTemplate = ({ practice, id, to, template, parameters, language = 'nl' }: OutgoingMessage) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: to.replace(/^\+/, ''),
  // Comes back in each receipt, also when the answer to this request was lost.
  biz_opaque_callback_data: `${practice}/${id}`,
  type: 'template',
  template: {
    name: TEMPLATE_NAMES[template],
    language: { code: language, policy: 'deterministic' },
    components: [
      {
        type: 'body',
        parameters: whatsappValues(template, parameters).map((text) => ({ type: 'text', text })),
      },
      ...(BUTTONS[template] ?? []).map((button, index) => quickReply(index, `${button}:${practice}/${id}`)),
    ],
  },
});

const quickReply = (index: number, payload: string) => ({
  type: 'button',
  sub_type: 'quick_reply',
  index: String(index),
  parameters: [{ type: 'payload', payload }],
});

const accepted = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const refusal = z.object({ error: z.object({ code: z.int() }) });

/**
 * Codes of Meta's error page for which this recipient will never get this message: not on WhatsApp, an old client or no
 * consent to Meta's terms (131026), outside the test numbers (131030), the sender itself (131021), stopped by the patient (131050).
 */
const NEVER_FOR_THIS_ADDRESS: ReadonlySet<number> = new Set([131_026, 131_030, 131_021, 131_050]);

/** "Template name does not exist in the translation": the practice has not had the English text approved. */
const NOT_IN_THIS_LANGUAGE = 132_001;

const codeOf = (answer: Answer): number | undefined => refusal.safeParse(answer.body).data?.error.code;

function asResult(answer: Answer): CarrierResult {
  const took = accepted.safeParse(answer.body);
  const [message] = took.data?.messages ?? [];
  if (answer.status === 200 && message !== undefined) return { kind: 'sent', reference: message.id };
  const code = codeOf(answer);
  if (code !== undefined && NEVER_FOR_THIS_ADDRESS.has(code)) {
    return { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' };
  }
  // Rate limits, a token that ran out, a template that is not approved yet: an operator or time puts it right; messages wait.
  return notAccepted(answer, code !== undefined);
}
