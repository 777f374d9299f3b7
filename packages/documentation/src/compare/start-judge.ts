import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Received } from "./received.js";

/** Starts the server that judges; busboy reads what comes. */
export async function startJudge(): Promise<Judge> {
  const worker = new Worker(new URL("./judge-server.js", import.meta.url));
  const [url] = await once(worker, "message");
  const ask = async (wanted: "newest" | "quick") => {
    worker.postMessage(wanted);
    return (await once(worker, "message"))[0];
  };
  return { url, newest: () => ask("newest"), beQuick: () => ask("quick"), close: () => worker.terminate() };
}

/** A server on loopback that answers every request with JSON. */
export interface Judge {
  readonly url: string;
  /** What came with the newest request since it was asked before. */
  newest(): Promise<Received>;
  /** From now on bodies are thrown away, for measuring time. */
  beQuick(): Promise<unknown>;
  close(): Promise<unknown>;
}
