import { CodegenError } from "@partwise/description/problems";
import type { Streams } from "../../src/command/streams.js";

/** What a command prints, and its exit code; a CodegenError as the program prints it. */
export async function runCommand(command: (streams: Streams) => Promise<number>) {
  let out = "";
  let err = "";
  const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  try {
    return { status: await command(streams), out, err };
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error;
    return { status: error.code === "USAGE" ? 2 : 1, out, err: `${error.message}\n` };
  }
}
