import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { access, constants, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TokenStore } from "@partwise/policies";
import { fileStore } from "@partwise/policies/node";
import { atEnd } from "./at-end.js";
import type { Places } from "./places.js";
import { makePrivateFolder } from "./write-privately.js";

/**
 * Keeps the access token of an app from run to run, so that one token an hour is requested. `identity` tells apart whose token
 * it is. A folder that cannot be written to costs a token a run, and fails nothing.
 */
export function tokenCache(identity: readonly string[], { tokens }: Places): TokenStore {
  const file = fileOf(identity, tokens);
  const store = fileStore(file);
  return {
    // A file that holds something else is replaced by the next token.
    get: async () => {
      try {
        return await store.get();
      } catch {
        return undefined;
      }
    },
    set: async (token) => {
      if (await isWritable(tokens)) await store.set(token);
    },
    lock: async (work) => {
      if (!store.lock || !(await isWritable(tokens))) return work();
      return store.lock(async () => {
        // The next run would wait for a lock that this one has left behind.
        const goOn = atEnd(() => rmSync(`${file}.lock`, { force: true }));
        return work().finally(goOn);
      });
    },
  };
}

/** Deletes a kept token. */
export async function forgetToken(identity: readonly string[], { tokens }: Places): Promise<void> {
  await rm(fileOf(identity, tokens), { force: true }).catch(() => {});
}

/** A file's name tells nothing of the identity, which may hold a secret. */
function fileOf(identity: readonly string[], folder: string): string {
  const name = createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 32);
  return join(folder, `${name}.json`);
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await makePrivateFolder(folder);
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
