import { multipartBytes } from "./multipart-bytes.js";

export const patch = (body: BodyInit, headers?: HeadersInit): RequestInit => ({
  method: "PATCH",
  body,
  ...(headers && { headers }),
});
export const raw = (...lines: string[]): RequestInit => ({ method: "PATCH", ...multipartBytes(lines) });
export const typed = (contentType: string, ...lines: string[]): RequestInit => ({
  method: "PATCH",
  ...multipartBytes(lines, contentType),
});
export const json = (body: string) => ({ headers: { "content-type": "application/json" }, body });
export const group = "/im/groups/MIuNMURBTkuwfZ20jteRJg";
export const name = 'Content-Disposition: form-data; name="name"';
