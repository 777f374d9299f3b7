import { join } from "node:path";
import { printWarnings, type Streams } from "@partwise/codegen/commands";
import { CodegenError } from "@partwise/description/problems";
import { assertEmpty, findWorkspace, makeProject, writeProject } from "@partwise/init";

/**
 * `partwise init`: resolves to its exit code.
 * @throws {CodegenError} when the description cannot be used or the folder holds something, and `USAGE` for wrong flags
 */
export async function initCommand(
  folder: string,
  description: string,
  flags: InitFlags,
  { out, err }: Streams,
): Promise<number> {
  const { name, license, root, workspace = false, dryRun = false, verbose = false } = flags;
  if (workspace && flags.package) throw usage("--workspace", "stands beside --package; give one of them");
  const around = findWorkspace(folder);
  if (workspace && around !== undefined) {
    const inside = `makes a monorepo inside of the workspace ${around.folder}`;
    throw usage("--workspace", `${inside}; leave it out, or name a folder outside`);
  }
  await assertEmpty(folder);
  const { files, warnings, refused, hasServer } = await makeProject({
    ...{ description, folder, name, licence: license, roots: root },
    isMonorepo: workspace,
    hasTurbo: around?.hasTurbo,
  });
  for (const line of printWarnings(warnings, verbose)) err(`${line}\n`);
  for (const { operation, reason } of refused)
    err(
      `${description}: the tests leave out the example of ${operation}, which a mock server refuses: ${reason}\n`,
    );
  if (!hasServer) err(`${description}: servers names no host, which the README says\n`);
  if (license !== undefined && !files.has("LICENSE"))
    err(`${join(folder, "LICENSE")}: is yours to write; --license writes the text of MIT alone\n`);
  if (!dryRun) await writeProject(folder, files);
  for (const path of files.keys()) out(`${join(folder, path)}\n`);
  if (dryRun) return 0;
  const steps = workspace
    ? ["git init", "npx pnpm@10 install", "npx pnpm@10 test"]
    : [around ? "install as in this workspace" : "npm install", "npm test"];
  out(`Next, in ${folder}: ${steps.join(", ")}\n`);
  return 0;
}

/** The options of `partwise init`. */
export interface InitFlags {
  readonly package?: boolean;
  readonly workspace?: boolean;
  readonly name?: string;
  readonly license?: string;
  readonly root?: readonly string[];
  readonly dryRun?: boolean;
  readonly verbose?: boolean;
}

function usage(file: string, message: string): CodegenError {
  return new CodegenError("USAGE", { file, message });
}
