import { PolicyError } from "../errors/policy-error.js";

/**
 * Schemas of an API: an OpenAPI description as JSON, or the excerpt of one that `partwise generate --schemas` writes as
 * `schemas.js`.
 */
export interface Schemas {
  /** The version of OpenAPI, 3.0 to 3.2. */
  readonly openapi: string;
  /** The paths of a description, as `generate --schemas` writes them. */
  readonly paths?: object;
  /** The schemas that references lead to. */
  readonly components?: object;
}

/** Schemas, or a function that imports schemas. The function is called when a value is first checked. */
export type SchemaSource =
  | Schemas
  | (() => Promise<Schemas | { readonly schemas: Schemas } | { readonly default: Schemas }>);

/**
 * Makes a function that resolves to the schemas of a source. A source function is called once, and again only after a
 * failure.
 * @throws {PolicyError} `SETTINGS` for a value that is no schemas: at once, or when the promise rejects
 */
export function schemaLoader(source: SchemaSource): () => Promise<Schemas> {
  if (typeof source !== "function") {
    const schemas = assertSchemas(source);
    return async () => schemas;
  }
  let loading: Promise<Schemas> | undefined;
  return () => {
    loading ??= load(source);
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}

async function load(source: SchemaSource & ((...none: never) => unknown)): Promise<Schemas> {
  let module: unknown;
  try {
    module = await source();
  } catch (error) {
    const reason = error instanceof Error ? error.name : undefined;
    throw new PolicyError("SETTINGS", "validate: the function `schemas` has failed; nothing was sent.", {
      reason,
    });
  }
  const held = module as { readonly schemas?: unknown; readonly default?: unknown } | undefined;
  return assertSchemas(held?.schemas ?? (isVersioned(module) ? module : held?.default));
}

function isVersioned(value: unknown): value is Schemas {
  return typeof (value as Partial<Schemas> | null | undefined)?.openapi === "string";
}

function assertSchemas(value: unknown): Schemas {
  if (isVersioned(value) && /^3\.[0-2]/.test(value.openapi)) return value;
  throw new PolicyError(
    "SETTINGS",
    `validate: \`schemas\` are no OpenAPI description of version 3.0 to 3.2. ${needed}`,
  );
}

/** The advice in messages about missing schemas. */
export const needed =
  'Run "partwise generate" with --schemas, and pass schemas: () => import("./generated/schemas.js").';
