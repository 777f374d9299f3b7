/** The key, on a source of bytes, of the filename that its part gets, folders included. */
export const partFilename: unique symbol = Symbol.for("@partwise/multipart.filename");
