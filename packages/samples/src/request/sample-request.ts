import { basename } from "node:path";
import { dryRun, redacted } from "@partwise/call/command-line";
import type { OperationMetadata, Operations } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { type MultipartValue, type Part, toParts } from "@partwise/multipart";
import { isMultipart, isUrlencoded } from "@partwise/multipart/media-types";
import { type ReadExample, readExample } from "./read-example.js";
import { readWire } from "./read-wire.js";
import { placeholder, sampleCredentials } from "./sample-credentials.js";
import type { SampledBody, SampledPart, SampledRequest, SampleFile } from "./sampled-request.js";
import { sendExample } from "./send-example.js";

/**
 * An example request of an operation as our client sends it, recorded by a server on loopback. Undefined where no example can
 * be made: a body in a format that is more than text, such as XML.
 */
export async function sampleRequest(
  operation: NamedOperation,
  { context, metadata: all, baseUrl, mediaType }: SampleOptions,
): Promise<SampledRequest | undefined> {
  const example = readExample(operation, context, mediaType);
  if (example.isUnwritable) return undefined;
  const { method, path } = example;
  const metadata = all[path as `/${string}`]?.[method.toLowerCase()];
  if (metadata === undefined) return undefined;
  const schemes = all.$securitySchemes ?? {};
  const credentials = sampleCredentials(metadata, schemes);
  const send = async (origin: string) => {
    await sendExample(example, { metadata, schemes, baseUrl: origin });
  };
  const wire = await dryRun(baseUrl, send, [placeholder]);
  const { target, headers, text } = readWire(wire, new URL(baseUrl).pathname);
  return {
    operation,
    metadata,
    example,
    baseUrl,
    target: withoutSecrets(target),
    headers: headers
      .filter(([name, value]) => !isGiven(name, credentials, example) && value !== "*/*")
      // What a client takes besides is for clients that read every answer.
      .map(([name, value]) => [name, value.replace(/, \*\/\*;q=0\.1$/, "")] as const),
    credentials,
    body: bodyOf(example, metadata, text),
    wire,
  };
}

/** What samples of a description have in common. */
export interface SampleOptions {
  /** The description, as `loadDescription` gives it. */
  readonly context: Context;
  /** The metadata of the description's operations. */
  readonly metadata: Operations;
  /** The server's URL, without a slash at its end. */
  readonly baseUrl: string;
  /** Of the body. Default: the first that the description lists. */
  readonly mediaType?: string | undefined;
}

/** The path and query without the keys that go in the query. */
function withoutSecrets(target: string): string {
  const [path = "", query = ""] = target.split("?");
  const open = query
    .split("&")
    .filter(
      (pair) =>
        pair !== "" && !pair.endsWith(`=${encodeURIComponent(redacted)}`) && !pair.endsWith(`=${redacted}`),
    );
  return open.length === 0 ? path : `${path}?${open.join("&")}`;
}

/** Whether a library, or the code for credentials, gives the header. */
function isGiven(
  name: string,
  credentials: SampledRequest["credentials"],
  { parameters }: ReadExample,
): boolean {
  const described = Object.keys(parameters.header ?? {}).some((each) => each.toLowerCase() === name);
  if (described) return false;
  const own = credentials.filter((each) => each.in === "header").map((each) => each.name.toLowerCase());
  const ofLibraries =
    "host,connection,content-length,content-type,user-agent,accept-encoding,accept-language,sec-fetch-mode,transfer-encoding";
  return ofLibraries.split(",").includes(name) || own.includes(name);
}

function bodyOf(
  { body, mediaType }: ReadExample,
  metadata: OperationMetadata,
  text: string,
): SampledBody | undefined {
  if (mediaType === undefined) return undefined;
  if (isMultipart(mediaType)) {
    const encodings = metadata.requestBody?.content[mediaType]?.encoding ?? {};
    const parts = toParts(body as MultipartValue, { encodings, mediaType });
    return { kind: "multipart", mediaType, parts: numbered(parts.map(partOf)) };
  }
  if (isUrlencoded(mediaType)) return { kind: "urlencoded", text, pairs: [...new URLSearchParams(text)] };
  const file = fileOf(body);
  if (file !== undefined) return { kind: "file", mediaType, file };
  return { kind: "text", mediaType, text, ...(/[/+]json\b/i.test(mediaType) && { json: body }) };
}

function partOf({ name = "", filename, contentType, headers, content }: Part): SampledPart {
  const more = { ...(contentType !== undefined && { contentType }), ...(headers && { headers }) };
  if (typeof content === "string")
    return { name, ...(filename !== undefined && { filename }), ...more, content };
  // A name in a description must not lead out of the folder in which a sample runs.
  const file = {
    filename: basename((filename ?? name).replaceAll("\\", "/")) || "file",
    bytes: content instanceof Uint8Array ? content : new Uint8Array(),
  };
  return { name, filename, ...more, content: file };
}

/** Files that are not alike get names of their own. */
function numbered(parts: readonly SampledPart[]): readonly SampledPart[] {
  const bytes = new Map<string, Uint8Array>();
  return parts.map((part) => {
    if (typeof part.content === "string") return part;
    const { filename, bytes: own } = part.content;
    const known = bytes.get(filename);
    if (known === undefined || Buffer.compare(known, own) === 0) {
      bytes.set(filename, own);
      return part;
    }
    return { ...part, content: { filename: `${part.name}-${filename}`, bytes: own } };
  });
}

function fileOf(body: unknown): SampleFile | undefined {
  const { content, filename } = (body ?? {}) as { content?: unknown; filename?: unknown };
  return content instanceof Uint8Array ? { filename: String(filename), bytes: content } : undefined;
}

/** The files that a sample needs beside it. */
export function filesOf({ body }: SampledRequest): readonly SampleFile[] {
  if (body?.kind === "file") return [body.file];
  if (body?.kind !== "multipart") return [];
  return body.parts.flatMap(({ content }) => (typeof content === "string" ? [] : [content]));
}
