import { once } from "node:events";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npmInstall } from "../temporary-folder.js";
import { commandOf, runCommand } from "./run-command.js";

const client = fileURLToPath(new URL("../../../client/", import.meta.url));
const host = "https://files.example.com/v1";

/**
 * What is wrong with the sides "before" of the page "from openapi-fetch" for other generators: each is compiled and run with what
 * the generator makes of the page's description, and has to send what the page says.
 */
export async function runOtherClients(folder: string): Promise<readonly OtherClient[]> {
  await mkdir(join(folder, "src"), { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  await npmInstall(folder, {
    "@hey-api/openapi-ts": "0.99.0",
    orval: "8.38.0",
    esbuild: "0.28.1",
    typescript: "5.9.3",
    "@types/node": "20.19.43",
  });
  const node = await nodeFor(folder);
  await cp(join(client, "test/fixtures/files/openapi.yaml"), join(folder, "openapi.yaml"));
  const output = { target: "src/client/files.ts", client: "fetch", baseUrl: host };
  await writeFile(
    join(folder, "orval.config.mjs"),
    `export default { files: { input: "openapi.yaml", output: ${JSON.stringify(output)} } };`,
  );
  const page = await readFile(join(client, "from-openapi-fetch.md"), "utf8");
  const done: OtherClient[] = [];
  for (const { name, args } of generators) {
    const [, section = ""] = page.split(`\n## ${name}\n`);
    const [code = "", bytes = ""] = [...section.matchAll(/^```diff\n(.*?)^```$/gms)].map(([, diff = ""]) =>
      before(diff),
    );
    await run(
      folder,
      node,
      args.map((arg) => (arg.startsWith("node_modules/") ? join(folder, arg) : arg)),
    );
    await writeFile(join(folder, "src/example.ts"), code);
    const compiled = await runCommand(folder, commandOf(folder, "tsc"), [...compilerFlags, "src/example.ts"]);
    const faults = compiled.stdout.split("\n").filter((line) => line.startsWith("src/example.ts"));
    const sent = await sentBy(folder);
    if (sent !== bytes) faults.push(`sends:\n${sent}the page says:\n${bytes}`);
    done.push({ name, faults });
  }
  return done;
}

/** A generator, and what is wrong with its side of the page. */
export interface OtherClient {
  readonly name: string;
  readonly faults: readonly string[];
}

const generators = [
  {
    name: "hey-api",
    args: [
      "node_modules/@hey-api/openapi-ts/bin/run.js",
      "--input",
      "openapi.yaml",
      "--output",
      "src/client",
    ],
  },
  { name: "orval", args: ["node_modules/orval/dist/bin/orval.mjs", "--config", "orval.config.mjs"] },
];

const compilerFlags =
  "--noEmit --strict --skipLibCheck --target es2022 --lib es2022,dom,dom.iterable --module esnext --moduleResolution bundler --types node".split(
    " ",
  );

/** The generators need Node 22.18: this one, or npm's. */
async function nodeFor(folder: string): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  await run(folder, "npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", "node@22.23.3"]);
  return join(folder, "node_modules/node/bin/node");
}

/** What the example sends, with its boundary as X. */
async function sentBy(folder: string): Promise<string> {
  let sent = "";
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces).toString().replaceAll("\r\n", "\n");
    const { method, url, headers } = request;
    sent += `${[method, url, headers["content-type"]].filter(Boolean).join(" ")}\n`;
    if (body !== "") sent += `\n${body.trimEnd()}\n`;
    response.writeHead(200, { "content-type": "application/json" }).end(method === "GET" ? "[]" : "{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const bundle = ["--bundle", "--platform=node", "--format=esm", "--outfile=example.js"];
    await run(folder, commandOf(folder, "esbuild"), ["src/example.ts", ...bundle, "--log-level=error"]);
    const file = join(folder, "example.js");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await writeFile(file, (await readFile(file, "utf8")).replaceAll(host, url));
    await run(folder, process.execPath, [file]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  return sent;
}

async function run(folder: string, program: string, args: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await runCommand(folder, program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stdout}${stderr}`);
}

function before(diff: string): string {
  const lines = diff.split("\n").filter((line) => /^[ -]/.test(line));
  return lines.map((line) => `${line.slice(1)}\n`).join("");
}
