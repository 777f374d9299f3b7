import { languages } from "@partwise/samples";
import type { Spec } from "./spec.js";

/** A program with the call that the README shows; undefined where no operation has an example. */
export function printFirstCall({ calls, context, name }: Spec): string | undefined {
  const language = languages.find(({ id }) => id === "typescript");
  const code = calls.shown && language?.print(calls.shown, { context, description: context.file });
  return code && `${code.replace('"./generated/index.js"', () => JSON.stringify(name))}\n`;
}
