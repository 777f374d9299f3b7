import type { NamedOperation } from "@partwise/description";
import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { exampleResponses, mergedSchema } from "@partwise/description/examples";

/** A test of an answer: a status of success that the description lists, and the shape of its JSON. */
export function testScript(operation: NamedOperation, context: Context): readonly string[] {
  const successes = exampleResponses(operation, context).filter(({ status }) =>
    /^[123](?:\d\d|XX)$/i.test(status),
  );
  const listed = successes.filter(({ status }) => /^2/.test(status));
  const chosen = listed.length > 0 ? listed : successes;
  const pattern = chosen.map(({ status }) => status.replace(/X/gi, "\\d")).join("|") || "[23]\\d\\d";
  const shapes = chosen.flatMap(({ status, mediaType, media }) => {
    // An answer of the status 204 or 205 has no content, whatever the description says.
    if (!/^\d{3}$/.test(status) || /^20[45]$/.test(status) || !/[/+]json\b/i.test(mediaType ?? "")) return [];
    const shape = JSON.stringify(shapeOf(media?.value.schema, context, 0));
    return shape === "{}" || operation.name.startsWith("HEAD ")
      ? []
      : [
          `if (pm.response.code === ${status}) pm.test("shape", () => pm.response.to.have.jsonSchema(${shape}));`,
        ];
  });
  return [
    `pm.test("status", () => pm.expect(String(pm.response.code)).to.match(/^(?:${pattern})$/));`,
    ...shapes,
  ];
}

const deepest = 4;

/** Types and required properties; a choice between schemas, and what is deeper than four levels, allows anything. */
function shapeOf(given: unknown, context: Context, depth: number): JsonObject {
  const found = depth > deepest ? undefined : mergedSchema(given, context);
  if (found === undefined || found.choices > 1) return {};
  const { type, nullable, items, properties, required } = found.schema;
  const inner = Object.entries(objectOf(properties))
    .map(([name, each]) => [name, shapeOf(each, context, depth + 1)] as const)
    .filter(([, each]) => Object.keys(each).length > 0);
  const isSecret = (name: unknown) =>
    mergedSchema(objectOf(properties)[String(name)], context)?.schema.writeOnly === true;
  const needed = listOf(required).filter((name) => !isSecret(name));
  const item = items === undefined ? {} : shapeOf(items, context, depth + 1);
  return {
    ...(type !== undefined && { type: nullable === true ? [type, "null"].flat() : type }),
    ...(inner.length > 0 && { properties: Object.fromEntries(inner) }),
    ...(needed.length > 0 && { required: needed }),
    ...(Object.keys(item).length > 0 && { items: item }),
  };
}
