import { dirname } from "node:path";
import type { CompilerOptions } from "typescript";
import type { TypeScript } from "./load-type-script.js";

/** Resolves modules as the compiler does, with the nearest tsconfig.json of each file. */
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
