import { CallError, createClient, type Operations } from "@partwise/client";
import { descriptionMetadata, operationsOf, pathsMetadata } from "@partwise/description";
import { exampleRequest, isExampleFile } from "@partwise/description/examples";
import { startMockServer } from "@partwise/mock-server";
import { ValidationError, validate } from "@partwise/policies/validate";
import { contextOf } from "./context-of.js";
import type { Description, Edit, Send } from "./edit.js";
import { turned } from "./turned.js";

/**
 * What goes wrong between a client of the old description and a server of the new one: requests that the server refuses or
 * reads otherwise, and answers that the client refuses.
 */
export async function breaksWire(given: Edit): Promise<readonly string[]> {
  const edit = turned(given);
  const found: string[] = [];
  for (const send of sendsOf(edit)) {
    found.push(...(edit.isLenient ? await spelledOtherwise(edit, send) : await sendTo(edit, send)));
  }
  found.push(...(await readFrom(edit)));
  return found;
}

/** The requests to try: the witness, and the example of each operation and media type. */
export function sendsOf({
  old,
  send,
}: Pick<Edit, "old" | "send">): readonly (Send & { readonly operation: string })[] {
  const context = contextOf(old);
  return operationsOf(context).flatMap((operation) => {
    const examples = new Map<string, Send>();
    const first = exampleRequest(operation, context);
    for (const mediaType of first.body?.mediaTypes ?? [undefined]) {
      const example = exampleRequest(operation, context, mediaType);
      const params: Record<string, Record<string, unknown>> = {};
      for (const { in: place, name, value } of example.parameters)
        params[place] = { ...params[place], [name]: value };
      const body = example.body && withFiles(example.body.value);
      for (const [name, { metadata }] of example.body?.reading.form?.properties ?? []) {
        if (metadata.contentEncoding && isNamed(body)) body[name] = "QWRh";
      }
      const given = {
        params,
        ...(send?.credentials && { credentials: send.credentials }),
        ...(example.body && { body, mediaType: example.body.mediaType }),
      };
      examples.set(mediaType ?? "", given);
    }
    const [example] = examples.values();
    const witness = send && { ...example, ...send };
    return [...examples.values(), ...(witness ? [witness] : [])].map((each) => ({
      ...each,
      operation: operation.name,
    }));
  });
}

function isNamed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withFiles(value: unknown): unknown {
  if (isExampleFile(value))
    return new File([value.bytes as Uint8Array<ArrayBuffer>], value.filename, { type: value.contentType });
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withFiles(each)]));
}

async function sendTo(
  { old, new: now }: Edit,
  { operation, ...send }: Send & { readonly operation: string },
) {
  const server = await startMockServer({ description: now, isStateless: true });
  try {
    let read: { readonly parameters: Readonly<Record<string, unknown>>; readonly body: unknown } | undefined;
    try {
      server.answerAlways(sameUrl(operation, now), (call) => {
        read = { parameters: call.parameters, body: call.body };
        return { status: 299 };
      });
    } catch (error) {
      return [String(error)];
    }
    const client = clientOf(old, server.url, { body: true, data: false, error: false }, send.credentials);
    const { params, body, mediaType } = send;
    const { response } = await call(client, operation, { params, body, mediaType });
    if (response.status !== 299) return [`${operation} was refused with ${response.status}`];
    return misread(send, read ?? { parameters: {}, body: undefined }).map(
      (name) => `${name} was read otherwise`,
    );
  } finally {
    await server.close();
  }
}

/** The operation of the same URL, whose path parameters may have other names. */
function sameUrl(operation: string, description: Description): string {
  const urlOf = (name: string) => name.replaceAll(/\{[^{}]*\}/g, "{}");
  const all = operationsOf(contextOf(description)).map(({ name }) => name);
  return all.find((name) => urlOf(name) === urlOf(operation)) ?? operation;
}

/** Whether clients of both descriptions send the same value in other bytes, so that one of the two sends what is not described. */
async function spelledOtherwise(
  edit: Edit,
  send: Send & { readonly operation: string },
): Promise<readonly string[]> {
  const { params, body, mediaType } = send;
  const sent: string[] = [];
  for (const side of ["old", "new"] as const) {
    const capture = async (request: Request) => {
      const boundary = /boundary="?([^";]+)/.exec(request.headers.get("content-type") ?? "")?.[1] ?? "none";
      const headers = JSON.stringify([...request.headers].filter(([name]) => name !== "content-length"));
      sent.push(`${request.url} ${headers} ${await request.text()}`.replaceAll(boundary, "boundary"));
      return new Response(null, { status: 204 });
    };
    const client = clientOf(
      edit[side],
      "http://127.0.0.1",
      { body: false, data: false, error: false },
      undefined,
    );
    await call(client, send.operation, { params, body, mediaType, fetch: capture });
  }
  return sent[0] === sent[1] ? [] : [`${sent[0]} is not ${sent[1]}`];
}

