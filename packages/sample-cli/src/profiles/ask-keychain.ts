import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { InterruptedError } from "@partwise/call/command-line";
import { atEnd } from "./at-end.js";

/**
 * Asks the system's keychain: macOS's, Windows' Credential Manager, or on Linux what serves org.freedesktop.secrets. A keychain
 * that asks for its password may take for ever, and no call into its library can be ended: a process of its own makes the call.
 * @throws InterruptedError at Ctrl-C
 */
export async function askKeychain(request: KeychainRequest): Promise<KeychainAnswer> {
  const { spawn } = await import("node:child_process");
  const program = join(__dirname, "keychain-process.cjs");
  const child = spawn(process.execPath, [program], {
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
  const goOn = atEnd(() => child.kill("SIGKILL"));
  const waiting = setTimeout(sayThatItWaits, 1000);
  try {
    // A process that could not start has no answer.
    child.on("error", () => {}).stdin.on("error", () => {});
    child.stdin.end(JSON.stringify(request));
    const [answer, [, signal]] = await Promise.all([text(child.stdout), once(child, "close")]);
    if (signal === "SIGINT") throw new InterruptedError("Interrupted.");
    return answerOf(answer);
  } finally {
    clearTimeout(waiting);
    goOn();
  }
}

/** What the keychain is to do with the secret of an account. */
export type KeychainRequest =
  | { readonly action: "get" | "delete"; readonly account: string }
  | { readonly action: "set"; readonly account: string; readonly secret: string };

/**
 * `absent`: there is no keychain, such as on a server, or the optional package `@napi-rs/keyring` is not installed. `locked`: the
 * keychain does not do it. `secret` is there after a `get` that has found one.
 */
export type KeychainAnswer =
  | { readonly is: "absent" }
  | { readonly is: "locked" }
  | { readonly is: "done"; readonly secret?: string };

/** A process that died has no answer, such as one of a broken library. */
function answerOf(answer: string): KeychainAnswer {
  try {
    return JSON.parse(answer);
  } catch {
    return { is: "absent" };
  }
}

function sayThatItWaits(): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write("zoom-im: Waits for the system's keychain, which may ask for its password.\n");
}
