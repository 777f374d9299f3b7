import type { Server } from "../case.js";

let made = 0;

/** The other side of the server at an origin, asked over the fetch of the run time. */
export function serverAt(origin: string, silent: string): Server {
  const ask = async (path: string) => {
    const { ok, status } = await fetch(origin + path, { method: "POST" });
    if (!ok) throw new Error(`The server answered ${path} with ${status}.`);
  };
  const run = Math.random().toString(36).slice(2);
  return {
    origin,
    silent,
    key: () => `${run}${made++}`,
    saw: (key, what) => ask(`/saw?key=${key}&what=${encodeURIComponent(what)}`),
    goOn: (key) => ask(`/go-on?key=${key}`),
  };
}
