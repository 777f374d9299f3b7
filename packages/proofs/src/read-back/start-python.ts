import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { ReadPart, SentBody } from "./read-part.js";

/** Starts the child process; it ends with `await using`, or with this process. */
export function startPython(): PythonReader {
  const child = spawn("python3", ["-u", program], { stdio: ["pipe", "pipe", "pipe"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const problems: Buffer[] = [];
  child.stderr.on("data", (piece: Buffer) => problems.push(piece));
  const failed = once(child, "error").then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  let last: Promise<unknown> = Promise.resolve();

  async function ask(body: SentBody): Promise<ReadPart[]> {
    child.stdin.write(framed(body));
    const { done, value } = await Promise.race([lines.next(), failed]);
    if (done) throw new Error(`Python ended: ${Buffer.concat(problems)}`);
    const answer: Answer[] | { error: string } = JSON.parse(value);
    if (!Array.isArray(answer)) throw new Error(`Python: ${answer.error}`);
    return answer.map(toPart);
  }

  return {
    read(body) {
      const answer = last.then(() => ask(body));
      last = answer.catch(() => {});
      return answer;
    },
    [Symbol.asyncDispose]: () => end(child),
  };
}

/** Reads bodies with Python's `email`, in one child process for all of them. */
export interface PythonReader extends AsyncDisposable {
  read(body: SentBody): Promise<ReadPart[]>;
}

const program = fileURLToPath(new URL("../../python/read_parts.py", import.meta.url));

interface Answer {
  name: string | null;
  filename: string | null;
  contentType: string | null;
  headers: [string, string][];
  base64?: string;
  parts?: Answer[];
}

function toPart({ name, filename, contentType, headers, base64 = "", parts }: Answer): ReadPart {
  return {
    name: name ?? undefined,
    filename: filename ?? undefined,
    contentType: contentType ?? undefined,
    headers: Object.fromEntries(headers.map(([key, value]) => [key.toLowerCase(), value])),
    bytes: Buffer.from(base64, "base64"),
    ...(parts && { parts: parts.map(toPart) }),
  };
}

function framed({ contentType, bytes }: SentBody): Buffer {
  const head = Buffer.from(contentType);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(head.length, 0);
  lengths.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([lengths, head, bytes]);
}

async function end(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, "exit");
  child.stdin.end();
  await exited;
}
