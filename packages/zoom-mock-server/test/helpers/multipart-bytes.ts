/** A multipart body from lines written by hand, and its Content-Type header. */
export function multipartBytes(lines: readonly string[], contentType = "multipart/form-data; boundary=cut") {
  return { headers: { "content-type": contentType }, body: Buffer.from(lines.join("\r\n")) };
}

/** A form of text parts. */
export function form(parts: Readonly<Record<string, string | Blob>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.append(name, value);
  return data;
}
