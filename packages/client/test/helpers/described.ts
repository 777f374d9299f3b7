import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate, type Warning } from "@partwise/codegen";
import { type CallResult, type ClientOptions, createClient, type Operations } from "../../src/index.js";

/** Generates what a description gives. `rest` stands beside its paths. */
export async function described(paths: object, version = "3.2.0", rest: object = {}): Promise<Described> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-"));
  try {
    const description = join(folder, "openapi.json");
    const info = { title: "Parameters", version: "1" };
    await writeFile(description, JSON.stringify({ openapi: version, info, paths, ...rest }));
    const output = join(folder, "generated");
    const { warnings } = await generate({ description, output });
    await writeFile(join(output, "package.json"), '{"type":"module"}');
    const { operations } = await import(pathToFileURL(join(output, "index.js")).href);
    const { readFile } = await import("node:fs/promises");
    return { operations, warnings, types: await readFile(join(output, "index.d.ts"), "utf8") };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is sent with a call of one operation. */
export interface Sent {
  readonly url: string;
  /** Path and query, as they are on the wire. */
  readonly target: string;
  readonly headers: Headers;
}

/** A description of operations by `METHOD /path`, generated and imported. */
export interface Described {
  readonly operations: Operations;
  readonly warnings: readonly Warning[];
  readonly types: string;
}

/** A path item with one GET. */
export function get(...parameters: readonly object[]): object {
  return { get: { parameters, responses: { "204": { description: "Nothing." } } } };
}

type Request_ = (method: string, path: string, init?: object) => Promise<CallResult>;

/** Calls `GET path`, and tells what was sent. */
export async function sent(
  operations: Operations | undefined,
  path: string,
  params?: object,
  options: ClientOptions & { readonly call?: object } = {},
): Promise<Sent> {
  const { call, ...client } = options;
  let found: Sent | undefined;
  const { request } = createClient({
    baseUrl: "http://api.test",
    ...(operations && { operations }),
    fetch: async ({ url, headers }) => {
      found = { url, headers, target: url.slice("http://api.test".length) };
      return new Response(null, { status: 204 });
    },
    ...client,
  });
  await (request as unknown as Request_)("get", path, { params, ...call });
  if (found === undefined) throw new Error("Nothing was sent.");
  return found;
}
