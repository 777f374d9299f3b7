import type { SampledRequest } from "../request/sampled-request.js";
import { Code, printLiteral } from "./print-literal.js";

/**
 * TypeScript with `@partwise/client` and what `partwise generate` makes. It prints status and answer, and sets the exit code 1
 * for a failure.
 */
export function printTypeScript(sample: SampledRequest): string {
  const { imports, options, call } = callOf(sample);
  const all = { baseUrl: sample.baseUrl, operations: new Code("operations"), ...options };
  return [
    'import { createClient } from "@partwise/client";',
    ...imports,
    'import { operations } from "./generated/index.js";',
    "",
    `const client = createClient(${printLiteral(all).replaceAll("operations: operations", "operations")});`,
    `const { data, error, response } = await ${call};`,
    "console.log(response.status, data ?? error);",
    "if (!response.ok) process.exitCode = 1;",
  ].join("\n");
}

/** The call of a sample in TypeScript, in pieces, for code that makes its client in another way than `printTypeScript` does. */
export function printCall(sample: SampledRequest): PrintedCall {
  const { options, ...call } = callOf(sample);
  return { ...call, options: Object.entries(options).map(([key, each]) => `${key}: ${printLiteral(each)}`) };
}

function callOf({ example, credentials, metadata }: SampledRequest) {
  const { method, path, parameters, body, mediaType } = example;
  const params = Object.fromEntries(
    Object.entries(parameters).filter(([, values]) => Object.keys(values).length > 0),
  );
  const described = Object.keys(metadata.requestBody?.content ?? {});
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(body !== undefined && { body: withFiles(body) }),
    ...(body !== undefined && described.length > 1 && { mediaType }),
  };
  const hasFiles = printLiteral(init).includes("fileFrom(");
  const granted = credentials.find(({ isGranted }) => isGranted);
  const own = credentials.filter((each) => each !== granted);
  const secrets = Object.fromEntries(
    own.map(({ scheme, kind, variable }) => [
      scheme,
      kind === "basic"
        ? {
            username: new Code(`process.env.${variable} ?? ""`),
            password: new Code('process.env.PARTWISE_PASSWORD ?? ""'),
          }
        : new Code(`process.env.${variable} ?? ""`),
    ]),
  );
  const given = Object.keys(init).length === 0 ? "" : `, ${printLiteral(init)}`;
  return {
    imports: [
      ...(hasFiles ? ['import { fileFrom } from "@partwise/client/node";'] : []),
      ...(granted ? ['import { authorize } from "@partwise/policies";'] : []),
    ],
    options: {
      ...(own.length > 0 && { credentials: secrets }),
      ...(granted && {
        policies: [new Code(`authorize({ token: process.env.${granted.variable} ?? "" })`)],
      }),
    },
    call: `client.${method}(${JSON.stringify(path)}${given})`,
  };
}

/** A call in TypeScript, in pieces. */
export interface PrintedCall {
  /** Lines for what the call uses beside its client. */
  readonly imports: readonly string[];
  /** Credentials and policies, as members of the options of `createClient`. */
  readonly options: readonly string[];
  /** `client.GET("/pets")` */
  readonly call: string;
}

/** The value with code in the places of files. */
function withFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  const { content, filename, contentType } = value as {
    content?: unknown;
    filename?: string;
    contentType?: string;
  };
  if (content instanceof Uint8Array) {
    return new Code(
      `await fileFrom(${JSON.stringify(filename)}, { contentType: ${JSON.stringify(contentType)} })`,
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withFiles(each)]));
}
