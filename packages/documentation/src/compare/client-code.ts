import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Input, Operation, Tool } from "../tools/tool.js";

/** Gives the code of calls of one tool; a form that the tool leaves to the caller is made by the loop of `to-form.ts`. */
export function clientCode(tool: Tool, folder: string, server: string) {
  const file = join(folder, tool.leavesForm?.file ?? "");
  const generated = tool.leavesForm && existsSync(file) ? readFileSync(file, "utf8") : "";
  const isLeft = (id: string) => tool.leavesForm?.pattern(id).test(generated) ?? false;
  return {
    isLeft,
    imports: (operations: readonly string[]) =>
      `${tool.imports(operations, server)}\n${operations.some(isLeft) ? 'import { toForm } from "./to-form.js";\n' : ""}`,
    call: (operation: Operation, input: Input) => {
      const { body } = input;
      return tool.call(
        operation,
        body !== undefined && isLeft(operation.id) ? { ...input, body: `toForm(${body})` } : input,
      );
    },
  };
}
