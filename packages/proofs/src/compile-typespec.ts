import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Makes OpenAPI descriptions of a TypeSpec file, one for each service and version, in `output`. */
export async function compileTypespec(
  folder: string,
  file: string,
  version: "3.0.0" | "3.1.0",
  output: string,
): Promise<void> {
  const program = join(folder, "node_modules/@typespec/compiler/cmd/tsp.js");
  const emitter = "@typespec/openapi3";
  const options = {
    "openapi-versions": [version],
    "file-type": "json",
    "emitter-output-dir": "{output-dir}",
  };
  // JSON is YAML.
  const config = join(output, "tspconfig.yaml");
  await mkdir(output, { recursive: true });
  await writeFile(config, JSON.stringify({ emit: [emitter], options: { [emitter]: options } }));
  const paths = ["--config", config, "--output-dir", output];
  await promisify(execFile)(process.execPath, [program, "compile", file, ...paths], { cwd: folder });
}

/** The newest that run on Node 20, and fit each other. */
export const typespecPackages = {
  "@typespec/compiler": "1.10.0",
  "@typespec/http": "1.10.0",
  "@typespec/http-specs": "0.1.0-alpha.35",
  "@typespec/openapi": "1.10.0",
  "@typespec/openapi3": "1.10.0",
  "@typespec/rest": "0.80.0",
  "@typespec/spec-api": "0.1.0-alpha.13",
  "@typespec/spector": "0.1.0-alpha.24",
  "@typespec/versioning": "0.80.0",
  "@typespec/xml": "0.80.0",
};
