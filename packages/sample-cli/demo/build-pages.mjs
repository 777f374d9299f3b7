import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Runs `partwise site` for the groups of Zoom, with the commands of `zoom-im` among the samples. Gives whether it came to its end;
 * when `ended` resolves first, the program is stopped.
 */
export async function buildPages(args, ended = new Promise(() => {})) {
  const folder = await mkdtemp(join(tmpdir(), "partwise-programs-"));
  try {
    await writeProgram(folder);
    const description = here("../../../specs/zoom-im-groups/openapi.yaml");
    const flags = ["site", description, "--commands", here("../commands.yaml"), ...args];
    const child = spawn(process.execPath, [here("../../partwise/bin/partwise.js"), ...flags], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ""}` },
    });
    const exit = once(child, "exit");
    const first = await Promise.race([exit, ended.then(() => undefined)]);
    if (first === undefined || first[1] !== null) {
      child.kill();
      await exit;
      return false;
    }
    if (first[0] !== 0) throw new Error(`partwise site ended with code ${first[0]}.`);
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `zoom-im` as a program of the PATH. */
async function writeProgram(folder) {
  const program = here("../bin/zoom-im.js");
  const shell = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
  await writeFile(join(folder, "zoom-im"), shell, { mode: 0o755 });
  await writeFile(join(folder, "zoom-im.cmd"), `@"${process.execPath}" "${program}" %*\r\n`);
}
