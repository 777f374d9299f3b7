import { shellQuote } from "./shell-quote.js";

/**
 * A curl command for a POSIX shell, on several lines. Credentials go from the environment to the standard input of curl, so
 * that no list of processes shows them. The command prints the status to stderr, and fails on a redirect and on a status of 400
 * or more.
 */
export function curlLines(request: CurlRequest): string {
  const { method, url, timeout, input = [], isConfig = false, headers = [], body = [], isRefused } = request;
  const piped = input.length > 1 ? `{ ${input.join("; ")}; } | ` : input.map((line) => `${line} | `).join("");
  const verb = method === "GET" ? "" : method === "HEAD" ? " --head" : ` -X ${method}`;
  // To follow no redirect at all makes curl fail on one.
  // With a check of the answer, awk decides whether the command fails, and has the status on the last line.
  const failing = isRefused === undefined ? "--fail-with-body --location --max-redirs 0" : "-sS";
  const status = isRefused === undefined ? "%{stderr}HTTP %{http_code}\\n" : "\\nHTTP %{http_code}\\n";
  const lines = [
    `${piped}curl ${failing} --max-time ${timeout}${verb}${isConfig ? "" : ` ${shellQuote(url)}`}`,
    ...(input.length === 0 ? [] : [isConfig ? "--config -" : "-H @-"]),
    ...headers.map((header) => `-H ${shellQuote(header)}`),
    ...body,
    `-w '${status}'${isRefused === undefined ? "" : ` | ${checkOf(isRefused)}`}`,
  ];
  return `${lines.join(" \\\n  ")}\n`;
}

/** A request that is printed as a curl command. */
export interface CurlRequest {
  readonly method: string;
  readonly url: string;
  /** Seconds. */
  readonly timeout: number;
  /** Shell commands that print what curl reads from its standard input: headers, or options with `isConfig`. */
  readonly input?: readonly string[];
  /** Whether `input` holds options of curl, the URL among them. Default: false. */
  readonly isConfig?: boolean;
  /** Headers without secrets, as `Name: value`. */
  readonly headers?: readonly string[];
  /** The options of the body, quoted. */
  readonly body?: readonly string[];
  /** A regular expression of awk for a line that only a refusal has, even with a status of 2xx. Default: the status decides. */
  readonly isRefused?: string;
}

/** Prints the body to stdout and the status to stderr. Succeeds for a 2xx that is no refusal. */
function checkOf(isRefused: string): string {
  return [
    `awk '/^HTTP [0-9]+$/ { status = $2; next } /${isRefused}/ { refused = 1 } NF { print }`,
    `END { print "HTTP " status | "cat >&2"; exit refused || status !~ /^2/ }'`,
  ].join(" ");
}
