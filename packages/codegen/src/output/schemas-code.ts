import type { Context } from "@partwise/description/document";
import type { Code } from "./code-files.js";
import { keptSchemas } from "./kept-schemas.js";
import { printConstant } from "./print-metadata.js";

/** The code of `schemas.js`, without the operations at the JSON Pointers of `leftOut`. */
export function schemasCode(name: string, context: Context, leftOut: readonly string[]): Code {
  return {
    file: "schemas",
    name,
    types: "",
    declarations: "",
    constants: [
      {
        name: "schemas",
        type,
        comment: '/** The schemas of bodies and answers, for "validate" of @partwise/policies/validate. */\n',
        print: (target) => printConstant(keptSchemas(context, leftOut), target),
      },
    ],
  };
}

const type = "{ readonly openapi: string; readonly paths: object; readonly components: object }";
