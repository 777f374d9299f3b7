import { styleText } from "node:util";
import { exitCode } from "../errors/exit-code.js";
import { redact } from "./redact.js";
import { type Pager, startPager } from "./start-pager.js";
import { visible } from "./visible.js";

/** What the program needs of the process around it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal, in place of a file or another program. */
  readonly isTTY: boolean;
  /** How many columns the terminal has; undefined elsewhere than on a terminal. */
  readonly columns: number | undefined;
  /** Writes to stdout: results. The style is left out where colours are not wanted. */
  out(content: string | Uint8Array, style?: Style): void;
  /** Writes to stderr: messages. */
  err(text: string, style?: Style): void;
  /** Writes a line of stderr in place of the one before; an empty text takes the line away. Undefined without a terminal. */
  readonly renew?: ((text: string) => void) | undefined;
  /** Blacks a secret out of all that is written from now on. */
  hide(secret: string): void;
}

/** How a text looks on a terminal. */
export type Style = "bold" | "dim" | "red" | "yellow" | "green";

/** The terminal of a process, with its end. */
export interface ProcessTerminal extends Terminal {
  /** Ends the process when all is written. A code other than 0 does not wait for what a given-up call left open. */
  exit(code: number): void;
  /** Resolves once stdout takes more, so that a large answer is not held in memory. */
  drained(): Promise<void>;
  /**
   * Starts the pager that one of the variables names, through which stdout goes from now on; nothing where none is set, where
   * the pager is `cat`, and elsewhere than on a terminal. The result ends the pager, and waits until the reader leaves.
   */
  page(...variables: readonly string[]): () => Promise<void>;
}

/** What messages call the program, and which texts no output may show. */
export interface TerminalOptions {
  readonly program: string;
  readonly secrets: readonly string[];
}

/**
 * The terminal of a process. Tokens and credentials are blacked out of all text; control characters in messages are
 * escaped; and a reader that closes stdout early (`| head`) ends the program without a message. Colours as NO_COLOR and
 * CLICOLOR_FORCE say.
 * @see https://no-color.org
 * @see https://bixense.com/clicolors/
 */
export function createTerminal(
  process: NodeJS.Process,
  { program, secrets: known }: TerminalOptions,
): ProcessTerminal {
  const secrets = new Set(known);
  let pager: Pager | undefined;
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
  const safe = (text: string) => visible(redact(text, secrets), "\n\t");
  return {
    env: process.env,
    get isTTY() {
      return stdout().isTTY === true;
    },
    get columns() {
      return stdout().isTTY ? stdout().columns || undefined : undefined;
    },
    out: (content, style) => {
      const text = typeof content === "string" ? redact(content, secrets) : content;
      const isPlain = style === undefined || typeof text !== "string" || !hasColours(stdout(), process.env);
      (pager ?? stdout()).write(isPlain ? text : styled(style, text));
    },
    err: (text, style) => {
      const isPlain = style === undefined || !hasColours(stderr(), process.env);
      stderr().write(isPlain ? safe(text) : styled(style, safe(text)));
    },
    get renew() {
      if (!stderr().isTTY || process.env.TERM === "dumb") return undefined;
      return (text: string) =>
        void stderr().write(`\r\u001b[K${safe(text).slice(0, (stderr().columns || 80) - 1)}`);
    },
    hide: (secret) => void secrets.add(secret),
    drained: async () => {
      if (stdout().writableNeedDrain) await new Promise((resolve) => stdout().once("drain", resolve));
    },
    page: (...variables) => {
      const command = variables.map((name) => process.env[name]).find((value) => value !== undefined) ?? "";
      if (!stdout().isTTY || /^\s*(cat)?\s*$/.test(command)) return async () => {};
      pager = startPager(command, process.env);
      return async () => {
        await pager?.end();
        pager = undefined;
      };
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

/** A line break ends a style, so that a pager and a log never carry a style over. */
function styled(style: Style, text: string): string {
  return text.replace(/[^\n]+/g, (line) => styleText(style, line, { validateStream: false }));
}

function hasColours({ isTTY }: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, CLICOLOR_FORCE, TERM } = env;
  if (NO_COLOR) return false;
  if (CLICOLOR_FORCE && CLICOLOR_FORCE !== "0") return true;
  return isTTY === true && TERM !== "dumb";
}
