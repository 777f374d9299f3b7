import type { Spec } from "../spec-package/spec.js";

/** The files of a monorepo around a spec package, by path. */
export function monorepo(_spec: Spec, _rangeOf: (name: string) => string): ReadonlyMap<string, string> {
  return new Map();
}
