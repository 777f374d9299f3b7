import { fileTypeFromFile } from "file-type";

/** The media type that the content of a file tells, whatever its name; undefined for a text and for what is not known. */
export async function typeOfFile(path: string): Promise<string | undefined> {
  // A file that ends in the midst of its head makes the library throw.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  // An animated PNG is a PNG to those who do not know animations.
  return found?.mime === "image/apng" ? "image/png" : found?.mime;
}
