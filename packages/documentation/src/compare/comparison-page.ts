import { readFileSync } from "node:fs";
import { anchorsOf } from "../links/anchors-of.js";
import type { ClientResult, Comparison } from "./compare-clients.js";
import { markdownTable } from "./markdown-table.js";
import { wrongCalls } from "./wrong-calls.js";

/** The page of a comparison, in Markdown: `docs/compared.md`. */
export function comparisonPage({ cases, clients, times }: Comparison): string {
  const names = clients.map(({ tool }) => tool.name);
  const right = (isForgiven: (fault: string) => boolean) => (client: ClientResult) =>
    cases.length - [...client.parts.wrong.values()].filter((fault) => !isForgiven(fault)).length;
  const figures: Figures[] = [
    { title: `multipart cases right, of ${cases.length}`, of: right(() => false), isBest: Math.max },
    { title: "the same, a filename forgiven", of: right(isFilename), isBest: Math.max },
    { title: `wrong calls that compile, of ${wrongCalls.length}`, of: ({ types }) => types.accepted.length },
    { title: "right calls that do not compile, of 2", of: ({ types }) => types.refusedRight.length },
    { title: "type instantiations of two calls", of: ({ types }) => types.instantiations },
    { title: "kB that one call loads, gzipped", of: ({ size }) => size / 1000, digits: 1 },
    {
      title: "time of a call, node:http is 1",
      of: ({ tool }) => times.get(tool.name) ?? 0,
      digits: 1,
      margin: 0.1,
    },
  ];
  const versions = clients.map(({ tool }) => Object.values(tool.packages)[0] ?? "this one");
  const summary = [["version", ...versions], ...figures.map((each) => rowOf(each, clients))];
  const anchors = ruleAnchors();
  const judged = cases.map(({ name, rule }) => [
    `${name}, [${rule}]`,
    ...clients.map(({ parts }) => wordOf(parts.wrong.get(name))),
  ]);
  const rules = [...new Set(cases.map(({ rule }) => rule))].sort();
  const accepted = clients
    .filter(({ types }) => types.accepted.length + types.refusedRight.length > 0)
    .map(
      ({ tool, types }) =>
        `- ${tool.name} compiles ${list(types.accepted)}; of right calls it refuses: ${list(types.refusedRight)}.`,
    );
  return [
    head,
    markdownTable(["", ...names], summary),
    `Over \`nodeTransport\` a call of partwise takes ${(times.get("partwise over node:http") ?? 0).toFixed(1)}.`,
    middle,
    ...(accepted.length > 0 ? [accepted.join("\n")] : []),
    "## Each case",
    "Empty: right. Otherwise what the server got. Behind the name stands the rule, with its source.",
    markdownTable(["", ...names], judged),
    tail,
    `${rules.map((rule) => `[${rule}]: ../packages/multipart/rules.md#${anchors.get(rule) ?? ""}`).join("\n")}\n`,
  ].join("\n\n");
}

interface Figures {
  readonly title: string;
  of(client: ClientResult): number;
  readonly digits?: number;
  /** Which figure is the best one. Default: the lowest. */
  readonly isBest?: (...values: number[]) => number;
  /** By which share of the best one a figure may be worse and still be called best, where runs differ. Default: 0. */
  readonly margin?: number;
}

function rowOf(
  { title, of, digits = 0, isBest = Math.min, margin = 0 }: Figures,
  clients: readonly ClientResult[],
): string[] {
  const texts = clients.map((client) => of(client).toFixed(digits));
  const best = isBest(...texts.map(Number));
  const isNear = (text: string) => Math.abs(Number(text) - best) <= margin * best;
  return [title, ...texts.map((text) => (isNear(text) ? `**${text}**` : text))];
}

const isFilename = (fault: string) => / for undefined$/.test(fault);

function wordOf(fault: string | undefined): string {
  if (fault === undefined) return "";
  if (isFilename(fault)) return "a filename";
  return fault
    .replace(/^[^:]+: /, "")
    .replace(/application\//g, "")
    .replace(/ for .*$/, "")
    .replace(/;.*$/, "")
    .replace(/^1 parts$/, "1 part")
    .replace("multipart/form-data", "form")
    .slice(0, 24);
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? "none" : texts.map((text) => text.replace(/\.$/, "")).join(", ");
}

/** Where each rule stands on its page. */
function ruleAnchors(): ReadonlyMap<string, string> {
  const page = readFileSync(new URL("../../../multipart/rules.md", import.meta.url), "utf8");
  return new Map(
    [...anchorsOf(page)].flatMap((anchor) => {
      const [, rule] = anchor.match(/^(m\d+)-/) ?? [];
      return rule === undefined ? [] : [[rule.toUpperCase(), anchor]];
    }),
  );
}

const head = `# How it compares

Measured rows, made by \`npx pnpm@10 compare --update\`. The command installs the other clients at the versions below into a folder of the
system's temporary files, generates each from one description, and calls each the way that its own documentation shows. The best figures are
bold; of times, those within a tenth of the best.`;

const middle = `## What was done

- **Multipart cases**: [a list](../packages/documentation/fixtures/multipart-cases.yaml) of operations, values and the parts that the standards ask
  for. A server on loopback reads each body with busboy; only what arrived counts. openapi-fetch leaves forms to a \`bodySerializer\`; the
  loop of its documentation is used. For some forms redocly types the body as FormData; the same loop makes it.
- **Forgiven**: FormData can give a part a type only together with a filename. Servers take such a part for a file.
- **Types**: TypeScript 5.9.3 with \`strict\`. Wrong calls are a misspelt property, a value that the enum lacks, a text for a file, no body,
  and the like.
- **Size**: esbuild, minified, for a browser: all files that are loaded until one call is made, with what is imported on
  use, out of a description of forty-six operations.
- **Time**: a PATCH with five text parts on Node 20, global fetch, one at a time, the server in a thread of its own; the median of 108 rounds, each
  of which begins with another client. node:http sends a body that was made beforehand. Times differ between machines; compare within the row.
- kubb 5 has no plugin for clients on npm yet, so that the newest 4 is measured.`;

const tail = `## What the others have

- **hey-api**: functions that bundlers leave out one by one; plugins for Zod, Valibot, Angular and others, and for other transports.
- **orval**: hooks of TanStack Query, SWR, Angular and Vue, mocks for MSW with faker, Zod, Hono and MCP servers.
- **kubb**: plugins for hooks, Zod, faker, MSW, Cypress; the smallest code after orval.
- **oazapfts**: one readable file, and a small run time.
- **openapi-fetch**: the smallest change to a project that has types already; this client is built on it.
- **redocly**: clients for Python, Go, PHP and Java, and a command line, of the same description.
- **openapi-generator**, which needs Java and is not measured, writes clients and servers in some fifty languages.`;
