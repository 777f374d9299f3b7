import { importPostman } from "../../src/index.js";

/** A collection of one request, imported. */
export function importRequest(request: object | string, response: readonly object[] = [], more: object = {}) {
  return importItems([{ name: "Do it", request, response }], more);
}

/** A collection of items, imported. */
export function importItems(item: readonly object[], more: object = {}) {
  const text = JSON.stringify({ info: { name: "A" }, item, ...more });
  const { document, ...rest } = importPostman([{ path: "a.json", text }]);
  return { ...rest, document: document as unknown as Document };
}

/** The only operation of a request, with the security schemes beside it. */
export function operationOf(request: object | string, response: readonly object[] = [], more: object = {}) {
  const { paths, components } = importRequest(request, response, more).document;
  const [item = {}] = Object.values(paths);
  const [operation = {} as Operation] = Object.values(item);
  return { ...operation, schemes: components?.securitySchemes };
}

/** The schema of a form of fields. */
export function formOf(formdata: readonly object[], mode = "formdata"): Form {
  const request = { method: "POST", url: "https://a.test/b", body: { mode, [mode]: formdata } };
  const { requestBody } = operationOf(request);
  const [media] = Object.values(requestBody?.content ?? {});
  return { required: [], properties: {}, ...media?.schema, encoding: media?.encoding } as Form;
}

interface Form {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
  readonly encoding: unknown;
}

interface Document {
  readonly info: unknown;
  readonly servers: unknown;
  readonly tags: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly securitySchemes: unknown };
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: object; readonly encoding?: unknown }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
  readonly security?: unknown;
}
