import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { exampleRequest } from "@partwise/description/examples";
import { type Requirement, withOperationMarks } from "@partwise/import/marks";
import type { SampledRequest } from "@partwise/samples";
import { authOf } from "./auth-of.js";
import { bodyOf } from "./body-of.js";
import { fieldProse } from "./field-prose.js";
import { contentRest } from "./operation-rest.js";
import { savedResponses } from "./saved-responses.js";
import { testScript } from "./test-script.js";
import { textOf } from "./text-of.js";
import { urlOf } from "./url-of.js";
import type { Variables } from "./variables.js";

/**
 * The item of one request: the request, a test, and for the first of an operation its saved responses and `rest`, what an operation
 * has and a request has no fields for.
 */
export function requestItem(sample: SampledRequest, { context, variables, rest }: ItemOptions): JsonObject {
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
    description:
      rest === undefined
        ? withOperationMarks({ text: "", rest: otherBody(sample, context) })
        : operationProse(sample, context, rest),
    auth,
    header,
    url: urlOf(sample, { parameters, query, variables, context }),
    ...(body !== undefined && { body }),
  };
  const { summary } = operation.value;
  const name =
    typeof summary === "string" && summary !== "" ? summary : (operation.operationId ?? operation.name);
  return {
    name: rest === undefined ? `${name} as ${example.mediaType}` : name,
    request,
    response: rest === undefined ? [] : savedResponses(operation, request, context),
    event: [{ listen: "test", script: { type: "text/javascript", exec: testScript(operation, context) } }],
  };
}

/** What the items of a collection have in common. */
interface ItemOptions {
  readonly context: Context;
  readonly variables: Variables;
  readonly rest?: JsonObject;
}

function otherBody(sample: SampledRequest, context: Context): JsonObject {
  const { mediaType = "" } = sample.example;
  return { path: sample.example.path, requestBody: { content: contentRest(sample, [mediaType], context) } };
}

/** The description of the operation with the marks that `@partwise/import` reads. */
function operationProse({ operation }: SampledRequest, context: Context, rest: JsonObject): string {
  const { description, security = context.document.security, "x-rate-limit-label": label } = operation.value;
  return withOperationMarks({
    text: typeof description === "string" ? description : "",
    ...(typeof label === "string" && { label }),
    ...(operation.operationId !== undefined && { operationId: operation.operationId }),
    security: listOf(security).map((each) => objectOf(each) as Requirement),
    rest,
  });
}
