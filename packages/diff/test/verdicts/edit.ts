import type { Breaking, Bump } from "../../src/contract/change.js";

/** One edit of a tiny description, what it breaks, and why. */
export interface Edit {
  readonly name: string;
  readonly because: string;
  readonly breaking: Breaking;
  readonly bump: Bump | "none";
  readonly old: Description;
  readonly new: Description;
  /** A request that the old description allows; besides those made of its schemas. */
  readonly send?: Send;
  /** Data that the new description allows; besides the one made of its schema. */
  readonly answer?: unknown;
  /** The status of the answer. Default: 200. */
  readonly status?: number;
  /** The media type of the answer that the call asks for. */
  readonly accept?: string;
  /** The mock server reads the old spelling, too: what both clients send is compared in its place. */
  readonly isLenient?: boolean;
  /** A verdict that no server can show, and why. */
  readonly unseen?: string;
  /** The types have no key for what is sent. */
  readonly isUntyped?: boolean;
  /** Code that compiles with the old types, besides the code that is made of `send` and `answer`. */
  readonly code?: string;
}

/** What a caller sends. */
export interface Send {
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly credentials?: Readonly<Record<string, string>>;
}

/** An OpenAPI document. */
export type Description = Readonly<Record<string, unknown>>;

/** A description of one operation, `POST /things`, and what stands beside it. */
export function describe(operation: object, beside: object = {}): Description {
  return {
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    paths: { "/things": { post: { responses: { 204: { description: "Done." } }, ...operation } } },
    ...beside,
  };
}

/** An operation that takes a body of this schema. */
export function takes(schema: unknown, encoding?: object, mediaType = "application/json"): object {
  const media = { schema, ...(encoding && { encoding }) };
  return { requestBody: { required: true, content: { [mediaType]: media } } };
}

/** An operation that answers with JSON of this schema. */
export function gives(schema: unknown, status = 200): object {
  return {
    responses: { [status]: { description: "A thing.", content: { "application/json": { schema } } } },
  };
}

/** An object with this one property. */
export function having(property: unknown, required = false): object {
  return { type: "object", properties: { a: property }, ...(required && { required: ["a"] }) };
}

type Verdict = `${Breaking} ${Bump | "none"}`;
type Rest = Partial<Omit<Edit, "name" | "because" | "breaking" | "bump" | "old" | "new">>;

/** An edit of any descriptions. */
export function edit(
  name: string,
  old: Description,
  now: Description,
  verdict: Verdict,
  because: string,
  rest: Rest = {},
): Edit {
  const [breaking, bump] = verdict.split(" ") as [Breaking, Bump | "none"];
  return { name, old, new: now, breaking, bump, because, ...rest };
}

/** An edit of the one property of a JSON body; `value` is what an old client sends. */
export function sent(
  name: string,
  [old, now]: readonly [unknown, unknown],
  verdict: Verdict,
  because: string,
  ...value: readonly unknown[]
): Edit {
  const rest = value.length > 0 ? { send: { body: { a: value[0] } } } : {};
  const both = [describe(takes(having(old))), describe(takes(having(now)))] as const;
  return edit(`request: ${name}`, ...both, verdict, because, rest);
}

/** An edit of the one property of an answer; `value` is what the new server sends. */
export function read(
  name: string,
  [old, now]: readonly [unknown, unknown],
  verdict: Verdict,
  because: string,
  ...value: readonly unknown[]
): Edit {
  const rest = value.length > 0 ? { answer: { a: value[0] } } : {};
  const both = [describe(gives(having(old, true))), describe(gives(having(now, true)))] as const;
  return edit(`answer: ${name}`, ...both, verdict, because, rest);
}
