import type { Described } from "./describe/describe.js";
import type { Schema } from "./infer/unknown-value.js";
import type { ImportWarning } from "./observed/observed.js";
import { printYaml } from "./print/print-yaml.js";
import { type Review, reviewsIn } from "./print/reviews-in.js";

/** A description, and what has to be said of it. */
export interface Imported {
  /** OpenAPI 3.1 as YAML. */
  readonly description: string;
  /** The same as data. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What the description leaves out, or has otherwise than the input. */
  readonly warnings: readonly ImportWarning[];
  /** What has to be decided: every `x-review`. */
  readonly reviews: readonly Review[];
}

/** The result of an import. */
export function printed({ description, warnings }: Described): Imported {
  const document: Schema = description;
  return { description: printYaml(document), document, warnings, reviews: reviewsIn(document) };
}
