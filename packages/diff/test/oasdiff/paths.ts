import { a, object, string } from "../edits/object.js";
import { type Description, describe } from "../verdicts/edit.js";

/** A description of `POST /things`, of these path items, and of these webhooks. */
export function paths(more: object, webhooks?: object): Description {
  const things = { post: done };
  return describe({}, { paths: { "/things": things, ...more }, ...(webhooks && { webhooks }) });
}

/** An operation that takes and gives nothing. */
export const done = { responses: { 204: { description: "Done." } } };

/** An operation of these parameters. */
export function parameters(...list: readonly object[]): Description {
  return describe({ parameters: list });
}

/** The query parameter `a`. */
export function query(rest: object): object {
  return { name: "a", in: "query", schema: string, ...rest };
}

/** A header of this schema. */
export function inHeader(schema: object): object {
  return { name: "X-A", in: "header", schema };
}

/** A path item of these parameters. */
export function atPath(...list: readonly object[]): Description {
  return describe({}, { paths: { "/things": { parameters: list, post: done } } });
}

/** The path with these parameters. */
export function path(template: string, ...names: readonly string[]): Description {
  const list = names.map((name) => ({ name, in: "path", required: true, schema: string }));
  return describe({}, { paths: { [template]: { parameters: list, post: done } } });
}

/** An answer of these media types. */
export function answers(status: number, content: object): Description {
  return describe({ responses: { [status]: { description: "A thing.", content } } });
}

/** Answers of these statuses, each with the same JSON. */
export function statuses(...list: readonly number[]): Description {
  const content = { "application/json": { schema: object(a) } };
  const responses = list.map((status) => [status, { description: "A thing.", content }]);
  return describe({ responses: Object.fromEntries(responses) });
}

/** An answer with, or without, this header. */
export function header(described: object | undefined): Description {
  const headers = described && { headers: { "X-A": described } };
  return describe({ responses: { 204: { description: "Done.", ...headers } } });
}

/** Components with these schemas. */
export function schemas(named: object): object {
  return { components: { schemas: named } };
}

/** An operation of these security requirements. */
export function secured(security: readonly object[]): Description {
  return describe({ security }, { components: { securitySchemes } });
}

/** A description of these security requirements. */
export function allSecured(security: readonly object[]): Description {
  return describe({}, { security, components: { securitySchemes } });
}

/** A description with these security schemes, all of which it asks for. */
export function schemes(named: Readonly<Record<string, object>>): Description {
  const security = [
    Object.fromEntries(
      Object.keys(named)
        .slice(0, 1)
        .map((name) => [name, []]),
    ),
  ];
  return describe({}, { security, components: { securitySchemes: named } });
}

/** A key in a header. */
export const key = { type: "apiKey", in: "header", name: "X-Key" };

/** OAuth of these URLs and scopes. */
export function oauth(authorizationUrl: string, tokenUrl: string, scopes: object): object {
  return { type: "oauth2", flows: { authorizationCode: { authorizationUrl, tokenUrl, scopes } } };
}

const securitySchemes = {
  key,
  oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads.", write: "Writes." }),
};

/** A version of an API, whose answer is of this schema. */
export function version(text: string, schema: object): Description {
  const content = { "application/json": { schema } };
  const info = { title: "Things", version: text };
  return describe({ responses: { 200: { description: "A thing.", content } } }, { info });
}

/** Dates that are long over, and far away. */
export const past = "2020-01-01";
export const later = "2999-01-01";
