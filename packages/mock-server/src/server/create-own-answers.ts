import type { Answer } from "../contract/answer.js";
import type { Call } from "../contract/call.js";
import type { Operation } from "../contract/operation.js";

/** Makes the answers that a test sets: for the next call, or for every call of an operation. */
export function createOwnAnswers(operations: readonly Operation[]): OwnAnswers {
  const always = new Map<Operation, OwnAnswer>();
  let next: { readonly operation: Operation | undefined; readonly answer: OwnAnswer }[] = [];
  const operationOf = (name: string) => {
    const wanted = name
      .trim()
      .replace(/\s+/g, " ")
      .replace(/^\S+(?= )/, (method) => method.toUpperCase());
    const found = operations.find((each) => each.name === wanted || each.operationId === wanted);
    if (found) return found;
    throw new TypeError(
      `The description has no operation "${name}"; name one as "GET /pets", or by its operationId.`,
    );
  };
  const give = (answer: OwnAnswer, call: Call) => (typeof answer === "function" ? answer(call) : answer);
  return {
    take: (call) => {
      const { operation } = call;
      const queued = next.find((each) => each.operation === undefined || each.operation === operation);
      if (queued) {
        next = next.filter((each) => each !== queued);
        return give(queued.answer, call);
      }
      const answer = always.get(operation);
      return answer && give(answer, call);
    },
    next: (answer, name) => {
      next.push({ answer, operation: name === undefined ? undefined : operationOf(name) });
    },
    always: (name, answer) => {
      always.set(operationOf(name), answer);
    },
    reset: () => {
      always.clear();
      next = [];
    },
  };
}

/** An answer, or a function that gives one for a call. */
export type OwnAnswer = Answer | ((call: Call) => Answer | Promise<Answer>);

/** The answers that a test has set. */
export interface OwnAnswers {
  /** The answer for a call; an answer for the next call is used up. */
  take(call: Call): Answer | Promise<Answer> | undefined;
  /** @throws {TypeError} for an operation that the description lacks */
  next(answer: OwnAnswer, operation?: string): void;
  /** @throws {TypeError} for an operation that the description lacks */
  always(operation: string, answer: OwnAnswer): void;
  reset(): void;
}
