import { Document } from "yaml";
import type { Schema } from "../infer/unknown-value.js";
import { layout } from "./layout.js";

/** The description as YAML that any reader of YAML takes alike. */
export function printDescription(description: Schema): string {
  return new Document(description, { aliasDuplicateObjects: false, compat: "yaml-1.1" }).toString(layout);
}
