import type { NamedOperation } from "@partwise/description";
import { follow, type Located, objectOf } from "@partwise/description/document";
import type { Contexts, Pair } from "../contract/pair.js";
import { parametersOf } from "../operations/compare-parameters.js";
import { placeOf, type Question } from "./questions-of.js";

/** What the compiler is asked about an operation of a webhook, which callers receive, over the `webhooks` of both descriptions. */
export function webhookQuestions(
  section: Question["section"],
  operation: Pair<NamedOperation>,
  contexts: Contexts,
): readonly Question[] {
  const { method, path } = placeOf(operation.new);
  const of = (rest: string) => ({
    old: `OldWebhooks[${path}][${method}]${rest}`,
    new: `NewWebhooks[${path}][${method}]${rest}`,
  });
  const mediaTypes = (each: Located<unknown>, context: Contexts["old"]) =>
    Object.keys(objectOf(follow(each, context)?.value.content));
  const keptIn = (before: Located<unknown>, after: Located<unknown>) => {
    const kept = mediaTypes(after, contexts.new);
    return mediaTypes(before, contexts.old).filter((mediaType) => kept.includes(mediaType));
  };
  const at = (key: string, side: "old" | "new") => ({ value: operation[side].value[key], pointer: "" });
  if (section === "parameters") {
    const after = parametersOf(operation.new, contexts.new);
    return [...parametersOf(operation.old, contexts.old)].flatMap(([key, { value }]) => {
      if (!after.has(key)) return [];
      const inside = `["parameters"]["${value.in}"]`;
      const name = JSON.stringify(value.name);
      const each = of(inside);
      const types = { old: `NonNullable<${each.old}>[${name}]`, new: `NonNullable<${each.new}>[${name}]` };
      return [{ section, isSent: false, what: String(value.name), key: "parameters", types }];
    });
  }
  if (section === "body") {
    const { old, new: now } = of('["requestBody"]');
    return keptIn(at("requestBody", "old"), at("requestBody", "new")).map((mediaType) => {
      const inside = `["content"][${JSON.stringify(mediaType)}]`;
      const types = { old: `NonNullable<${old}>${inside}`, new: `NonNullable<${now}>${inside}` };
      return { section, isSent: false, what: "body", key: "requestBody", types };
    });
  }
  const [before, after] = [objectOf(at("responses", "old").value), objectOf(at("responses", "new").value)];
  return Object.keys(before).flatMap((status) => {
    const pair = [before, after].map((each) => ({ value: each[status], pointer: "" }));
    return keptIn(pair[0] as Located<unknown>, pair[1] as Located<unknown>).map((mediaType) => {
      const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
      const types = of(`["responses"][${key}]["content"][${JSON.stringify(mediaType)}]`);
      return { section, isSent: true, what: `answer ${status}`, key: "responses", types };
    });
  });
}
