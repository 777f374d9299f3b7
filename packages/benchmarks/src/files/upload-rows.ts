import type { Goal } from "../harness/report.js";
import { curl } from "./curl.js";
import type { Uploads } from "./upload.js";

const memory = (atMost: number) => ({ memory: { atMost } });
const path = { curl: { atLeast: 0.7 }, ...memory(80) };
const blob = { curl: { atLeast: 0.25 }, ...memory(110) };

/** All uploads, in the order of the table. */
export const uploadRows: readonly UploadRow[] = [
  { name: curl, from: "curl" },
  { name: "partwise, Node, path", from: "node", goals: path },
  {
    name: "partwise, Node, path, policies",
    from: "node",
    times: 2,
    goals: memory(80),
    note: "twice the size",
  },
  { name: "partwise, Node, Blob", from: "node", goals: blob },
  { name: "partwise, undici, path", from: "undici" },
  { name: "partwise, undici, Blob", from: "undici" },
  { name: "partwise, fetch, path", from: "fetch" },
  { name: "partwise, fetch, Blob", from: "fetch", goals: blob },
  { name: "node:http, pipe of 64 KiB chunks", from: "others" },
  { name: "fetch + FormData", from: "others" },
  { name: "fetch + FormData, redirect: error", from: "others" },
];

/** A row of the table: an upload, and which of `load` has it. */
export interface UploadRow {
  readonly name: string;
  readonly from: keyof typeof load | "curl";
  readonly goals?: Readonly<Record<string, Goal>>;
  /** Set to send a file of twice the size. */
  readonly times?: 2;
  readonly note?: string;
}

/** Loads the uploads of one file: a process holds no other client than the one that it measures. */
export const load = {
  node: async (): Promise<Uploads> => (await import("./ours-over-node.js")).oursOverNode,
  undici: async (): Promise<Uploads> => (await import("./ours-over-undici.js")).oursOverUndici,
  fetch: async (): Promise<Uploads> => (await import("./ours-over-fetch.js")).oursOverFetch,
  others: async (): Promise<Uploads> => (await import("./others.js")).others,
};
