import { type Client, type ClientOptions, createClient, type Operations, unwrap } from "@partwise/client";
import type { Upload } from "./upload.js";

/** As codegen writes them for a description with one operation. */
interface paths {
  "/files": {
    post: {
      requestBody: { content: { "multipart/form-data": { name: string; content: BinaryText } } };
      responses: { 204: { content?: never } };
    };
  };
}

type BinaryText = string & { readonly $binary?: true };

const form = { encoding: { name: { defaultContentType: "text/plain" }, content: { binary: true } } } as const;
const operations: Operations<paths> = {
  "/files": {
    post: { requestBody: { content: { "multipart/form-data": form } }, responses: { 204: [] } },
  },
};

/** An upload through a client with these options. `open` makes a Blob of the path. */
export function uploadWith(
  options: Omit<ClientOptions<paths>, "operations">,
  open: (path: string) => Promise<Blob>,
): Upload {
  return async (url, path) => {
    const baseUrl = url.slice(0, -"/files".length);
    const client: Client<paths> = createClient({ ...options, baseUrl, operations });
    await unwrap(client.POST("/files", { body: { name: "Lighthouse", content: await open(path) } }));
  };
}
