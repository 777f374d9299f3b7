import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "@partwise/description/document";

/** The packages below `specs/` that hold a description, by folder. */
export function specsOf(workspace: string): readonly Spec[] {
  const group = join(workspace, "specs");
  if (!existsSync(group)) return [];
  return readdirSync(group)
    .sort()
    .flatMap((folder) => {
      const description = `specs/${folder}/openapi.yaml`;
      const manifest = join(group, folder, "package.json");
      if (!existsSync(manifest) || !existsSync(join(workspace, description))) return [];
      const { name, version } = readManifest(manifest);
      return [{ name, version, description }];
    });
}

/** A package that is made of a description. */
export interface Spec {
  readonly name: string;
  readonly version: string;
  /** The path of the description, from the root of the workspace, with slashes. */
  readonly description: string;
}

function readManifest(path: string): { readonly name: string; readonly version: string } {
  const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
  const { name, version } = isObject(manifest) ? manifest : {};
  return { name: String(name), version: String(version) };
}
