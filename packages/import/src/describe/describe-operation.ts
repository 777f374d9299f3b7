import { readOperationProse } from "../infer/read-operation-prose.js";
import type { Schema } from "../infer/unknown-value.js";
import type { ObservedSecurity } from "../observed/observed-request.js";
import type { Secrets } from "../secrets/secrets.js";
import { describeBody } from "./describe-body.js";
import { describeParameters } from "./describe-parameters.js";
import { describeResponses } from "./describe-responses.js";
import type { MergedOperation } from "./merge-requests.js";
import type { NamedSchemes } from "./name-schemes.js";
import { reviewed } from "./reviewed.js";

/** The Operation Object of all requests that were seen of one operation. */
export function describeOperation(
  { method, path, requests }: MergedOperation,
  options: OperationOptions,
): Schema {
  const { operationId, servers, schemes, secrets } = options;
  const proses = requests.map(({ description }) => readOperationProse(description));
  const text = proses.map((prose) => prose.text).find((each) => each !== "");
  const label = proses.map((prose) => prose.rateLimitLabel).find((each) => each !== undefined);
  const scopes = [...new Set(proses.flatMap((prose) => prose.scopes))];
  const tags = [...new Set(requests.flatMap((request) => request.tags))];
  const parameters = describeParameters(path, requests, secrets);
  const requestBody = describeBody(requests, secrets);
  const responses = describeResponses(requests, secrets);
  const security = securityOf(
    requests.map((request) => request.security),
    scopes,
    schemes,
  );
  const statuses = Object.keys(responses);
  const [first] = requests;
  const name = first?.name ?? "";
  const isGuessed = parameters.some(({ in: place, required }) => place !== "path" && required !== true);
  return reviewed(
    {
      operationId,
      summary: (name || `${method} ${path}`).slice(0, 500),
      ...(text !== undefined && { description: text }),
      ...(tags.length > 0 && { tags }),
      ...(servers !== undefined && { servers }),
      ...(label !== undefined && { "x-rate-limit-label": label }),
      ...(security === undefined && scopes.length > 0 && { "x-scopes": scopes }),
      ...(security !== undefined && { security }),
      ...(security === undefined && options.saysSecurity && { security: [] }),
      ...(parameters.length > 0 && { parameters }),
      ...(requestBody !== undefined && { requestBody }),
      responses,
    },
    [
      ...requests.flatMap(({ reviews }) => reviews),
      security === undefined && options.saysSecurity
        ? "the input shows no credentials of this operation"
        : undefined,
      scopes.length > 1 ? "whether one of the scopes suffices is unknown: each is taken to" : undefined,
      isGuessed ? "the input does not say which of the other parameters are required" : undefined,
      requestBody !== undefined && (method === "GET" || method === "HEAD")
        ? `a ${method} with a body: few servers read it`
        : undefined,
      statuses.some((status) => /^2|default/.test(status))
        ? undefined
        : "the input has no success of this operation",
      statuses.some((status) => /^4/.test(status))
        ? undefined
        : "the input has no refusal (4xx) of this operation",
    ],
  );
}

/** What an operation needs of the rest. */
export interface OperationOptions {
  readonly operationId: string;
  readonly servers: readonly Schema[] | undefined;
  readonly schemes: NamedSchemes;
  /** Whether any request of the input tells its security. */
  readonly saysSecurity: boolean;
  readonly secrets: Secrets;
}

/** The security requirements: one for each way that was seen, and for each scope. */
function securityOf(
  seen: readonly (readonly ObservedSecurity[] | undefined)[],
  scopes: readonly string[],
  schemes: NamedSchemes,
): readonly Schema[] | undefined {
  const told = seen.filter((each) => each !== undefined);
  if (told.length === 0) return undefined;
  const requirements = new Map<string, Schema>();
  for (const security of told) {
    const [first, ...rest] = security;
    const beside = Object.fromEntries(rest.map((each) => [schemes.nameOf(each), each.scopes]));
    if (first === undefined) {
      if (told.some((each) => each.length > 0)) requirements.set("{}", {});
      continue;
    }
    const name = schemes.nameOf(first);
    const takesScopes = first.scheme.type === "oauth2" || first.scheme.type === "http";
    for (const scope of takesScopes && scopes.length > 0 ? scopes : [undefined]) {
      const requirement = { [name]: scope === undefined ? first.scopes : [scope], ...beside };
      requirements.set(JSON.stringify(requirement), requirement);
    }
  }
  return [...requirements.values()];
}
