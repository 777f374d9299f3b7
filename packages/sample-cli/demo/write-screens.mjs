import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const program = fileURLToPath(new URL("../bin/zoom-im.js", import.meta.url));
const run = promisify(execFile);

/**
 * The README with what its commands print now: commands of a `console` block are run with their output in a pipe, those of a
 * `terminal` block on a pseudo-terminal of 80 columns, without colours.
 */
export async function withScreens(readme) {
  const pieces = readme.split(/(```(?:console|terminal)\n.*?```)/s);
  const written = [];
  for (const piece of pieces) {
    const [, kind, text] = /^```(console|terminal)\n(.*)```$/s.exec(piece) ?? [];
    written.push(
      kind === undefined ? piece : `\`\`\`${kind}\n${await screensOf(text, kind === "terminal")}\`\`\``,
    );
  }
  return written.join("");
}

async function screensOf(text, onTerminal) {
  const commands = [...text.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command);
  const screens = [];
  for (const command of commands) screens.push(`$ ${command}\n${await outputOf(command, onTerminal)}`);
  return screens.join("");
}

/** What a command prints to stdout; on a terminal, what stands on it in the end. */
async function outputOf(command, onTerminal) {
  const line = command.replace(/^zoom-im /, `'${process.execPath}' '${program}' `);
  const env = { PATH: process.env.PATH, TERM: "xterm", NO_COLOR: "1" };
  const [file, args] = onTerminal
    ? ["script", ["-qec", `stty cols 80 && ${line}; true`, "/dev/null"]]
    : ["sh", ["-c", line]];
  const { stdout } = await run(file, args, { env });
  return stdout.replaceAll("\r", "");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const place = new URL("../README.md", import.meta.url);
  await writeFile(place, await withScreens(await readFile(place, "utf8")));
}
