import { createClient, type ClientOptions as Options, type Policy } from "@partwise/client";
import {
  authorize,
  rateLimit,
  redirect,
  responseLimit,
  retry,
  timeout,
  transportErrors,
} from "@partwise/policies";
import type { Ability, Case, ClientOptions, SuiteClient, Tools } from "../case.js";
import { abortCases } from "../cases/abort-cases.js";
import { bodyCases } from "../cases/body-cases.js";
import { failureCases } from "../cases/failure-cases.js";
import { manyCalls } from "../cases/many-calls.js";
import { redirectCases } from "../cases/redirect-cases.js";
import { streamCases } from "../cases/stream-cases.js";
import { type Files, webFiles } from "../web-files.js";
import { serverAt } from "./server-at.js";
import { suiteOperations } from "./suite-operations.js";

/** Runs every case with and without policies, on the run time that this is. */
export async function runSuite(options: SuiteOptions): Promise<Verdicts> {
  const verdicts: Record<string, Verdict> = {};
  for (const each of cases) {
    verdicts[each.name] = {
      without: await verdictOf(each, toolsFor(options, false), options),
      with: await verdictOf(each, toolsFor(options, true), options),
    };
  }
  return verdicts;
}

export interface SuiteOptions {
  readonly origin: string;
  /** The origin that answers no TLS. */
  readonly silent: string;
  /** Is spread into the options of each client. */
  readonly transport?: object;
  readonly calls: number;
  /** Default: Files of the web. */
  readonly files?: Files;
  /** Whether the transport follows redirects itself, and refuses the policy. */
  readonly followsRedirects?: boolean;
  /** What the run time cannot do by its own nature, each with a sentence. */
  readonly lacks?: Readonly<Partial<Record<Ability, string>>>;
}

/** By the name of a case: an empty text where it passed, else the sentence of the refusal, or "failed: " and why. */
export type Verdicts = Readonly<Record<string, Verdict>>;
export interface Verdict {
  readonly without: string;
  readonly with: string;
}

const cases: readonly Case[] = [
  ...bodyCases,
  ...streamCases,
  ...redirectCases,
  ...abortCases,
  ...failureCases,
  manyCalls,
];

function toolsFor(options: SuiteOptions, hasPolicies: boolean): Tools {
  const { origin, silent, transport, calls, files = webFiles, followsRedirects = false } = options;
  const client = ({ baseUrl = origin, timeout }: ClientOptions = {}) =>
    createClient({
      baseUrl,
      operations: suiteOperations,
      policies: hasPolicies ? stack(timeout, followsRedirects) : [],
      ...transport,
    } as Options) as unknown as SuiteClient;
  const hasRedirect = hasPolicies && !followsRedirects;
  return { client, hasPolicies, hasRedirect, server: serverAt(origin, silent), files, calls };
}

/** The order of the READMEs. */
function stack(limits: ClientOptions["timeout"], followsRedirects: boolean): readonly Policy[] {
  return [
    rateLimit({ limits: { all: { requests: 1_000_000, per: 1000 } }, label: () => "all" }),
    timeout(limits ?? { total: 60_000, firstByte: 30_000 }),
    transportErrors,
    retry({ baseDelay: 1 }),
    ...(followsRedirects ? [] : [redirect()]),
    authorize({ token: async () => ({ accessToken: "secret" }) }),
    responseLimit({ success: 1_000_000 }),
  ];
}

async function verdictOf(
  { needs, run }: Case,
  tools: Tools,
  { lacks = {}, origin }: SuiteOptions,
): Promise<string> {
  const lack = needs && lacks[needs];
  if (lack !== undefined) return lack;
  try {
    await inTime(run(tools), 60_000 + 20 * tools.calls);
    return "";
  } catch (error) {
    const { name, code, message, cause } = error as Error & { readonly code?: unknown };
    const said = message.replaceAll(origin, "").replace(/^[A-Z]+ \/\S*: +/, "");
    if (isRefusal(name, code, message)) return said;
    return `failed: ${name}: ${said}${cause === undefined ? "" : ` (${cause})`}`;
  }
}

/** Whether the client said in words that the run time cannot do it. */
function isRefusal(name: string, code: unknown, message: string): boolean {
  if (name === "CallError") return code === "BODY" || code === "TRANSPORT";
  if (name === "TransportError") return code === "REDIRECT";
  return name === "TypeError" && message.includes("XMLHttpRequest, which reports progress, does not have");
}

/** A case that hangs fails: one call takes milliseconds. */
async function inTime(running: Promise<void>, limit: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it does not end")), limit);
  });
  try {
    await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
