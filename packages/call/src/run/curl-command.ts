import type { Policy } from "@partwise/client";
import { type MultipartValue, toParts } from "@partwise/multipart";
import { isMultipart } from "@partwise/multipart/media-types";
import { pathOf } from "../arguments/read-binary.js";
import { curlLines } from "../curl/curl-lines.js";
import { formFlags } from "../curl/form-flags.js";
import { shellQuote } from "../curl/shell-quote.js";
import { UsageError } from "../errors/usage-error.js";
import { type DescribedCall, sendDescribed } from "./described-call.js";
import type { EnvironmentCredentials } from "./environment-credentials.js";
import type { Placeholder } from "./placeholder-credentials.js";

/**
 * A curl command that sends what a call would send, for a POSIX shell. Credentials go from the environment to curl's standard
 * input, so that no list of processes shows them.
 * @throws {UsageError} for a multipart type that curl has no options for
 */
export async function curlCommand(
  call: DescribedCall,
  credentials: EnvironmentCredentials & { readonly placeholders: readonly Placeholder[] },
  timeout: number,
): Promise<string> {
  const seen: Request[] = [];
  const texts: string[] = [];
  const catchRequest: Policy = {
    attempt: async (request) => {
      seen.push(request);
      if (sendsText(call)) texts.push(await request.text());
      return new Response(null, { status: 204 });
    },
  };
  await sendDescribed(call, { ...credentials, baseUrl: call.baseUrl, policies: [catchRequest] });
  const [first] = seen;
  if (first === undefined) throw new UsageError("The call ended without a request.");
  return lines(first, call, texts[0], credentials.placeholders, timeout);
}

function lines(
  { method, url, headers }: Request,
  call: DescribedCall,
  text: string | undefined,
  placeholders: readonly Placeholder[],
  timeout: number,
): string {
  const all = [...headers].filter(([name, value]) => !(name === "content-type" && isMultipart(value)));
  const find = (value: string) => placeholders.find((each) => value.includes(each.text) || isBasic(value));
  const secret = all.filter(([, value]) => find(value));
  const open = all.filter(([, value]) => !find(value));
  const keyInUrl = placeholders.find((each) => url.includes(each.text));
  const asConfig = keyInUrl !== undefined;
  const input = [
    ...secret.map(([name, value]) => {
      const { text, variable } = find(value) as Placeholder;
      const line = `${name}: ${isBasic(value) ? "Basic %s" : value.replaceAll("%", "%%").replace(text, "%s")}`;
      const shown = isBasic(value) ? basicOf(variable) : `"$${variable}"`;
      return `printf ${shellQuote(asConfig ? `header = "${line}"\\n` : `${line}\\n`)} ${shown}`;
    }),
    ...(keyInUrl
      ? [
          `printf ${shellQuote(`url = "${url.replaceAll("%", "%%").replace(keyInUrl.text, "%s")}"\\n`)} "$${keyInUrl.variable}"`,
        ]
      : []),
  ];
  const body = bodyFlags(call, text);
  if (input.length > 0 && body.some((line) => /=@"-"|@-'?$/.test(line))) {
    throw new UsageError(
      "--curl: standard input carries the credentials of the printed command, so give the file as @PATH in place of @-.",
    );
  }
  return curlLines({
    method,
    url,
    timeout,
    input,
    isConfig: asConfig,
    headers: open.map(([name, value]) => `${name}: ${value}`),
    body,
  });
}

function bodyFlags({ init, metadata }: DescribedCall, text: string | undefined): string[] {
  const { body, mediaType = "" } = init;
  if (body === undefined) return [];
  if (!isMultipart(mediaType)) {
    const path = pathOf(body) ?? pathOf((body as { readonly content?: unknown }).content);
    return [
      path === undefined ? `--data-raw ${shellQuote(text ?? "")}` : `--data-binary ${shellQuote(`@${path}`)}`,
    ];
  }
  if (!/^multipart\/form-data\b/i.test(mediaType)) {
    throw new UsageError(
      `--curl: curl sends multipart/form-data, and this body is ${mediaType}; --dry-run prints its bytes.`,
    );
  }
  const encodings = metadata.requestBody?.content[mediaType]?.encoding ?? {};
  return formFlags(toParts(body as MultipartValue, { encodings }), pathOf);
}

function sendsText({ init: { body, mediaType = "" } }: DescribedCall): boolean {
  const isFile = pathOf(body) ?? pathOf((body as { readonly content?: unknown } | undefined)?.content);
  return body !== undefined && isFile === undefined && !isMultipart(mediaType);
}

function isBasic(value: string): boolean {
  return value.startsWith("Basic ");
}

function basicOf(variable: string): string {
  const value =
    variable === "PARTWISE_USERNAME" ? '"$PARTWISE_USERNAME:$PARTWISE_PASSWORD"' : `"$${variable}"`;
  return `"$(printf %s ${value} | base64 | tr -d '\\n')"`;
}
