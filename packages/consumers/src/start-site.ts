import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { freePort } from "@partwise/proofs/free-port";
import type { Project } from "./make-project.js";

/** Runs the script `start` of a project, which listens on PORT; waits until it answers, 60 s at most. */
export async function startSite({ folder, env }: Project, api: string): Promise<Site> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = { ...env, PORT: `${port}`, HOST: "127.0.0.1", API: api };
  // In a group of its own, since npm starts the server as a child.
  const server = spawn("npm", ["start", "--silent"], { cwd: folder, env: own, detached: true });
  const said: string[] = [];
  server.stdout.on("data", (text) => said.push(String(text)));
  server.stderr.on("data", (text) => said.push(String(text)));
  const ended = once(server, "exit");
  const end = async () => {
    if (server.exitCode === null && server.pid !== undefined) process.kill(-server.pid);
    await ended;
  };
  for (let attempt = 0; attempt < 600 && server.exitCode === null; attempt++) {
    if (await isListening(url)) return { url, said, [Symbol.asyncDispose]: end };
    await setTimeout(100);
  }
  await end();
  throw new Error(`npm start does not listen on PORT:\n${said.join("")}`);
}

/** A site that runs, and what its server printed. */
export interface Site extends AsyncDisposable {
  readonly url: string;
  readonly said: readonly string[];
}

function isListening(url: string): Promise<boolean> {
  return fetch(url, { method: "OPTIONS" }).then(
    () => true,
    () => false,
  );
}
