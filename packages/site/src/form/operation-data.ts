import type { OperationMetadata, Operations } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import { type Context, follow, joinPointer, listOf, objectOf } from "@partwise/description/document";
import { propertiesOf, readRequestBody, ruleOf } from "@partwise/description/reading";
import type { Field } from "./field.js";
import { fieldOf } from "./field-of.js";

/** What the form of a page needs to know of its operation. */
export interface OperationData {
  readonly method: string;
  readonly path: `/${string}`;
  readonly server: string;
  readonly metadata: OperationMetadata;
  readonly securitySchemes: NonNullable<Operations["$securitySchemes"]>;
  readonly parameters: readonly (Field & { readonly in: string })[];
  readonly bodies: readonly BodyData[];
}

/** One media type of the body. */
export interface BodyData {
  readonly mediaType: string;
  readonly field: Field;
  /** The rules of a form by property, in words. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Reads an operation for its page. */
export function operationData(
  operation: NamedOperation,
  all: Operations,
  server: string,
  context: Context,
): OperationData | undefined {
  const [method = "", path = ""] = operation.name.split(" ");
  const metadata = all[path as `/${string}`]?.[method.toLowerCase()];
  if (metadata === undefined) return undefined;
  return {
    method,
    path: path as `/${string}`,
    server,
    metadata,
    securitySchemes: all.$securitySchemes ?? {},
    parameters: parametersOf(operation, context),
    bodies: bodiesOf(operation, context),
  };
}

function parametersOf(operation: NamedOperation, context: Context): OperationData["parameters"] {
  const shared = objectOf(objectOf(context.document.paths)[operation.name.split(" ")[1] ?? ""]);
  const found = new Map<string, Field & { readonly in: string }>();
  for (const value of [...listOf(shared.parameters), ...listOf(operation.value.parameters)]) {
    const parameter = objectOf(follow({ value, pointer: operation.pointer }, context)?.value);
    const { name, in: place, schema, description, required } = parameter;
    const content = objectOf(Object.values(objectOf(parameter.content))[0]);
    const given = { name: String(name), schema: schema ?? content.schema, isRequired: required === true };
    const field = fieldOf({ ...given, isFile: false }, context);
    const words = String(description ?? field.description);
    found.set(`${String(place)} ${String(name)}`, { ...field, description: words, in: String(place) });
  }
  return [...found.values()];
}

function bodiesOf({ value, pointer }: NamedOperation, context: Context): readonly BodyData[] {
  const at = { value: value.requestBody, pointer: joinPointer(pointer, "requestBody") };
  const reading = readRequestBody(at, context);
  const body = objectOf(follow(at, context)?.value);
  return [...(reading?.content ?? [])].map(([mediaType, { metadata, form }]) => {
    const { schema } = objectOf(objectOf(body.content)[mediaType]);
    const field = fieldOf({ name: "", schema, isRequired: true, isFile: metadata.binary === true }, context);
    const needed = new Set(field.fields?.filter(({ isRequired }) => isRequired).map(({ name }) => name));
    const properties = form?.properties.size ? [...form.properties] : [];
    const fields = properties
      .filter(([, { isReadOnly }]) => !isReadOnly)
      .map(([name, { metadata: encoding }]) => {
        const property = propertiesOf(schema, context).get(name);
        const own = fieldOf({ name, schema: property, isRequired: needed.has(name), isFile: false }, context);
        if (encoding.binary !== true) return own;
        return own.kind === "array"
          ? { ...own, item: { ...own.item, name: "", kind: "file" } as Field }
          : ({ ...own, kind: "file" } as Field);
      });
    const rules = properties.map(([name, { rules: named }]) => [
      name,
      named.map((rule) => `${ruleOf(rule, context.version).says} (${rule})`).join(" "),
    ]);
    return {
      mediaType,
      field: fields.length > 0 ? { ...field, kind: "object", fields } : field,
      rules: Object.fromEntries(rules),
    };
  });
}
