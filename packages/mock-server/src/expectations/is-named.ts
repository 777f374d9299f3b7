import type { ExpectedCall } from "../contract/expected-call.js";
import type { Operation } from "../contract/operation.js";
import type { RecordedRequest } from "../contract/recorded-request.js";

/** Whether a request is the call that a test names. */
export function isNamed(call: ExpectedCall, request: RecordedRequest, names: CallNames): boolean {
  const { method, path, operationId } = nameOf(call, names);
  if (operationId !== undefined) return request.operationId === operationId;
  if (path.includes("{")) return request.operation === `${method} ${path}`;
  if (request.method !== method) return false;
  const sent = path.includes("?") ? request.path : (request.path.split("?")[0] ?? "");
  return sent === path || sent === `${names.basePath}${path}`;
}

/**
 * Reads the name of a call.
 * @throws {TypeError} for an operation that the description lacks
 */
export function nameOf(
  call: ExpectedCall,
  { operations }: Pick<CallNames, "operations">,
): { readonly method: string; readonly path: string; readonly operationId?: string } {
  const name = (typeof call === "string" ? call : call.call).trim();
  const [, verb = "", path = ""] = /^([a-z-]+)\s+(\/.*)$/i.exec(name) ?? [];
  const method = verb.toUpperCase();
  const isKnown = operations.some((each) => each.operationId === name || each.name === `${method} ${path}`);
  if (path === "" && isKnown) return { method, path, operationId: name };
  if (path !== "" && (isKnown || !path.includes("{"))) return { method, path };
  throw new TypeError(
    `The description has no operation "${name}"; name a call as "GET /pets/{petId}", "GET /pets/7", or by its operationId.`,
  );
}

/** What calls may be named by. */
export interface CallNames {
  readonly operations: readonly Operation[];
  /** The path of the description's first server. */
  readonly basePath: string;
}
