import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compileFiles } from "./compile-files.js";
import { type GuideBlock, guideBlocks } from "./guide-blocks.js";

/**
 * Runs the blocks of a guide from top to bottom, in a folder of their own below `project`: `ts` and `tsx` are compiled under
 * `strict` and run by Node, `yaml` is written, the lines of `sh` go to a shell. A `text` block has to be what the block before it
 * printed, an `http` block the body of the newest request; `…` stands for any text.
 * @throws {Error} with the place in the guide, when a block does not compile, ends with an error, or gives something else
 */
export async function runGuide(guide: URL, options: GuideOptions): Promise<void> {
  const { project, origin = "", files = {}, env = {}, reads = [] } = options;
  const name = basename(guide.pathname, ".md");
  const folder = join(project, ".turbo/guides", name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const blocks = guideBlocks(await readFile(guide, "utf8"));
  const bin = join(project, "node_modules/.bin");
  const run = {
    cwd: folder,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: "1", ...env },
  };
  const isCode = (block: GuideBlock) => /^tsx?$/.test(block.language) && !reads.includes(block.file);
  const there = (text: string) => (origin ? text.replaceAll(origin, options.server.url()) : text);
  const back = (text: string) => (origin ? text.replaceAll(options.server.url(), origin) : text);
  for (const [file, text] of Object.entries(files)) await put(folder, file, there(text));
  // Of two blocks that name one file, the first is there at first.
  for (const block of blocks.filter(isCode).reverse()) await put(folder, block.file, there(block.code));

  const compiled = new Map<string, string>();
  let printed: string | undefined;
  for (const block of blocks) {
    const place = `${fileURLToPath(guide)}:${block.line}`;
    try {
      if (isCode(block)) {
        await put(folder, block.file, there(block.code));
        if (compiled.get(block.file) !== block.code) {
          compileFiles([...new Set(blocks.filter(isCode).map(({ file }) => file))], folder);
          for (const each of blocks.filter(isCode).reverse())
            if (each.file !== block.file) compiled.set(each.file, each.code);
          compiled.set(block.file, block.code);
        }
        printed = await output(process.execPath, ["--no-warnings", scriptOf(block.file)], run);
      } else if (reads.includes(block.file)) {
        printed = undefined;
      } else if (block.language === "yaml") {
        await put(folder, block.file, block.code);
      } else if (block.language === "sh") {
        // What was compiled is no file of the reader's.
        for (const file of compiled.keys()) await rm(join(folder, scriptOf(file)), { force: true });
        compiled.clear();
        const lines: string[] = [];
        for (const line of block.code.trim().split("\n")) lines.push(await shell(line, options, there, run));
        printed = lines.join("");
      } else if (printed === undefined) {
        // A block that is read only has given nothing.
      } else if (block.language === "text" || block.language === "diff")
        expectText(back(printed), block.code);
      else if (block.language === "http") expectText(options.server.body(), block.code);
    } catch (error) {
      throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
    }
  }
  await rm(folder, { recursive: true, force: true });
}

/** What the blocks of a guide need. */
export interface GuideOptions {
  /** The folder of the package whose dependencies the blocks import. */
  readonly project: string;
  /** The origin that the guide writes, in whose place the server's is used. */
  readonly origin?: string;
  readonly server: GuideServer;
  /** Files that are there before the first block. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The files of blocks that are read only, such as code of a library that is not installed. */
  readonly reads?: readonly string[];
}

/** The server that a guide calls. */
export interface GuideServer {
  url(): string;
  /** The body of the newest request. */
  body(): string;
  /** Starts anew with the arguments of a line `npx partwise mock`. */
  restart(args: readonly string[]): Promise<void>;
  /** Whether a package can be installed by the name that a guide says. */
  knows(name: string): boolean;
}

const scriptOf = (file: string) => file.replace(/tsx?$/, "js");

type Run = { readonly cwd: string; readonly env: NodeJS.ProcessEnv };

async function shell(line: string, options: GuideOptions, there: (text: string) => string, run: Run) {
  const [command, ...args] = words(line);
  if (command === "npm") {
    if (args[0] !== "install") return "";
    const unknown = args.slice(1).filter((each) => !each.startsWith("-") && !options.server.knows(each));
    if (unknown.length > 0) throw new Error(`npm has no package ${unknown.join(", ")} of this workspace.`);
    return "";
  }
  if (command === "npx" && args[0] === "partwise" && args[1] === "mock") {
    await options.server.restart(args.slice(2));
    return "";
  }
  return output("sh", ["-c", there(line).replace(/^npx (-y )?/, "")], run);
}

/** The words of a line of a shell, without quotes. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");
}

async function output(program: string, args: readonly string[], run: Run): Promise<string> {
  try {
    return (await promisify(execFile)(program, args, run)).stdout;
  } catch (error) {
    const { stderr = "", stdout = "" } = error as { stderr?: string; stdout?: string };
    throw new Error(`ended with an error.\n${stderr || stdout}`);
  }
}

function expectText(given: string, wanted: string): void {
  const lines = (text: string) => text.replaceAll("\r\n", "\n").trim();
  const pattern = lines(wanted)
    .split("…")
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*?");
  if (!new RegExp(`^${pattern}$`, "s").test(lines(given)))
    throw new Error(
      `this is what is given:\n${lines(given)}\nand this is what the guide says:\n${lines(wanted)}`,
    );
}

async function put(folder: string, file: string, text: string): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
