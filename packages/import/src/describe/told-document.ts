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
  const listedPaths = objectOf(items);
  const names = [...new Set([...Object.keys(listedPaths), ...Object.keys(paths)])];
  const all = names.map((path) => [path, { ...objectOf(listedPaths[path]), ...paths[path] }] as const);
  const known = objectOf(components);
  const named = { ...schemes, ...objectOf(known.securitySchemes) };
  const kept = { ...known, ...(Object.keys(named).length > 0 && { securitySchemes: named }) };
  return {
    openapi,
    info: { title, ...(description !== "" && { description }), ...objectOf(info) },
    ...rest,
    ...(about.length > 0 && { tags: about }),
    paths: Object.fromEntries(all.filter(([, item]) => Object.keys(item).length > 0)),
    ...(Object.keys(kept).length > 0 && { components: kept }),
  };
}
