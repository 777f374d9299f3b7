import type { NamedOperation } from "@partwise/description";
import { joinPointer, type Located, objectOf } from "@partwise/description/document";
import type { Finding } from "../contract/finding.js";
import type { Pair, Places } from "../contract/pair.js";
import { answersOf, headersIn, mediaIn } from "./compare-answers.js";
import { type Body, bodyOf, schemaAt } from "./compare-body.js";
import { compareName } from "./compare-name.js";
import type { Sections, Tools } from "./compare-operation.js";
import { parametersOf, schemaOf } from "./compare-parameters.js";
import { compareParts } from "./compare-parts.js";
import { alternativesOf, isEnough, printSecurity } from "./compare-security.js";

/**
 * Compares an operation that callers receive: of a webhook or a callback. The rules turn: callers read its parameters and its
 * body, and send its answers.
 */
export function compareReceived(operation: Pair<NamedOperation>, tools: Tools): Sections {
  const at = (key: string): Places => ({
    old: { value: operation.old.value[key], pointer: joinPointer(operation.old.pointer, key) },
    new: { value: operation.new.value[key], pointer: joinPointer(operation.new.pointer, key) },
  });
  return {
    other: [...compareName(operation), ...compareCredentials(at("security"))],
    parameters: compareParameters(operation, tools),
    body: compareBody(at("requestBody"), tools),
    answers: compareAnswers(at("responses"), tools),
  };
}

/** Who receives a request may check its credentials. The security of the document is that of other servers. */
function compareCredentials(security: Places): readonly Finding[] {
  const before = alternativesOf(security.old.value);
  const after = alternativesOf(security.new.value);
  const said = [printSecurity(after), printSecurity(before)];
  if (said[0] === said[1]) return [];
  const wire = after.some((now) => !before.some((old) => isEnough(now, old)));
  return [{ pointer: security.new.pointer, message: `comes with ${said[0]}, came with ${said[1]}`, wire }];
}

function compareParameters(
  operation: Pair<NamedOperation>,
  { contexts, schemas }: Tools,
): readonly Finding[] {
  const before = parametersOf(operation.old, contexts.old);
  const after = parametersOf(operation.new, contexts.new);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly Finding[] => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === undefined)
      return [{ pointer: is?.pointer ?? "", message: `${is?.name} added`, asks: true, isNew: true }];
    const { name, pointer, isRequired, sent } = was;
    if (is === undefined)
      return [{ pointer, message: `${name} removed`, wire: isRequired, types: true, isSure: true }];
    const found: Finding[] = [];
    if (isRequired !== is.isRequired) found.push(promised(is.pointer, name, is.isRequired));
    if (sent !== is.sent)
      found.push({ pointer: is.pointer, message: `${name} is sent as ${is.sent}, was ${sent}`, wire: true });
    const direction = was.isText && is.isText ? "answerText" : "answer";
    return [...found, ...schemas({ old: was.schema, new: is.schema }, direction)];
  });
}

/** What callers read and were promised has to come. */
function promised(pointer: string, name: string, isRequired: boolean): Finding {
  const message = `${name} is ${isRequired ? "required" : "no longer required"}`;
  return { pointer, message, wire: !isRequired, types: !isRequired, isSure: true, isNew: isRequired };
}

function compareBody(body: Places, tools: Tools): readonly Finding[] {
  const { contexts } = tools;
  const [was, is] = [bodyOf(body.old, contexts.old), bodyOf(body.new, contexts.new)];
  if (is === undefined) {
    if (was === undefined) return [];
    return [
      { pointer: body.old.pointer, message: "body removed", wire: was.isRequired, types: true, isSure: true },
    ];
  }
  if (was === undefined) return [{ pointer: is.pointer, message: "body added", asks: true, isNew: true }];
  return [
    ...(was.isRequired === is.isRequired ? [] : [promised(is.pointer, "the body", is.isRequired)]),
    ...compareContent({ old: was, new: is }, tools),
  ];
}

/** Nobody agrees on a media type with who receives: a new one comes to all. */
function compareContent({ old, new: now }: Pair<Body>, { contexts, schemas }: Tools): readonly Finding[] {
  const found: Finding[] = [];
  for (const [mediaType, { pointer }] of old.content) {
    if (!now.content.has(mediaType))
      found.push({ pointer, message: `media type ${mediaType} removed`, types: true, isSure: true });
  }
  for (const [mediaType, media] of now.content) {
    const before = old.content.get(mediaType);
    if (before === undefined) {
      found.push({
        pointer: media.pointer,
        message: `media type ${mediaType} added`,
        wire: true,
        asks: true,
      });
      continue;
    }
    found.push(...compareParts({ old: before, new: media }, media.pointer, true));
    for (const key of ["schema", "itemSchema"]) {
      const pair = { old: schemaAt(before, key, contexts.old), new: schemaAt(media, key, contexts.new) };
      found.push(...schemas(pair, "answer"));
    }
  }
  return found;
}

function compareAnswers(responses: Places, tools: Tools): readonly Finding[] {
  const before = answersOf(responses.old, tools.contexts.old);
  const after = answersOf(responses.new, tools.contexts.new);
  const found: Finding[] = [];
  for (const [status, { pointer }] of before) {
    if (after.has(status)) continue;
    const isTaken = ["DEFAULT", `${status[0]}XX`].some((range) => after.has(range));
    const message = `answer ${status} is no longer taken`;
    found.push({ pointer, message, wire: !isTaken, types: true, isSure: true });
  }
  for (const [status, answer] of after) {
    const was = before.get(status);
    if (was === undefined)
      found.push({ pointer: answer.pointer, message: `answer ${status} is taken, too`, isNew: true });
    else found.push(...compareAnswer({ old: was, new: answer }, status, tools));
  }
  return found;
}

function compareAnswer(
  { old, new: now }: Pair<Located<Readonly<Record<string, unknown>>>>,
  status: string,
  { contexts, schemas }: Tools,
): readonly Finding[] {
  const found: Finding[] = [];
  const [before, after] = [mediaIn(old), mediaIn(now)];
  for (const [mediaType, { pointer }] of before) {
    if (after.has(mediaType)) continue;
    const message = `answer ${status}: media type ${mediaType} is no longer taken`;
    found.push({ pointer, message, wire: after.size > 0, types: true, isSure: true });
  }
  for (const [mediaType, media] of after) {
    const was = before.get(mediaType);
    const said = `answer ${status}: media type ${mediaType}`;
    if (was !== undefined) {
      const pair = {
        old: schemaAt(was, "schema", contexts.old),
        new: schemaAt(media, "schema", contexts.new),
      };
      found.push(...schemas(pair, "request"));
    } else {
      // an answer without content is no longer enough
      const breaks = before.size === 0;
      found.push({
        pointer: media.pointer,
        message: `${said} is taken, too`,
        wire: breaks,
        types: breaks,
        isNew: true,
      });
    }
  }
  const headers = { old: headersIn(old, contexts.old), new: headersIn(now, contexts.new) };
  for (const [name, { value, pointer }] of headers.new) {
    const was = headers.old.get(name);
    const wire = value.required === true && was?.value.required !== true;
    const said = `answer ${status}: header ${name}`;
    if (was === undefined || wire)
      found.push({ pointer, message: `${said} is ${wire ? "required" : "taken, too"}`, wire, isNew: !wire });
    else {
      const pair = { old: schemaOf(was), new: schemaOf({ value: objectOf(value), pointer }) };
      found.push(...schemas(pair, "text").map((each) => ({ ...each, types: false, asks: false })));
    }
  }
  return found;
}
