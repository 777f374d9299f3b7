/** Whether values of this name are credentials: a password, a token, a key. */
export function isSecretName(name: string): boolean {
  if (!mayBeSecret.test(name)) return false;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const text = ` ${words.join(" ")} `;
  if (
    / (?:(?:next|previous|prev|page|continuation) )*page token | token (?:type|expires|url|name|count) /.test(
      text,
    )
  )
    return false;
  // where tokens are asked for is no secret; an address that is one itself may be
  if (
    / (?:ur[li]|host|hostname|domain|endpoint|server) $/.test(text) &&
    !/secret|pass|private|sign/.test(text)
  )
    return false;
  return (
    secretWords.test(text) ||
    /apikey|password|passwd|secret|accesstoken|authtoken|jsessionid|phpsessid/.test(words.join(""))
  );
}

/** What every name of a credential has in it: a look at it spares nearly all names the words. */
const mayBeSecret =
  /pass|pwd|secret|token|key|auth|cred|cookie|session|sid|jwt|bearer|sig|otp|pin|cv[vc]|[cx]srf|hmac/i;

const secretWords =
  / (?:passwords?|passwd|pwd|passphrase|passcode|secrets?|tokens?|api key|access key|private key|auth key|signing key|subscription key|auth|authorization|authentication|credentials?|cookies?|session|session id|sid|jwt|bearer|signature|sig|otp|pin|cvv|cvc|csrf|xsrf|hmac) /;
