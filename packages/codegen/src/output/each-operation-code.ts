import type { DescriptionMetadata, OperationsMetadata } from "@partwise/description/reading";
import type { Code, Constant } from "./code-files.js";
import { constantNames } from "./constant-names.js";
import { printMetadata, printShared, type Shared } from "./print-metadata.js";

/** The code of `each-operation.js`: the metadata of each operation as a constant, which a bundler leaves out if unused. */
export function eachOperationCode(
  name: string,
  described: DescriptionMetadata,
  operations: OperationsMetadata,
  dates: Shared,
): Code {
  // A name with `$` is no name of an operation.
  const shared = new Map<unknown, string>([...dates].map(([value, name]) => [value, `$${name}`]));
  for (const [key, value] of Object.entries(described)) shared.set(value, key);
  const constants = [...constantNames(operations)].map(([operation, constant]): Constant => {
    const [method = "", path = ""] = operation.split(/ (.*)/s);
    const one = { [path]: { [method.toLowerCase()]: operations[path]?.[method.toLowerCase()] ?? {} } };
    return {
      name: constant,
      type: `EachOperation<${JSON.stringify(path)}, ${JSON.stringify(method.toLowerCase())}>`,
      comment: `/** ${operation.replaceAll("*/", "*\\/")} */\n`,
      print: (target) => printMetadata(described, one, target, shared),
    };
  });
  return {
    file: "each-operation",
    name,
    types: 'import type { OperationsMetadata, paths } from "./index.js";\n',
    declarations,
    shared: printShared(shared),
    constants,
  };
}

const declarations = `/** The metadata of one operation, with those that all operations share. \`joinOperations\` of @partwise/client joins several. */
export type EachOperation<Path extends keyof paths, Method> = Omit<OperationsMetadata, "$paths"> & {
  /** In the types only. */
  readonly $paths?: { [P in Path]: Pick<paths[P], Method & keyof paths[P]> };
};

`;
