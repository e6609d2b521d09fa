import { createTransport } from 'nodemailer';
import type { CarrierFault, CarrierResult, MessageCarrier } from './carrier.ts';

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password when the server asks for them. */
  readonly url: string;
  /** "Huisartsenpraktijk De Linde <noreply@...>" */
  readonly from: string;
  /** For each step: connecting, greeting, and silence in between. */
  readonly timeoutMs?: number;
}

/** A mail server that does not answer in this time is busy enough to be left alone until the next attempt. */
const STEP_TIMEOUT_MS = 10_000;

/** E-mail over SMTP, one connection per message: a practice sends a few an hour. */
export function smtpCarrier({ url, from, timeoutMs = STEP_TIMEOUT_MS }: SmtpSettings): MessageCarrier {
  const transportFor = () =>
    createTransport({
      url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      // A message is text of ours; it never names a file or a URL to be fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  return {
    name: 'smtp',
    async send(message, signal) {
      const transport = transportFor();
      // From here on a line that breaks leaves open whether the server took the message (RFC 5321, 6.1).
      let isHandedOver = false;
      transport.use('stream', ({ message: mail }, done) => {
        const read = mail.createReadStream.bind(mail);
        mail.createReadStream = (options) => {
          isHandedOver = true;
          return read(options);
        };
        done();
      });
      const unheard = (code: CarrierFault): CarrierResult => ({
        kind: isHandedOver ? 'in-doubt' : 'unavailable',
        code,
      });
      const gaveUp = Promise.withResolvers<CarrierResult>();
      const onAbort = () => gaveUp.resolve(unheard('MESSAGE_CARRIER_TIMEOUT'));
      if (signal.aborted) onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      const sending = transport
        .sendMail({
          from,
          to: message.to,
          subject: message.subject,
          text: message.text,
          // Mail programs show a message that comes twice under one id once.
          messageId: `<${message.id}@balie.invalid>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .then(
          (): CarrierResult => ({ kind: 'sent', reference: null }),
          (error) => asResult(error, unheard),
        );
      try {
        return await Promise.race([sending, gaveUp.promise]);
      } finally {
        signal.removeEventListener('abort', onAbort);
        transport.close();
      }
    },
    close: async () => undefined,
  };
}

/** RFC 5321: 5yz is for ever, 4yz and a broken connection are for now. An address refused is told from a server that refuses us. */
function asResult(
  { code, responseCode }: { readonly code?: string; readonly responseCode?: number },
  unheard: (code: CarrierFault) => CarrierResult,
): CarrierResult {
  if (code === 'EENVELOPE' && (responseCode === undefined || responseCode >= 500)) {
    return { kind: 'refused', code: 'MESSAGE_ADDRESS_REFUSED' };
  }
  // A wrong password or a policy is for the operator to put right; meanwhile messages wait.
  if (responseCode !== undefined) return { kind: 'unavailable', code: 'MESSAGE_CARRIER_REFUSED' };
  return unheard(code === 'ETIMEDOUT' ? 'MESSAGE_CARRIER_TIMEOUT' : 'MESSAGE_CARRIER_UNREACHABLE');
}