/** What the server read, and what of it is not what was sent. */
function misread(
  { params = {}, body }: Send,
  read: { readonly parameters: Readonly<Record<string, unknown>>; readonly body: unknown },
) {
  const found: string[] = [];
  const sent = Object.assign({}, ...Object.values(params)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(read.parameters)) {
    if (Object.hasOwn(sent, name) && !isRead(sent[name], value)) found.push(name);
  }
  if (body !== undefined && read.body !== undefined && !isRead(body, read.body)) found.push("body");
  return found;
}

/** Whether a value has been read as it was sent. Defaults may have been added, and files are bytes. */
function isRead(sent: unknown, read: unknown): boolean {
  if (sent instanceof Blob) return read instanceof Uint8Array;
  if (typeof sent !== "object" || sent === null) return sent === read || String(sent) === read;
  if (Array.isArray(sent)) {
    return (
      Array.isArray(read) &&
      sent.length === read.length &&
      sent.every((each, index) => isRead(each, read[index]))
    );
  }
  if (typeof read !== "object" || read === null) return false;
  const values = read as Record<string, unknown>;
  return Object.entries(sent).every(([key, each]) => Object.hasOwn(values, key) && isRead(each, values[key]));
}

async function readFrom(edit: Edit): Promise<readonly string[]> {
  const found: string[] = [];
  const context = contextOf(edit.new);
  const description = withoutRequest(edit.answer === undefined ? edit.new : withExample(edit));
  for (const { name } of operationsOf(contextOf(edit.old))) {
    if (!operationsOf(context).some((operation) => operation.name === name)) continue;
    const server = await startMockServer({ description, isStateless: true });
    try {
      const client = clientOf(edit.old, server.url, { body: false, data: true, error: true }, undefined);
      const [{ operation: _, ...send } = { operation: "" }] = sendsOf({ old: edit.old });
      const headers = edit.status === undefined ? {} : { prefer: `code=${edit.status}` };
      const accept = edit.accept && { accept: edit.accept };
      const { data, error, response } = await call(client, name, { ...send, headers, ...accept });
      if (accept && response.headers.get("content-type") !== edit.accept)
        found.push(`${edit.accept} is not answered`);
      if (response.status === 400)
        throw new Error(`${edit.name}: the request was refused: ${JSON.stringify(error)}`);
      const given = data ?? error;
      if (edit.answer !== undefined && JSON.stringify(given) !== JSON.stringify(edit.answer)) {
        throw new Error(`${edit.name}: the new server gave ${JSON.stringify(given)}`);
      }
    } catch (error) {
      if (!(error instanceof ValidationError || error instanceof CallError)) throw error;
      found.push(error.message);
    } finally {
      await server.close();
    }
  }
  return found;
}

/** The new description, in which the answer is the example. */
function withExample({ new: now, answer, status = 200 }: Edit): Description {
  const copy = structuredClone(now) as {
    paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, object> }> }>>;
  };
  for (const item of Object.values(copy.paths)) {
    for (const { responses } of Object.values(item)) {
      for (const media of Object.values(responses[status]?.content ?? {}))
        Object.assign(media, { example: answer });
    }
  }
  return copy as unknown as Description;
}

/** The same description, whose operations ask for nothing: what the old client sends is another question. */
function withoutRequest(description: Description): Description {
  const copy = structuredClone(description) as Record<string, Record<string, Record<string, unknown>>>;
  for (const { parameters, ...operations } of Object.values(copy.paths ?? {})) {
    for (const parameter of (parameters ?? []) as Record<string, unknown>[]) parameter.schema = {};
    for (const operation of Object.values(operations) as Record<string, unknown>[]) {
      for (const key of ["requestBody", "parameters"]) delete operation[key];
    }
  }
  return { ...copy, security: undefined };
}

function clientOf(
  description: Description,
  baseUrl: string,
  checks: object,
  credentials: Send["credentials"],
) {
  const context = contextOf(description);
  const operations = { ...pathsMetadata(context), ...descriptionMetadata(context) };
  return createClient({
    baseUrl,
    operations: operations as Operations,
    policies: [validate({ schemas: description as Description & { readonly openapi: string }, ...checks })],
    ...(credentials && { credentials }),
  });
}

async function call(client: ReturnType<typeof clientOf>, operation: string, init: object) {
  const [method = "", path = ""] = operation.split(" ");
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;
  return request(method.toLowerCase(), path, init);
}
