import { printTypes } from "@partwise/codegen/printer";
import type { NamedOperation } from "@partwise/description";
import { joinPointer } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair } from "../contract/pair.js";
import type { Sections } from "../operations/compare-operation.js";
import { compilePairs } from "./compile-pairs.js";
import { createBrokenPath } from "./create-broken-path.js";
import { partOf } from "./part-of.js";
import { type Question, questionsOf } from "./questions-of.js";
import { webhookQuestions } from "./webhook-questions.js";

/**
 * Asks the compiler whether code of callers still compiles: the generated types of both descriptions are compared, of each
 * operation what is sent and what is read. Where the compiler finds nothing, no finding breaks types; where it finds what no
 * finding tells of, one is added.
 */
export function judgeTypes(operations: readonly Compared[], contexts: Contexts): readonly Sections[] {
  const asking = operations.filter(isAsking);
  if (asking.length === 0) return operations.map(({ sections }) => sections);
  const judged = new Map(askCompiler(asking, contexts).map((each, index) => [asking[index], each]));
  return operations.map((operation) => judged.get(operation) ?? operation.sections);
}

const sectionNames = ["parameters", "body", "answers"] as const;

function isAsking(operation: Compared): boolean {
  return sectionNames.some((name) => keyOf(name, operation) !== undefined);
}

/** What the compiler is asked about. Operations with the same findings, mostly of one component, share the answer. */
function keyOf(section: Question["section"], { sections, isReceived }: Compared): string | undefined {
  const asking = sections[section].filter(({ types, asks }) => types || asks);
  if (asking.length === 0) return undefined;
  return JSON.stringify([section, isReceived, ...asking.map(({ pointer, message }) => [pointer, message])]);
}

function sectionOf(key: string): Question["section"] {
  return JSON.parse(key)[0];
}

function askCompiler(operations: readonly Compared[], contexts: Contexts): readonly Sections[] {
  const groups = new Map<string, Compared[]>();
  for (const operation of operations) {
    for (const section of sectionNames) {
      const key = keyOf(section, operation);
      if (key === undefined) continue;
      const group = groups.get(key) ?? [];
      // where a finding breaks types, it does so in few of the places that a component is used in
      const most = operation.sections[section].some(({ types }) => types) ? 4 : 1;
      if (group.length < most) group.push(operation);
      groups.set(key, group);
    }
  }
  const broken = brokenIn(groups, contexts);
  return operations.map((operation) => {
    const { sections, new: now } = operation;
    const judge = (section: Question["section"]): readonly Finding[] => {
      const findings = sections[section];
      const key = keyOf(section, operation);
      if (key === undefined) return findings;
      const found = broken.get(key);
      if (found === undefined)
        return findings.map((each) => (each.isSure ? each : { ...each, types: false }));
      if (findings.some(({ types }) => types)) return findings;
      const at = found.path.length > 0 ? ` at ${found.path.join(".")}` : "";
      const message = `code that ${found.isSent ? "sends" : "reads"} the ${found.what} no longer compiles${at}`;
      return [...findings, { pointer: joinPointer(now.pointer, found.key), message, types: true }];
    };
    return { ...sections, parameters: judge("parameters"), body: judge("body"), answers: judge("answers") };
  });
}

/** The first question of each group whose code breaks. */
function brokenIn(
  groups: ReadonlyMap<string, readonly Compared[]>,
  contexts: Contexts,
): ReadonlyMap<string, Broken> {
  const chosen = [...new Set([...groups.values()].flat())];
  const declared = (side: "old" | "new") => {
    const operations = chosen.map((each) => ({ ...each[side], isReceived: each.isReceived }));
    return printTypes(partOf(contexts[side], operations));
  };
  const questions = [...groups].flatMap(([key, group]) =>
    group.flatMap((operation) => {
      const ask = operation.isReceived ? webhookQuestions : questionsOf;
      const found = ask(sectionOf(key), operation, contexts);
      return found.map((question) => ({ ...question, group: key }));
    }),
  );
  const declarations = { old: declared("old"), new: declared("new") };
  const compiled = compilePairs(
    declarations,
    questions.map(({ types }) => types),
  );
  const brokenPath = createBrokenPath(compiled);
  const broken = new Map<string, Broken>();
  for (const [index, question] of questions.entries()) {
    if (broken.has(question.group)) continue;
    const way = { isSent: question.isSent, isFlat: question.isFlat === true };
    const path = brokenPath(compiled.typesAt(index), way);
    if (path !== undefined) broken.set(question.group, { ...question, path });
  }
  return broken;
}

interface Broken extends Question {
  readonly path: readonly string[];
}

/** An operation of which something changed. */
export interface Compared extends Pair<NamedOperation> {
  readonly sections: Sections;
  /** Of a webhook: callers are called. */
  readonly isReceived: boolean;
}
