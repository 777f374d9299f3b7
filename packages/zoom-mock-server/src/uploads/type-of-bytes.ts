/** The media type that the first bytes of a file tell: a picture or a video that Zoom takes; undefined for anything else. */
export function typeOfBytes(start: Uint8Array): string | undefined {
  const text = Buffer.from(start.subarray(0, 16)).toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^GIF8[79]a/.test(text)) return "image/gif";
  const brand = /^[\s\S]{4}ftyp([\s\S]{4})/.exec(text)?.[1];
  if (brand === undefined) return undefined;
  return brand === "qt  " ? "video/quicktime" : "video/mp4";
}
