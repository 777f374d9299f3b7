import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The row that all others are compared with. */
export const curl = "curl -F";

/** Uploads with curl; seconds by its own clock, or nothing where there is no curl. */
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
