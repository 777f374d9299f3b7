import { text } from "node:stream/consumers";
import type { KeychainAnswer, KeychainRequest } from "./ask-keychain.js";

/** The process that calls the keychain: the request comes on stdin, the answer goes to stdout. */
export async function keychainProcess(): Promise<void> {
  const request: KeychainRequest = JSON.parse(await text(process.stdin));
  process.stdout.write(JSON.stringify(await answerTo(request)));
}

async function answerTo(request: KeychainRequest): Promise<KeychainAnswer> {
  let entry: Awaited<ReturnType<typeof entryOf>>;
  try {
    entry = await entryOf(request.account);
  } catch {
    return { is: "absent" };
  }
  try {
    if (request.action === "set") entry.setPassword(request.secret);
    if (request.action === "delete") entry.deletePassword();
    const secret = request.action === "get" ? entry.getPassword() : null;
    return { is: "done", ...(secret !== null && { secret }) };
  } catch {
    return { is: "locked" };
  }
}

async function entryOf(account: string) {
  const { Entry } = await import("@napi-rs/keyring");
  // Without `store`, Linux would fall back to the kernel's keyring, which forgets all at a restart.
  return new Entry("zoom-im", account, { linux: { store: "secret-service" } });
}

void keychainProcess();
