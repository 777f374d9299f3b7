import { printMarkdown } from "@partwise/diff";
import { changesSince } from "./changeset/changes-since.js";
import { specsOf } from "./specs/specs-of.js";

/**
 * What an edit since a revision does to callers of each description below `specs/`, as Markdown for a pull request: at most 60,000
 * characters, in UTF-8 at most 120,000 bytes, so that one comment and one variable hold the text.
 * @throws {CodegenError} when a description cannot be read
 */
export async function reportSpecs(workspace: string, since: string): Promise<string> {
  const sections: string[] = [];
  for (const spec of specsOf(workspace)) {
    const changes = await changesSince(workspace, spec, since);
    if (changes === undefined) sections.push(`## ${spec.name}\n\nA new description.\n`);
    else if (changes.length > 0) sections.push(`## ${spec.name}\n\n${printMarkdown(changes)}`);
  }
  if (sections.length === 0) return `${reportMark}\nNo description changed.\n`;
  return shortened(`${reportMark}\n${sections.join("\n")}`);
}

/** The first line of each report, by which a later one finds the comment that it replaces. */
export const reportMark = "<!-- changes of descriptions -->";

const most = { characters: 60_000, bytes: 120_000 };
const end = "\nThe rest is left out: `npx partwise diff REVISION:DESCRIPTION DESCRIPTION` prints all.\n";

function shortened(report: string): string {
  if (report.length <= most.characters && Buffer.byteLength(report) <= most.bytes) return report;
  const lines = report.split("\n");
  let length = end.length;
  let bytes = Buffer.byteLength(end);
  const kept = lines.findIndex((line) => {
    length += line.length + 1;
    bytes += Buffer.byteLength(line) + 1;
    return length > most.characters || bytes > most.bytes;
  });
  return `${lines.slice(0, kept).join("\n")}\n${end}`;
}
