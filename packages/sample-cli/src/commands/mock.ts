import { UsageError } from "@partwise/call/command-line";
import { Option } from "commander";
import type { ProgramCommand } from "../contract/program-command.js";
import { portOf } from "../flags/port-of.js";

/** `zoom-im mock` */
export const mock: ProgramCommand = {
  name: "mock",
  summary: "Run a Zoom mock server on loopback, until Ctrl-C",
  schemas: [],
  examples: ["mock --port 8080 --groups groups.yaml", 'mock --fault "status=503; times=2"'],

  add(command, { terminal, report }) {
    command
      .option("--port <N>", "the port to listen on; 0 takes a free one", portOf, 0)
      .option("--fault <fault>", 'misbehave, such as "status=503; times=2"; may be repeated', append)
      .option(
        "--groups <file>",
        "start with the groups and people of this YAML or JSON file, such as an export",
      )
      .option("--uploads <folder>", "write uploaded files into this folder")
      .addOption(
        new Option("--api <api>", "which groups the account has")
          .choices(["im", "contact", "both"])
          .default("both"),
      )
      .option("--json", "print one JSON document")
      .action(async ({ json, ...flags }: MockFlags) => {
        const stopped = new Promise((resolve) => {
          process.once("SIGINT", resolve);
          process.once("SIGTERM", resolve);
        });
        const server = await start(flags);
        const { url, fileUrl, tokenUrl, accessToken } = server;
        report.result({ url, fileUrl, tokenUrl, accessToken });
        if (json) report.printNow();
        else terminal.out(welcome(server));
        await stopped;
        await server.close();
      });
  },
};

interface MockFlags {
  readonly port: number;
  readonly fault?: readonly string[];
  readonly groups?: string;
  readonly uploads?: string;
  readonly api: "im" | "contact" | "both";
  readonly json?: true;
}

async function start({ port, fault: faults = [], groups, uploads, api }: Omit<MockFlags, "json">) {
  const { startZoomMockServer, readGroupsFile } = await import("../mock/mock-server.js");
  const seed = groups === undefined ? {} : await readGroupsFile(groups);
  const files = uploads === undefined ? {} : { uploads };
  try {
    return await startZoomMockServer({ port, faults, api, redirectsFiles: false, ...seed, ...files });
  } catch (error) {
    if (error instanceof Error && error.name === "FaultError") {
      throw new UsageError(`--fault: ${error.message}`);
    }
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && "code" in cause) {
      throw new UsageError(
        `Port ${port} cannot be used (${cause.code}). Choose another port, or 0 for a free one.`,
      );
    }
    throw error;
  }
}

function append(text: string, texts: readonly string[] = []): readonly string[] {
  return [...texts, text];
}

function welcome({ url, fileUrl, accessToken }: Readonly<Record<"url" | "fileUrl" | "accessToken", string>>) {
  return `The Zoom mock server runs at ${url} until Ctrl-C. In another terminal:

  export ZOOM_BASE_URL=${url}
  export ZOOM_FILE_URL=${fileUrl}
  export ZOOM_ACCESS_TOKEN=${accessToken}
  zoom-im groups list
`;
}
