import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = createRequire(import.meta.url).resolve("@stoplight/prism-cli/dist/index.js");

/**
 * Starts Prism as a program of its own, on a free loopback port, with the description of a package of `specs`, perhaps
 * edited.
 */
export async function startPrism(
  spec = "zoom-im-groups",
  edit: (description: string) => string = (same) => same,
): Promise<Prism> {
  const place = new URL(`../../node_modules/@partwise/${spec}/openapi.yaml`, import.meta.url);
  const folder = await mkdtemp(join(tmpdir(), "prism-"));
  const description = join(folder, "openapi.yaml");
  await writeFile(description, edit(await readFile(place, "utf8")));
  const flags = [
    "--host",
    "127.0.0.1",
    "--port",
    "0",
    "--errors",
    "--no-multiprocess",
    "--verboseLevel",
    "info",
  ];
  const child = spawn(process.execPath, [program, "mock", ...flags, description], {
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);

  let output = "";
  const url = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        const address = /Prism is listening on (http:\S+)/.exec(output)?.[1];
        if (address) resolve(address);
      });
    }
  });
  const failed = ended.then(([code]) => {
    throw new Error(`Prism ended with exit code ${code} before it listened:\n${output}`);
  });
  return {
    url: await Promise.race([url, failed]),
    close: async () => {
      process.off("exit", kill);
      failed.catch(() => {});
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** A running Prism. */
export interface Prism {
  /** Prism serves the paths at the root of its own address: the base path of `servers` (`/v2`) is not part of it. */
  readonly url: string;
  close(): Promise<void>;
}

/** Prism answers with an example of the description, and names the reasons in a header. */
export function violationsOf(response: Response): string[] {
  const header = response.headers.get("sl-violations") ?? "[]";
  const violations: { location: string[]; code: string }[] = JSON.parse(header);
  return violations.map(({ location: [, ...location], code }) => `${location.join(".")} ${code}`.trim());
}
