import { z } from 'zod';

/** What `@simplewebauthn/browser` gives and takes; checked by its other half on the server. */
const credentialAnswer = z.looseObject({
  id: z.string().min(1).max(2_000),
  rawId: z.string().min(1).max(2_000),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
  clientExtensionResults: z.looseObject({}),
});

/** For `startRegistration({ optionsJSON })` and `startAuthentication({ optionsJSON })`. */
export const passkeyOptions = z.object({ options: z.looseObject({ challenge: z.string() }) });

export const newPasskey = z.strictObject({
  answer: credentialAnswer,
  /** "Laptop balie 1" */
  label: z.string().trim().min(1).max(60),
});
export const passkeySignIn = z.strictObject({ answer: credentialAnswer });

export const credentials = z.object({
  passkeys: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      madeAt: z.iso.datetime({ offset: true }),
      lastUsedAt: z.iso.datetime({ offset: true }).nullable(),
    }),
  ),
  /** Whether signing in by password asks for a code too. */
  authenticator: z.boolean(),
  /** Whether this address can have passkeys: a name, over HTTPS or `localhost`. */
  passkeysPossible: z.boolean(),
});
export type Credentials = z.output<typeof credentials>;

export const passwordAgain = z.strictObject({ password: z.string().min(1).max(1_000) });
/** By its id in the body: one of a security key is longer than a part of a path may be. */
export const passkeyRemoval = passwordAgain.extend({ passkey: z.string().min(1).max(2_000) });
/** Shown once: as a picture of `uri`, and as `secret` for who types it. */
export const authenticatorOffer = z.object({ secret: z.string(), uri: z.string() });
export const authenticatorCode = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
