import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./run-program.js";

const packages = ["client", "description", "mock-server", "multipart", "policies"];

/** Packs the packages of a consumer into a folder; gives their tarballs. */
export async function packPackages(workspace: string, folder: string): Promise<string[]> {
  const filters = packages.map((name) => `--filter=@partwise/${name}`);
  await runProgram("pnpm", ["-r", ...filters, "pack", "--pack-destination", folder], { cwd: workspace });
  return readdirSync(folder).map((file) => join(folder, file));
}
