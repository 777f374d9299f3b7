import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import type { ServerMetadata, ServerVariableMetadata } from "../metadata/operations-metadata.js";

/**
 * The URLs of a list of servers; a server with variables is an object. Undefined for a missing or empty list.
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-object
 */
export function serversMetadata(
  { value, pointer }: Located<unknown>,
  context: Context,
): readonly ServerMetadata[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((server, index): ServerMetadata[] =>
    isObject(server) && typeof server.url === "string"
      ? [serverMetadata(server, server.url, joinPointer(pointer, String(index)), context)]
      : [],
  );
  return found.length > 0 ? found : undefined;
}

/** The names in the braces of a server's URL. */
export function variableNames(url: string): readonly string[] {
  return [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);
}

function serverMetadata(
  server: JsonObject,
  given: string,
  pointer: string,
  context: Context,
): ServerMetadata {
  const { document, version, warn } = context;
  const [base = ""] = given.trim().split(/[?#]/);
  if (base !== given.trim()) {
    const advice = "describe parameters in its place";
    warn(joinPointer(pointer, "url"), `the query or fragment of a server's URL is left out; ${advice}`);
  }
  const url = version === "3.2" ? againstSelf(base, document.$self) : base;
  const variables: { [name: string]: ServerVariableMetadata } = {};
  for (const name of variableNames(url)) {
    const variable = variableMetadata(objectOf(objectOf(server.variables)[name]));
    if (variable.default === undefined) {
      const what = `the variable {${name}} has no default, so every client has to give its value`;
      warn(joinPointer(pointer, "url"), `${what}; add it to \`variables\``);
    }
    variables[name] = variable;
  }
  const name = version === "3.2" && typeof server.name === "string" ? server.name : undefined;
  const hasVariables = Object.keys(variables).length > 0;
  if (name === undefined && !hasVariables) return url;
  return { url, ...(name !== undefined && { name }), ...(hasVariables && { variables }) };
}

function variableMetadata(variable: JsonObject): ServerVariableMetadata {
  const fallback = variable.default === undefined ? {} : { default: String(variable.default) };
  const allowed = new Set(listOf(variable.enum).map(String));
  if (allowed.size === 0) return fallback;
  return { ...fallback, enum: [...new Set([...allowed, ...Object.values(fallback)])] };
}

/**
 * A URL relative to `$self`, where the description names its own address. @see
 * https://spec.openapis.org/oas/v3.2.0.html#server-object
 */
function againstSelf(url: string, self: unknown): string {
  if (typeof self !== "string" || !/^https?:\/\//i.test(self) || /^([a-z][a-z0-9+.-]*:|\{)/i.test(url))
    return url;
  try {
    const { href } = new URL(url, self);
    return href.replaceAll("%7B", "{").replaceAll("%7D", "}");
  } catch {
    return url;
  }
}
