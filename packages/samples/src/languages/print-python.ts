import type { SampleCredential, SampledPart, SampledRequest } from "../request/sampled-request.js";

/** Python with the library `requests`. It prints status and answer, and exits with 1 for every status but 2xx. */
export function printPython(sample: SampledRequest): string | undefined {
  const { example, baseUrl, target, headers, credentials, body } = sample;
  if (body?.kind === "multipart" && !/^multipart\/form-data\b/i.test(body.mediaType)) return undefined;
  const given = [
    ...headers.map(([name, value]) => [name, text(value)] as const),
    ...credentials.filter((each) => each.in === "header" && each.kind !== "basic").map(headerOf),
    ...(body?.kind === "text" || body?.kind === "file"
      ? [["Content-Type", text(body.mediaType)] as const]
      : []),
  ];
  const basic = credentials.find(({ kind }) => kind === "basic");
  const query = credentials.filter((each) => each.in === "query");
  const cookies = credentials.filter((each) => each.in === "cookie");
  const lines = [
    `    ${text(example.method)},`,
    `    ${text(`${baseUrl}${target}`)},`,
    ...(query.length > 0
      ? [`    params=${dictionary(query.map(({ name, variable }) => [name, secret(variable)]))},`]
      : []),
    ...(given.length > 0 ? [`    headers=${dictionary(given)},`] : []),
    ...(cookies.length > 0
      ? [`    cookies=${dictionary(cookies.map(({ name, variable }) => [name, secret(variable)]))},`]
      : []),
    ...(basic ? [`    auth=(${secret(basic.variable)}, ${secret("PARTWISE_PASSWORD")}),`] : []),
    ...bodyLines(body),
    "    allow_redirects=False,",
    "    timeout=60,",
  ];
  return [
    ...(credentials.length > 0 ? ["import os"] : []),
    "import sys",
    "",
    "import requests",
    "",
    "response = requests.request(",
    ...lines,
    ")",
    "print(response.status_code, response.text)",
    "if not 200 <= response.status_code < 300:",
    "    sys.exit(1)",
  ].join("\n");
}

function headerOf({ name, kind, variable }: SampleCredential): readonly [string, string] {
  return [name, kind === "bearer" ? `"Bearer " + ${secret(variable)}` : secret(variable)];
}

function secret(variable: string): string {
  return `os.environ[${text(variable)}]`;
}

function bodyLines(body: SampledRequest["body"]): readonly string[] {
  switch (body?.kind) {
    case undefined:
      return [];
    case "multipart":
      return ["    files=[", ...body.parts.map((part) => `        ${partTuple(part)},`), "    ],"];
    case "urlencoded":
      return [
        "    data=[",
        ...body.pairs.map(([name, value]) => `        (${text(name)}, ${text(value)}),`),
        "    ],",
      ];
    case "text":
      return [`    data=${text(body.text)}.encode(),`];
    case "file":
      return [`    data=open(${text(body.file.filename)}, "rb"),`];
  }
}

/** What `requests` takes of a part: name, and filename, content, content type, headers. */
function partTuple({ name, filename, contentType, headers, content }: SampledPart): string {
  const value = typeof content === "string" ? text(content) : `open(${text(content.filename)}, "rb")`;
  const own =
    headers === undefined
      ? undefined
      : dictionary(Object.entries(headers).map(([key, each]) => [key, text(each)]));
  const all = [
    filename === undefined ? "None" : text(filename),
    value,
    ...(contentType !== undefined || own !== undefined
      ? [contentType === undefined ? "None" : text(contentType)]
      : []),
    ...(own === undefined ? [] : [own]),
  ];
  return `(${text(name)}, (${all.join(", ")}))`;
}

function dictionary(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, value]) => `${text(name)}: ${value}`).join(", ")}}`;
}

/** A literal of JSON is one of Python, for text. */
function text(value: string): string {
  return JSON.stringify(value);
}
