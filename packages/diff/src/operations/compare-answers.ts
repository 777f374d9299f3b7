import { follow, type JsonObject, joinPointer, type Located, objectOf } from "@partwise/description/document";
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

/** The answers of an operation by status. */
export function answersOf({ value, pointer }: Located<unknown>, context: Contexts["old"]) {
  return new Map(
    Object.entries(objectOf(value))
      .filter(([status]) => !status.startsWith("x-"))
      .flatMap(([status, response]) => {
        const target = follow({ value: response, pointer: joinPointer(pointer, status) }, context);
        return target ? [[status.toUpperCase(), target] as const] : [];
      }),
  );
}

function compareAnswer(answer: Pair<Located<JsonObject>>, status: string, tools: Tools) {
  const { old, new: now } = answer;
  const found: Finding[] = [...compareHeaders(answer, status, tools)];
  const content = { old: mediaIn(old), new: mediaIn(now) };
  const isLost = content.new.size > 0 && ![...content.old.keys()].some((each) => content.new.has(each));
  for (const [mediaType, media] of content.old) {
    if (content.new.has(mediaType)) continue;
    const message = `answer ${status}: media type ${mediaType} removed`;
    // a call asks for one media type of the successes by `accept`
    const isAsked = status.startsWith("2");
    const breaks = { wire: isLost || isAsked, types: true, isSure: isAsked };
    found.push({ pointer: media.pointer, message, ...breaks, asks: true });
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
      const isText = key === "schema" && mediaType.startsWith("text/");
      found.push(...schemas(pair, isText ? "answerText" : "answer"));
    }
  }
  return found;
}

/** A client that reads a header was promised the header where it is required. */
function compareHeaders(
  { old, new: now }: Pair<Located<JsonObject>>,
  status: string,
  { contexts, schemas }: Tools,
): readonly Finding[] {
  const [before, after] = [headersIn(old, contexts.old), headersIn(now, contexts.new)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Finding[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const said = `answer ${status}: header ${name}`;
    if (was === undefined) return [{ pointer: is?.pointer ?? "", message: `${said} added`, isNew: true }];
    const wasPromised = was.value.required === true;
    if (is === undefined) return [{ pointer: was.pointer, message: `${said} removed`, wire: wasPromised }];
    const isPromised = is.value.required === true;
    const words = isPromised ? "required" : "no longer required";
    const required: readonly Finding[] =
      wasPromised === isPromised
        ? []
        : [{ pointer: is.pointer, message: `${said} is ${words}`, wire: wasPromised, isNew: isPromised }];
    const pair = { old: schemaAt(was, "schema", contexts.old), new: schemaAt(is, "schema", contexts.new) };
    // headers have no types
    return [
      ...required,
      ...schemas(pair, "answerText").map((each) => ({ ...each, types: false, asks: false })),
    ];
  });
}

/** The headers of an answer by their names in lower case. */
export function headersIn({ value, pointer }: Located<JsonObject>, context: Contexts["old"]) {
  return new Map(
    Object.entries(objectOf(value.headers)).flatMap(([name, header]) => {
      const target = follow({ value: header, pointer: joinPointer(pointer, "headers", name) }, context);
      // the media types tell Content-Type
      return target && !/^content-type$/i.test(name) ? [[name.toLowerCase(), target] as const] : [];
    }),
  );
}

/** The media types of an answer by their names in lower case. */
export function mediaIn({ value, pointer }: Located<JsonObject>): ReadonlyMap<string, Located<unknown>> {
  return new Map(
    Object.entries(objectOf(value.content)).map(([mediaType, media]) => [
      mediaType.toLowerCase(),
      { value: media, pointer: joinPointer(pointer, "content", mediaType) },
    ]),
  );
}
