import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The name of the row that all others are compared with. */
export const curl = "curl -F";

/** Uploads with curl. Gives the seconds that curl measured; undefined if curl is not installed. */
export async function uploadWithCurl(url: string, path: string): Promise<number | undefined> {
  const form = ["-F", "name=Lighthouse", "-F", `content=@${path}`];
  const flags = ["--silent", "--show-error", "--fail", "--noproxy", "*", "--write-out", "%{time_total}"];
  try {
    const { stdout } = await promisify(execFile)("curl", [...flags, ...form, url]);
    return Number(stdout);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
