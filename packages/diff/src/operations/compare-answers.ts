import { follow, joinPointer, type Located, objectOf } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair, Places } from "../contract/pair.js";
import { schemaAt } from "./compare-body.js";
import type { Tools } from "./compare-operation.js";

/** Compares answers by status: their media types, schemas and headers. */
export function compareAnswers(responses: Places, tools: Tools): readonly Finding[] {
  const { contexts } = tools;
  const before = answersOf(responses.old, contexts.old);
  const after = answersOf(responses.new, contexts.new);
  const found: Finding[] = [];
  for (const status of new Set([...before.keys(), ...after.keys()])) {
    const pair = { old: before.get(status), new: after.get(status) };
    if (pair.old === undefined) {
      found.push({
        pointer: pair.new?.pointer ?? "",
        message: `answer ${status} added`,
        asks: true,
        isNew: true,
      });
    } else if (pair.new === undefined) {
      found.push({ pointer: pair.old.pointer, message: `answer ${status} removed`, asks: true });
    } else found.push(...compareAnswer({ old: pair.old, new: pair.new }, status, tools));
  }
  return found;
}

function answersOf({ value, pointer }: Located<unknown>, context: Contexts["old"]) {
  return new Map(
    Object.entries(objectOf(value))
      .filter(([status]) => !status.startsWith("x-"))
      .flatMap(([status, response]) => {
        const target = follow({ value: response, pointer: joinPointer(pointer, status) }, context);
        return target ? [[status.toUpperCase(), target] as const] : [];
      }),
  );
}

function compareAnswer(answer: Pair<Located<ReturnType<typeof objectOf>>>, status: string, tools: Tools) {
  const { old, new: now } = answer;
  const found: Finding[] = [];
  const content = { old: mediaIn(old), new: mediaIn(now) };
  for (const [mediaType, media] of content.old) {
    if (content.new.has(mediaType)) continue;
    const message = `answer ${status}: media type ${mediaType} removed`;
    found.push({ pointer: media.pointer, message, wire: content.new.size > 0, types: true });
  }
  for (const [mediaType, media] of content.new) {
    const before = content.old.get(mediaType);
    if (before === undefined) {
      found.push({
        pointer: media.pointer,
        message: `answer ${status}: media type ${mediaType} added`,
        asks: true,
        isNew: true,
      });
      continue;
    }
    for (const key of ["schema", "itemSchema"]) {
      const { contexts, schemas } = tools;
      const pair = { old: schemaAt(before, key, contexts.old), new: schemaAt(media, key, contexts.new) };
      found.push(...schemas(pair, "answer"));
    }
  }
  return found;
}

function mediaIn({
  value,
  pointer,
}: Located<ReturnType<typeof objectOf>>): ReadonlyMap<string, Located<unknown>> {
  return new Map(
    Object.entries(objectOf(value.content)).map(([mediaType, media]) => [
      mediaType.toLowerCase(),
      { value: media, pointer: joinPointer(pointer, "content", mediaType) },
    ]),
  );
}
