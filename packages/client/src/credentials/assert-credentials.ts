import type { Credentials } from "../contract/credentials.js";
import type { SecuritySchemeMetadata } from "../contract/operations.js";
import { badCredential } from "./bad-credential.js";
import { placeOf } from "./sent-credential.js";

/**
 * Checks the option `credentials`.
 * @throws {CallError} `CREDENTIALS` for a scheme that is not described, or whose type the client does not send
 */
export function assertCredentials(
  credentials: Credentials,
  schemes: { readonly [name: string]: SecuritySchemeMetadata },
): void {
  for (const name of Object.keys(credentials)) {
    const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    const sendable = Object.keys(schemes).filter((each) => placeOf(schemes[each] as SecuritySchemeMetadata));
    const known = `Those that can be sent are: ${sendable.join(", ") || "none"}.`;
    if (scheme === undefined) {
      throw badCredential(name, `is no security scheme of the description; was it generated anew? ${known}`);
    }
    if (placeOf(scheme)) continue;
    const kind = scheme.scheme ? `http ${scheme.scheme}` : scheme.type;
    throw badCredential(name, `is ${kind}, which takes a policy such as authorize, or a transport. ${known}`);
  }
}
