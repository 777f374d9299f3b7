import { expect, test } from "vitest";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";

const text = { type: "string" };

test("M62: items may follow the prefixItems where encodings speak of them, and only there", async () => {
  const schema = { type: "array", prefixItems: [text] };
  const of = (more: object) => ({
    post: { requestBody: { content: { "multipart/mixed": { schema, ...more } } }, responses: {} },
  });
  const document = {
    paths: {
      "/more": of({ prefixEncoding: [{}, {}] }),
      "/later": of({ schema: { $ref: "#/components/schemas/S" }, itemEncoding: {} }),
      "/all": of({ prefixEncoding: [{}] }),
    },
    components: { schemas: { S: schema } },
  };
  const types = await printTypes(contextOf("3.2", {}, document).context);
  const after = (path: string) =>
    types
      .slice(types.indexOf(`"${path}"`))
      .match(/"multipart\/mixed": (\[[^;]*);/)?.[1]
      ?.replace(/\s+/g, "");
  expect(["/more", "/later", "/all"].map(after)).toEqual([
    "[string,...unknown[]]",
    "[string,...unknown[]]",
    "[string]",
  ]);
});
