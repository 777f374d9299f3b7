import { createOperationFinder, readOperations } from "@partwise/mock-server/instance";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { context, description, zoomOperation } from "../../src/description/description.js";
import type { ZoomMockServer } from "../../src/index.js";

type ObjectSchema = { type?: string; properties?: Record<string, unknown> };

/** Properties that an answer may omit. All other described properties must be present. */
const optional = ["errors", "email", "first_name", "last_name"];

const strict = structuredClone(description) as { components: { schemas: Record<string, ObjectSchema> } };
for (const schema of Object.values(strict.components.schemas)) {
  if (schema.type !== "object" || !schema.properties) continue;
  const required = Object.keys(schema.properties).filter((name) => !optional.includes(name));
  Object.assign(schema, { additionalProperties: false, required });
}
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(strict, "strict", undefined, false);
const find = createOperationFinder(readOperations(context), context);
const findOperation = (method: string, path: string) => ({
  operation: zoomOperation(find(method, path).operation),
});

/**
 * Global fetch with the server's token, for a path below the base URL. Checks every answer against the described response:
 * no property is missing or unknown, and there is no body where none is described.
 */
export async function checkedFetch(server: ZoomMockServer, path: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  if (!headers.has("authorization")) headers.set("authorization", `Bearer ${server.accessToken}`);
  const response = await fetch(`${server.url}${path}`, { ...init, headers });
  const text = await response.text();
  checkAnswer(init.method ?? "GET", new URL(response.url).pathname, response, text);
  return { response, status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

/** The statuses of all checked answers, by operationId. */
export const seen = new Map<string, Set<number>>();

/** Checks one answer against the description. */
export function checkAnswer(method: string, path: string, response: Response, text: string): void {
  expect(response.headers.get("x-zm-trackingid")).toMatch(/^v=2\.0;/);
  const found = tryFind(method, path);
  const documented = found && describedResponse(found.operation.path, method, response.status);
  if (found) {
    const { operationId, label } = found.operation;
    seen.set(operationId, (seen.get(operationId) ?? new Set()).add(response.status));
    expect(response.headers.get("x-ratelimit-category")?.toLowerCase()).toBe(label);
    expect(response.headers.get("x-ratelimit-remaining")).toMatch(/^\d+$/);
  }
  if (documented && !documented.content) {
    expect(text).toBe("");
    expect(response.headers.get("content-type")).toBeNull();
    return;
  }
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  const schema = documented?.content?.["application/json"]?.schema.$ref ?? "#/components/schemas/ErrorBody";
  const validate = ajv.getSchema(`strict${schema}`);
  expect(validate?.(JSON.parse(text)), ajv.errorsText(validate?.errors)).toBe(true);
}

function tryFind(method: string, path: string) {
  try {
    return findOperation(method, path);
  } catch {
    return undefined;
  }
}

type DescribedResponse = { $ref?: string; content?: Record<string, { schema: { $ref: string } }> };

function describedResponse(path: string, method: string, status: number): DescribedResponse {
  const { paths, components } = description as {
    paths: Record<string, Record<string, { responses: Record<string, DescribedResponse> }>>;
    components: { responses: Record<string, DescribedResponse> };
  };
  const responses = paths[path]?.[method.toLowerCase()]?.responses;
  const response = responses?.[status] ?? responses?.default ?? {};
  const name = response.$ref?.split("/").at(-1);
  return name === undefined ? response : (components.responses[name] ?? {});
}
