import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { exampleRequest } from "@partwise/description/examples";
import type { SampledRequest } from "@partwise/samples";
import { authOf } from "./auth-of.js";
import { bodyOf } from "./body-of.js";
import { fieldProse } from "./field-prose.js";
import { savedResponses } from "./saved-responses.js";
import { testScript } from "./test-script.js";
import { textOf } from "./text-of.js";
import { urlOf } from "./url-of.js";
import type { Variables } from "./variables.js";

/** The item of one operation: its request, its saved responses and its test. */
export function requestItem(sample: SampledRequest, context: Context, variables: Variables): JsonObject {
  const { operation, example } = sample;
  const { parameters } = exampleRequest(operation, context);
  const { auth, header: authHeaders, query } = authOf(sample, variables);
  const { body, contentType } = bodyOf(sample, context);
  const sent = new Set(sample.headers.map(([name]) => name.toLowerCase()));
  const inHeader = parameters.filter((each) => each.in === "header");
  const header = [
    ...sample.headers.map(([key, value]) => {
      const parameter = inHeader.find(({ name }) => name.toLowerCase() === key.toLowerCase());
      return {
        key: parameter?.name ?? key,
        value,
        ...(parameter && { description: fieldProse(parameter, context) }),
      };
    }),
    ...inHeader
      .filter(({ name }) => !sent.has(name.toLowerCase()))
      .map((each) => ({
        key: each.name,
        value: textOf(each.value),
        description: fieldProse(each, context),
        disabled: true,
      })),
    ...authHeaders,
    ...(contentType === undefined ? [] : [{ key: "Content-Type", value: contentType }]),
  ];
  const request = {
    method: example.method,
    description: operationProse(operation.value),
    auth,
    header,
    url: urlOf(sample, { parameters, query, variables, context }),
    ...(body !== undefined && { body }),
  };
  const { summary } = operation.value;
  const name =
    typeof summary === "string" && summary !== "" ? summary : (operation.operationId ?? operation.name);
  return {
    name,
    request,
    response: savedResponses(operation, request, context),
    event: [{ listen: "test", script: { type: "text/javascript", exec: testScript(operation, context) } }],
  };
}

/** The description, with scopes and rate limit in the lines that `@partwise/import` reads. */
function operationProse(operation: JsonObject): string {
  const scopes = listOf(operation.security).flatMap((each) => Object.values(objectOf(each)).flatMap(listOf));
  const label = operation["x-rate-limit-label"];
  return [
    typeof operation.description === "string" ? operation.description.trim() : "",
    scopes.length > 0 ? `**Scopes**: ${[...new Set(scopes)].map((scope) => `\`${scope}\``).join(", ")}` : "",
    typeof label === "string" ? `**Rate Limit Label**: \`${label}\`` : "",
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}
