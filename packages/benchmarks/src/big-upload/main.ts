import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { bigUpload } from "./big-upload.js";

const { values } = parseArgs({ options: { gib: { type: "string", default: "5" }, folder: { type: "string" } } });
const gib = Number(values.gib);
if (!(gib > 0 && gib <= 9)) throw new Error("--gib needs a number up to 9.");
await bigUpload({ size: gib * 2 ** 30, ...(values.folder && { folder: resolve(values.folder) }) });
