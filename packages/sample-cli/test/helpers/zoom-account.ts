import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startZoomMockServer, type ZoomMockServerOptions } from "@partwise/zoom-mock-server";
import { runZoomIm } from "./run-zoom-im.js";

/** A Zoom with an account, a folder for files, and the program that calls it. */
export async function zoomAccount(options: ZoomMockServerOptions = {}) {
  const server = await startZoomMockServer(options);
  const folder = await mkdtemp(join(tmpdir(), "zoom-im-"));
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  return {
    server,
    env,
    /** The path of a file of the folder. */
    path: (name: string) => join(folder, name),
    /** Writes a file, and gives its path. */
    write: async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    zoomIm: (...args: string[]) => runZoomIm(args, env),
    /** Names, types and members of the groups, by name. */
    state: () =>
      Object.fromEntries(
        server
          .groups()
          .map(({ name, type, members }) => [name, [type, ...members.map(({ email, id }) => email ?? id)]]),
      ),
    /** The changes that were asked for, with the status of the answer: `PATCH /v2/im/groups/x 204`. */
    changes: () =>
      server.requests
        .filter(({ method }) => method !== "GET")
        .map(({ method, path, status }) => `${method} ${path} ${status}`),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
