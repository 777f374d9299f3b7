import type { Operation } from "../contract/operation.js";
import type { ReceivedRequest } from "../contract/received-request.js";
import { Refusal } from "../contract/refusal.js";
import { credentialOf, type Scheme } from "./credential-of.js";

/**
 * Checks that a request has the credentials of one of the operation's alternatives: of the right kind, and, where values are
 * given for a scheme, one of them.
 * @throws {Refusal} 401 that names what is missing
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export function checkCredentials(
  { security }: Operation,
  request: Pick<ReceivedRequest, "headers" | "query">,
  schemes: Readonly<Record<string, Scheme>>,
  accepted: Readonly<Record<string, readonly string[]>>,
): void {
  if (security.length === 0) return;
  const isMet = (name: string) => {
    const scheme = schemes[name];
    if (scheme === undefined || scheme.type === "mutualTLS") return true;
    const value = credentialOf(scheme, request);
    return value !== undefined && value !== "" && (accepted[name]?.includes(value) ?? true);
  };
  if (security.some((alternative) => Object.keys(alternative).every(isMet))) return;
  const wanted = security.map((alternative) =>
    Object.keys(alternative)
      .map((name) => described(name, schemes))
      .join(" and "),
  );
  const [challenge] = security
    .flatMap((alternative) => Object.keys(alternative))
    .map((name) => challengeOf(schemes[name]));
  throw new Refusal(401, "credentials", `The operation needs ${[...new Set(wanted)].join(", or ")}.`, {
    headers: { "www-authenticate": challenge ?? "Bearer" },
  });
}

function described(name: string, schemes: Readonly<Record<string, Scheme>>): string {
  const { type, in: place, name: key, scheme } = schemes[name] ?? { type: "" };
  if (type === "apiKey") return `the ${place} ${place === "query" ? "parameter " : ""}"${key}"`;
  return `Authorization with ${schemeWord(type, scheme)}`;
}

function challengeOf(scheme: Scheme | undefined): string {
  if (scheme?.type === "apiKey") return `ApiKey realm="mock"`;
  return `${schemeWord(scheme?.type ?? "", scheme?.scheme)} realm="mock"`;
}

function schemeWord(type: string, scheme = "bearer"): string {
  const word = type === "http" ? scheme : "bearer";
  return word.charAt(0).toUpperCase() + word.slice(1);
}
