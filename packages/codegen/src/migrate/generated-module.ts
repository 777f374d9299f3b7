import { closeSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { CompilerOptions } from "typescript";
import { mark } from "../output/code-files.js";
import type { TypeScript } from "./load-typescript.js";

/** Resolves modules as the compiler does, under the tsconfig.json nearest to each file. */
export function moduleResolver(ts: TypeScript): (specifier: string, from: string) => string | undefined {
  const known = new Map<string, CompilerOptions>();
  const optionsFor = (folder: string): CompilerOptions => {
    const config = ts.findConfigFile(folder, ts.sys.fileExists) ?? "";
    let options = known.get(config);
    if (options === undefined) {
      const read = config === "" ? {} : (ts.readConfigFile(config, ts.sys.readFile).config ?? {});
      const host = { ...ts.sys, readDirectory: () => [] };
      options = ts.parseJsonConfigFileContent(read, host, dirname(config)).options;
      known.set(config, options);
    }
    return options;
  };
  return (specifier, from) => {
    const options = { moduleResolution: ts.ModuleResolutionKind.Bundler, ...optionsFor(dirname(from)) };
    return ts.resolveModuleName(specifier, from, options, ts.sys).resolvedModule?.resolvedFileName;
  };
}

/** Whether `partwise generate` made a file. */
export function isMade(path: string): boolean {
  return beginningOf(path).startsWith(mark);
}

/** Whether a file says that a program writes it. */
export function isGenerated(text: string): boolean {
  return text.startsWith(mark) || /@generated|auto-?generated|do not edit/i.test(text.slice(0, 400));
}

/** The file of types in a folder that `partwise generate` made; undefined when there is none. */
export function madeFile(path: string): string | undefined {
  return [path, ...["index.d.ts", "index.ts"].map((name) => join(path, name))].find(isMade);
}

/** A path as a relative module specifier. */
export function specifierTo(path: string, from: string): string {
  const name = relative(dirname(from), path).replaceAll("\\", "/");
  return name.startsWith("../") ? name : `./${name}`;
}

function beginningOf(path: string): string {
  try {
    if (!statSync(path).isFile()) return "";
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(mark.length);
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
