import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { filesOf, makeSamples, type SampledRequest, type SampleFile } from "@partwise/samples";
import { requestItem } from "./request-item.js";
import type { Variables } from "./variables.js";

/**
 * A Postman collection v2.1 of all operations of a description: a folder for each tag, a request for each operation with its
 * example body, saved responses and a test. Secrets are variables without values. In a folder, requests that delete come last,
 * the deepest path first, so that a run from top to bottom finds what it calls.
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html
 * @example
 * ```ts
 * const { context } = await loadDescription("openapi.yaml");
 * const { collection } = await exportPostman(context);
 * await writeFile("collection.json", JSON.stringify(collection, null, 2));
 * ```
 */
export async function exportPostman(context: Context): Promise<ExportedCollection> {
  const all = await makeSamples({ context, description: "", only: [] });
  const files = new Map<string, SampleFile>();
  const left: { name: string; reason: string }[] = [];
  const variables = serverVariables(context);
  const folders = new Map<string, { request: SampledRequest; item: JsonObject }[]>();
  for (const { name, request, reason = "it has no example" } of all) {
    if (request === undefined) {
      left.push({ name, reason });
      continue;
    }
    for (const file of filesOf(request)) files.set(file.filename, file);
    const [tag = ""] = listOf(request.operation.value.tags).map(String);
    folders.set(tag, [
      ...(folders.get(tag) ?? []),
      { request, item: requestItem(request, context, variables) },
    ]);
  }
  const tags = new Map(listOf(context.document.tags).map((tag) => [objectOf(tag).name, objectOf(tag)]));
  const { title, description, version } = objectOf(context.document.info);
  const item = [...folders].flatMap(([tag, items]): readonly JsonObject[] => {
    const ordered = [...items].sort((one, other) => rank(one.request) - rank(other.request));
    const requests = ordered.map((each) => each.item);
    if (tag === "") return requests;
    const about = tags.get(tag)?.description;
    return [{ name: tag, ...(about !== undefined && { description: about }), item: requests }];
  });
  const collection = {
    info: {
      name: title,
      ...(description !== undefined && { description }),
      version,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    variable: [...variables].map(([key, each]) => ({ key, ...each })),
    item,
  };
  return { collection, files: [...files.values()], left };
}

/** A collection, and what it needs beside it. */
export interface ExportedCollection {
  /** The collection v2.1, as JSON. */
  readonly collection: JsonObject;
  /** The files that requests send, by their names in the working directory. */
  readonly files: readonly SampleFile[];
  /** Operations without a request: those whose body is in a format that no example is made of, such as XML. */
  readonly left: readonly { readonly name: string; readonly reason: string }[];
}

function rank({ example: { method, path } }: SampledRequest): number {
  return method === "DELETE" ? 1000 - path.split("/").length : 0;
}

/** `baseUrl`, and each variable of the first server. */
function serverVariables(context: Context): Variables {
  const server = objectOf(listOf(context.document.servers)[0]);
  const url = typeof server.url === "string" ? server.url.replace(/\/+$/, "") : "";
  const absolute = /^https?:\/\//i.test(url)
    ? url
    : `https://api.example.com${url.startsWith("/") ? url : ""}`;
  const variables: Variables = new Map();
  variables.set("baseUrl", { value: absolute.replace(/\{([^{}]+)\}/g, "{{$1}}") });
  for (const [name, given] of Object.entries(objectOf(server.variables))) {
    const { default: value, description } = objectOf(given);
    variables.set(name, {
      value: String(value ?? ""),
      ...(typeof description === "string" && { description }),
    });
  }
  return variables;
}
