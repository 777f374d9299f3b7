import { realpath } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/** The main file of newman as the folder resolves it, else that of the command `newman` on the path. Undefined without one. */
export async function findNewman(
  folder = process.cwd(),
  path = process.env.PATH ?? "",
): Promise<string | undefined> {
  const commands = path.split(delimiter).map((folder) => join(folder, "newman"));
  const places = await Promise.all(commands.map((command) => realpath(command).catch(() => undefined)));
  for (const place of [join(folder, "package.json"), ...places]) {
    if (place === undefined) continue;
    try {
      return createRequire(place).resolve("newman");
    } catch {
      // not there
    }
  }
  return undefined;
}
