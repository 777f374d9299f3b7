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
  const inUrl = credentials.filter((each) => each.in === "query");
  const url = `${baseUrl}${target}`;
  const lines = credentials.flatMap((each) => secretLine(each, url));
  const input = lines.length === 0 ? "" : `${lines.length === 1 ? lines[0] : `{ ${lines.join("; ")}; }`} | `;
  const verb = method === "GET" ? "" : method === "HEAD" ? " --head" : ` -X ${method}`;
  return [
    `${input}curl --silent --show-error --max-time 60${verb}${inUrl.length > 0 ? "" : ` ${shellQuote(url)}`}`,
    ...(lines.length > 0 ? ["--config -"] : []),
    ...headers.map(([name, value]) => `-H ${shellQuote(`${name}: ${value}`)}`),
    ...bodyFlags(body),
    `-w '\\nHTTP %{http_code}\\n' | awk '{ print } END { exit $0 !~ /^HTTP 2/ }'`,
  ].join(" \\\n  ");
}

/** The command that prints a line of curl's configuration; of a key in the URL, the URL itself. */
function secretLine({ in: place, name, kind, variable }: SampleCredential, url: string): string {
  const value = `"$${variable}"`;
  if (kind === "basic") return `printf 'user = "%s:%s"\\n' ${value} "$PARTWISE_PASSWORD"`;
  if (place === "query") {
    const line = `url = "${url}${url.includes("?") ? "&" : "?"}${encodeURIComponent(name)}=`;
    return `printf ${shellQuote(`${line.replaceAll("%", "%%")}%s"\\n`)} ${value}`;
  }
  const head = place === "cookie" ? `Cookie: ${name}=` : `${name}: ${kind === "bearer" ? "Bearer " : ""}`;
  return `printf ${shellQuote(`header = "${head.replaceAll("%", "%%")}%s"\\n`)} ${value}`;
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
