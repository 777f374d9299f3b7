import type { Context } from "@partwise/description/document";
import type { FirstCalls } from "../source/first-calls.js";
import type { RefusedExample } from "../source/refused-examples.js";

/** What a package is made of. */
export interface Spec {
  readonly name: string;
  readonly title: string;
  readonly context: Context;
  /** The description, which stands first, and the files that it refers to. */
  readonly described: ReadonlyMap<string, string>;
  /** Whether the description's files were joined to one. */
  readonly isBundled: boolean;
  /** What `partwise generate` made, by name. */
  readonly generated: ReadonlyMap<string, string>;
  readonly calls: FirstCalls;
  readonly refused: readonly RefusedExample[];
  readonly brokenRules: readonly string[];
  readonly hasServer: boolean;
  /** An SPDX identifier. */
  readonly licence: string | undefined;
  /** The version range of a package. */
  readonly rangeOf: (name: string) => string;
}

/** The name of the description's file. */
export function descriptionFile({ described }: Spec): string {
  return [...described.keys()][0] ?? "openapi.json";
}
