import { writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Tool } from "../tools/tool.js";
import { bundleModule } from "./bundle-module.js";
import { clientCode } from "./client-code.js";
import { song } from "./song.js";

/**
 * The time of a PATCH with five text parts over that of bare node:http with a body made beforehand: the median of the ratios of
 * rounds, in which all clients take turns. The server is in a thread of its own.
 */
export async function measureSpeed(
  tools: readonly Tool[],
  folder: string,
  server: string,
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const clients = new Map<string, Send>([["node:http", overNodeHttp(server)]]);
  for (const tool of tools) clients.set(tool.name, await bundled(tool, folder, server));
  const ours = tools.find(({ name }) => name === "partwise");
  if (ours !== undefined)
    clients.set("partwise over node:http", await bundled(overTransport(ours), folder, server));
  for (const send of clients.values()) await timeOf(send, 500);
  const ratios = new Map([...clients.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another client, since what one leaves to the garbage collector costs the next.
    const all = [...clients];
    const turns = all
      .map((_, index) => all[(index + round) % all.length])
      .filter((each) => each !== undefined);
    const times = new Map<string, number>();
    for (const [name, send] of turns) times.set(name, await timeOf(send, 25));
    for (const [name, time] of times) ratios.get(name)?.push(time / (times.get("node:http") ?? 1));
  }
  return new Map([...ratios].map(([name, all]) => [name, median(all)]));
}

type Send = () => Promise<unknown>;

async function timeOf(send: Send, calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call++) await send();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function bundled(tool: Tool, folder: string, server: string): Promise<Send> {
  const code = clientCode(tool, folder, server);
  const call = code.call(song.update, { path: song.path, body: song.timedBody });
  const entry = join(folder, `${tool.name.replace(/\W+/g, "-")}-speed.ts`);
  await writeFile(entry, `${code.imports([song.update.id])}\nexport const update = () => ${call};\n`);
  const outfile = await bundleModule(entry);
  return (await import(pathToFileURL(outfile).href)).update;
}

function overTransport(tool: Tool): Tool {
  return {
    ...tool,
    name: `${tool.name} over node:http`,
    imports: (operations, server) =>
      `import { nodeTransport } from "@partwise/client/node";\n${tool.imports(operations, server).replace("operations });", "operations, ...nodeTransport() });")}`,
  };
}

function overNodeHttp(server: string): Send {
  const agent = new Agent({ keepAlive: true });
  const boundary = "5c3d3bd0-4b7c-4a37-a9a4-6f5f6d0f6a57";
  const parts = Object.entries({ title: "Sea", kind: "album", length: "7", open: "true", label: "Blue" }).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
  const headers = {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": body.length,
  };
  const url = new URL(`${server}/songs/7`);
  return () =>
    new Promise((resolve, reject) => {
      const outgoing = request(url, { agent, method: "PATCH", headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => {
          text += piece;
        });
        answer.on("end", () => resolve(JSON.parse(text)));
        answer.on("error", reject);
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
}
