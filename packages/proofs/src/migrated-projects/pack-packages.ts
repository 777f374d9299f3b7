import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.js";

/** Packs the packages into a folder; gives the tarball of each, as npm installs it. */
export async function packPackages(
  folder: string,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const workspace = fileURLToPath(new URL("../../../../", import.meta.url));
  const filters = names.map((name) => `--filter=${name}`);
  const { status, stderr } = await runCommand(workspace, "pnpm", [
    "-r",
    ...filters,
    "pack",
    "--pack-destination",
    folder,
  ]);
  if (status !== 0) throw new Error(`pnpm pack: ${stderr}`);
  const files = await readdir(folder);
  return Object.fromEntries(
    names.map((name) => {
      const file = files.find((each) => each.startsWith(`${name.slice(1).replace("/", "-")}-`));
      return [name, `file:${join(folder, file ?? "")}`];
    }),
  );
}
