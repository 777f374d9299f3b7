import type { Goal } from "../harness/report.js";
import { comparedWith } from "./compared-with.js";
import type { Variants } from "./variant.js";

const isNode24 = Number(process.versions.node.split(".")[0]) >= 24;
const node = { floor: { atMost: 1.6 }, openapiFetch: { atMost: isNode24 ? 0.45 : 0.35 } };
const undici = { floor: { atMost: 1 }, openapiFetch: undefined };
const globalFetch = { floor: undefined, openapiFetch: { atMost: 0.6 } };

/** All variants, in the order of the tables. */
export const variantRows: readonly VariantRow[] = [
  { name: comparedWith.floor, from: "floor" },
  { name: "partwise, Node, all policies", from: "ours", goals: node },
  { name: "partwise, Node, no policies", from: "ours" },
  { name: "partwise, Node, 10 kB of bytes too", from: "ours" },
  { name: "partwise, undici, all policies", from: "ours", goals: undici },
  { name: "partwise, undici, no policies", from: "ours" },
  { name: "partwise, fetch, all policies", from: "ours", goals: globalFetch },
  { name: "partwise, fetch, no policies", from: "ours" },
  { name: "fetch + FormData", from: "fetch" },
  { name: comparedWith.openapiFetch, from: "fetch" },
  { name: "axios + form-data", from: "libraries" },
  { name: "got + FormData", from: "libraries" },
  { name: "ky + FormData", from: "libraries" },
  { name: "hey-api", from: "heyApi" },
  { name: "Zoom's Rivet (JSON)", from: "rivet" },
];

/** A row of the tables: a variant, and which of `load` has it. */
export interface VariantRow {
  readonly name: string;
  readonly from: keyof typeof load;
  /** Goals for `× floor` and `× openapi-fetch`, for both answers, one at a time and 32. */
  readonly goals?: Readonly<Record<"floor" | "openapiFetch", Goal | undefined>>;
}

/** Loads the variants of one file: a process loads no other client than the one that it measures. */
export const load = {
  floor: async (): Promise<Variants> => (await import("./floor.js")).floor,
  ours: async (): Promise<Variants> => (await import("./ours.js")).ours,
  fetch: async (): Promise<Variants> => (await import("./fetch-variants.js")).fetchVariants,
  libraries: async (): Promise<Variants> => (await import("./libraries.js")).libraries,
  heyApi: async (): Promise<Variants> => (await import("./hey-api.js")).heyApi,
  rivet: async (): Promise<Variants> => (await import("./rivet.js")).rivet,
};
