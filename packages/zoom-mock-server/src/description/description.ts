import document from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };

type Json = { readonly [key: string]: unknown };

/** The description as JSON, for a validator that resolves references itself. */
export const description: Json = document;

/** A Schema Object, as far as reading text as values needs it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A schema with its JSON Pointer in the description. */
export interface LocatedSchema {
  readonly pointer: string;
  readonly schema: Schema;
}

/** A parameter of an operation. */
export interface Parameter extends LocatedSchema {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

/** An operation of the description. References are resolved. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** The rate limit label, such as `light`. */
  readonly label: string;
  /** The scopes of the operation. A token needs one of them. */
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
  /** The schemas of the request body by media type; undefined for an operation without a body. */
  readonly content: ReadonlyMap<string, LocatedSchema> | undefined;
  /** The statuses of the described responses. */
  readonly statuses: readonly string[];
}

/**
 * The value at a JSON Pointer of the description. References on the way are resolved.
 * @throws {Error} when there is no value
 */
export function lookUp(pointer: string): LocatedSchema {
  let at = "";
  let value: unknown = description;
  for (const token of pointer.split("/").slice(1)) {
    at = `${at}/${token}`;
    value = (value as Json)[token.replaceAll("~1", "/").replaceAll("~0", "~")];
    while (typeof (value as Schema | undefined)?.$ref === "string") {
      at = (value as { $ref: string }).$ref.slice(1);
      value = lookUp(at).schema;
    }
  }
  if (value === undefined) throw new Error(`The description has nothing at ${pointer}.`);
  return { pointer: at, schema: value as Schema };
}

/** The path of the description's first server: `/v2`. */
export function basePath(): string {
  const [server] = description.servers as { url: string }[];
  return new URL(server?.url ?? "/").pathname;
}

/** All operations, in the order of the description. */
export function readOperations(): Operation[] {
  return Object.entries(description.paths as Record<string, Json>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => ["get", "put", "post", "delete", "patch"].includes(key))
      .map(([method]) => readOperation(path, method)),
  );
}

function readOperation(path: string, method: string): Operation {
  const item = `/paths/${escapeToken(path)}`;
  const operation = lookUp(`${item}/${method}`).schema as Json;
  const security = (operation.security ?? []) as Record<string, string[]>[];
  return {
    operationId: operation.operationId as string,
    method: method.toUpperCase(),
    path,
    label: operation["x-rate-limit-label"] as string,
    scopes: security.flatMap((requirement) => Object.values(requirement).flat()),
    parameters: [...readParameters(item), ...readParameters(`${item}/${method}`)],
    content: operation.requestBody === undefined ? undefined : readContent(`${item}/${method}/requestBody`),
    statuses: Object.keys(operation.responses as Json),
  };
}

function readParameters(pointer: string): Parameter[] {
  const { parameters = [] } = lookUp(pointer).schema as { parameters?: unknown[] };
  return parameters.map((_, index) => {
    const found = lookUp(`${pointer}/parameters/${index}`);
    const parameter = found.schema as unknown as { name: string; in: string; required?: boolean };
    const { name, required = false } = parameter;
    return { name, in: parameter.in, required, ...lookUp(`${found.pointer}/schema`) };
  });
}

function readContent(pointer: string): Map<string, LocatedSchema> {
  const { content } = lookUp(pointer).schema as unknown as { content: Json };
  return new Map(
    Object.keys(content).map((type) => [type, lookUp(`${pointer}/content/${escapeToken(type)}/schema`)]),
  );
}

function escapeToken(text: string): string {
  return text.replaceAll("~", "~0").replaceAll("/", "~1");
}
