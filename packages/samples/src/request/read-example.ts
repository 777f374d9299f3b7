import type { NamedOperation } from "@partwise/description";
import { type Context, isObject } from "@partwise/description/document";
import { exampleRequest, isExampleFile } from "@partwise/description/examples";
import { isMultipart } from "@partwise/multipart/media-types";

/** A request that an operation allows, with values as a client takes them. */
export interface ReadExample {
  /** In capitals. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** Values of the required parameters, by place and name. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Absent without a body. */
  readonly mediaType?: string;
  /** A file is `{ content, filename, contentType }`. */
  readonly body?: unknown;
  /** Why there is no example: a format that is more than text, such as XML, and a form that is a file. */
  readonly isUnwritable: boolean;
}

/** The example of an operation. `mediaType` chooses among those of the body; by default the first. */
export function readExample(operation: NamedOperation, context: Context, mediaType?: string): ReadExample {
  const { method, path, parameters, body } = exampleRequest(operation, context, mediaType);
  const values: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, value, required } of parameters) {
    if (!required && place !== "path") continue;
    values[place] = { ...values[place], [name]: value };
  }
  // Every expression of a path needs a value, whether the description names its parameter or not.
  for (const [, name = ""] of operation.place.template.matchAll(/\{([^{}:]+)[^{}]*\}/g)) {
    values.path = { [name]: "a1b2c3d4", ...values.path };
  }
  if (body === undefined) return { method, path, parameters: values, isUnwritable: false };
  return {
    method,
    path,
    parameters: values,
    mediaType: body.mediaType,
    body: asSent(body.value),
    isUnwritable:
      body.value === undefined ||
      (/[/+]xml\b/i.test(body.mediaType) && typeof body.value !== "string") ||
      (isMultipart(body.mediaType) && isExampleFile(body.value)),
  };
}

function asSent(value: unknown): unknown {
  if (isExampleFile(value)) {
    const { bytes, filename, contentType } = value;
    return { content: bytes, filename, contentType };
  }
  if (Array.isArray(value)) return value.map(asSent);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asSent(each)]));
}
