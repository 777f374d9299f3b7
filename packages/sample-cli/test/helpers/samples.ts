/** The first bytes of files of several types, enough to be known by. */
export const samples = {
  png: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
    "base64",
  ),
  jpeg: Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"),
  gif: Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64"),
  mp4: ftyp("isom", "isomiso2avc1mp41"),
  quicktime: ftyp("qt  ", "qt  "),
  webm: Buffer.from(
    "1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806700000000",
    "hex",
  ),
} as const;

/** @see ISO/IEC 14496-12, section 4.3 */
function ftyp(brand: string, compatible: string): Buffer {
  const content = Buffer.from(`ftyp${brand}\0\0\u0002\0${compatible}`, "latin1");
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 4);
  return Buffer.concat([size, content, Buffer.alloc(64)]);
}
