import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import packageJson from "../../package.json" with { type: "json" };
import { createProgram } from "../commands/create-program.js";
import { helpDescriptions } from "../commands/help-descriptions.js";
import { createReport } from "../report/create-report.js";
import { silentTerminal } from "../terminal/silent-terminal.js";
import { manPage } from "./man-page.js";

/** The man page of zoom-im. */
export function programManPage(): string {
  const terminal = silentTerminal({});
  const program = createProgram(description, { terminal, report: createReport(terminal) }, helpDescriptions);
  return manPage(program, packageJson.version);
}
