import { listOf, objectOf } from "@partwise/description/document";
import { exampleOf } from "@partwise/description/examples";
import { operationsBelow } from "@partwise/description/reading";
import { contextOf } from "./context-of.js";
import type { Description } from "./edit.js";

/** Code that reads the parameters and each property of the bodies of webhooks, and answers with any value of the old types. */
export function webhookCode(description: Description): readonly string[] {
  const context = contextOf(description);
  const all = operationsBelow({ value: description.webhooks, pointer: "/webhooks" }, context);
  return all.flatMap(({ name, value, place }) => {
    const method = name.slice(0, name.indexOf(" ")).toLowerCase();
    const of = (side: string) => `${side}.webhooks[${JSON.stringify(place.template)}]["${method}"]`;
    const lines = listOf(value.parameters).map((parameter) => {
      const { in: group, name: key, required } = objectOf(parameter);
      const at = `["parameters"]["${group}"]`;
      const type = `Required<NonNullable<${of("Old")}${at}>>["${key}"]${required ? "" : " | undefined"}`;
      return `{ const p: ${type} = as<${of("Now")}${at}>()${required ? "" : "?."}["${key}"]; void p; }`;
    });
    for (const [mediaType, media] of Object.entries(objectOf(objectOf(value.requestBody).content))) {
      const { schema } = objectOf(media);
      const isRequired = objectOf(value.requestBody).required === true;
      const inside = `["content"][${JSON.stringify(mediaType)}]`;
      // a body that was promised is read without asking whether there is one
      const body = (side: string) =>
        isRequired
          ? `${of(side)}["requestBody"]${inside}`
          : `NonNullable<${of(side)}["requestBody"]>${inside}`;
      const reads = pathsIn(exampleOf(schema, context, { direction: "response" }), "");
      lines.push(`{ const b = as<${body("Now")}>(); const old: ${body("Old")} = b; void old;`);
      lines.push(...reads.map((path) => `  void b${path};`), `}`);
    }
    for (const [status, answer] of Object.entries(objectOf(value.responses))) {
      const at = `["responses"][${/^\d+$/.test(status) ? status : JSON.stringify(status)}]`;
      lines.push(`{ void as<${of("Now")}${at}>(); }`);
      for (const mediaType of Object.keys(objectOf(objectOf(answer).content))) {
        const inside = `${at}["content"][${JSON.stringify(mediaType)}]`;
        lines.push(`{ const a: ${of("Now")}${inside} = as<${of("Old")}${inside}>(); void a; }`);
      }
    }
    return lines;
  });
}

/** How code reads each property of a value: `?.a?.b`. */
export function pathsIn(value: unknown, at: string): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const path = `${at}?.[${JSON.stringify(key)}]`;
    return [path, ...pathsIn(each, path)];
  });
}
