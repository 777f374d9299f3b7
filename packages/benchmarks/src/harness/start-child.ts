import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts a program of `dist/`, such as `small/server.js`. Errors of the program go to stderr. */
export function startChild(program: string, args: readonly string[] = [], execArgv: string[] = []): Child {
  const child = fork(fileURLToPath(new URL(`../${program}`, import.meta.url)), [...args], { execArgv });
  const first = async <Answer>(): Promise<Answer> => nextMessage(child, program);
  return {
    first,
    ask: async (question) => {
      const answer = first();
      child.send(question as object);
      return answer as never;
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}

/** A program in a process of its own, which answers each message with one message. */
export interface Child {
  readonly ask: <Answer>(question: unknown) => Promise<Answer>;
  /** The first message, which the program sends unasked. */
  readonly first: <Answer>() => Promise<Answer>;
  /** Closes the channel to the program, which then ends. */
  readonly close: () => void;
}

async function nextMessage<Answer>(child: ChildProcess, program: string): Promise<Answer> {
  const controller = new AbortController();
  const { signal } = controller;
  const ended = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`${program} ended with ${code} before it answered: see the output above.`);
  });
  ended.catch(() => {});
  try {
    const [message] = await Promise.race([once(child, "message", { signal }), ended]);
    return message;
  } finally {
    controller.abort();
  }
}
