import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Runner } from "../languages/runner.js";
import { patience, sampleEnvironment } from "./sample-environment.js";

/** Runs each sample by a POSIX shell of its own. `before` stands before its code; `variables` are added to its environment. */
export function shellRunner({ before = "", variables = () => ({}) }: ShellOptions = {}): Runner {
  return {
    async run(code, { folder, server }) {
      const child = spawn("sh", ["-c", `${before}${code}`], {
        cwd: folder,
        env: { ...sampleEnvironment(), ...variables(server) },
        timeout: patience,
        stdio: ["ignore", "pipe", "pipe"],
      });
      const pieces: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (piece: Buffer) => pieces.push(piece));
      const [status] = await once(child, "close");
      return {
        status: typeof status === "number" ? status : 1,
        output: Buffer.concat(pieces).toString("utf8"),
      };
    },
    close: async () => {},
  };
}

interface ShellOptions {
  readonly before?: string;
  /** By the base URL of the server that the sample calls. */
  readonly variables?: (server: string) => Readonly<Record<string, string | undefined>>;
}
