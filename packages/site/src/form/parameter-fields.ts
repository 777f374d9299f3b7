import type { NamedOperation } from "@partwise/description";
import { type Context, follow, joinPointer, listOf, objectOf } from "@partwise/description/document";
import { givenExamples } from "@partwise/description/examples";
import { isIgnored, isParameter } from "@partwise/description/reading";
import type { Field } from "./field.js";
import { fieldOf } from "./field-of.js";

/** The controls of the parameters of an operation and of its path; an operation's own replace those of its path. */
export function parameterFields(operation: NamedOperation, context: Context): readonly ParameterField[] {
  const own = { value: operation.value.parameters, pointer: joinPointer(operation.pointer, "parameters") };
  const found = new Map<string, ParameterField>();
  for (const list of [...operation.place.parameters, own]) {
    for (const [index, value] of listOf(list.value).entries()) {
      const object = follow({ value, pointer: joinPointer(list.pointer, index) }, context);
      if (object === undefined || !isParameter(object.value) || isIgnored(object.value)) continue;
      const { name, in: place, description, required } = object.value;
      found.set(`${place} ${name}`, {
        ...fieldOf(
          {
            name: String(name),
            schema: object.value.schema ?? contentOf(object.value).schema,
            isRequired: place === "path" || required === true,
            example: exampleOf(object, context),
          },
          context,
        ),
        ...(typeof description === "string" && { description }),
        in: String(place),
      });
    }
  }
  return [...found.values()];
}

/** A parameter, and where it goes: `path`, `query`, `querystring`, `header`, `cookie`. */
export interface ParameterField extends Field {
  readonly in: string;
}

function contentOf(parameter: Readonly<Record<string, unknown>>) {
  return objectOf(Object.values(objectOf(parameter.content))[0]);
}

function exampleOf(object: Parameters<typeof givenExamples>[0], context: Context): unknown {
  const places = [object, { value: contentOf(object.value), pointer: object.pointer }];
  return places.flatMap((each) => givenExamples(each, context)).find(({ value }) => value !== undefined)
    ?.value;
}
