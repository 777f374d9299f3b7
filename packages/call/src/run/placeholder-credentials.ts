import type { BasicCredentials, OperationMetadata } from "@partwise/client";
import { type Environment, type EnvironmentCredentials, variableOf } from "./environment-credentials.js";

/**
 * Placeholders in place of credentials: for the first alternative of the requirement that the environment has credentials
 * for, else for the first alternative.
 */
export function placeholderCredentials(
  requirement: NonNullable<OperationMetadata["security"]>,
  { schemes, credentials }: EnvironmentCredentials,
  env: Environment,
): EnvironmentCredentials & { readonly placeholders: readonly Placeholder[] } {
  const alternatives = requirement.map((each) => Object.keys(each));
  const isSet = (names: readonly string[]) =>
    names.length > 0 && names.every((name) => credentials[name] !== undefined);
  const isOptional = alternatives.some((names) => names.length === 0);
  const chosen = alternatives.find(isSet) ?? (isOptional ? [] : (alternatives[0] ?? []));
  const names = chosen.filter((name) => schemes[name] !== undefined);
  const placeholders = names.map((name, index) => {
    const scheme = schemes[name] ?? { type: "" };
    return { name, scheme, text: `${placeholder}-${index}`, variable: variableOf(env, name, scheme) };
  });
  const made = placeholders.map(({ name, scheme, text }): [string, string | BasicCredentials] => [
    name,
    scheme.scheme === "basic" ? { username: placeholder, password: text } : text,
  ]);
  return { schemes, credentials: Object.fromEntries(made), placeholders };
}

/** What stands for a secret in a request that is printed and not sent. */
const placeholder = "partwise-placeholder";

/** A credential in a printed request: the variable that holds its value. */
export interface Placeholder {
  readonly text: string;
  readonly variable: string;
}
