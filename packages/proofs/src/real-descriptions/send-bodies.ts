import { isDeepStrictEqual } from "node:util";
import { CallError, createClient, type Operations } from "@partwise/client";
import { MultipartError } from "@partwise/multipart";
import type { ExpectedPart } from "../fuzz/expected-part.js";
import { busboyView, pythonView, undiciView, type View } from "../fuzz/view.js";
import type { ReadPart, SentBody } from "../read-back/read-part.js";
import { readWithBusboy } from "../read-back/read-with-busboy.js";
import { readWithPython } from "../read-back/read-with-python.js";
import { readWithUndici } from "../read-back/read-with-undici.js";
import type { Json } from "./json.js";
import { type MultipartOperation, sampleBody } from "./multipart-operations.js";
import type { PartRule } from "./part-rule.js";
import type { SentReport } from "./report.js";

type Call = (method: string, path: string, init: object) => Promise<unknown>;

/** Sends a body with all properties and one with the required ones, and reads back what went out. */
export async function sendBodies(
  operation: MultipartOperation,
  version: PartRule["version"],
  document: Json,
  operations: Operations,
): Promise<SentReport[]> {
  const reports: SentReport[] = [];
  for (const all of [true, false]) {
    const { method, path, mediaType } = operation;
    const call = `${method.toUpperCase()} ${path} ${mediaType}, ${all ? "all" : "required"} properties`;
    const sample = sampleBody(operation, version, document, all);
    if ("refused" in sample) {
      reports.push({ call, outcome: "refused", parts: 0, reason: sample.refused });
      continue;
    }
    const parts = sample.parts.length;
    try {
      const sent = await send(operation, sample.value, operations);
      const problem = await compare(sent, sample.parts);
      reports.push({
        call,
        outcome: problem === undefined ? "right" : "wrong",
        parts,
        ...(problem && { reason: problem }),
      });
    } catch (error) {
      const known = error instanceof MultipartError || error instanceof CallError;
      const reason = `${known ? "" : "crash: "}${error instanceof Error ? error.message : String(error)}`;
      reports.push({ call, outcome: "wrong", parts, reason });
    }
  }
  return reports;
}

async function send(
  { path, method, mediaType }: MultipartOperation,
  body: unknown,
  operations: Operations,
): Promise<SentBody> {
  let sent: SentBody | undefined;
  const client = createClient({
    baseUrl: "http://localhost",
    operations,
    fetch: async (request) => {
      const bytes = Buffer.from(await request.arrayBuffer());
      sent = { contentType: request.headers.get("content-type") ?? "", bytes };
      return new Response(null, { status: 204 });
    },
  });
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const params = { path: Object.fromEntries(names.map((name) => [name, "1"])) };
  await (client.request as unknown as Call)(method, path, { params, body, mediaType });
  if (sent === undefined) throw new Error("nothing was sent");
  return sent;
}

async function compare(sent: SentBody, parts: readonly ExpectedPart[]): Promise<string | undefined> {
  const isForm = /^multipart\/form-data\b/i.test(sent.contentType);
  const readers: [string, View, (body: SentBody) => Promise<ReadPart[]>][] = isForm
    ? [
        ["busboy", busboyView, readWithBusboy],
        ["undici", undiciView, readWithUndici],
      ]
    : [["python", pythonView, readWithPython]];
  for (const [name, { canRead, expected }, read] of readers) {
    if (!parts.every(canRead)) continue;
    const found = await read(sent);
    const want = parts.map(expected);
    if (isDeepStrictEqual(found, want)) continue;
    const at = Math.max(
      0,
      want.findIndex((part, i) => !isDeepStrictEqual(found[i], part)),
    );
    return `${name}: ${found.length} parts, want ${want.length}; part ${at} is ${print(found[at])}, want ${print(want[at])}`;
  }
  return undefined;
}

function print(part: ReadPart | undefined): string {
  if (part === undefined) return "missing";
  const { bytes, ...rest } = part;
  return `${JSON.stringify(rest)} ${JSON.stringify(bytes.toString().slice(0, 100))}`;
}
