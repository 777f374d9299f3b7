import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Operations } from "@partwise/client";
import { generate, type Warning } from "@partwise/codegen";
import { objectOf } from "@partwise/description/document";
import { namesServer } from "@partwise/samples";
import { toolVersions } from "./generated/tool-versions.js";
import { monorepo } from "./monorepo/monorepo.js";
import { brokenRules } from "./source/broken-rules.js";
import { firstCalls } from "./source/first-calls.js";
import { packageName } from "./source/package-name.js";
import { readSource, type Source } from "./source/read-source.js";
import { type RefusedExample, refusedExamples } from "./source/refused-examples.js";
import { specPackage } from "./spec-package/spec-package.js";

/**
 * Makes the files of a package around a description, or of a monorepo around such a package, and writes none of them. The example
 * of each operation is sent to a mock server on loopback, so that the tests of the package pass as they are.
 * @throws {CodegenError} when the description cannot be used, and `USAGE` for a name that npm does not take
 * @example
 * ```ts
 * const { files } = await makeProject({ description: "openapi.yaml", folder: "pets" });
 * await writeProject("pets", files);
 * ```
 */
export async function makeProject(options: MakeProjectOptions): Promise<Project> {
  const { description, folder, isMonorepo = false, hasTurbo = false, roots = [] } = options;
  const source = await readSource(description, roots);
  const name = packageName(options.name, source.title, basename(resolve(folder)));
  const place = await mkdtemp(join(tmpdir(), "partwise-init-"));
  try {
    const made = await generateIn(place, source);
    const file = join(place, "spec", [...made.described.keys()][0] ?? "");
    const index: { readonly operations: Operations } = await import(
      pathToFileURL(join(place, "spec", "generated", "index.js")).href
    );
    const { context } = source.loaded;
    const refused = await refusedExamples(file, context, index.operations);
    const spec = {
      ...{ name, title: source.title, context, refused },
      ...{ described: made.described, isBundled: made.isBundled, generated: made.generated },
      calls: await firstCalls(context, index.operations, new Set(refused.map(({ operation }) => operation))),
      brokenRules: await brokenRules(file),
      hasServer: namesServer(context),
      licence: options.licence,
      rangeOf: isMonorepo ? () => "catalog:" : rangeOf,
    };
    const files = isMonorepo ? monorepo(spec, rangeOf) : specPackage(spec, { hasTurbo });
    const { hasServer } = spec;
    const warnings = made.warnings.map((warning) =>
      besideDescription(warning, join(place, "spec"), description),
    );
    return { name, files, warnings, refused, hasServer };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** What a project is made of. */
export interface MakeProjectOptions {
  /** The path of the OpenAPI description, JSON or YAML. */
  readonly description: string;
  /** Where the project will lie; its name stands in for a title that gives no name. */
  readonly folder: string;
  /** Of the package. Default: made of the description's title. */
  readonly name?: string | undefined;
  /** Whether to make a monorepo: the package, a client, a program, CI and releases. Default: false. */
  readonly isMonorepo?: boolean | undefined;
  /** Whether turbo runs the tasks of the workspace around the package. Default: false. */
  readonly hasTurbo?: boolean | undefined;
  /** An SPDX identifier for `package.json`. Default: none. */
  readonly licence?: string | undefined;
  /** Folders whose files the description may refer to, besides its own folder. Default: none. */
  readonly roots?: readonly string[] | undefined;
}

/** A project that is not written yet. */
export interface Project {
  /** Of the package. */
  readonly name: string;
  /** The text of each file, by its path below the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Probable mistakes in the description, and what the types omit because of them. */
  readonly warnings: readonly Warning[];
  /** Examples that the mock server refuses; the project's test lists them. */
  readonly refused: readonly RefusedExample[];
  /** Whether the description names a server with a host. */
  readonly hasServer: boolean;
}

interface Made {
  readonly described: ReadonlyMap<string, string>;
  readonly isBundled: boolean;
  readonly generated: ReadonlyMap<string, string>;
  readonly warnings: readonly Warning[];
}

/** Generates from copies of the description's files; from one file where copies do not say the same, such as with a way back to it. */
async function generateIn(place: string, { files, bundle, loaded }: Source): Promise<Made> {
  if (files !== undefined) {
    const made = await generateFrom(place, files).catch(() => undefined);
    if (made?.generated.get("openapi.json") === loaded.json) return { ...made, isBundled: false };
  }
  return { ...(await generateFrom(place, bundle)), isBundled: true };
}

async function generateFrom(
  place: string,
  described: ReadonlyMap<string, string>,
): Promise<Omit<Made, "isBundled">> {
  const folder = join(place, "spec");
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of [["package.json", '{ "type": "module" }\n'], ...described] as const) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const output = join(folder, "generated");
  const [file = ""] = described.keys();
  const { warnings } = await generate({ description: join(folder, file), output });
  const names = (await readdir(output)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(output, name), "utf8")));
  return { described, generated: new Map(names.map((name, i) => [name, texts[i] ?? ""])), warnings };
}

/** A warning about a copy as one about the description. */
function besideDescription(warning: Warning, copies: string, description: string): Warning {
  const { file, text } = warning;
  const name = relative(copies, file);
  const said = /^openapi\.\w+$/.test(name) ? description : join(dirname(description), name);
  return { ...warning, file: said, text: text.replace(file, () => said) };
}

/** The range of a package that made packages use: of ours, this version. */
function rangeOf(name: string): string {
  const tool = Object.entries(toolVersions).find(([each]) => each === name);
  return tool?.[1] ?? `^${ownVersion()}`;
}

function ownVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("@partwise/init/package.json");
  return String(objectOf(manifest).version);
}
