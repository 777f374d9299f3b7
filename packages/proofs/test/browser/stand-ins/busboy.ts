import { commands } from "vitest/browser";

type Listener = (...given: unknown[]) => void;

/** busboy needs Node: this sends the body there, and tells what busboy found in the way busboy does. */
// biome-ignore lint/style/noDefaultExport: that is how busboy is imported.
export default function busboy({ headers }: { headers: { "content-type": string } }) {
  const listeners = new Map<string, Listener>();
  const tell = (event: string, ...given: unknown[]) => listeners.get(event)?.(...given);

  async function read(body: Uint8Array): Promise<void> {
    const parts = await commands.readOnNode(
      "busboy",
      headers["content-type"],
      Buffer.from(body).toString("base64"),
    );
    for (const { name, filename, contentType, base64, isFile } of parts) {
      const bytes = Buffer.from(base64, "base64");
      const info = { filename, mimeType: contentType };
      if (!isFile) tell("field", name, bytes.toString(), info);
      else {
        const file = { on: (event: string, listen: Listener) => event === "data" && listen(bytes) };
        tell("file", name, file, info);
      }
    }
    tell("close");
  }

  const parser = {
    on(event: string, listen: Listener) {
      listeners.set(event, listen);
      return parser;
    },
    end: (body: Uint8Array) => void read(body).catch((error) => tell("error", error)),
  };
  return parser;
}
