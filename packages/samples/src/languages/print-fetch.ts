import type { SampleCredential, SampledPart, SampledRequest } from "../request/sampled-request.js";
import { printLiteral } from "./print-literal.js";

/** JavaScript for Node, with fetch alone. It prints status and answer, and sets the exit code 1 for every status but 2xx. */
export function printFetch(sample: SampledRequest): string {
  const { example, baseUrl, target, headers, credentials, body } = sample;
  const usesFiles =
    body?.kind === "file" ||
    (body?.kind === "multipart" && body.parts.some(({ content }) => typeof content !== "string"));
  const written = bodyCode(body);
  const given = [
    ...headers.map(([name, value]) => `${printLiteral(name)}: ${printLiteral(value)}`),
    ...credentials.filter((each) => each.in !== "query").map(headerCode),
    ...(written.contentType === undefined ? [] : [`"content-type": ${written.contentType}`]),
  ];
  const query = credentials.filter((each) => each.in === "query");
  const url = printLiteral(`${baseUrl}${target}`);
  const lines = [
    ...(usesFiles ? ['import { openAsBlob } from "node:fs";', ""] : []),
    ...written.before,
    ...(query.length > 0
      ? [
          `const url = new URL(${url});`,
          ...query.map(
            ({ name, variable }) =>
              `url.searchParams.append(${printLiteral(name)}, process.env.${variable});`,
          ),
        ]
      : []),
    `const response = await fetch(${query.length > 0 ? "url" : url}, {`,
    `  method: ${printLiteral(example.method)},`,
    ...(given.length > 0 ? [`  headers: { ${given.join(", ")} },`] : []),
    ...(written.body === undefined ? [] : [`  body: ${written.body},`]),
    '  redirect: "manual",',
    "  signal: AbortSignal.timeout(60_000),",
    "});",
    "console.log(response.status, await response.text());",
    "if (!response.ok) process.exitCode = 1;",
  ];
  return lines.join("\n");
}

interface BodyCode {
  readonly before: readonly string[];
  readonly body?: string;
  /** Code. */
  readonly contentType?: string;
}

function bodyCode(body: SampledRequest["body"]): BodyCode {
  switch (body?.kind) {
    case undefined:
      return { before: [] };
    case "multipart":
      return /^multipart\/form-data\b/i.test(body.mediaType) && body.parts.every(isOfForm)
        ? formCode(body.parts)
        : partsCode(body.mediaType, body.parts);
    case "urlencoded":
      return {
        before: [],
        body: `new URLSearchParams(${printLiteral(body.pairs.map((pair) => [...pair]))})`,
      };
    case "text":
      return {
        before: [],
        body:
          body.json === undefined
            ? printLiteral(body.text)
            : `JSON.stringify(${printLiteral(body.json, "  ")})`,
        contentType: printLiteral(body.mediaType),
      };
    case "file":
      return {
        before: [],
        body: `await openAsBlob(${printLiteral(body.file.filename)})`,
        contentType: printLiteral(body.mediaType),
      };
  }
}

/** Whether a FormData can send a part: it gives text no content type, and a Blob always a filename. */
function isOfForm({ contentType, headers, filename, content }: SampledPart): boolean {
  if (headers !== undefined) return false;
  return typeof content === "string"
    ? contentType === undefined && filename === undefined
    : filename !== undefined;
}

function formCode(parts: readonly SampledPart[]): BodyCode {
  const lines = parts.map(({ name, filename, contentType, content }) => {
    if (typeof content === "string") return `form.append(${printLiteral(name)}, ${printLiteral(content)});`;
    const type = contentType === undefined ? "" : `, { type: ${printLiteral(contentType)} }`;
    return `form.append(${printLiteral(name)}, await openAsBlob(${printLiteral(content.filename)}${type}), ${printLiteral(filename)});`;
  });
  return { before: ["const form = new FormData();", ...lines, ""], body: "form" };
}

/** Each part by hand, since a FormData would give JSON a filename, or no content type. */
function partsCode(mediaType: string, parts: readonly SampledPart[]): BodyCode {
  const pieces = parts.flatMap((part) => {
    const { content } = part;
    const value =
      typeof content === "string"
        ? printLiteral(content)
        : `await openAsBlob(${printLiteral(content.filename)})`;
    return [
      `  \`--\${boundary}\\r\\n${headOf(mediaType, part)}\\r\\n\\r\\n\`,`,
      `  ${value},`,
      '  "\\r\\n",',
    ];
  });
  return {
    before: [
      "const boundary = crypto.randomUUID();",
      "const body = new Blob([",
      ...pieces,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder belongs to the printed code
      "  `--${boundary}--\\r\\n`,",
      "]);",
      "",
    ],
    body: "body",
    contentType: `\`${mediaType}; boundary=\${boundary}\``,
  };
}

/** The head of a part, as text inside of a template literal. */
function headOf(mediaType: string, { name, filename, contentType, headers = {} }: SampledPart): string {
  const quoted = (text: string) => text.replace(/["\r\n]/g, (char) => encodeURIComponent(char));
  const named = /^multipart\/form-data\b/i.test(mediaType)
    ? [
        `Content-Disposition: form-data; name="${quoted(name)}"${filename === undefined ? "" : `; filename="${quoted(filename)}"`}`,
      ]
    : [];
  const lines = [
    ...named,
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...Object.entries(headers).map(([key, value]) => `${key}: ${value}`),
  ];
  return lines
    .join("\r\n")
    .replace(/[\\`]|\$\{/g, "\\$&")
    .replaceAll("\r\n", "\\r\\n");
}

function headerCode({ in: place, name, kind, variable }: SampleCredential): string {
  const value = `process.env.${variable}`;
  if (kind === "basic")
    return `authorization: \`Basic \${btoa(\`\${${value}}:\${process.env.PARTWISE_PASSWORD}\`)}\``;
  if (place === "cookie") return `cookie: \`${name}=\${${value}}\``;
  if (kind === "bearer") return `authorization: \`Bearer \${${value}}\``;
  return `${printLiteral(name.toLowerCase())}: ${value}`;
}
