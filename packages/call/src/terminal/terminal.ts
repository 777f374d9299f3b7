import { exitCode } from "../errors/exit-code.js";
import { redact } from "./redact.js";
import { visible } from "./visible.js";

/** What the program needs of the process around it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal, in place of a file or another program. */
  readonly isTTY: boolean;
  /** Writes to stdout: results. */
  out(content: string | Uint8Array): void;
  /** Writes to stderr: messages. */
  err(text: string): void;
  /** Blacks a secret out of all that is written from now on. */
  hide(secret: string): void;
}

/** The terminal of a process, with its end. */
export interface ProcessTerminal extends Terminal {
  /** Ends the process when all is written. A code other than 0 does not wait for what a given-up call left open. */
  exit(code: number): void;
  /** Resolves once stdout takes more, so that a large answer is not held in memory. */
  drained(): Promise<void>;
}

/** What messages call the program, and which texts no output may show. */
export interface TerminalOptions {
  readonly program: string;
  readonly secrets: readonly string[];
}

/**
 * The terminal of a process. Tokens and credentials are blacked out of all text; control characters in messages are
 * escaped; and a reader that closes stdout early (`| head`) ends the program without a message.
 */
export function createTerminal(
  process: NodeJS.Process,
  { program, secrets: known }: TerminalOptions,
): ProcessTerminal {
  const secrets = new Set(known);
  // Node makes each stream when `process.stdout` or `process.stderr` is first read, which takes time at the start.
  const stderr = once(() => process.stderr.on("error", () => {}));
  const stdout = once(() =>
    process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code !== "EPIPE") {
        stderr().write(`${program}: stdout cannot be written to (${code}).\n`);
      }
      process.exit(code === "EPIPE" ? undefined : exitCode.internal);
    }),
  );
  return {
    env: process.env,
    get isTTY() {
      return stdout().isTTY === true;
    },
    out: (content) => void stdout().write(typeof content === "string" ? redact(content, secrets) : content),
    err: (text) => void stderr().write(visible(redact(text, secrets), "\n\t")),
    hide: (secret) => void secrets.add(secret),
    drained: async () => {
      if (stdout().writableNeedDrain) await new Promise((resolve) => stdout().once("drain", resolve));
    },
    exit: (code) => {
      process.exitCode = code;
      if (code !== exitCode.done) {
        stdout().write("", () => stderr().write("", () => process.exit()));
      }
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
