import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Manifest } from "./public-packages.js";

/** A running registry. */
export interface LoopbackRegistry {
  readonly url: string;
  /** What was asked for and is not there, but for the optional packages of other kinds of machine. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** A package that the registry has: `source` is its tarball, or the folder it is installed in. */
export interface RegistryPackage {
  readonly manifest: Manifest;
  readonly source: string;
}

/** Serves these packages to npm from a free loopback port, and nothing else. */
export async function startLoopbackRegistry(packages: readonly RegistryPackage[]): Promise<LoopbackRegistry> {
  const missing: string[] = [];
  const optional = new Set(
    packages.flatMap(({ manifest }) => Object.keys(manifest.optionalDependencies ?? {})),
  );
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url?.slice(1) ?? "");
    const [name = "", version] = path.split("/-/");
    const versions = packages.filter(({ manifest }) => manifest.name === name);
    const wanted = versions.find(({ manifest }) => manifest.version === version);
    if (wanted) {
      sendTarball(wanted.source, response).catch(() => response.destroy());
    } else if (versions.length > 0 && version === undefined) {
      response.setHeader("content-type", "application/json").end(JSON.stringify(describe(name, versions)));
    } else {
      if (!optional.has(name)) missing.push(path);
      response.writeHead(404).end("{}");
    }
  });

  function describe(name: string, versions: readonly RegistryPackage[]) {
    const tarball = (version: string) => `${url}/${name}/-/${version}`;
    return {
      name,
      "dist-tags": { latest: versions.at(-1)?.manifest.version },
      versions: Object.fromEntries(
        versions.map(({ manifest }) => [
          manifest.version,
          { ...manifest, dist: { tarball: tarball(manifest.version) } },
        ]),
      ),
    };
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    missing,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** npm takes a tarball without compression, too, which saves most of the time. */
async function sendTarball(source: string, response: ServerResponse): Promise<void> {
  if (source.endsWith(".tgz")) {
    await pipeline(createReadStream(source), response);
    return;
  }
  const args = ["-c", "-C", dirname(source), basename(source)];
  const { stdout } = spawn("tar", args, { stdio: ["ignore", "pipe", "ignore"] });
  await pipeline(stdout, response);
}
