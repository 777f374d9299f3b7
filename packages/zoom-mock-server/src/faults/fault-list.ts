import { basePath } from "../description/description.js";
import { tokenPath } from "../tokens/token-path.js";
import { type Fault, parseFault } from "./parse-fault.js";

/** The faults of one server, and how often each has struck. */
export interface FaultList {
  /** Adds a fault behind those there are. Throws a FaultError if it is spelt wrong. */
  add(text: string, path?: string): void;
  clear(): void;
  /** The first fault that is meant for the request and not used up; it counts as used. */
  take(target: FaultTarget): Fault | undefined;
}

/** What a fault is chosen by. */
export interface FaultTarget {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
}

/** Keeps the faults of one server, in order. */
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

/** A path may leave out the path of the base URL. A fault without any does not strike the token URL. */
function isMeant({ method, path }: Fault, target: FaultTarget): boolean {
  if (method !== undefined && method !== target.method) return false;
  if (path === undefined) return target.path !== tokenPath;
  return target.path.startsWith(path) || target.path.startsWith(`${basePath()}${path}`);
}
