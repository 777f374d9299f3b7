// Whether everything that needs the client finds the same one, in the version that is given.
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";

const version = process.argv[2];
const root = createRequire(import.meta.url);
const wanting = ["@partwise/policies", "@partwise/zoom"];
const places = [root, ...wanting.map((name) => createRequire(root.resolve(`${name}/package.json`)))].map(
  (from) => realpathSync(from.resolve("@partwise/client/package.json")),
);
if (new Set(places).size > 1) throw new Error(`There are several clients: ${places.join(", ")}`);
const found = JSON.parse(readFileSync(places[0], "utf8")).version;
if (found !== version) throw new Error(`The client is ${found}; ${version} was installed.`);
