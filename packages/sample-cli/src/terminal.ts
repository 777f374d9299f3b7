import { redact } from "./redact.js";

/** What the program needs of the process around it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads stdout, rather than another program. */
  readonly isTTY: boolean;
  /** Writes to stdout: results. */
  out(content: string | Uint8Array): void;
  /** Writes to stderr: messages. */
  err(text: string): void;
}

/**
 * The terminal of a process. The access token is blacked out of all text, whoever put it there, and
 * a reader that goes away early (`| head`) ends the program without a word.
 */
export function createTerminal({ env, stdout, stderr, exit }: NodeJS.Process): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") {
        exit(process.exitCode ?? 0);
      }
      throw error;
    });
  }
  const token = env["ZOOM_ACCESS_TOKEN"];
  return {
    env,
    isTTY: stdout.isTTY === true,
    out: (content) => void stdout.write(typeof content === "string" ? redact(content, token) : content),
    err: (text) => void stderr.write(redact(text, token)),
  };
}
