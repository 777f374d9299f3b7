import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Operations } from "@partwise/client";
import { descriptionMetadata, loadDescription, operationsOf, pathsMetadata } from "@partwise/description";
import { objectOf } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { makeSamples } from "@partwise/samples";
import { operationData } from "./form/operation-data.js";
import { indexPage } from "./pages/index-page.js";
import { operationPage } from "./pages/operation-page.js";

/**
 * Writes static pages of a description: one an operation, with samples and a form that sends the operation. The pages need a
 * file server, and ask no other host than the one that the form calls.
 * @throws {CodegenError} when the description cannot be read, and `USAGE` when the folder holds files that are no site
 * @example
 * ```ts
 * const { pages } = await buildSite("openapi.yaml", { output: "site", server: "http://localhost:4010" });
 * ```
 */
export async function buildSite(
  description: string,
  { output, server }: SiteOptions,
): Promise<{ readonly pages: number }> {
  const { context: loaded } = await loadDescription(description);
  const context = { ...loaded, warn: () => {} };
  const held = await readdir(output).catch((): string[] => []);
  if (held.length > 0 && !held.includes("assets")) {
    throw new CodegenError("USAGE", {
      file: output,
      message: "the folder holds other files; give an empty one",
    });
  }
  const all = { ...pathsMetadata(context), ...descriptionMetadata(context) } as Operations;
  const samples = await makeSamples({ context, description, server });
  const byPointer = new Map(samples.map((each) => [each.pointer, each]));
  const title = String(objectOf(context.document.info).title ?? "API");
  const pages = new Map<string, string>();
  const entries: { name: string; summary: string; file: string }[] = [];
  for (const operation of operationsOf(context)) {
    const sampled = byPointer.get(operation.pointer);
    const url = server ?? sampled?.request?.baseUrl ?? firstServer(all);
    const data = operationData(operation, all, url, context);
    if (data === undefined) continue;
    const file = `${slug(operation.operationId ?? operation.name, pages)}.html`;
    pages.set(file, operationPage({ title, operation, data, sampled, context }));
    entries.push({ name: operation.name, summary: String(operation.value.summary ?? ""), file });
  }
  await mkdir(output, { recursive: true });
  await cp(fileURLToPath(new URL("./assets", import.meta.url)), join(output, "assets"), { recursive: true });
  for (const [file, text] of [...pages, ["index.html", indexPage(title, entries)] as const]) {
    await writeFile(join(output, file), text);
  }
  return { pages: pages.size };
}

/** Where a site is written, and which server its forms call. */
export interface SiteOptions {
  /** The folder: a new or empty one, or one with a site. */
  readonly output: string;
  /** The URL that forms call and samples name. Default: the description's first server. */
  readonly server?: string | undefined;
}

function firstServer({ $servers }: Operations): string {
  const [first = "/"] = $servers ?? [];
  return typeof first === "string" ? first : first.url;
}

/** A file name that no other page has, on file systems that ignore case as well. */
function slug(name: string, taken: ReadonlyMap<string, string>): string {
  const start =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "operation";
  const base = start === "index" ? "operation-index" : start;
  let found = base;
  for (let count = 2; taken.has(`${found}.html`); count++) found = `${base}-${count}`;
  return found;
}
