import { formFlags, shellQuote } from "@partwise/call/command-line";
import type { SampleCredential, SampledRequest } from "../request/sampled-request.js";

/**
 * A curl command for a POSIX shell. It prints the answer and then the status, gives up after a minute, fails for every status
 * but 2xx, and takes secrets from the environment by way of standard input, which no list of processes shows.
 */
export function printCurl(sample: SampledRequest): string | undefined {
  const { example, baseUrl, target, headers, credentials, body } = sample;
  if (body?.kind === "multipart" && !/^multipart\/form-data\b/i.test(body.mediaType)) return undefined;
  const { method } = example;
  const url = `${baseUrl}${target}`;
  // Standard input holds headers alone, or a configuration where a secret goes into the URL.
  const isInUrl = credentials.some((each) => each.in === "query");
  const lines = credentials.map((each) => (isInUrl ? configLine(each, url) : headerLine(each)));
  const input = lines.length === 0 ? "" : `${lines.length === 1 ? lines[0] : `{ ${lines.join("; ")}; }`} | `;
  const verb = method === "GET" ? "" : method === "HEAD" ? " --head" : ` -X ${method}`;
  return [
    `${input}curl --silent --show-error --max-time 60${verb}${isInUrl ? "" : ` ${shellQuote(url)}`}`,
    ...(lines.length > 0 ? [isInUrl ? "--config -" : "-H @-"] : []),
    ...headers.map(([name, value]) => `-H ${shellQuote(`${name}: ${value}`)}`),
    ...bodyFlags(body),
    `-w '\\nHTTP %{http_code}\\n' | awk '{ print } END { exit $0 !~ /^HTTP 2/ }'`,
  ].join(" \\\n  ");
}

/** The command that prints a header with its secret. */
function headerLine(credential: SampleCredential): string {
  return `printf ${shellQuote(`${headOf(credential).replaceAll("%", "%%")}%s\\n`)} ${secretOf(credential)}`;
}

/** The command that prints a line of curl's configuration; of a key in the URL, the URL itself. */
function configLine(credential: SampleCredential, url: string): string {
  const { in: place, name } = credential;
  const line =
    place === "query"
      ? `url = "${url}${url.includes("?") ? "&" : "?"}${encodeURIComponent(name)}=`
      : `header = "${headOf(credential)}`;
  return `printf ${shellQuote(`${line.replaceAll("%", "%%")}%s"\\n`)} ${secretOf(credential)}`;
}

function headOf({ in: place, name, kind }: SampleCredential): string {
  if (kind === "basic") return "Authorization: Basic ";
  return place === "cookie" ? `Cookie: ${name}=` : `${name}: ${kind === "bearer" ? "Bearer " : ""}`;
}

function secretOf({ kind, variable }: SampleCredential): string {
  if (kind !== "basic") return `"$${variable}"`;
  return `"$(printf '%s:%s' "$${variable}" "$PARTWISE_PASSWORD" | base64 | tr -d '\\n')"`;
}

function bodyFlags(body: SampledRequest["body"]): readonly string[] {
  switch (body?.kind) {
    case undefined:
      return [];
    case "multipart": {
      const contents = new Map<unknown, string>();
      const parts = body.parts.map(({ content, ...part }) => {
        if (typeof content === "string") return { ...part, content };
        contents.set(content.bytes, content.filename);
        return { ...part, content: content.bytes };
      });
      return formFlags(parts, (content) => contents.get(content));
    }
    case "urlencoded":
      return [`-H 'content-type: application/x-www-form-urlencoded'`, `--data-raw ${shellQuote(body.text)}`];
    case "text":
      return [`-H ${shellQuote(`content-type: ${body.mediaType}`)}`, `--data-raw ${shellQuote(body.text)}`];
    case "file":
      return [
        `-H ${shellQuote(`content-type: ${body.mediaType}`)}`,
        `--data-binary ${shellQuote(`@${body.file.filename}`)}`,
      ];
  }
}
