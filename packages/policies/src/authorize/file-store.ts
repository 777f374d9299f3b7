import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { PolicyError } from "../errors/policy-error.js";
import { checkedToken } from "./checked-token.js";
import { fileLock, isCode } from "./file-lock.js";
import type { Token, TokenStore } from "./token.js";

/**
 * Keeps a token in a file with mode 0600, for the processes of one machine. The folder must exist. While a process
 * asks for a token, `PATH.lock` stands beside the file. `get` rejects with PolicyError `TOKEN` when the file holds no
 * token; all functions reject with the errors of `node:fs`.
 * @example
 * ```ts
 * authorize({ token, store: fileStore("/var/lib/app/token.json") });
 * ```
 */
export function fileStore(path: string): TokenStore {
  return {
    get: () => read(path),
    set: (token) => write(path, JSON.stringify(token)),
    lock: (work) => fileLock(`${path}.lock`, work),
  };
}

async function read(path: string): Promise<Token | undefined> {
  try {
    return checkedToken(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    if (!(error instanceof SyntaxError || error instanceof PolicyError)) throw error;
    // The message of V8's SyntaxError quotes the text, which is secret.
    throw new PolicyError(
      "TOKEN",
      `fileStore: the file ${path} holds no token. Delete the file; the next call stores a new token.`,
    );
  }
}

/** Writes a new file and renames the file, so that a reader finds the old text or the new one, even after a power cut. */
async function write(path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}`;
  try {
    const file = await open(fresh, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
