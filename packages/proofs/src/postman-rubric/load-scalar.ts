import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Json } from "../real-descriptions/json.js";
import { npmInstall } from "../temporary-folder.js";

/** Installs the converter that the rubric is of, and the validator that the rubric asks, into a folder. */
export async function loadScalar(folder: string): Promise<Scalar> {
  await npmInstall(folder, { "@scalar/postman-to-openapi": "0.7.14", "@scalar/openapi-parser": "0.29.22" });
  const load = async (name: string) => {
    const path = join(folder, "node_modules", name, "package.json");
    const { exports } = createRequire(import.meta.url)(path);
    return import(pathToFileURL(join(path, "..", exports["."].default ?? exports["."].import)).href);
  };
  const { convert } = await load("@scalar/postman-to-openapi");
  const { validate } = await load("@scalar/openapi-parser");
  return { convert, isValid: async (document) => (await validate(document)).valid };
}

/** The converter, and whether the validator takes a description. */
export interface Scalar {
  readonly convert: (collection: unknown) => Json;
  readonly isValid: (document: Json) => Promise<boolean>;
}
