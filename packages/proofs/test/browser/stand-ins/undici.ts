import { commands } from "vitest/browser";

/** undici needs Node: the body goes there, and what undici found becomes a FormData of the browser. */
class UndiciResponse extends globalThis.Response {
  override async formData(): Promise<FormData> {
    const contentType = this.headers.get("content-type") ?? "";
    const body = Buffer.from(await this.arrayBuffer()).toString("base64");
    const form = new FormData();
    for (const part of await commands.readOnNode("undici", contentType, body)) {
      const { name = "", filename = "", contentType: type = "", base64, isFile } = part;
      const bytes = Buffer.from(base64, "base64");
      form.append(name, isFile ? new File([new Uint8Array(bytes)], filename, { type }) : bytes.toString());
    }
    return form;
  }
}

const { FormData: BrowserFormData } = globalThis;

export { BrowserFormData as FormData, UndiciResponse as Response };
