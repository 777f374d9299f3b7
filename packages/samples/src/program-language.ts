import { isObject } from "@partwise/description/document";
import { CodegenError } from "@partwise/description/problems";
import { parseDocument } from "yaml";
import { isThere } from "./execute/is-there.js";
import { sampleEnvironment } from "./execute/sample-environment.js";
import { shellRunner } from "./execute/shell-runner.js";
import { flagWords, word } from "./languages/flag-words.js";
import type { Language } from "./languages/languages.js";

/**
 * The commands of a program of one's own, such as one for a single API, as a language of samples. `table` is YAML or JSON; `file` is
 * its name in errors. Parameters that a command does not name, and the properties of a body, follow as flags of `partwise call`.
 * The samples run where the program is found on the PATH.
 * @throws {CodegenError} `USAGE` when the table is none
 * @example
 * ```yaml
 * # What the program finds in its environment: the server's URL, and secrets by the variables that other samples use.
 * environment: { PETS_URL: server, PETS_TOKEN: PARTWISE_TOKEN }
 * commands:
 *   PATCH /pets/{petId}: pets update {petId}
 * ```
 */
export function programLanguage(table: string, file: string): Language {
  const { commands, environment, program } = readTable(table, file);
  return {
    id: program,
    title: program,
    fence: "sh",
    lang: "Shell",
    extension: "sh",
    print(sample, { context }) {
      const command = commands.get(sample.operation.name);
      if (command === undefined) return undefined;
      const path = sample.example.parameters.path ?? {};
      const names = [...command.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
      const head = command.replace(/\{([^{}]+)\}/g, (_, name: string) => word(String(path[name] ?? "")));
      const isNamed = (place: string, name: string) => place === "path" && names.includes(name);
      return [head, ...flagWords(sample, context, isNamed)].join(" \\\n  ");
    },
    start: async () =>
      (await isThere(program, ["--version"]))
        ? shellRunner({ variables: (server) => variablesOf(environment, server) })
        : `${program} is not installed`,
  };
}

interface Table {
  readonly program: string;
  readonly commands: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, unknown>>;
}

function readTable(text: string, file: string): Table {
  const document = parseDocument(text);
  const wrong = (message: string) => new CodegenError("USAGE", { file, message });
  if (document.errors[0] !== undefined)
    throw wrong(`is no YAML: ${document.errors[0].message.split("\n")[0]}`);
  const value: unknown = document.toJS();
  const { commands, environment = {} } = isObject(value) ? value : {};
  const entries = isObject(commands) ? Object.entries(commands) : [];
  const [first] = entries;
  if (
    first === undefined ||
    !entries.every((entry): entry is [string, string] => typeof entry[1] === "string")
  )
    throw wrong('has no commands; give them as "commands:", with "PATCH /pets/{petId}: pets update {petId}"');
  const programs = new Set(entries.map(([, command]) => command.split(" ")[0] ?? ""));
  if (programs.size > 1)
    throw wrong(`names ${[...programs].join(" and ")}; give each program a table of its own`);
  if (!isObject(environment)) throw wrong('has an "environment" that is no list of variables');
  return { program: [...programs].join(""), commands: new Map(entries), environment };
}

function variablesOf(environment: Table["environment"], server: string): Record<string, string | undefined> {
  const known = sampleEnvironment();
  return Object.fromEntries(
    Object.entries(environment).map(([name, from]) => [
      name,
      from === "server" ? server : known[String(from)],
    ]),
  );
}
