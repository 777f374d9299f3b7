import type { Fault, FaultObject, FaultRules } from "../contract/fault.js";
import { parseFault } from "./parse-fault.js";

/** The faults of one server, and how often each was used. */
export interface FaultList {
  /**
   * Adds a fault after the others.
   * @throws {FaultError} when the fault is misspelt
   */
  add(fault: string | FaultObject, path?: string): void;
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

/** Makes the list of a server's faults. */
export function createFaultList(
  rules: FaultRules,
  { basePath, isSecret = () => false }: FaultPlaces,
): FaultList {
  const isMeant = ({ method, path }: Fault, target: FaultTarget) => {
    if (method !== undefined && method !== target.method) return false;
    if (path === undefined) return !isSecret(target.path);
    return target.path.startsWith(path) || target.path.startsWith(`${basePath}${path}`);
  };
  let left: { readonly fault: Fault; readonly used: number }[] = [];
  return {
    add: (given, path) => {
      const fault = parseFault(given, rules);
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
}

/**
 * Where faults strike. A fault's path may omit the base path; a fault without a path matches all paths that are not secret.
 */
export interface FaultPlaces {
  readonly basePath: string;
  readonly isSecret?: ((path: string) => boolean) | undefined;
}
