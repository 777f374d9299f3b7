import { bodyOfText } from "../infer/body-of-text.js";
import { isIgnoredHeader } from "../infer/is-ignored-header.js";
import { type ErrorCode, readResponseName } from "../infer/read-response-name.js";
import { schemaOfTexts } from "../infer/schema-of-texts.js";
import type { Schema } from "../infer/unknown-value.js";
import type { ObservedBody, ObservedRequest, ObservedResponse } from "../observed/observed-request.js";
import { isSecretName } from "../secrets/is-secret-name.js";
import type { Secrets } from "../secrets/secrets.js";
import { describeContent } from "./describe-body.js";
import { reviewed } from "./reviewed.js";

/** The Responses Object of an operation: one response for each status that was seen. */
export function describeResponses(requests: readonly ObservedRequest[], secrets: Secrets): Schema {
  const byStatus = new Map<string, Seen[]>();
  for (const { responses, name } of requests) {
    for (const response of responses) {
      const seen = statusOf(response, name);
      const list = byStatus.get(seen.status);
      if (list === undefined) byStatus.set(seen.status, [seen]);
      else list.push(seen);
    }
  }
  if (byStatus.size === 0)
    return {
      default: {
        description: "No answer was saved.",
        "x-review": "the input has no answer of this operation",
      },
    };
  const sorted = [...byStatus].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return Object.fromEntries(sorted.map(([status, list]) => [status, describe(status, list, secrets)]));
}

interface Seen {
  readonly status: string;
  readonly text: string;
  readonly codes: readonly ErrorCode[];
  readonly review: string | undefined;
  readonly response: ObservedResponse;
}

function statusOf(response: ObservedResponse, operation: string): Seen {
  const { text, status: said, codes } = readResponseName(response.name);
  const given = response.status;
  const isCode = said === undefined && given !== undefined && codes.some(({ code }) => code === given);
  const isStatus = (status: number | undefined): status is number =>
    status !== undefined && status >= 100 && status <= 599;
  const seen = { codes, text: text === operation ? "" : text, response };
  if (isCode)
    return {
      ...seen,
      status: "default",
      review: `the input files the error code ${given} as an HTTP status: which status the server sends is unknown`,
    };
  if (typeof said === "string") return { ...seen, status: said, review: undefined };
  if (isStatus(said)) {
    const review =
      said < 300 && codes.length > 0 ? `status ${said} carries an error code: is it a success?` : undefined;
    return { ...seen, status: String(said), review };
  }
  if (isStatus(given)) return { ...seen, status: String(given), review: undefined };
  const review =
    given === undefined ? "the input tells no status of this answer" : `${given} is no HTTP status`;
  return { ...seen, status: "default", review };
}

function describe(status: string, list: readonly Seen[], secrets: Secrets): Schema {
  const texts = list.map(({ text, response }) => text || response.reason || `Status ${status}.`);
  const codes = [
    ...new Map(list.flatMap((seen) => seen.codes).map((each) => [JSON.stringify(each), each])).values(),
  ];
  const bodies = new Map<string, { readonly name: string; readonly body: ObservedBody }[]>();
  const headers: Record<string, string[]> = {};
  let isSilent = false;
  for (const { response, text } of list) {
    const body = bodyOfText(response.body, response.mediaType);
    if (body === undefined) isSilent = true;
    else bodies.set(body.mediaType, [...(bodies.get(body.mediaType) ?? []), { name: text, body }]);
    for (const { name, value } of response.headers) {
      if (isIgnoredHeader(name) || isInfrastructure(name)) continue;
      const key = Object.keys(headers).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
      headers[key] = [...(headers[key] ?? []), value];
    }
  }
  const mayBeEmpty = /^(?:1|204|205|304)/.test(status);
  const content = [...bodies].map(([type, all]): [string, Schema] => [
    type,
    describeContent(type, all, secrets),
  ]);
  return reviewed(
    {
      description: [...new Set(texts)].join("\n\n"),
      ...(Object.keys(headers).length > 0 && {
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, values]) => [name, headerOf(name, values)]),
        ),
      }),
      ...(content.length > 0 &&
        !/^(?:204|205|304)$/.test(status) && { content: Object.fromEntries(content) }),
      ...(codes.length > 0 && { "x-error-codes": codes }),
    },
    [
      ...list.map(({ review }) => review),
      isSilent && bodies.size === 0 && !mayBeEmpty ? "the input has no body of this answer" : undefined,
    ],
  );
}

function headerOf(name: string, values: readonly string[]): Schema {
  const { type = "string" } = isSecretName(name) ? {} : schemaOfTexts(name, values);
  return { schema: { type } };
}

/** Headers that hosts and proxies add. */
function isInfrastructure(name: string): boolean {
  return /^(?:date|server|age|alt-svc|nel|report-to|reporting-endpoints|set-cookie|vary|x-powered-by|x-xss-protection|x-content-type-options|x-frame-options|strict-transport-security|content-security-policy.*|content-disposition|referrer-policy|permissions-policy|feature-policy|expect-ct|access-control-.*|cf-.*|x-cache.*|x-amz-cf-.*|x-amzn-.*|x-served-by|x-timer|x-runtime|x-aspnet.*|x-vercel-.*|x-envoy-.*|x-cloud-trace-context|x-permitted-cross-domain-policies|x-download-options|x-dns-prefetch-control|cross-origin-.*|origin-agent-cluster|etag|last-modified|expires|accept-ranges|p3p|status|x-render-origin-server|rndr-id|fly-request-id|x-matched-path|function-execution-id|x-country-code|x-orig-accept-language)$/i.test(
    name,
  );
}
