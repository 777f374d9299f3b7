import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { shellQuote } from "@partwise/call/command-line";

/** A warning for a file of secrets, or its folder, that other users of the machine can read; undefined where none can. */
export async function looseMode(path: string): Promise<string | undefined> {
  if (process.platform === "win32") return undefined;
  const [file, folder] = await Promise.all([modeOf(path), modeOf(dirname(path))]);
  const loose = [
    ...(file & 0o077 ? [`chmod 600 ${shellQuote(path)}`] : []),
    ...(folder & 0o022 ? [`chmod 700 ${shellQuote(dirname(path))}`] : []),
  ];
  if (loose.length === 0) return undefined;
  return `Other users of this machine can read or replace the secrets of zoom-im: run ${loose.join(" && ")}`;
}

/** The bits of the mode; 0 for what is not there. */
async function modeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found ? found.mode & 0o777 : 0;
}
