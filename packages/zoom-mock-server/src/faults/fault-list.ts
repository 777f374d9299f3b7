import { basePath } from "../description/description.js";
import { tokenPath } from "../tokens/token-path.js";
import { type Fault, parseFault } from "./parse-fault.js";

/** The faults of one server, and how often each was used. */
export interface FaultList {
  /**
   * Adds a fault after the others.
   * @throws {FaultError} when the fault is misspelt
   */
  add(text: string, path?: string): void;
  clear(): void;
  /** The first fault that matches the request and is not used up. The call uses it once. */
  take(target: FaultTarget): Fault | undefined;
}

/** The request, as far as faults are chosen by it. */
export interface FaultTarget {
  readonly method: string;
  /** The path without the query. */
  readonly path: string;
}

/** Makes the list of a server's faults: those of the API, then those of the token URL. */
export function createFaultList(
  texts: readonly string[] = [],
  tokenTexts: readonly string[] = [],
): FaultList {
  let left: { readonly fault: Fault; readonly used: number }[] = [];
  const list: FaultList = {
    add: (text, path) => {
      const fault = parseFault(text);
      left.push({ fault: path === undefined ? fault : { ...fault, path }, used: 0 });
    },
    clear: () => {
      left = [];
    },
    take: (target) => {
      const index = left.findIndex(({ fault, used }) => used < fault.times && isMeant(fault, target));
      const found = left[index];
      if (found) left[index] = { ...found, used: found.used + 1 };
      return found?.fault;
    },
  };
  for (const text of texts) list.add(text);
  for (const text of tokenTexts) list.add(text, tokenPath);
  return list;
}

/**
 * Whether a fault matches a request. A fault's path may omit `/v2`; a fault without a path matches all but the token
 * URL.
 */
function isMeant({ method, path }: Fault, target: FaultTarget): boolean {
  if (method !== undefined && method !== target.method) return false;
  if (path === undefined) return target.path !== tokenPath;
  return target.path.startsWith(path) || target.path.startsWith(`${basePath()}${path}`);
}
