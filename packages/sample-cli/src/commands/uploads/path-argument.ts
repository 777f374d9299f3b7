import { UsageError } from "@partwise/call/command-line";
import { Argument } from "commander";

/** An argument that becomes a part of the call's path. Refuses what would change the path. */
export function pathArgument(name: string, help: string): Argument {
  return new Argument(`<${name}>`, help).argParser(pathText(name));
}

/** Reads an id, for an argument or a flag. @throws UsageError for an empty text, `.` and `..` */
export function pathText(name: string): (text: string) => string {
  return (text) => {
    if (text !== "" && text !== "." && text !== "..") return text;
    const what = text === "" ? "empty" : `"${text}"`;
    throw new UsageError(`${name} is ${what}, so the call would go to another path. Give an id.`);
  };
}

/** Reads the number of a webinar, which people copy with its spaces. @throws UsageError for any other text */
export function webinarNumber(name: string): (text: string) => number {
  return (text) => {
    const digits = text.replace(/[\s-]/g, "");
    if (/^[1-9]\d{0,14}$/.test(digits)) return Number(digits);
    throw new UsageError(
      `${name} needs the number of a webinar, such as 97871060099. The page of the webinar shows it.`,
    );
  };
}
