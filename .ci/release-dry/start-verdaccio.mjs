import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** Starts a registry on a free loopback port, which has our packages and hands on all others from the machine's registry. */
export async function startVerdaccio(tools, folder) {
  const upstream = execFileSync("npm", ["config", "get", "registry", "--loglevel=error"], {
    encoding: "utf8",
  }).trim();
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "config.yaml");
  const own = ["@partwise/*", "partwise"].map(
    (name) => `  "${name}": { access: $all, publish: $all, unpublish: $all }`,
  );
  const lines = [
    `storage: ${JSON.stringify(join(folder, "storage"))}`,
    "max_body_size: 100mb",
    `uplinks: { upstream: { url: ${JSON.stringify(upstream)}, cache: true, maxage: 60m } }`,
    "packages:",
    ...own,
    '  "**": { access: $all, proxy: upstream }',
    "log: { type: stdout, format: json, level: fatal }",
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  const args = [tools.verdaccio, "--config", config, "--listen", `127.0.0.1:${port}`];
  const server = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = once(server, "exit");
  const url = `http://127.0.0.1:${port}/`;
  await answering(url, server);
  // Publishing asks for a token; this registry takes any.
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=of-nobody\n`);
  return {
    url,
    env: {
      ...process.env,
      npm_config_userconfig: npmrc,
      npm_config_registry: url,
      npm_config_provenance: "false",
    },
    close: async () => {
      server.kill();
      await ended;
    },
  };
}

async function answering(url, server) {
  while (server.exitCode === null) {
    const { ok } = await fetch(`${url}-/ping`).catch(() => ({ ok: false }));
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `Verdaccio ended at start with exit code ${server.exitCode}: remove its folder in the cache, and run again.`,
  );
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
