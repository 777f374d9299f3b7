import { Buffer } from "buffer";

// Only the tests use it, to compare bytes. The packages themselves find no Buffer here.
Object.assign(globalThis, { Buffer });

// This one writes two lone surrogates as one U+FFFD, and has no base64url: Node's is right, and has.
const { from } = Buffer;
Buffer.from = ((given: unknown, encoding?: BufferEncoding, ...rest: number[]) => {
  const isText = typeof given === "string" && (encoding === undefined || encoding === "utf8");
  const bytes: unknown = isText ? new TextEncoder().encode(given) : given;
  return (from as (...given: unknown[]) => Buffer)(bytes, encoding, ...rest);
}) as typeof from;

const { toString: print } = Buffer.prototype;
Buffer.prototype.toString = function (this: Buffer, encoding?: BufferEncoding, ...range: number[]): string {
  if (encoding !== "base64url") return print.call(this, encoding, ...range);
  const base64 = print.call(this, "base64", ...range);
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};
