/** Says why fetch gave no answer, or no whole one, and what to do. Its own error says "fetch failed" only. */
export function whyNoAnswer(error: unknown, url: string): string {
  const { origin } = new URL(url);
  const code = codeOf(error);
  const sentence = sentences.find(([pattern]) => pattern.test(code))?.[1] ?? "could not be reached";
  return `${origin} ${sentence} (${code}).`;
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^TimeoutError$/, "did not answer in time; --timeout gives it more"],
  [/^ECONNREFUSED$/, "refused the connection; check the base URL, and that a server runs there"],
  [/^(ENOTFOUND|EAI_)/, "has a host name that nobody knows; check the base URL and the network"],
  [
    /^(HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW)/,
    "answered with something that is not HTTP; check the base URL",
  ],
  [
    /^(UND_ERR_SOCKET|ECONNRESET|EPIPE|UND_ERR_RES_CONTENT_LENGTH|Z_|ERR__ERROR_FORMAT)/,
    "closed the connection before the answer was complete",
  ],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/, "has a certificate that cannot be trusted, or speaks no TLS"],
  [/^UND_ERR_\w*TIMEOUT$|^ETIMEDOUT$/, "did not answer in time"],
];

/** The code that says most: that of the innermost cause. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return "unknown";
  }
  const { cause, name } = error;
  const code: unknown = "code" in error ? error.code : undefined;
  if (cause instanceof Error) {
    return codeOf(cause);
  }
  if (typeof code === "string") {
    return code;
  }
  return name === "Error" || name === "TypeError" ? error.message : name;
}
