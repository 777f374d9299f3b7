import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import type { ItemSource } from "./items-of.js";

/**
 * The body of an answer as a source of items, read only when an item is requested.
 * @throws {CallError} `RESPONSE_CUT_OFF` when the connection breaks off, with the reason as its cause
 */
export function bodySource<Raw>(response: Response, splitter: Splitter<Raw>, call: Call): ItemSource<Raw> {
  const reader = response.body ? response.body.getReader() : readerOfAll(response);
  let isDone = reader === undefined;
  let isClosed = false;
  return {
    async more() {
      if (isDone) return undefined;
      const { done, value } = await readFrom(reader, call, () => isClosed);
      if (!done) return splitter.feed(value);
      isDone = true;
      return isClosed ? undefined : splitter.end();
    },
    async close() {
      isClosed = true;
      if (isDone) return;
      isDone = true;
      await reader?.cancel();
    },
  };
}

/** Cuts the bytes of a body into the texts or parts that its items are made from. */
export interface Splitter<Raw> {
  readonly feed: (bytes: Uint8Array) => readonly Raw[];
  /** Returns the remainder at the end of the body. */
  readonly end: () => readonly Raw[];
}

/** Reads an answer that has no stream, as React Native gives it, in one piece. */
function readerOfAll(response: Response): Reader | undefined {
  if (response.body === null || !("arrayBuffer" in response)) return undefined;
  let isRead = false;
  return {
    async read() {
      if (isRead) return { done: true };
      isRead = true;
      return { done: false, value: new Uint8Array(await response.arrayBuffer()) };
    },
    cancel: async () => {
      isRead = true;
    },
  };
}

interface Reader {
  readonly read: () => Promise<Chunk | ReadableStreamReadResult<Uint8Array>>;
  readonly cancel: () => Promise<void>;
}

type Chunk =
  | { readonly done: true; readonly value?: undefined }
  | { readonly done: false; readonly value: Uint8Array };

async function readFrom(
  reader: Reader | undefined,
  { method, path, init }: Call,
  isClosed: () => boolean,
): Promise<Chunk> {
  try {
    return (await reader?.read()) as Chunk;
  } catch (cause) {
    if (isClosed()) return { done: true };
    init.signal?.throwIfAborted();
    if (isOwn(cause)) throw cause;
    const what = "the answer broke off while its items were read";
    throw new CallError("RESPONSE_CUT_OFF", `${method} ${path}: ${what}. Call again.`, { cause });
  }
}

/** Whether an error is an abort, or a policy's error for an abort. The caller receives such an error unchanged. */
function isOwn(error: unknown): boolean {
  return (
    !(error instanceof TypeError) &&
    /^(Abort|Timeout|Transport|Policy|Call|Multipart)Error$/.test((error as Error)?.name)
  );
}
