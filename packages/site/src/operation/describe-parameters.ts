import type { NamedOperation } from "@partwise/description";
import { type Context, follow, joinPointer, listOf, lookUp, objectOf } from "@partwise/description/document";
import { isIgnored } from "@partwise/description/reading";
import { describeSchema } from "../schema/describe-schema.js";
import type { Row } from "../schema/row.js";
import type { ParameterGroup } from "./operation-description.js";

const places: readonly (readonly [place: string, title: string])[] = [
  ["path", "Path"],
  ["query", "Query"],
  ["querystring", "Query string"],
  ["header", "Headers"],
  ["cookie", "Cookies"],
];

/** The parameters of an operation and of its path, by where they go; an operation's own replace those of its path. */
export function describeParameters(operation: NamedOperation, context: Context): readonly ParameterGroup[] {
  const path = operation.name.slice(operation.name.indexOf(" ") + 1);
  const pathItem = follow(
    { value: lookUp(`#${joinPointer("/paths", path)}`, context)?.value, pointer: "" },
    context,
  );
  const found = new Map<string, { readonly place: string; readonly row: Row }>();
  for (const value of [...listOf(pathItem?.value.parameters), ...listOf(operation.value.parameters)]) {
    const parameter = follow({ value, pointer: operation.pointer }, context)?.value;
    if (parameter === undefined || isIgnored(parameter)) continue;
    const place = String(parameter.in);
    found.set(`${place} ${parameter.name}`, { place, row: rowOf(parameter, context) });
  }
  const all = [...found.values()];
  return places.flatMap(([place, title]) => {
    const rows = all.filter((each) => each.place === place).map(({ row }) => row);
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

function rowOf(parameter: Readonly<Record<string, unknown>>, context: Context): Row {
  const { name, schema, content, required, description, deprecated, example } = parameter;
  const media = objectOf(Object.values(objectOf(content))[0]);
  const given = { id: `parameter-${name}`, name: String(name), isRequired: required === true };
  const row = describeSchema(schema ?? media.schema, context, { ...given, direction: "request", limit: 60 });
  return {
    ...row,
    description: typeof description === "string" ? description : row.description,
    isDeprecated: deprecated === true || row.isDeprecated,
    ...(example !== undefined && { example }),
  };
}
