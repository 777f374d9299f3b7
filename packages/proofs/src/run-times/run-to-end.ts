import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Runs a program to its end and gives what it printed. */
export async function runToEnd(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 2 ** 24 });
  return stdout;
}

/** Runs a worker under workerd and gives what it answers to one request. */
export async function askWorker(workerd: string, folder: string, worker: string): Promise<string> {
  const config = join(folder, "worker.capnp");
  await writeFile(join(folder, "worker.mjs"), worker);
  await writeFile(config, workerConfig);
  const child = spawn(workerd, ["serve", config, "--control-fd=3"], {
    stdio: ["ignore", "inherit", "pipe", "pipe"],
  });
  let warned = "";
  child.stderr?.on("data", (text: Buffer) => {
    warned += text.toString();
  });
  try {
    // It tells of its port, which it chooses, on the control channel.
    let told = "";
    for await (const text of child.stdio[3] as AsyncIterable<Buffer>) {
      told += text.toString();
      const port = /"socket"\s*:\s*"http".*?"port"\s*:\s*(\d+)/.exec(told)?.[1];
      if (port === undefined) continue;
      const answer = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      if (warned !== "") throw new Error(`workerd warned: ${warned}`);
      return answer;
    }
    throw new Error(`workerd ended before it listened: ${told}`);
  } finally {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  }
}

// Loopback is private to workerd, which reaches only public addresses by itself.
const workerConfig = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ( name = "main", worker = .worker ),
    ( name = "internet", network = ( allow = ["public", "private"], tlsOptions = ( trustBrowserCas = true ) ) ),
  ],
  sockets = [ ( name = "http", address = "127.0.0.1:0", http = (), service = "main" ) ],
);
const worker :Workerd.Worker = (
  modules = [ ( name = "worker", esModule = embed "worker.mjs" ) ],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = ["nodejs_compat"],
);
`;
