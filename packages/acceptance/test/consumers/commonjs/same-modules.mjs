import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [, , ...entries] = process.argv;
const different = [];
for (const entry of entries) {
  const required = require(entry);
  for (const [name, imported] of Object.entries(await import(entry))) {
    if (required[name] !== imported) different.push(`${entry} ${name}`);
  }
}
console.log(JSON.stringify(different));
