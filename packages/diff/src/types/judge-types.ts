import { printTypes } from "@partwise/codegen/printer";
import type { NamedOperation } from "@partwise/description";
import { follow, joinPointer, objectOf } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair } from "../contract/pair.js";
import type { Sections } from "../operations/compare-operation.js";
import { createBrokenPath } from "./broken-path.js";
import { compilePairs } from "./compile-pairs.js";
import { partOf } from "./part-of.js";

/**
 * Asks the compiler whether code of callers still compiles: the generated types of both descriptions are compared, of each
 * operation what is sent and what is read. Where the compiler finds nothing, no finding breaks types; where it finds what no
 * finding tells of, one is added.
 */
export function judgeTypes(operations: readonly Compared[], contexts: Contexts): readonly Sections[] {
  const asking = operations.filter(({ sections }) => isAsking(sections));
  if (asking.length === 0) return operations.map(({ sections }) => sections);
  const judged = new Map(askCompiler(asking, contexts).map((each, index) => [asking[index], each]));
  return operations.map((operation) => judged.get(operation) ?? operation.sections);
}

function isAsking({ parameters, body, answers }: Sections): boolean {
  return [parameters, body, answers].some((found) => found.some(({ types, asks }) => types || asks));
}

function askCompiler(operations: readonly Compared[], contexts: Contexts): readonly Sections[] {
  const declarations = {
    old: printTypes(
      partOf(
        contexts.old,
        operations.map(({ old }) => old),
      ),
    ),
    new: printTypes(
      partOf(
        contexts.new,
        operations.map((each) => each.new),
      ),
    ),
  };
  const questions = operations.map((each) => questionsOf(each, contexts));
  const compiled = compilePairs(
    declarations,
    questions.flatMap((list) => list.map(({ types }) => types)),
  );
  const brokenPath = createBrokenPath(compiled);
  const pairs = compiled.pairs.values();
  return operations.map(({ sections, new: now }, index) => {
    const broken = (questions[index] ?? []).map((question) => {
      const path = brokenPath(
        pairs.next().value as (typeof compiled.pairs)[number],
        question.section !== "answers",
      );
      return { ...question, path };
    });
    const judge = (section: Question["section"]): readonly Finding[] => {
      const findings = sections[section];
      const found = broken.find((each) => each.section === section && each.path !== undefined);
      if (found === undefined) return findings.map((each) => ({ ...each, types: false }));
      if (findings.some(({ types }) => types)) return findings;
      const at = found.path?.length ? ` at ${found.path.join(".")}` : "";
      const message = `code that ${section === "answers" ? "reads" : "sends"} the ${found.what} no longer compiles${at}`;
      return [...findings, { pointer: joinPointer(now.pointer, found.key), message, types: true }];
    };
    return { ...sections, parameters: judge("parameters"), body: judge("body"), answers: judge("answers") };
  });
}

/** An operation of which something changed. */
export interface Compared extends Pair<NamedOperation> {
  readonly sections: Sections;
}

interface Question {
  readonly section: "parameters" | "body" | "answers";
  readonly what: string;
  /** Below the operation. */
  readonly key: string;
  readonly types: Pair<string>;
}

function questionsOf(operation: Compared, { old, new: now }: Contexts): readonly Question[] {
  const [method = "", path = ""] = operation.new.name.split(" ");
  const place = { method: JSON.stringify(method.toLowerCase()), path: JSON.stringify(path) };
  const both = (print: (paths: string) => string) => ({ old: print("Old"), new: print("New") });
  const at = (paths: string) => `${paths}[${place.path}][${place.method}]`;
  const content = (each: NamedOperation, context: typeof old) => {
    const body = follow({ value: each.value.requestBody, pointer: "" }, context);
    return new Set(Object.keys(objectOf(body?.value.content)));
  };
  const after = content(operation.new, now);
  const kept = [...content(operation.old, old)].filter((mediaType) => after.has(mediaType));
  const bodies =
    kept.length === 0 ? [] : ["undefined", ...kept.map((mediaType) => JSON.stringify(mediaType))];
  return [
    {
      section: "parameters",
      what: "parameters",
      key: "parameters",
      types: both((paths) => `OperationInit<${at(paths)}>["params"]`),
    },
    ...bodies.map((mediaType) => ({
      section: "body" as const,
      what: "body",
      key: "requestBody",
      types: both((paths) => `RequestBody<${paths}, ${place.method}, ${place.path}, ${mediaType}>`),
    })),
    {
      section: "answers",
      what: "data",
      key: "responses",
      types: both((paths) => `ResponseData<${paths}, ${place.method}, ${place.path}>`),
    },
    {
      section: "answers",
      what: "error",
      key: "responses",
      types: both((paths) => `OperationError<${at(paths)}>`),
    },
  ];
}
