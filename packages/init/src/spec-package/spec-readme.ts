import { operationsOf } from "@partwise/description";
import { printFirstCall } from "./print-first-call.js";
import { descriptionFile, type Spec } from "./spec.js";

/** The README of a spec package: a call, what is in the package, the operations, and how to change them. */
export function specReadme(spec: Spec): string {
  const { name, title, context, hasServer, isBundled, brokenRules, refused } = spec;
  const file = descriptionFile(spec);
  const call = printFirstCall(spec);
  const isYaml = file !== "openapi.json";
  return [
    `# ${name}`,
    "",
    `${inLine(title)} as an OpenAPI ${context.version} description, with the types and the request metadata made from it.`,
    "",
    "```sh",
    `npm install ${name} @partwise/client`,
    "```",
    "",
    ...(call === undefined ? [] : [`\`\`\`ts\n${call}\`\`\``, ""]),
    ...(hasServer
      ? []
      : ["The description names no server: `baseUrl` is the URL of the one that you call.", ""]),
    "## What is in it",
    "",
    "| import | holds |",
    "| ------ | ----- |",
    `| \`${name}\` | \`operations\`, the metadata that a client needs at run time, and the types \`paths\` and \`components\` |`,
    `| \`${name}/openapi.json\` | the description as JSON |`,
    ...(isYaml ? [`| \`${name}/${file}\` | the description as it was written |`] : []),
    "",
    "## Operations",
    "",
    "| method | path | what it does |",
    "| ------ | ---- | ------------ |",
    ...rowsOf(spec),
    "",
    "## Change it",
    "",
    `\`${file}\` is what people edit; everything in \`generated/\` is made from it${isBundled ? ". The files that it was made from were joined to one" : ""}.`,
    "",
    "```sh",
    "npm run generate       # writes generated/",
    "npm run generate:check # tells whether generated/ is up to date",
    "npm run lint           # lints the description, by redocly.yaml",
    "npm test               # sends every example to a mock server, and checks types and this page",
    "```",
    ...(brokenRules.length === 0
      ? []
      : [
          "",
          "Rules that the description breaks are warnings in `redocly.yaml`: take them out when they are kept.",
        ]),
    ...(refused.length === 0
      ? []
      : [
          "",
          "`test/operations.test.ts` lists the examples that the mock server refuses, each with the reason.",
        ]),
    "",
  ].join("\n");
}

function rowsOf({ context }: Spec): readonly string[] {
  return operationsOf({ ...context, warn: () => {} }).map(({ name, value }) => {
    const [method = "", ...path] = name.split(" ");
    const said = [value.summary, value.description].find(
      (each) => typeof each === "string" && each.trim() !== "",
    );
    const summary = inLine(String(said ?? "").replace(/\n\s*\n[\s\S]*/, "")).slice(0, 200);
    return `| ${method} | \`${path.join(" ")}\` | ${summary} |`;
  });
}

/** Text of a description as text of one line, which opens no table cell, HTML or link. */
export function inLine(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|]/g, "\\$&");
}
