import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * Serves a folder on 127.0.0.1, to look at a site: files of the folder alone, those whose names begin with a dot left out.
 * @throws {Error} when the port cannot be opened
 * @example
 * ```ts
 * const { url, close } = await serveSite("site");
 * ```
 */
export async function serveSite(folder: string, { port = 0 }: ServeOptions = {}): Promise<ServedSite> {
  const server = createServer(async ({ method, url = "/" }, response) => {
    const answer = (status: number) => response.writeHead(status, { "content-type": "text/plain" }).end();
    if (method !== "GET" && method !== "HEAD") return answer(405);
    const file = fileOf(folder, url);
    const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file === undefined || !found?.isFile()) return answer(404);
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": found.size,
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    if (method === "HEAD") return response.end();
    await pipeline(createReadStream(file), response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** How a folder is served. */
export interface ServeOptions {
  /** The port on 127.0.0.1. Default: 0, one that is free. */
  readonly port?: number;
}

/** A running file server. */
export interface ServedSite {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** Ends the server and its connections. */
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The file that a URL means; undefined for one outside the folder. */
function fileOf(folder: string, url: string): string | undefined {
  const root = resolve(folder);
  try {
    const path = decodeURIComponent(new URL(url, "http://site").pathname);
    if (/(?:^|[\\/])\.|\0/.test(path)) return undefined;
    const file = resolve(join(root, path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
