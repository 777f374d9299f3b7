import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Starts a redis-server on a free port, or on the one given, and waits until it takes connections.
 * @throws {Error} when it has not started twenty-one times, with what it printed the last time
 */
export async function startRedis(wanted?: number): Promise<RedisServer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await startAt(wanted ?? (await freePort()));
    } catch (error) {
      // Another program may have taken the port since it was found free.
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}

/** Whether there is a redis-server to start. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** A Redis on loopback for one test. It writes nothing to disk. */
export interface RedisServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
  /** Halts the process; its connections stay open. */
  readonly freeze: () => void;
  /** Lets a halted process go on. */
  readonly thaw: () => void;
}

async function startAt(port: number): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-redis-"));
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", flags, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    let log = "";
    child.stdout.on("data", (piece) => {
      log += piece;
      if (log.includes("Ready to accept connections")) resolve();
    });
    child.once("exit", () => reject(new Error(`redis-server ended: ${log}`)));
  });
  return {
    port,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
    freeze: () => child.kill("SIGSTOP"),
    thaw: () => child.kill("SIGCONT"),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
