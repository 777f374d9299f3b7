import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { Answer } from "../contract/answer.js";
import type { Fault } from "../contract/fault.js";

/**
 * Spoils headers or body of the normal answer, for faults whose answer is complete HTTP; else returns the answer as is.
 */
export function spoilAnswer(answer: Answer, fault: Fault): Answer {
  const full = withBody(answer);
  const bytes = Buffer.from(JSON.stringify(full.body));
  switch (fault.name) {
    case "empty":
      return { status: 200, headers: { ...answer.headers, "content-length": "0" } };
    case "json-cut":
      return { ...full, bytes: half(bytes) };
    case "charset": {
      const name = fault.value === "latin1" ? "iso-8859-1" : "utf-16le";
      return inCharset(full, name, fault.value === "latin1" ? "latin1" : "utf16le");
    }
    case "wrong-charset":
      return inCharset(full, "utf-8", "latin1");
    case "gzip":
      return coded(full, "gzip", gzipSync(bytes));
    case "deflate":
      return coded(full, "deflate", deflateSync(bytes));
    case "br":
      return coded(full, "br", brotliCompressSync(bytes));
    case "gzip-cut":
      return coded(full, "gzip", half(gzipSync(bytes)));
    case "204-with-body":
      return { status: 204, body: { message: "Not to be here." } };
    case "big-headers":
      return { ...answer, headers: { ...answer.headers, "x-padding": "a".repeat(fault.amount) } };
    case "silence":
    case "trickle":
    case "half-body":
    case "reset":
    case "bad-length":
      return full;
    default:
      return answer;
  }
}

/** The first half of some bytes. */
export function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** Makes a 200 with a body of an answer without a body, such as a 204, so that there is a body to spoil. */
function withBody(answer: Answer): Answer {
  if (answer.body !== undefined) return answer;
  return { ...answer, status: 200, body: { message: "There is a body here, to be spoilt." } };
}

/** The answer in a charset, with a property `text` whose value is not ASCII. */
function inCharset({ body, ...answer }: Answer, name: string, encoding: BufferEncoding): Answer {
  const text = JSON.stringify({ ...(body as object), text: "Grüße, ä" });
  const headers = { ...answer.headers, "content-type": `application/json; charset=${name}` };
  return { ...answer, headers, bytes: Buffer.from(text, encoding) };
}

function coded(answer: Answer, coding: string, bytes: Buffer): Answer {
  return { ...answer, headers: { ...answer.headers, "content-encoding": coding }, bytes };
}
