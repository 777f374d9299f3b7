import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findProgram } from "../find-program.js";

/**
 * Runs a shell command whose `curl` is the real one. All of its connections go to the recorder, over HTTP/1.1 and without
 * TLS. Files that it misses are made, and variables that nobody sets have a value.
 */
export async function recordCurl(command: string, recorder: Recorder): Promise<readonly Recorded[]> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-curl-"));
  try {
    const curl = join(folder, "curl");
    await writeFile(curl, wrapper(findProgram("curl") ?? "", recorder.port));
    await chmod(curl, 0o755);
    const write = async (name: string) => {
      const file = join(folder, name);
      if (!file.startsWith(folder)) return;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `text of ${name}\n`);
    };
    for (const name of filesOf(command)) await write(name);
    const names = [...command.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = ""]) => [name, "7"]);
    const env = {
      ...Object.fromEntries(names.filter(([name]) => name !== "PATH")),
      HOME: folder,
      PATH: `${folder}:${process.env.PATH}`,
    };
    for (let i = 0; i < 3; i++) {
      const told = await new Promise<string>((resolve) => {
        const options = { cwd: folder, env, timeout: 20_000 };
        const child = execFile("bash", ["-c", command], options, (_error, _out, err) => resolve(err));
        child.stdin?.on("error", () => {}).end("text of the standard input\n");
      });
      const missed = [...told.matchAll(/line \d+: (.+): No such file/g)].map(([, name = ""]) => name);
      if (missed.length === 0) break;
      for (const name of missed) await write(name);
      recorder.take();
    }
    return recorder.take();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a server on loopback that keeps each request as it came. */
export async function openRecorder(): Promise<Recorder> {
  let seen: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request);
    const { method = "", url = "", headers } = request;
    seen.push({ method, url, headers, body });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    take: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Requests that came since they were taken last. */
export interface Recorder extends AsyncDisposable {
  readonly port: number;
  readonly take: () => readonly Recorded[];
}

/** A request as it came. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Names of files in the working folder that options of the command read. */
function filesOf(command: string): readonly string[] {
  return [
    ...command.matchAll(/(?:[@<]\s*|(?:-T|--upload-file)[ =]*)["']?((?:[\w.-]+\/)*[\w-]+(?:\.[\w-]+)*)/g),
  ]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "curl" && !/^-/.test(name));
}

function wrapper(curl: string, port: number): string {
  const more = `--connect-to ::127.0.0.1:${port} --noproxy '*' --http1.1`;
  return `#!/bin/bash
words=(-q ${more})
for word in "$@"; do
  case "$word" in
    --next|-:) words+=("$word" ${more}) ;;
    https://*) words+=("http://\${word#https://}") ;;
    --http2*|--http3*|-k) ;;
    *) words+=("$word") ;;
  esac
done
exec ${curl} "\${words[@]}"
`;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}
