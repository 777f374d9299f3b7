import { createOperationFinder, readOperations } from "@partwise/mock-server/instance";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { context, moreContexts, zoomOperation } from "../../src/description/description.js";
import type { ZoomMockServer } from "../../src/index.js";
import { withoutAccount } from "../../src/server/account-in.js";

type ObjectSchema = { type?: string; properties?: Record<string, unknown> };

/** Properties that an answer may omit. All other described properties must be present. */
const optional = ["errors", "email", "first_name", "last_name"];
/** The same, for the descriptions beside that of the IM groups. */
const alsoOptional = ["total_members", "members", "upload_context", "clip_id"];

const contexts = [context, ...moreContexts];
const validators = new Map(contexts.map((each) => [each, strictly(each.document)]));
const operations = contexts.flatMap((each) => readOperations(each));
const find = createOperationFinder(operations, context, { alias: withoutAccount });

/** A validator of the description's schemas, for which no described property is optional and no other is allowed. */
function strictly(document: unknown): Ajv2020 {
  const left = document === context.document ? optional : [...optional, ...alsoOptional];
  const strict = structuredClone(document) as { components: { schemas?: Record<string, ObjectSchema> } };
  for (const schema of Object.values(strict.components.schemas ?? {})) {
    if (schema.type !== "object" || !schema.properties) continue;
    const required = Object.keys(schema.properties).filter((name) => !left.includes(name));
    Object.assign(schema, { additionalProperties: false, required });
  }
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(strict, "strict", undefined, false);
  return ajv;
}

/**
 * Global fetch with the server's token, for a path below the base URL, or an absolute URL. Checks every answer against the
 * described response: no property is missing or unknown, and there is no body where none is described.
 */
export async function checkedFetch(server: ZoomMockServer, path: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  if (!headers.has("authorization")) headers.set("authorization", `Bearer ${server.accessToken}`);
  const response = await fetch(path.startsWith("/") ? `${server.url}${path}` : path, { ...init, headers });
  const text = await response.text();
  checkAnswer(init.method ?? "GET", new URL(response.url).pathname, response, text);
  return { response, status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

/** The statuses of all checked answers, by operationId. */
export const seen = new Map<string, Set<number>>();

/** Checks one answer against the description. */
export function checkAnswer(method: string, path: string, response: Response, text: string): void {
  expect(response.headers.get("x-zm-trackingid")).toMatch(/^v=2\.0;/);
  const operation = tryFind(method, path);
  const found = operation && zoomOperation(operation);
  const described =
    operation?.responses.find(({ status }) => status === `${response.status}`) ??
    operation?.responses.find(({ status }) => status === "default");
  if (found && !text.includes('"code":64041')) {
    const { operationId, label } = found;
    seen.set(operationId, (seen.get(operationId) ?? new Set()).add(response.status));
    expect(response.headers.get("x-ratelimit-category")?.toLowerCase()).toBe(label);
    expect(response.headers.get("x-ratelimit-remaining")).toMatch(/^\d+$/);
  }
  if (described && !described.value.content) {
    expect(text).toBe("");
    expect(response.headers.get("content-type")).toBeNull();
    return;
  }
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  const ajv = validators.get(operation?.context ?? context);
  const pointer = described
    ? `${described.pointer}/content/application~1json/schema`
    : "/components/schemas/ErrorBody";
  const validate = ajv?.getSchema(`strict#${encodeURI(pointer)}`);
  expect(validate?.(JSON.parse(text)), ajv?.errorsText(validate?.errors)).toBe(true);
}

function tryFind(method: string, path: string) {
  try {
    return find(method, path).operation;
  } catch {
    return undefined;
  }
}
