import { type Context, joinPointer } from "@partwise/description/document";
import { readRequestBody, ruleOf } from "@partwise/description/reading";
import type { OperationSamples } from "../languages/operation-samples.js";
import { printWire } from "../languages/print-wire.js";

/** The samples of a description as a page of Markdown. `note` stands under its title. */
export function printPage(
  title: string,
  note: string,
  operations: readonly OperationSamples[],
  context: Context,
): string {
  const sections = operations.map((operation) => sectionOf(operation, context));
  return `# ${title}\n\n${note}\n\n${sections.join("\n")}`;
}

function sectionOf({ name, summary, request, samples, reason }: OperationSamples, context: Context): string {
  const head = `## ${name}\n${summary === undefined ? "" : `\n${oneLine(summary)}\n`}`;
  if (request === undefined || samples.length === 0)
    return `${head}\nNo sample: ${oneLine(reason ?? "none was accepted")}.\n`;
  const blocks = samples.map(
    ({ language, code }) => `### ${language.title}\n\n${fenced(language.fence, code)}\n`,
  );
  const wire = `### On the wire\n\n${fenced("http", printWire(request))}\n`;
  const rules = rulesOf(request, context);
  return [head, ...blocks, wire, ...(rules.length > 0 ? [`${rules.join("\n")}\n`] : [])].join("\n");
}

/** A line for each property of a form: the rules by which it goes out. */
function rulesOf(
  { operation, body, example }: NonNullable<OperationSamples["request"]>,
  context: Context,
): readonly string[] {
  if (body?.kind !== "multipart") return [];
  const at = { value: operation.value.requestBody, pointer: joinPointer(operation.pointer, "requestBody") };
  const form = readRequestBody(at, { ...context, warn: () => {} })?.content.get(
    example.mediaType ?? "",
  )?.form;
  const names = new Set(body.parts.map(({ name }) => name));
  return [...(form?.properties ?? [])]
    .filter(([name]) => names.has(name))
    .map(([name, { rules }]) => {
      const said = rules.map((rule) => `${ruleOf(rule, context.version).says} (${rule})`);
      return `- \`${name}\`: ${said.length === 0 ? "as its value says" : said.join("; ")}`;
    });
}

/** A block whose fence is longer than any in the code. */
function fenced(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
