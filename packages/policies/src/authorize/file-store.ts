import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { PolicyError } from "../errors/policy-error.js";
import { checkedToken } from "./checked-token.js";
import { fileLock, isCode } from "./file-lock.js";
import type { Token, TokenStore } from "./token.js";

/**
 * Keeps a token in a file that only its owner can read, for the processes of one machine. The folder has to be there;
 * `PATH.lock` stands beside the file while one of them asks for a token.
 * @throws PolicyError `TOKEN` from `get`, for a file that holds no token; else as `node:fs` does
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
    // V8's message quotes the text.
    throw new PolicyError("TOKEN", "fileStore: the file holds no token: delete it.");
  }
}

/** A reader sees the old file or the new one, also after a power cut. */
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
