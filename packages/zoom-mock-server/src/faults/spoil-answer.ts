import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { Answer } from "../answers/refusal.js";
import type { Fault } from "./parse-fault.js";

/** The normal answer with its headers or its body spoilt, as far as that is complete HTTP; as it is for other faults. */
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

/** Half of some bytes, rounded down. */
export function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** An answer without a body, such as a 204, becomes a 200 with one: there has to be something to spoil. */
function withBody(answer: Answer): Answer {
  if (answer.body !== undefined) return answer;
  return { ...answer, status: 200, body: { message: "There is a body here, to be spoilt." } };
}

/** The JSON object with one property more, whose text is no ASCII. */
function inCharset({ body, ...answer }: Answer, name: string, encoding: BufferEncoding): Answer {
  const text = JSON.stringify({ ...(body as object), text: "Grüße, ä" });
  const headers = { ...answer.headers, "content-type": `application/json; charset=${name}` };
  return { ...answer, headers, bytes: Buffer.from(text, encoding) };
}

function coded(answer: Answer, coding: string, bytes: Buffer): Answer {
  return { ...answer, headers: { ...answer.headers, "content-encoding": coding }, bytes };
}
