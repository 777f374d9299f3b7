import type { Report, SentReport } from "./report.js";

/** The totals of a run, and every failure with its reason. */
export function printReports(reports: readonly Report[]): { text: string; failed: boolean } {
  const refused = reports.filter((each) => each.refused !== undefined);
  const crashed = reports.filter(({ crash }) => crash !== undefined);
  const generated = reports.filter(({ refused, crash }) => refused === undefined && crash === undefined);
  const compiled = generated.filter(({ typeErrors }) => typeErrors.length === 0);
  const sent = generated.flatMap(({ sent }) => sent);
  const of = (outcome: string) => sent.filter((each) => each.outcome === outcome);
  const isWrong = ({ outcome }: SentReport) => outcome === "wrong";
  const wrong = generated.filter(({ sent, called }) => [...sent, ...called].some(isWrong));
  const called = generated.flatMap(({ called }) => called);
  const calls = (outcome: string) => called.filter((each) => each.outcome === outcome).length;
  const reasons = new Map<string, number>();
  for (const { reason = "" } of of("refused")) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const lines = [
    ...refused.map(({ file, refused }) => `refused: ${file}: ${refused}`),
    ...crashed.map(({ file, crash }) => `CRASH: ${file}: ${crash}`),
    ...generated.flatMap(({ file, typeErrors }) => typeErrors.map((each) => `TYPES: ${file}: ${each}`)),
    ...wrong.flatMap(({ file, sent, called }) => wrongLines(file, [...sent, ...called])),
    "",
    `${reports.length} descriptions, ${sum(reports, "operations")} multipart operations, ${sum(reports, "bodies")} bodies described`,
    `${generated.length} generated, ${refused.length} refused with a reason, ${crashed.length} crashed; ${sum(reports, "warnings")} warnings`,
    `${compiled.length} of ${generated.length} compile under strict`,
    `${sent.length} bodies made: ${of("right").length} right, ${of("wrong").length} wrong, ${of("refused").length} without a form`,
    `${partsOf(sent)} parts`,
    `${called.length} operations called with parameters: ${calls("right")} right, ${calls("wrong")} wrong, ${calls("refused")} without another client's answer`,
    `${partsOf(called)} parameters`,
    ...[...reasons].map(([reason, count]) => `  without a form: ${count} ${reason}`),
  ];
  const failed = crashed.length > 0 || compiled.length < generated.length || wrong.length > 0;
  return { text: lines.join("\n"), failed };
}

function partsOf(sent: readonly SentReport[]): number {
  return sent.reduce((total, { parts }) => total + parts, 0);
}

function wrongLines(file: string, sent: Report["sent"]): string[] {
  const wrong = sent.filter(({ outcome }) => outcome === "wrong");
  const lines = wrong.slice(0, 5).map(({ call, reason }) => `WRONG: ${file}: ${call}: ${reason}`);
  return wrong.length > 5 ? [...lines, `WRONG: ${file}: and ${wrong.length - 5} more`] : lines;
}

function sum(reports: readonly Report[], key: "operations" | "bodies" | "warnings"): number {
  return reports.reduce((total, report) => total + report[key], 0);
}
