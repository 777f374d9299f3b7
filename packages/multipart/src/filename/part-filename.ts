/** The key, on a source of bytes, of the filename for the source's part, with folders. */
export const partFilename: unique symbol = Symbol.for("@partwise/multipart.filename");
