import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import type { Goal, Report } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { packageFolder } from "../harness/work-folder.js";
import { loadedAtOnce } from "./loaded-at-once.js";
import { onUse } from "./on-use.js";

interface Bundle {
  readonly name: string;
  /** The program: what it does not import is left out of the bundle. */
  readonly code: string;
  readonly isNode?: true;
  readonly goals?: Readonly<Record<string, Goal>>;
}

const base = "openapi-fetch, createClient";
const kilobytes = 1000;

const bundles: readonly Bundle[] = [
  { name: base, code: 'export { default } from "openapi-fetch"' },
  {
    name: "@partwise/client, createClient",
    code: 'export { createClient } from "@partwise/client"',
    goals: { over: { atMost: 6.3 } },
  },
  {
    name: "@partwise/multipart, encodeMultipart",
    code: 'export { encodeMultipart } from "@partwise/multipart"',
  },
  {
    name: "@partwise/multipart, parseMultipart",
    code: 'export { parseMultipart } from "@partwise/multipart"',
  },
  { name: "@partwise/zoom, for browsers", code: 'export { createZoomClient } from "@partwise/zoom"' },
  {
    name: "@partwise/zoom, for Node",
    code: 'export { createZoomClient } from "@partwise/zoom"',
    isNode: true,
  },
  {
    name: "@partwise/client/node",
    code: 'export { nodeTransport } from "@partwise/client/node"',
    isNode: true,
  },
  { name: "axios", code: 'export { default } from "axios"' },
  { name: "ky", code: 'export { default } from "ky"' },
  { name: "form-data-encoder", code: 'export { FormDataEncoder } from "form-data-encoder"' },
];

/**
 * The size of one function with all that it loads at once, bundled and minified by esbuild, then gzipped: in one file without
 * what is imported on use; and as esbuild splits it, where code that is shared with what is imported on use counts as well.
 */
export async function size({ only = "" }: Settings): Promise<Report> {
  const wanted = bundles.filter(({ name }) => name === base || name.includes(only));
  const sizes = await Promise.all(wanted.map(measure));
  const ofBase = sizes[wanted.findIndex(({ name }) => name === base)]?.split ?? Number.NaN;
  const rows = wanted.map(({ name, goals }, i) => {
    const { minified = Number.NaN, gzipped = Number.NaN, split = Number.NaN } = sizes[i] ?? {};
    const values = { minified, gzipped, split, over: split - ofBase };
    return { name, values, ...(goals && { goals }) };
  });
  const columns = [
    { key: "minified", title: "minified, kB", digits: 1 },
    { key: "gzipped", title: "in one file, gzip, kB" },
    { key: "split", title: "split, gzip, kB" },
    { key: "over", title: "over openapi-fetch, split, kB" },
  ];
  return { name: "size", tables: [{ title: "Bundles", columns, rows }] };
}

async function measure({ code, isNode }: Bundle) {
  const options = {
    stdin: { contents: code, resolveDir: packageFolder },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform: isNode ? "node" : "browser",
    logLevel: "error",
    outdir: "unused",
  } as const satisfies BuildOptions;
  const [oneFile, split] = await Promise.all([
    build({ ...options, plugins: [onUse] }),
    build({ ...options, splitting: true }),
  ]);
  const text = loadedAtOnce(oneFile);
  return {
    minified: Buffer.byteLength(text) / kilobytes,
    gzipped: await gzipped(text),
    split: await gzipped(loadedAtOnce(split)),
  };
}

async function gzipped(text: string): Promise<number> {
  const { length } = await promisify(gzip)(text, { level: 9 });
  return length / kilobytes;
}
