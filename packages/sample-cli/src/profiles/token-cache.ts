import { rmSync } from "node:fs";
import { access, constants, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { TokenStore } from "@partwise/policies";
import { fileStore } from "@partwise/policies/node";
import { atEnd } from "./at-end.js";
import { cacheFile } from "./cache-file.js";
import type { Places } from "./places.js";
import { makePrivateFolder } from "./write-privately.js";

/**
 * Keeps the access token of an app from run to run, so that one token an hour is requested. `identity` tells apart whose token
 * it is. A folder that cannot be written to costs a token a run, and fails nothing.
 */
export function tokenCache(identity: readonly string[], places: Places): TokenStore {
  const file = cacheFile("tokens", identity, places);
  const folder = dirname(file);
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
      if (await isWritable(folder)) await store.set(token);
    },
    lock: async (work) => {
      if (!store.lock || !(await isWritable(folder))) return work();
      return store.lock(async () => {
        // The next run would wait for a lock that this one has left behind.
        const goOn = atEnd(() => rmSync(`${file}.lock`, { force: true }));
        return work().finally(goOn);
      });
    },
  };
}

/** Deletes a kept token. */
export async function forgetToken(identity: readonly string[], places: Places): Promise<void> {
  await rm(cacheFile("tokens", identity, places), { force: true }).catch(() => {});
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
