import { isDeepStrictEqual } from "node:util";
import { createClient, type Operations } from "@partwise/client";
import { noAnswer, type ParameterRequest } from "./independent-builder.js";
import type { ParameterOperation, SampledParameter } from "./parameter-operations.js";
import type { SentReport } from "./report.js";

type Call = (method: string, path: string, init: object) => Promise<unknown>;

/** Sends the parameters of an operation, and compares them with what another client makes of the same values. */
export async function sendParameters(
  operation: ParameterOperation,
  operations: Operations,
  independent: (operation: ParameterOperation) => ParameterRequest,
): Promise<SentReport> {
  const { method, path } = operation;
  const call = `${method.toUpperCase()} ${path}, parameters`;
  const judged = operation.parameters.filter((each) => noAnswer(each) === undefined);
  const isComplete =
    !/[?#"]/.test(path) && operation.parameters.every((each) => each.in !== "path" || judged.includes(each));
  if (!isComplete || judged.length === 0) {
    const reason = operation.parameters.map(noAnswer).find((each) => each !== undefined) ?? "";
    return { call, outcome: "refused", parts: 0, reason };
  }
  const asked = { ...operation, parameters: judged };
  try {
    const found = viewOf(await send(asked, operations), judged);
    const want = viewOf(independent(asked), judged);
    if (isDeepStrictEqual(found, want)) return { call, outcome: "right", parts: judged.length };
    const reason = `${JSON.stringify(found)}, not ${JSON.stringify(want)}`;
    return { call, outcome: "wrong", parts: judged.length, reason };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { call, outcome: "wrong", parts: judged.length, reason };
  }
}

async function send(
  { path, method, parameters }: ParameterOperation,
  operations: Operations,
): Promise<ParameterRequest> {
  let sent: ParameterRequest | undefined;
  const client = createClient({
    baseUrl: "http://localhost",
    operations,
    fetch: async ({ url, headers }) => {
      sent = { url, headers: Object.fromEntries(headers) };
      return new Response(null, { status: 204 });
    },
  });
  const params: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, value } of parameters) {
    params[place] = { ...params[place], [name]: value };
  }
  await (client.request as unknown as Call)(method, path, { params });
  if (sent === undefined) throw new Error("nothing was sent");
  return sent;
}

/** What a server reads: decoded segments, pairs in any order, and the headers that are parameters. */
function viewOf({ url, headers }: ParameterRequest, parameters: readonly SampledParameter[]): object {
  const [path = "", search = ""] = url.replace(/^http:\/\/localhost/, "").split(/\?(.*)/s);
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const named = parameters
    .filter(({ in: place, name }) => place === "header" && !ignored.has(name.toLowerCase()))
    .map(({ name }) => name.toLowerCase());
  return {
    path: path.split("/").map(decodeURIComponent),
    query: [...new URLSearchParams(search)].map(([name, value]) => `${name}=${value}`).sort(),
    headers: named.map((name) => lower[name]),
    cookie: lower.cookie,
  };
}

/** Header parameters that the specification has ignored: a client sends its own. */
const ignored: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);
