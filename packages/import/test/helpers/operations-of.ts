import { importCurl } from "../../src/index.js";

/** The operations of commands: method and path, parameters by their places, the media type and the samples of properties. */
export function operationsOf(command: string): readonly Operation[] {
  const { document, reviews } = importCurl(command);
  const { paths = {}, servers = [] } = document as Document;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => !method.startsWith("x-"))
      .map(([method, { parameters = [], requestBody, security }]) => {
        const [[mediaType, media] = [undefined, undefined]] = Object.entries(requestBody?.content ?? {});
        const properties = Object.entries(media?.schema.properties ?? {});
        return {
          call: `${method.toUpperCase()} ${path}`,
          server: servers[0]?.url,
          parameters: Object.fromEntries(
            parameters.map((each) => [`${each.in} ${each.name}`, sampleOf(each.schema)]),
          ),
          mediaType,
          body: Object.fromEntries(properties.map(([name, schema]) => [name, sampleOf(schema)])),
          encoding: media?.encoding,
          json: Object.values(media?.examples ?? {})[0]?.value,
          security,
          reviews: reviews.map(({ reason }) => reason),
        };
      }),
  );
}

/** The only operation of a command. */
export function operationOf(command: string): Partial<Operation> {
  return operationsOf(command)[0] ?? {};
}

/** The first sample of a schema, its samples for a list, and the format where it has none. */
function sampleOf(schema: Schema): unknown {
  if (schema.type === "array") return schema.items?.examples ?? [schema.items?.format];
  return schema.examples?.[0] ?? schema.format ?? null;
}

interface Operation {
  readonly call: string;
  readonly server: string | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly mediaType: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly encoding: unknown;
  readonly json: unknown;
  readonly security: unknown;
  readonly reviews: readonly string[];
}

interface Document {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths?: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly {
              readonly in: string;
              readonly name: string;
              readonly schema: Schema;
            }[];
            readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
            readonly security?: unknown;
          }
        >
      >
    >
  >;
}

interface Media {
  readonly schema: Schema;
  readonly encoding?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
