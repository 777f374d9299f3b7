import { isObject, listOf, objectOf } from "@partwise/description/document";
import type { Schema } from "../infer/unknown-value.js";
import type { Observed } from "../observed/observed.js";

/** The description that `partwise export` wrote, with the paths and the security schemes that were read of its requests. */
export function toldDocument(
  { told = {}, title, description, tags }: Observed,
  paths: Readonly<Record<string, Schema>>,
  schemes: Schema,
): Schema {
  const { openapi, info, tags: listed, paths: items, components, ...rest } = told;
  const texts = new Map(tags.map(({ name, description: text }) => [name, text]));
  const about = listOf(listed)
    .filter(isObject)
    .map((tag) => {
      const text = texts.get(String(tag.name)) ?? "";
      return text === "" ? tag : { ...tag, description: text };
    });
  const names = [...new Set([...Object.keys(paths), ...Object.keys(objectOf(items))])];
  const known = objectOf(objectOf(components).securitySchemes);
  const all = { ...objectOf(components), securitySchemes: { ...schemes, ...known } };
  const { securitySchemes, ...others } = all;
  const kept = { ...others, ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }) };
  return {
    openapi,
    info: { title, ...(description !== "" && { description }), ...objectOf(info) },
    ...rest,
    ...(about.length > 0 && { tags: about }),
    paths: Object.fromEntries(
      names.map((path) => [path, { ...objectOf(objectOf(items)[path]), ...paths[path] }]),
    ),
    ...(Object.keys(kept).length > 0 && { components: kept }),
  };
}
