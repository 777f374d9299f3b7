import type { Schema } from "./resolve-schema.js";

/** A schema, and the description that its references lead into. */
export interface DescribedSchema {
  readonly description: Schema;
  readonly schema: Schema;
}
