import type { OperationMetadata, Operations, ServerMetadata } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import { type Context, objectOf } from "@partwise/description/document";
import { securitySchemesMetadata } from "@partwise/description/reading";
import { type AnswerWords, answerWords } from "./answer-words.js";
import { type BodyField, bodyFields } from "./body-fields.js";
import { type ParameterField, parameterFields } from "./parameter-fields.js";

/** What the form of a page needs to know of its operation. */
export interface OperationData {
  readonly method: string;
  readonly path: `/${string}`;
  /** The first is chosen at first. */
  readonly servers: readonly ServerMetadata[];
  readonly metadata: OperationMetadata;
  readonly securitySchemes: NonNullable<Operations["$securitySchemes"]>;
  readonly parameters: readonly ParameterField[];
  readonly bodies: readonly BodyField[];
  readonly answers: Readonly<Record<string, AnswerWords>>;
}

/** Reads an operation for its page. `server` is called unless the reader of the page chooses another. */
export function operationData(
  operation: NamedOperation,
  all: Operations,
  server: string,
  context: Context,
): OperationData | undefined {
  // A path may hold spaces.
  const [, method = "", path = ""] = /^(\S+) (.*)$/s.exec(operation.name) ?? [];
  const metadata = all[path as `/${string}`]?.[method.toLowerCase()];
  if (metadata === undefined) return undefined;
  const { servers = all.$servers ?? [], ...own } = metadata;
  const needed = new Set((metadata.security ?? []).flatMap((each) => Object.keys(each)));
  const schemes = Object.entries(securitySchemesMetadata(context) ?? {});
  return {
    method,
    path: path as `/${string}`,
    servers: servers.some((each) => defaultUrl(each) === server) ? servers : [server, ...servers],
    metadata: streamed(own),
    securitySchemes: Object.fromEntries(schemes.filter(([name]) => needed.has(name))),
    parameters: parameterFields(operation, context),
    bodies: bodyFields(operation, context),
    answers: answerWords(operation, context),
  };
}

/** Items are shown as they come, also where the client would give an array of all. */
function streamed(metadata: OperationMetadata): OperationMetadata {
  if (metadata.sequences === undefined) return metadata;
  const sequences = Object.entries(metadata.sequences).map(([status, byType]) => [
    status,
    Object.fromEntries(Object.entries(byType).map(([type, each]) => [type, { ...each, streams: true }])),
  ]);
  return { ...metadata, sequences: objectOf(Object.fromEntries(sequences)) as typeof metadata.sequences };
}

function defaultUrl(server: ServerMetadata): string {
  if (typeof server === "string") return server;
  const { url, variables = {} } = server;
  return url.replace(/\{([^{}]+)\}/g, (_, name: string) => variables[name]?.default ?? "");
}
