import { fileURLToPath } from "node:url";
import { type Context, objectOf } from "@partwise/description/document";
import { type Language, type SampledRequest, warmRunner } from "@partwise/samples";
import { findNewman } from "./find-newman.js";
import { requestItem } from "./request-item.js";
import type { Variables } from "./variables.js";

/**
 * Postman as a language of samples: a collection v2.1 of one request, without saved responses. newman runs it, from the working
 * directory or else from the PATH.
 * @example
 * ```ts
 * const samples = await makeSamples({ context, description: "openapi.yaml", languages: [...languages, postmanLanguage] });
 * ```
 */
export const postmanLanguage: Language = {
  id: "postman",
  title: "Postman",
  fence: "json",
  lang: "JSON",
  extension: "json",
  print: (sample, { context }) => JSON.stringify(collectionOf(sample, context), null, 2),
  async start() {
    const newman = await findNewman();
    return newman === undefined
      ? "newman is not installed"
      : warmRunner([process.execPath, newmanRunner, newman], "json");
  },
};

const newmanRunner = fileURLToPath(new URL("../runners/newman.mjs", import.meta.url));

function collectionOf(sample: SampledRequest, context: Context): object {
  const variables: Variables = new Map([["baseUrl", { value: sample.baseUrl }]]);
  const { response, request, ...item } = requestItem(sample, { context, variables, rest: {} });
  const { description } = sample.operation.value;
  return {
    info: {
      name: item.name,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    variable: [...variables].map(([key, each]) => ({ key, ...each })),
    item: [{ ...item, request: { ...objectOf(request), description } }],
  };
}
