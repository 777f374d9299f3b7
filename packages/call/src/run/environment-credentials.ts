import type { BasicCredentials, OperationMetadata, SecuritySchemeMetadata } from "@partwise/client";
import { UsageError } from "../errors/usage-error.js";

/**
 * Reads credentials for the security schemes: `PARTWISE_<SCHEME>`, or else the variables of the scheme's type. OAuth and
 * OpenID Connect send a token as bearer does. An operation that says nothing of security, in a description without schemes,
 * gets the token of `PARTWISE_TOKEN`.
 */
export function environmentCredentials(
  env: Environment,
  described: Schemes | undefined,
): EnvironmentCredentials {
  const schemes = Object.fromEntries(
    Object.entries(described ?? undescribed).map(([name, scheme]) => [name, sendableScheme(scheme)]),
  );
  const found = Object.entries(schemes).flatMap(([name, scheme]) => {
    const value = credentialOf(env, name, scheme);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { schemes, credentials: Object.fromEntries(found) };
}

/** Variables of the environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

type Schemes = { readonly [name: string]: SecuritySchemeMetadata };

/** The credentials that the environment has for the security schemes. */
export interface EnvironmentCredentials {
  readonly schemes: Schemes;
  readonly credentials: Readonly<Record<string, string | BasicCredentials>>;
}

const undescribed: Schemes = { token: { type: "http", scheme: "bearer" } };

/** The security requirement that is in force. */
export function requirementOf(
  { security }: OperationMetadata,
  described: Schemes | undefined,
): NonNullable<OperationMetadata["security"]> {
  return security ?? (described === undefined ? [{ token: [] }] : []);
}

/** The names of the variables for a scheme, the first of which counts. */
export function variablesOf(name: string, scheme: SecuritySchemeMetadata): readonly string[] {
  const own = `PARTWISE_${screaming(name)}`;
  if (scheme.scheme === "basic") return [own, "PARTWISE_USERNAME", "PARTWISE_PASSWORD"];
  return [own, scheme.type === "apiKey" ? "PARTWISE_API_KEY" : "PARTWISE_TOKEN"];
}

/** The variable that has a credential; the one for the type of scheme where none is set. */
export function variableOf(env: Environment, name: string, scheme: SecuritySchemeMetadata): string {
  const [own = "", general = ""] = variablesOf(name, scheme);
  return env[own] ? own : general;
}

/** The values in the environment that no output may show, as they are and as a query holds them. */
export function secretsOf(env: Environment): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    name.startsWith("PARTWISE_") && value ? [value, encodeURIComponent(Buffer.from(value).toString())] : [],
  );
}

function credentialOf(
  env: Environment,
  name: string,
  scheme: SecuritySchemeMetadata,
): string | BasicCredentials | undefined {
  const [own = "", general = ""] = variablesOf(name, scheme);
  if (scheme.scheme !== "basic") return env[own] || env[general] || undefined;
  const text = env[own];
  if (text) {
    const at = text.indexOf(":");
    if (at < 0) throw new UsageError(`${own} is for http basic, which needs USERNAME:PASSWORD.`);
    return { username: text.slice(0, at), password: text.slice(at + 1) };
  }
  const { PARTWISE_USERNAME: username, PARTWISE_PASSWORD: password } = env;
  if (!username && !password) return undefined;
  if (!username) throw new UsageError("PARTWISE_PASSWORD is set, and PARTWISE_USERNAME is not.");
  return { username, password: password ?? "" };
}

/** The scheme by which a credential is sent: a token of OAuth 2 and of OpenID Connect is sent as a bearer token. */
export function sendableScheme(scheme: SecuritySchemeMetadata): SecuritySchemeMetadata {
  return /^(oauth2|openIdConnect)$/.test(scheme.type) ? { type: "http", scheme: "bearer" } : scheme;
}

function screaming(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
}
