import { createClient, type Operations } from "@partwise/client";
import { xhrTransport } from "@partwise/client/xhr";
import type { OperationData } from "../../form/operation-data.js";
import { sentSchemes } from "../target/kind-of-scheme.js";
import type { GivenCredential } from "../target/scheme-inputs.js";
import { type KeptAnswer, keepAnswers } from "./keep-answers.js";
import { recordRequests, type SentRequest } from "./record-requests.js";

/**
 * Sends the operation of a page through the client, and tells what went out and what came back.
 * @throws {CallError} for what cannot be sent; TypeError where no answer came
 */
export async function sendCall(data: OperationData, values: CallValues, told: Told): Promise<CallOutcome> {
  const { method, path, metadata, servers, securitySchemes } = data;
  const { security, credentials, target, params, body, mediaType, encoding, signal } = values;
  const operations = {
    [path]: { [method.toLowerCase()]: { ...metadata, security } },
    $servers: servers,
    $securitySchemes: sentSchemes(securitySchemes),
  } as Operations;
  const transport = recordRequests(xhrTransport(), told.sent);
  let kept: KeptAnswer | undefined;
  const fetch = keepAnswers(
    transport.fetch,
    (response) => isStream(data, response),
    (answer) => {
      kept = answer;
    },
  );
  const client = createClient({ operations, credentials, ...target, ...transport, fetch });
  const request = client.request as unknown as AnyRequest;
  const withProgress = body instanceof Blob || /^multipart\//i.test(mediaType ?? "");
  try {
    const result = await request(method.toLowerCase(), path, {
      ...{ params, signal },
      ...(body !== undefined && { body, mediaType }),
      ...(Object.keys(encoding).length > 0 && { encoding }),
      // XMLHttpRequest, which reports progress, gives an answer when all of it has come.
      ...(withProgress && metadata.sequences === undefined && { onProgress: told.progress }),
    });
    const { response, data: found } = result;
    const items = isItems(found) ? found : undefined;
    return { response, body: kept?.body ?? (items ? undefined : blobOf(found)), items, trouble: undefined };
  } catch (error) {
    if (kept === undefined || signal.aborted) throw error;
    return { ...kept, items: undefined, trouble: error };
  }
}

/** What the form holds when it is sent. */
export interface CallValues {
  readonly target: { readonly baseUrl?: string; readonly servers?: object };
  readonly security: OperationData["metadata"]["security"];
  readonly credentials: Readonly<Record<string, GivenCredential>>;
  readonly params: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body: unknown;
  readonly mediaType: string | undefined;
  readonly encoding: Readonly<Record<string, { readonly contentType: string }>>;
  readonly signal: AbortSignal;
}

/** Who is told of a call on its way. */
export interface Told {
  readonly sent: (request: SentRequest) => void;
  readonly progress: (progress: { readonly sent: number; readonly total?: number | undefined }) => void;
}

/** What came back. */
export interface CallOutcome {
  readonly response: Response;
  /** Undefined for a stream. */
  readonly body: Blob | undefined;
  /** Of a stream, as they come. */
  readonly items: AsyncIterable<unknown> | undefined;
  /** Why the client could not read the answer. */
  readonly trouble: unknown;
}

type AnyRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ response: Response; data?: unknown }>;

/** What the client read of a stream that is none by its description. */
function blobOf(found: unknown): Blob {
  return new Blob(found === undefined ? [] : [typeof found === "string" ? found : JSON.stringify(found)]);
}

function isItems(value: unknown): value is AsyncIterable<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    Symbol.asyncIterator in value &&
    !(value instanceof ReadableStream)
  );
}

/** Whether the description has the items of the answer come one by one. */
function isStream({ metadata }: OperationData, response: Response): boolean {
  const { sequences = {} } = metadata;
  const { status } = response;
  const found = sequences[status] ?? sequences[`${String(status)[0]}XX`] ?? sequences.default ?? {};
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/event-stream") return response.ok;
  return response.ok && Object.keys(found).some((each) => each.split(";")[0]?.trim().toLowerCase() === type);
}
