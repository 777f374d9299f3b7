/**
 * Starts a pager, a command line of the shell. Without LESS in the environment, `less` shows colours, ends by itself for less
 * than a screen, and leaves the text on the screen (-FRX).
 */
export function startPager(command: string, env: NodeJS.ProcessEnv): Pager {
  // Loading node:child_process takes time at the start, which most runs need not take.
  const { spawn } = process.getBuiltinModule("node:child_process");
  const child = spawn(command, {
    shell: true,
    stdio: ["pipe", "inherit", "inherit"],
    env: { LESS: "FRX", LV: "-c", ...env },
  });
  // `once` of node:events would reject at an error, which a shell that cannot be started is.
  const closed = new Promise<void>((resolve) => {
    child.once("close", () => resolve()).once("error", () => resolve());
  });
  // A reader may leave before the end.
  child.stdin.on("error", () => {});
  return {
    write: (content) => void child.stdin.write(content),
    end: async () => {
      child.stdin.end();
      await closed;
    },
  };
}

/** A pager that runs. */
export interface Pager {
  write(content: string | Uint8Array): void;
  /** Resolves when the reader has left the pager. */
  end(): Promise<void>;
}
