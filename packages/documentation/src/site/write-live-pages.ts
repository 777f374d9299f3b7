import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { LivePages } from "./build-documentation.js";

/**
 * Runs `partwise site` for a description.
 * @throws {Error} with what the program said, when it refuses the description or a sample
 */
export async function writeLivePages(root: string, output: string, pages: LivePages): Promise<void> {
  const program = join(root, "packages/partwise/bin/partwise.js");
  const args = ["site", join(root, pages.description), "--output", output];
  if (pages.server !== undefined) args.push("--server", pages.server);
  if (!pages.verify) args.push("--no-verify");
  await promisify(execFile)(process.execPath, [program, ...args]);
}
