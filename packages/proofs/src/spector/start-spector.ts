import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Starts Spector over the scenarios of `@typespec/http-specs`, as installed in the folder. */
export async function startSpector(folder: string): Promise<Spector> {
  // It asks git for the commit that its scenarios come from.
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  const author = [
    "-c",
    "user.name=spector",
    "-c",
    "user.email=spector@localhost",
    "-c",
    "commit.gpgsign=false",
  ];
  execFileSync("git", [...author, "commit", "--quiet", "--allow-empty", "-m", "Scenarios"], { cwd: folder });
  const child = spawn(
    process.execPath,
    [
      "--import",
      new URL("./loopback-only.js", import.meta.url).href,
      join(folder, "node_modules/@typespec/spector/cmd/cli.mjs"),
      "serve",
      join(folder, "node_modules/@typespec/http-specs/specs"),
      "--port",
      "0",
      "--coverageFile",
      join(folder, "coverage.json"),
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  const url = await listening(child);
  return {
    url,
    async coverage() {
      const reports: Coverage[] = await (await fetch(`${url}/.coverage`)).json();
      return new Map(reports.flatMap(({ results }) => Object.entries(results)));
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      const exited = once(child, "exit");
      child.kill();
      await exited;
    },
  };
}

/** A running server that judges requests, and tells which of its scenarios passed. */
export interface Spector extends AsyncDisposable {
  readonly url: string;
  /** What it says of each scenario by name: `pass`, `fail` or `not-implemented`. */
  coverage(): Promise<ReadonlyMap<string, string>>;
}

interface Coverage {
  readonly results: Readonly<Record<string, string>>;
}

async function listening(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      said.push(line);
      const port = /Started server on (\d+)/.exec(line)?.[1];
      if (port !== undefined) child.emit("port", port);
    });
  }
  const ended = once(child, "exit").then(() =>
    Promise.reject(new Error(`Spector ended:\n${said.join("\n")}`)),
  );
  ended.catch(() => {});
  const [port]: string[] = await Promise.race([once(child, "port"), ended]);
  return `http://127.0.0.1:${port}`;
}
