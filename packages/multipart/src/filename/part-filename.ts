/** On a file that was made with a name for the part: the name, folders included. */
export const partFilename: unique symbol = Symbol.for("@partwise/multipart.filename");
