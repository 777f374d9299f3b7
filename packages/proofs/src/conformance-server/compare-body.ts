import type { BodySample } from "../conformance/body-sample.js";
import { bodySamples, pathOf } from "../conformance/body-samples.js";

const samples = new Map(bodySamples.map((sample) => [pathOf(sample.name) as string, sample]));

/** What differs between a body that came for a path and the sample of the path; undefined where there is no such path. */
export function compareBody(
  path: string,
  contentType: string,
  body: Buffer,
  isNative: boolean,
): Comparison | undefined {
  const sample = samples.get(path);
  if (sample === undefined) return undefined;
  const boundary = boundaryIn(contentType);
  const type = contentType.replace(boundary ?? "no boundary", "BOUNDARY");
  if (type !== expectedType(sample.mediaType))
    return { same: false, difference: `Content-Type ${JSON.stringify(type)}` };
  const inner = boundaryIn(/^Content-Type: (multipart\/[^\r]*)/im.exec(body.toString("latin1"))?.[1] ?? "");
  const expected = expectedBody(sample, boundary ?? "", inner ?? "");
  if (expected.equals(body)) return { same: true };
  if (isNative && sameParts(expected, body, boundary)) return { same: true };
  const at = expected.findIndex((byte, index) => byte !== body[index]);
  const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - 30), at + 30).toString());
  return {
    same: false,
    difference: `byte ${at}: ${around(body)} instead of ${around(expected)}; ${body.length} bytes instead of ${expected.length}`,
  };
}

export interface Comparison {
  readonly same: boolean;
  readonly difference?: string;
}

function boundaryIn(contentType: string): string | undefined {
  return /boundary="?([^";]+)/.exec(contentType)?.[1];
}

function expectedType(mediaType: string): string {
  if (mediaType.startsWith("multipart/")) return `${mediaType}; boundary=BOUNDARY`;
  return mediaType;
}

function expectedBody({ lines }: BodySample, boundary: string, inner: string): Buffer {
  const bytes = lines.map((line) =>
    typeof line === "string"
      ? Buffer.from(line.replace("BOUNDARY", boundary).replace("INNER", inner))
      : Buffer.from(line),
  );
  return Buffer.concat(bytes.flatMap((line, at) => (at === 0 ? [line] : [Buffer.from("\r\n"), line])));
}

/**
 * Whether two bodies have the same parts but for what native code of React Native decides: the order of a part's headers,
 * the case of their names, the length that Android adds to a part, and the charset that it adds to the type of a text.
 */
function sameParts(expected: Buffer, body: Buffer, boundary = ""): boolean {
  const [one, other] = [expected, body].map((bytes) =>
    bytes
      .toString("latin1")
      .split(`--${boundary}`)
      .map((part) => {
        const end = part.indexOf("\r\n\r\n");
        if (end < 0) return part;
        const lines = part.slice(0, end).split("\r\n");
        const heads = lines.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase()));
        const kept = heads.filter((line) => !line.startsWith("content-length:"));
        return (
          kept
            .map((line) => line.replace("; charset=utf-8", ""))
            .sort()
            .join("\n") + part.slice(end)
        );
      }),
  );
  return JSON.stringify(one) === JSON.stringify(other);
}
