import { type Call, givesItems, type Policy } from "@partwise/client";
import { assertNumber } from "../errors/assert-number.js";
import { TransportError } from "../errors/transport-error.js";
import { nameOf } from "../transport-errors/transport-errors.js";

/**
 * Bounds what an answer may take of memory: one that is larger is not read on, its connection is closed, and the call
 * rejects with TransportError `TOO_LARGE`. Put it last, next to the network.
 * @throws PolicyError `SETTINGS`
 * @example
 * ```ts
 * createClient({ operations, policies: [responseLimit({ success: 10 * 1024 * 1024 })] });
 * ```
 */
export function responseLimit(options: ResponseLimitOptions = {}): Policy {
  const success = assertNumber("responseLimit: success", options.success ?? 100 * mebibyte);
  const failure = assertNumber("responseLimit: failure", options.failure ?? mebibyte);
  return {
    leavesNothing: true,
    attempt: (request, next, call) =>
      next(request).then((response) => {
        const { ok, status, headers } = response;
        const limit = ok ? success : failure;
        // The Content-Length of these is that of a body which they do not carry.
        const isBodiless = request.method === "HEAD" || [204, 205, 304].includes(status);
        if (limit === Infinity || isBodiless) return response;
        const length = headers.has("content-encoding") ? null : headers.get("content-length");
        // Nearly all are short, which is the quicker look.
        if (length !== null && Number(length) <= limit) return response;
        if (ok && isStreamed(call, response)) return response;
        const tooLarge = () =>
          new TransportError(
            "TOO_LARGE",
            `${nameOf(call)}: the answer (${status}) is larger than ${limit} bytes, so it was not read. Raise \`responseLimit\`, or read it with parseAs: "stream".`,
            { status },
          );
        if (length !== null) {
          response.body?.cancel().catch(() => {});
          throw tooLarge();
        }
        return response.body === null ? response : limited(response, response.body, limit, tooLarge);
      }),
  };
}

/** How many bytes of an answer are read into memory, after decompression. */
export interface ResponseLimitOptions {
  /**
   * For an answer with a 2xx; 100 MiB by default. What the caller reads as a stream is not limited, items neither: each
   * of them has a limit of its own.
   */
  readonly success?: number;
  /** For any other answer; 1 MiB by default. */
  readonly failure?: number;
}

const mebibyte = 1_048_576;

function isStreamed(call: Call, response: Response): boolean {
  return call.init.parseAs === "stream" || givesItems(call, response);
}

const readers = ["arrayBuffer", "blob", "bytes", "formData", "json", "text"] as const;

function limited(
  response: Response,
  body: ReadableStream<Uint8Array>,
  limit: number,
  tooLarge: () => Error,
): Response {
  let size = 0;
  let excess: Error | undefined;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        size += bytes.byteLength;
        if (size <= limit) return controller.enqueue(bytes);
        excess = tooLarge();
        controller.error(excess);
      },
    }),
  );
  const { status, headers } = response;
  // No Response is made with a status from 600 on, which some servers send all the same.
  const bounded = new Response(counted, { status: Math.min(status, 599), headers });
  return likeAnswer(bounded, response, () => excess);
}

/** What no Response is made with: a reason may hold what its bytes were not read as. */
const told = ["status", "statusText", "url", "redirected"] as const;

/** A Response, and its clones, that say what an answer says. */
function likeAnswer(made: Response, answer: Response, excess: () => Error | undefined): Response {
  for (const name of told) Object.defineProperty(made, name, { value: answer[name] });
  // Browsers reject with an error of their own when the body fails.
  for (const name of readers) {
    const read = made[name]?.bind(made) as (() => Promise<unknown>) | undefined;
    const value = () =>
      read?.().catch((error: unknown) => {
        throw excess() ?? error;
      });
    if (read) Object.defineProperty(made, name, { value });
  }
  const clone = made.clone.bind(made);
  Object.defineProperty(made, "clone", { value: () => likeAnswer(clone(), answer, excess) });
  return made;
}
