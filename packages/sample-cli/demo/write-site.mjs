import { fileURLToPath } from "node:url";
import { buildPages } from "./build-pages.mjs";

const folder = fileURLToPath(new URL("../../../site", import.meta.url));
await buildPages(["--output", folder]);
console.log(`The pages of Zoom's IM groups are in ${folder}.`);
