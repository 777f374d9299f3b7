import type { NamedOperation } from "@partwise/description";
import { joinPointer, type Located } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair } from "../contract/pair.js";
import type { SchemaComparer } from "../schemas/create-schema-comparer.js";
import { compareAnswers } from "./compare-answers.js";
import { compareBody } from "./compare-body.js";
import { compareCallbacks } from "./compare-callbacks.js";
import { compareName } from "./compare-name.js";
import { compareParameters } from "./compare-parameters.js";
import { compareSecurity } from "./compare-security.js";
import { compareOwnServers } from "./compare-servers.js";

/** Compares an operation that both descriptions have. */
export function compareOperation(operation: Pair<NamedOperation>, tools: Tools): Sections {
  const { old, new: now } = operation;
  const at = (key: string): Pair<Located<unknown>> => ({
    old: { value: old.value[key], pointer: joinPointer(old.pointer, key) },
    new: { value: now.value[key], pointer: joinPointer(now.pointer, key) },
  });
  return {
    other: [
      ...compareName(operation),
      ...compareSecurity(at("security"), tools),
      ...compareOwnServers(operation, tools.contexts),
      ...compareCallbacks(operation, tools),
    ],
    parameters: compareParameters(operation, tools),
    body: compareBody(at("requestBody"), tools),
    answers: compareAnswers(at("responses"), tools),
  };
}

/** What was found in an operation, by where. */
export interface Sections {
  readonly other: readonly Finding[];
  readonly parameters: readonly Finding[];
  readonly body: readonly Finding[];
  readonly answers: readonly Finding[];
}

/** What each comparison needs. */
export interface Tools {
  readonly contexts: Contexts;
  readonly schemas: SchemaComparer;
}
