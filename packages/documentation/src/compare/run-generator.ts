import { execFile } from "node:child_process";
import { isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import type { Tool } from "../tools/tool.js";

/**
 * Generates the client of a tool from `cases.json` of a folder; `home` has the tools and a Node that runs them.
 * @throws {Error} with what the generator printed, when it fails
 */
export async function runGenerator(tool: Tool, home: string, folder: string): Promise<void> {
  for (const [program = "", ...args] of tool.generate) {
    const path = isAbsolute(program) ? program : join(home, "node_modules", program);
    try {
      const options = { cwd: folder, maxBuffer: 1 << 26 };
      await promisify(execFile)(join(home, "node_modules/node/bin/node"), [path, ...args], options);
    } catch (error) {
      const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
      throw new Error(`${tool.name} generated nothing.\n${stdout}${stderr}`);
    }
  }
}
