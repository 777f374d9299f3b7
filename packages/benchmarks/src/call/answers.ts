import type { Dispatcher } from "undici";

const json = JSON.stringify({ id: "MIuNMURBTkuwfZ20jteRJg", total_members: 12, name: "Support" });
const common = { date: "Sat, 28 Nov 2026 12:00:00 GMT", connection: "keep-alive", "keep-alive": "timeout=5" };

/** The answers, each as a server would give it. */
export const answers = {
  empty: { status: 204, text: "No Content", headers: common, body: null },
  json: {
    status: 200,
    text: "OK",
    headers: { ...common, "content-type": "application/json", "content-length": String(json.length) },
    body: json,
  },
} as const;

/** How a call is answered. */
export type Answer = "empty" | "json";

const controller = { aborted: false, paused: false, reason: null, pause() {}, resume() {}, abort() {} };

/** A dispatcher without connections, which gives an answer as undici would. */
export function dispatcherOf(answer: Answer): Dispatcher {
  const { status, text, headers, body } = answers[answer];
  const bytes = body === null ? undefined : Buffer.from(body);
  const dispatch: Dispatcher["dispatch"] = (_, handler) => {
    queueMicrotask(() => {
      handler.onRequestStart?.(controller, {});
      handler.onResponseStart?.(controller, status, headers, text);
      if (bytes) handler.onResponseData?.(controller, bytes);
      handler.onResponseEnd?.(controller, {});
    });
    return true;
  };
  return { dispatch } as Dispatcher;
}
