import type { NamedOperation } from "@partwise/description";
import { type Context, follow, joinPointer, objectOf } from "@partwise/description/document";
import { readRequestBody } from "@partwise/description/reading";
import { describeSchema } from "../schema/describe-schema.js";
import type { BodyDescription } from "./operation-description.js";

/** The bodies that an operation takes. Media types with one schema are one body; the parts of a form have content types. */
export function describeBodies(
  { value, pointer }: NamedOperation,
  context: Context,
): readonly BodyDescription[] {
  const at = { value: value.requestBody, pointer: joinPointer(pointer, "requestBody") };
  const body = follow(at, context)?.value;
  if (body === undefined) return [];
  const content = objectOf(body.content);
  const bySchema = new Map<string, string[]>();
  for (const mediaType of Object.keys(content)) {
    const { schema, itemSchema } = objectOf(content[mediaType]);
    const key = JSON.stringify(schema ?? itemSchema) ?? "";
    bySchema.set(key, [...(bySchema.get(key) ?? []), mediaType]);
  }
  const reading = readRequestBody(at, context);
  const description = typeof body.description === "string" ? body.description : "";
  return [...bySchema.values()].map((mediaTypes, index) => {
    const { schema, itemSchema } = objectOf(content[mediaTypes[0] ?? ""]);
    const forms = mediaTypes.map((each) => reading?.content.get(each)?.form?.properties);
    const encodingOf = (name: string) => forms.map((form) => form?.get(name)?.metadata).find(Boolean);
    const isBinary = mediaTypes.some((each) => reading?.content.get(each)?.metadata.binary === true);
    const row = describeSchema(schema ?? itemSchema, context, {
      id: index === 0 ? "field-" : `field-${index + 1}-`,
      name: "",
      isRequired: body.required === true,
      direction: "request",
      limit: 250,
      isFile: (name) => (name === "" ? isBinary : encodingOf(name)?.binary === true),
      partTypes: (name) => {
        const { contentType, defaultContentType } = encodingOf(name) ?? {};
        return contentType ?? (defaultContentType === "text/plain" ? undefined : defaultContentType);
      },
    });
    return { mediaTypes, description, isRequired: body.required === true, row };
  });
}
