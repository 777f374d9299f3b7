import { basename } from "node:path";
import type { Operations } from "@partwise/client";
import { descriptionMetadata, loadDescription, operationsOf, pathsMetadata } from "@partwise/description";
import { type Context, objectOf } from "@partwise/description/document";
import { type Language, makeSamples, namesServer, type OperationSamples } from "@partwise/samples";
import { readAssets } from "./files/read-assets.js";
import { writeSite } from "./files/write-site.js";
import { type OperationData, operationData } from "./form/operation-data.js";
import { describeOperation } from "./operation/describe-operation.js";
import type { OperationDescription } from "./operation/operation-description.js";
import { indexPage } from "./pages/index-page.js";
import { operationPage } from "./pages/operation-page.js";
import { searchIndex } from "./pages/search-index.js";
import { tagGroups } from "./pages/tag-groups.js";

/**
 * Writes static pages of a description: one an operation, with its fields, answers, samples, and a form that sends the
 * operation. Any file server shows the pages, below any path; they ask no other host than the one that the form calls.
 * @throws {CodegenError} when the description cannot be read, and `OUTPUT` for a folder with other files or edited pages
 * @example
 * ```ts
 * const { pages } = await buildSite("openapi.yaml", { output: "site", server: "http://localhost:4010" });
 * ```
 */
export async function buildSite(description: string, options: SiteOptions): Promise<BuiltSite> {
  const { output, server, languages, execute, force = false } = options;
  const { context: loaded } = await loadDescription(description);
  const context = { ...loaded, warn: () => {} };
  const all = { ...pathsMetadata(context), ...descriptionMetadata(context) } as Operations;
  const made = await makeSamples({ context, description: basename(description), server, languages });
  const kept = execute === undefined ? made : await execute(made, context);
  const samples = new Map(kept.map((each) => [each.pointer, each]));
  const read = new Map<OperationDescription, Read>();
  const files = new Map<string, string>();
  for (const operation of operationsOf(context)) {
    const sampled = samples.get(operation.pointer);
    const url = server ?? sampled?.request?.baseUrl ?? serverUrls(all)[0] ?? "/";
    const data = operationData(operation, all, url, context);
    if (data === undefined) continue;
    const file = `${slug(operation.operationId ?? operation.name, files)}.html`;
    files.set(file, "");
    read.set(describeOperation(operation, file, context), { data, sampled });
  }
  const { title, version, description: about } = objectOf(context.document.info);
  const groups = tagGroups([...read.keys()], context);
  const frame = {
    title: String(title ?? "API"),
    version: String(version ?? ""),
    description: typeof about === "string" ? about : "",
    ...{ groups, operations: groups.flatMap((group) => group.operations), isExecuted: execute !== undefined },
  };
  for (const [operation, rest] of read)
    files.set(operation.file, operationPage(frame, { operation, ...rest }));
  const pages = files.size;
  files.set("index.html", indexPage(frame, server === undefined ? serverUrls(all) : [server]));
  for (const [name, text] of await readAssets()) files.set(name, text);
  files.set("assets/search-index.js", searchIndex(frame.operations));
  return { pages, changed: await writeSite(output, files, force), hasServer: namesServer(context) };
}

/** Where a site is written, and which server its forms call. */
export interface SiteOptions {
  /** The folder: a new or empty one, or one with a site. */
  readonly output: string;
  /** The URL that forms call and samples name. Default: the description's first server. */
  readonly server?: string | undefined;
  /** The languages of samples. Default: those of `@partwise/samples`. */
  readonly languages?: readonly Language[] | undefined;
  /** Executes samples, and gives those that the pages show. Default: all are shown, and pages say that nothing was executed. */
  readonly execute?:
    | ((samples: readonly OperationSamples[], context: Context) => Promise<readonly OperationSamples[]>)
    | undefined;
  /** Whether a folder with other files is written into, and edited pages are overwritten. Default: false. */
  readonly force?: boolean | undefined;
}

/** What was written. */
export interface BuiltSite {
  /** The pages of operations. */
  readonly pages: number;
  /** How many files differed from those that were there. */
  readonly changed: number;
  /** Whether the description names a server with a host; without one, samples name `https://api.example.com`. */
  readonly hasServer: boolean;
}

interface Read {
  readonly data: OperationData;
  readonly sampled: OperationSamples | undefined;
}

function serverUrls({ $servers = [] }: Operations): readonly string[] {
  return $servers.map((each) => (typeof each === "string" ? each : each.url));
}

/** A file name that no other page has, on file systems that ignore case as well. */
function slug(name: string, taken: ReadonlyMap<string, string>): string {
  const start =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 100) || "operation";
  const base = start === "index" ? "operation-index" : start;
  let found = base;
  for (let count = 2; taken.has(`${found}.html`); count++) found = `${base}-${count}`;
  return found;
}
