import { descriptionMetadata, type NamedOperation, operationsOf, pathsMetadata } from "@partwise/description";
import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { exampleRequest } from "@partwise/description/examples";
import { withBlock } from "@partwise/import/marks";
import {
  absoluteServer,
  filesOf,
  namesServer,
  type SampledRequest,
  type SampleFile,
  type SampleOptions,
  sampleRequest,
  serverOf,
} from "@partwise/samples";
import { componentFolder } from "./component-folder.js";
import { documentRest } from "./document-rest.js";
import { operationRest } from "./operation-rest.js";
import { requestItem } from "./request-item.js";
import type { Variables } from "./variables.js";

/**
 * A Postman collection v2.1 of all operations of a description: a folder for each tag, a request for each operation and each media
 * type of its body with an example, saved responses and a test. Secrets are variables without values. In a folder, requests that
 * delete come last, the deepest path first, so that a run from top to bottom finds what it calls. What Postman has no field for
 * stands in descriptions, where `@partwise/import` reads it.
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html
 * @example
 * ```ts
 * const { context } = await loadDescription("openapi.yaml");
 * const { collection } = await exportPostman(context);
 * await writeFile("collection.json", JSON.stringify(collection, null, 2));
 * ```
 */
export async function exportPostman(given: Context): Promise<ExportedCollection> {
  const context = { ...given, warn: () => {} };
  const metadata = {
    ...pathsMetadata(context),
    ...descriptionMetadata(context),
  } as SampleOptions["metadata"];
  const files = new Map<string, SampleFile>();
  const left: { name: string; reason: string }[] = [];
  const variables = serverVariables(context);
  const folders = new Map<string, (readonly SampledRequest[])[]>();
  for (const operation of operationsOf(context)) {
    const options = { context, metadata, baseUrl: serverOf(operation, metadata.$servers) };
    const { requests, reason } = await requestsOf(operation, options);
    if (requests.length === 0) {
      left.push({ name: operation.name, reason: reason ?? "it has no example" });
      continue;
    }
    for (const request of requests) for (const file of filesOf(request)) files.set(file.filename, file);
    const [tag = ""] = listOf(operation.value.tags).map(String);
    const folder = folders.get(tag);
    if (folder === undefined) folders.set(tag, [requests]);
    else folder.push(requests);
  }
  const tags = new Map(listOf(context.document.tags).map((tag) => [objectOf(tag).name, objectOf(tag)]));
  const item = [...folders].flatMap(([tag, all]): readonly JsonObject[] => {
    const ordered = [...all].sort(([one], [other]) => rank(one) - rank(other));
    const requests = ordered.flatMap((each) => itemsOf(each, context, variables));
    if (tag === "") return requests;
    const about = tags.get(tag)?.description;
    return [{ name: tag, ...(about !== undefined && { description: about }), item: requests }];
  });
  const { title, description, version } = objectOf(context.document.info);
  const rest = documentRest(context, {
    folders: new Set(folders.keys()),
    left: new Set(left.map(({ name }) => name)),
  });
  const components = componentFolder(context, item, rest);
  const collection = {
    info: {
      name: title,
      description: withBlock(typeof description === "string" ? description : "", {
        ...rest,
        ...(components !== undefined && { components: components.name }),
      }),
      version,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    variable: [...variables].map(([key, each]) => ({ key, ...each })),
    item: components === undefined ? item : [...item, components],
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

/** A request for each media type of the body, as far as an example can be made, else why not. A GET sends no body. */
async function requestsOf(
  operation: NamedOperation,
  options: SampleOptions,
): Promise<{ readonly requests: readonly SampledRequest[]; readonly reason?: string }> {
  const requests: SampledRequest[] = [];
  const hasNone = /^(?:GET|HEAD) /.test(operation.name);
  const sent = hasNone ? { ...operation, value: { ...operation.value, requestBody: undefined } } : operation;
  let reason = "its body is in a format that no example is made of";
  for (const mediaType of exampleRequest(sent, options.context).body?.mediaTypes ?? [undefined]) {
    try {
      const request = await sampleRequest(sent, { ...options, mediaType });
      if (request !== undefined) requests.push({ ...request, operation });
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  return { requests, reason };
}

/** The items of one operation: the first tells what it is, each other one a further media type of its body. */
function itemsOf(
  [first, ...others]: readonly SampledRequest[],
  context: Context,
  variables: Variables,
): readonly JsonObject[] {
  if (first === undefined) return [];
  return [
    requestItem(first, { context, variables, rest: operationRest(first, others, context) }),
    ...others.map((each) => requestItem(each, { context, variables })),
  ];
}

function rank(request: SampledRequest | undefined): number {
  const { method, path = "" } = request?.example ?? {};
  return method === "DELETE" ? 1000 - path.split("/").length : 0;
}

/** `baseUrl`, and each variable of the first server. */
function serverVariables(context: Context): Variables {
  const server = objectOf(listOf(context.document.servers)[0]);
  const url = typeof server.url === "string" ? server.url.replace(/\/+$/, "") : "";
  const absolute = absoluteServer(url, namesServer(context));
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
