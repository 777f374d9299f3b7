import type { Credentials } from "../contract/credentials.js";
import type { SecuritySchemeMetadata } from "../contract/operations.js";
import type { Call } from "../contract/policy.js";
import { badCredential } from "./bad-credential.js";
import { type Placed, placeOf, type Sent, sentCredential } from "./sent-credential.js";

/**
 * Chooses the credentials of a call: the first alternative of the security requirement whose schemes all have a credential.
 * An alternative that also names a scheme of another type comes last. Empty where no alternative fits.
 * @throws {CallError} `CREDENTIALS` for a value that cannot be sent, or whose function fails
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export async function chooseCredentials(
  { operation }: Pick<Call, "operation">,
  source: CredentialSource,
): Promise<readonly Sent[]> {
  const { schemes } = source;
  const alternatives = (operation?.security ?? []).map((requirement) => Object.keys(requirement));
  const isOurs = (name: string) => schemes[name] !== undefined && placeOf(schemes[name]) !== undefined;
  const complete = alternatives.filter((names) => names.length > 0 && names.every(isOurs));
  const incomplete = alternatives.filter((names) => !names.every(isOurs) && names.some(isOurs));
  const value = onceEach((name) => givenFor(name, source.credentials[name]));
  for (const names of [...complete, ...incomplete]) {
    const sent = await allOf(names.filter(isOurs), source, value);
    if (sent) return sent;
  }
  return [];
}

/** The inputs of the choice. */
export interface CredentialSource {
  readonly credentials: Credentials;
  readonly schemes: { readonly [name: string]: SecuritySchemeMetadata };
  /** Whether the caller sends a header, cookie or query parameter of this name itself. */
  readonly isSent: (placed: Placed) => boolean;
}

/**
 * The credentials of some schemes; undefined where one is missing. A scheme whose credential the caller sends itself is
 * left out.
 */
async function allOf(
  names: readonly string[],
  { credentials, schemes, isSent }: CredentialSource,
  value: (name: string) => Promise<unknown>,
): Promise<readonly Sent[] | undefined> {
  const needed = names.map((name) => {
    const metadata = schemes[name] as SecuritySchemeMetadata;
    return { name, metadata, placed: placeOf(metadata) as Placed };
  });
  const wanted = needed.filter(({ placed }) => !isSent(placed));
  if (wanted.some(({ name }) => credentials[name] === undefined)) return undefined;
  const sent: Sent[] = [];
  for (const { name, metadata, placed } of wanted) {
    const given = await value(name);
    if (given === undefined || given === null) return undefined;
    sent.push(sentCredential(name, metadata, placed, given));
  }
  return sent;
}

async function givenFor(name: string, credential: unknown): Promise<unknown> {
  if (typeof credential !== "function") return credential;
  try {
    return await credential();
  } catch (cause) {
    throw badCredential(name, "has a function that failed; see the cause.", { cause });
  }
}

function onceEach(ask: (name: string) => Promise<unknown>): (name: string) => Promise<unknown> {
  const asked = new Map<string, Promise<unknown>>();
  return (name) => {
    const known = asked.get(name) ?? ask(name);
    asked.set(name, known);
    return known;
  };
}
