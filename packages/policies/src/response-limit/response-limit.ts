import { type Call, givesItems, type Policy } from "@partwise/client";
import { assertNumber } from "../errors/assert-number.js";
import { TransportError } from "../errors/transport-error.js";
import { nameOf } from "../transport-errors/transport-errors.js";

/**
 * Limits how many bytes of an answer are read into memory. Past the limit, reading stops, the connection is closed, and
 * the call rejects with TransportError `TOO_LARGE`. Put this policy last, next to the network.
 * @throws {PolicyError} `SETTINGS` when a limit is no number from 0 on
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
        // These answers have no body, whatever their Content-Length says.
        const isBodiless = request.method === "HEAD" || [204, 205, 304].includes(status);
        if (limit === Infinity || isBodiless) return response;
        const length = headers.has("content-encoding") ? null : headers.get("content-length");
        // Most answers are short, and this comparison is quicker than `isStreamed`.
        if (length !== null && Number(length) <= limit) return response;
        if (ok && isStreamed(call, response)) return response;
        const tooLarge = () =>
          new TransportError(
            "TOO_LARGE",
            `${nameOf(call)}: the answer (${status}) is larger than ${limit} bytes and was not read. ${ok ? `Raise \`success\` of responseLimit, or pass parseAs: "stream"` : "Raise `failure` of responseLimit"}.`,
            { status },
          );
        if (length !== null) {
          response.body?.cancel().catch(() => {});
          throw tooLarge();
        }
        // A Response of React Native neither gives a stream nor is made of one.
        const counts = response.body && "body" in Response.prototype;
        return counts ? limited(response, response.body, limit, tooLarge) : response;
      }),
  };
}

/** Options of `responseLimit`: bytes after decompression, `Infinity` for no limit. */
export interface ResponseLimitOptions {
  /**
   * For an answer with status 2xx. Streams that the caller reads (`parseAs: "stream"`) and items are not limited here;
   * each item has the limit of the client. Default: 104,857,600, which is 100 MiB.
   */
  readonly success?: number;
  /** For any other answer. Default: 1,048,576, which is 1 MiB. */
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
  // The Response constructor refuses statuses from 600 on, which some servers send; `likeAnswer` restores them.
  const bounded = new Response(counted, { status: Math.min(status, 599), headers });
  return likeAnswer(bounded, response, () => excess);
}

/**
 * Properties of an answer that the constructor of Response cannot set, or refuses: `statusText` may have characters
 * beyond Latin-1.
 */
const told = ["status", "statusText", "url", "redirected"] as const;

/** Gives `made`, and its clones, the status, reason and URL of `answer`. */
function likeAnswer(made: Response, answer: Response, excess: () => Error | undefined): Response {
  for (const name of told) Object.defineProperty(made, name, { value: answer[name] });
  // Browsers replace the error of a body's stream by their own.
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
