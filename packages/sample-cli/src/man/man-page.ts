import { EventEmitter } from "node:events";
import type { Command } from "commander";

/**
 * The man page of a program, in the language of man(7), made from the help texts of its commands. The page names no date, so that two
 * builds make one page.
 */
export function manPage(program: Command, version: string): string {
  const commands = visible(program);
  return [
    `.TH ${quoted(program.name().toUpperCase())} 1 "" ${quoted(`${program.name()} ${version}`)} "User Commands"`,
    ".SH NAME",
    `${text(program.name())} \\- ${text(program.description().replace(/\.$/, ""))}`,
    ".SH SYNOPSIS",
    `.B ${text(program.name())}`,
    ".I COMMAND",
    "[ARGUMENTS] [FLAGS]",
    ".SH COMMANDS",
    ...commands
      .flatMap((command) => (command.commands.length > 0 ? visible(command) : [command]))
      .flatMap(section),
    ".SH NOTES",
    ...afterHelp(program),
    "",
  ].join("\n");
}

function visible(command: Command): readonly Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((inner) => inner.name() !== "help");
}

function section(command: Command): string[] {
  const help = command.createHelp();
  const name = help.commandUsage(command).replace(/ \[options\]/, "");
  return [
    `.SS ${quoted(name)}`,
    text(help.commandDescription(command)),
    ...help
      .visibleArguments(command)
      .flatMap((argument) => [
        ".TP",
        `.I ${text(argument.name())}`,
        text(help.argumentDescription(argument)),
      ]),
    ...help
      .visibleOptions(command)
      .flatMap((option) => [".TP", `.B ${text(option.flags)}`, text(help.optionDescription(option))]),
    ...afterHelp(command),
  ];
}

/** The texts that the command's help ends with, as they are laid out there. */
function afterHelp(command: Command): string[] {
  const written: string[] = [];
  for (const listener of EventEmitter.prototype.listeners.call(command, "afterHelp")) {
    listener.call(command, { error: false, command, write: (part: string) => void written.push(part) });
  }
  const lines = written.join("").trim();
  return lines === "" ? [] : [".PP", ".nf", ...lines.split("\n").map(text), ".fi"];
}

/** Text that man prints as it is: no escape, no request at the start of a line, hyphens that can be copied. */
function text(words: string): string {
  return words
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1");
}

function quoted(words: string): string {
  return `"${text(words).replaceAll('"', "\\(dq")}"`;
}
