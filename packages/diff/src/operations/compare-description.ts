import { isObject, joinPointer, objectOf } from "@partwise/description/document";
import { securitySchemesMetadata } from "@partwise/description/reading";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair } from "../contract/pair.js";
import { isSame } from "../schemas/is-same.js";
import { compareServers } from "./compare-servers.js";

/** Compares what belongs to no operation: servers, security schemes, the names of components, and texts. */
export function compareDescription(contexts: Contexts): readonly Finding[] {
  const documents = { old: contexts.old.document, new: contexts.new.document };
  const servers = {
    old: { value: documents.old.servers, pointer: "/servers" },
    new: { value: documents.new.servers, pointer: "/servers" },
  };
  return [
    ...compareServers(servers, contexts),
    ...compareSchemes(contexts),
    ...compareNames(documents),
    ...["openapi", "info", "tags", "externalDocs"].flatMap((key): readonly Finding[] =>
      isSame(documents.old[key], documents.new[key])
        ? []
        : [{ pointer: `/${key}`, message: `${key} changed` }],
    ),
  ];
}

/** The kinds of security schemes, by which credentials are sent and typed. */
function compareSchemes({ old, new: now }: Contexts): readonly Finding[] {
  const [before, after] = [securitySchemesMetadata(old) ?? {}, securitySchemesMetadata(now) ?? {}];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): readonly Finding[] => {
    const [was, is] = [before[name], after[name]];
    const pointer = joinPointer("/components/securitySchemes", name);
    if (was === undefined) return [{ pointer, message: `security scheme ${name} added`, isNew: true }];
    // code that gives credentials by this name has a key too many
    if (is === undefined) return [{ pointer, message: `security scheme ${name} removed`, types: true }];
    if (isSame(was, is)) return [];
    const types = (was.scheme === "basic") !== (is.scheme === "basic");
    return [{ pointer, message: `security scheme ${name} is sent otherwise`, wire: true, types }];
  });
}

/** Kinds of components that have names in generated types. */
const named = ["schemas", "responses", "parameters", "requestBodies", "headers"];

function compareNames(documents: Pair<Contexts["old"]["document"]>): readonly Finding[] {
  const [before, after] = [objectOf(documents.old.components), objectOf(documents.new.components)];
  return named.flatMap((kind) => {
    const [was, is] = [objectOf(before[kind]), objectOf(after[kind])];
    const at = `/components/${kind}`;
    const lost = Object.keys(was).filter((name) => !Object.hasOwn(is, name) && isObject(was[name]));
    const added = Object.keys(is).filter((name) => !Object.hasOwn(was, name));
    return [
      ...lost.map(
        (name): Finding => ({
          pointer: joinPointer(at, name),
          message: `components["${kind}"]["${name}"] removed`,
          types: true,
        }),
      ),
      ...added.map(
        (name): Finding => ({
          pointer: joinPointer(at, name),
          message: `components["${kind}"]["${name}"] added`,
          isNew: true,
        }),
      ),
    ];
  });
}
