import { printTypes } from "@partwise/codegen/printer";
import type { NamedOperation } from "@partwise/description";
import { follow, joinPointer, objectOf } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair } from "../contract/pair.js";
import type { Sections } from "../operations/compare-operation.js";
import { compilePairs } from "./compile-pairs.js";
import { createBrokenPath } from "./create-broken-path.js";
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

const sectionNames = ["parameters", "body", "answers"] as const;

function isAsking(sections: Sections): boolean {
  return sectionNames.some((name) => keyOf(name, sections) !== undefined);
}

/** What the compiler is asked about. Operations with the same findings, mostly of one component, share the answer. */
function keyOf(section: Question["section"], sections: Sections): string | undefined {
  const asking = sections[section].filter(({ types, asks }) => types || asks);
  if (asking.length === 0) return undefined;
  return JSON.stringify([section, ...asking.map(({ pointer, message }) => [pointer, message])]);
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
  const groups = new Map<string, Question[]>();
  for (const operation of operations) {
    for (const section of sectionNames) {
      const key = keyOf(section, operation.sections);
      if (key === undefined) continue;
      const group = groups.get(key) ?? [];
      // where no finding breaks types, one of many operations with the same findings is enough
      if (group.length === 0 || operation.sections[section].some(({ types }) => types))
        group.push(...questionsOf(section, operation, contexts));
      groups.set(key, group);
    }
  }
  const questions = [...groups.values()].flat();
  const compiled = compilePairs(
    declarations,
    questions.map(({ types }) => types),
  );
  const brokenPath = createBrokenPath(compiled);
  const places = new Map(questions.map((question, index) => [question, index]));
  const broken = new Map<string, Broken>();
  for (const [key, group] of groups) {
    for (const question of group) {
      const way = { isSent: question.section !== "answers", isFlat: question.isFlat === true };
      const path = brokenPath(compiled.typesAt(places.get(question) ?? 0), way);
      if (path === undefined) continue;
      broken.set(key, { ...question, path });
      break;
    }
  }
  return operations.map(({ sections, new: now }) => {
    const judge = (section: Question["section"]): readonly Finding[] => {
      const findings = sections[section];
      const key = keyOf(section, sections);
      if (key === undefined) return findings;
      const found = broken.get(key);
      if (found === undefined)
        return findings.map((each) => (each.isSure ? each : { ...each, types: false }));
      if (findings.some(({ types }) => types)) return findings;
      const at = found.path.length > 0 ? ` at ${found.path.join(".")}` : "";
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
  readonly section: (typeof sectionNames)[number];
  readonly what: string;
  /** Below the operation. */
  readonly key: string;
  readonly types: Pair<string>;
  /** Only whether the types are assignable is asked, not their keys. */
  readonly isFlat?: boolean;
}

interface Broken extends Question {
  readonly path: readonly string[];
}

function questionsOf(
  section: Question["section"],
  operation: Compared,
  { old, new: now }: Contexts,
): readonly Question[] {
  const [method = "", path = ""] = operation.new.name.split(" ");
  const place = { method: JSON.stringify(method.toLowerCase()), path: JSON.stringify(path) };
  const both = (print: (paths: string) => string) => ({ old: print("Old"), new: print("New") });
  const at = (paths: string) => `${paths}[${place.path}][${place.method}]`;
  const content = (each: NamedOperation, context: typeof old) => {
    const body = follow({ value: each.value.requestBody, pointer: "" }, context);
    return Object.keys(objectOf(body?.value.content));
  };
  const after = content(operation.new, now);
  const kept = content(operation.old, old).filter((mediaType) => after.includes(mediaType));
  const bodies =
    kept.length === 0 ? [] : ["undefined", ...kept.map((mediaType) => JSON.stringify(mediaType))];
  const questions: readonly Question[] = [
    {
      section: "parameters",
      what: "parameters",
      key: "parameters",
      types: both((paths) => `Pick<OperationInit<${at(paths)}>, "params">`),
    },
    {
      section: "body",
      what: "body",
      key: "requestBody",
      // a body may be FormData, too, whose keys are no question
      isFlat: true,
      types: both((paths) => `Pick<OperationInit<${at(paths)}>, "body">`),
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
  return questions.filter((question) => question.section === section);
}
