import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A program of ours in a process of its own, which answers each message with one. */
export interface Child {
  readonly ask: <Answer>(question: unknown) => Promise<Answer>;
  /** The first message that it sends of itself. */
  readonly first: <Answer>() => Promise<Answer>;
  /** Lets it end: the programs do so when their parent goes. */
  readonly close: () => void;
}

/** Starts a built program, named from this folder, such as `small/server.js`. Its errors come to our stderr. */
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

async function nextMessage<Answer>(child: ChildProcess, program: string): Promise<Answer> {
  const controller = new AbortController();
  const { signal } = controller;
  const ended = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`${program} ended with ${code} before it answered: see its output above.`);
  });
  ended.catch(() => {});
  try {
    const [message] = await Promise.race([once(child, "message", { signal }), ended]);
    return message;
  } finally {
    controller.abort();
  }
}
