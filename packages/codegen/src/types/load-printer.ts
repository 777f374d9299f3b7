import { createRequire } from "node:module";
import type {
  Node,
  PropertyName,
  PropertySignature,
  QuestionToken,
  TypeNode,
  TypeReferenceNode,
} from "typescript";

type Library = typeof import("openapi-typescript");

type Keyword = "BOOLEAN" | "NEVER" | "NULL" | "NUMBER" | "STRING" | "UNDEFINED" | "UNKNOWN";

/**
 * Loads TypeScript and openapi-typescript as CommonJS: Node reads an ES module's nine megabytes three times. The main entry
 * of openapi-typescript is avoided, since it loads Redocly's linter, two thirds of the time.
 */
export function loadPrinter(): Printer {
  const require = createRequire(import.meta.url);
  const from = (name: string) => require(`openapi-typescript/dist/${name}.cjs`);
  return {
    ...from("lib/ts"),
    ts: require("typescript"),
    transformSchema: from("transform/index").default ?? from("transform/index"),
  };
}

/** TypeScript, and the parts of openapi-typescript that are used. */
export interface Printer extends Pick<Library, "transformSchema">, Readonly<Record<Keyword, TypeNode>> {
  readonly ts: typeof import("typescript");
  readonly QUESTION_TOKEN: QuestionToken;
  readonly addJSDocComment: (schema: object, node: PropertySignature) => void;
  readonly tsIntersection: (types: TypeNode[]) => TypeNode;
  readonly tsLiteral: (value: unknown) => TypeNode;
  readonly tsNullable: (types: TypeNode[]) => TypeNode;
  readonly tsPropertyIndex: (name: string) => PropertyName;
  readonly tsRecord: (key: TypeNode, value: TypeNode) => TypeNode;
  readonly tsUnion: (types: TypeNode[]) => TypeNode;
  readonly tsWithRequired: (type: TypeNode, keys: string[], footer: Node[]) => TypeReferenceNode;
}
