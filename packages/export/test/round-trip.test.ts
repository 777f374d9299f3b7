import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDescription, operationsOf } from "@partwise/description";
import { type Context, follow, joinPointer, listOf, objectOf } from "@partwise/description/document";
import { mergedSchema } from "@partwise/description/examples";
import { importPostman } from "@partwise/import";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportPostman } from "../src/index.js";

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-round-trip-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The description that `import` makes of what `export` made. */
async function roundTrip(context: Context, name: string): Promise<Context> {
  const { collection } = await exportPostman(context);
  const { description } = importPostman([{ path: "collection.json", text: JSON.stringify(collection) }]);
  const file = join(folder, `${name}.yaml`);
  await writeFile(file, description);
  return (await loadDescription(file)).context;
}

/** What a collection keeps of each operation. */
function factsOf(context: Context) {
  return Object.fromEntries(
    operationsOf(context).map(({ name, value, pointer }) => {
      const at = { value: value.requestBody, pointer: joinPointer(pointer, "requestBody") };
      const content = objectOf(follow(at, context)?.value.content);
      const [mediaType = ""] = Object.keys(content);
      const schema = mergedSchema(objectOf(content[mediaType]).schema, context)?.schema ?? {};
      const isForm = /form/.test(mediaType);
      const fields = Object.entries(objectOf(schema.properties)).map(([key, property]) => {
        const { type, enum: list } = mergedSchema(property, context)?.schema ?? {};
        return [key, type, list === undefined ? undefined : listOf(list)];
      });
      const scopes = listOf(value.security).map((each) =>
        Object.values(objectOf(each)).flatMap(listOf).join(),
      );
      return [
        name,
        {
          mediaType,
          fields: isForm ? fields.sort() : [],
          required: isForm ? [...listOf(schema.required)].sort() : [],
          statuses: Object.keys(objectOf(value.responses)).sort(),
          scopes: scopes.sort(),
          label: value["x-rate-limit-label"],
        },
      ];
    }),
  );
}

test.each([["zoom-im-groups", "specs/zoom-im-groups/openapi.yaml"]])(
  "%s: a collection keeps fields, types, allowed values, required marks, answers and scopes, twice",
  async (name, path) => {
    const { context } = await loadDescription(here(path));
    const once = await roundTrip(context, name);
    expect(factsOf(once)).toEqual(factsOf(context));
    expect(factsOf(await roundTrip(once, `${name}-again`))).toEqual(factsOf(context));
  },
);
