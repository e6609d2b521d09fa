/** The browser's own two halves of WebAuthn in JSON; older than these no browser of today is, so nothing is brought along for it. */
export async function newPasskeyAnswer(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  return asJson(await navigator.credentials.create({ publicKey }));
}

/** Asks for a passkey of this site; rejects when the person or the device says no. */
export async function passkeyAnswer(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  return asJson(await navigator.credentials.get({ publicKey }));
}

function asJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('the device gave no passkey');
  return credential.toJSON();
}
