import type { BrowserCommand } from "vitest/node";
import { readWithBusboy } from "../../src/read-back/read-with-busboy.js";
import { readWithUndici } from "../../src/read-back/read-with-undici.js";

/** Reads a body of the page with a parser that needs Node. */
export const readOnNode: BrowserCommand<[reader: Reader, contentType: string, base64: string]> = (
  _,
  reader,
  contentType,
  base64,
) => carriedParts(reader, contentType, Buffer.from(base64, "base64"));

/** One part as a parser found it on Node, in a form that JSON can carry to the page. */
export interface CarriedPart {
  readonly name: string | undefined;
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  readonly isFile: boolean;
  readonly base64: string;
}

type Reader = "busboy" | "undici";

declare module "vitest/browser" {
  interface BrowserCommands {
    readOnNode: (reader: Reader, contentType: string, base64: string) => Promise<CarriedPart[]>;
  }
}

/** The parts as the parser reads them. */
export async function carriedParts(
  reader: Reader,
  contentType: string,
  bytes: Buffer,
): Promise<CarriedPart[]> {
  const read = reader === "busboy" ? readWithBusboy : readWithUndici;
  const parts = await read({ contentType, bytes });
  return parts.map((part) => ({
    name: part.name,
    filename: part.filename,
    contentType: part.contentType,
    isFile: "filename" in part,
    base64: part.bytes.toString("base64"),
  }));
}
