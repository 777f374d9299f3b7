import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { libraries } from "../../node_modules/@partwise/codegen/dist/migrate/libraries.js";

const entry = fileURLToPath(new URL("../../dist/index.d.ts", import.meta.url));
const library = fileURLToPath(import.meta.resolve("openapi-fetch")).replace(/\.mjs$/, ".d.mts");

test("the command knows which exports of openapi-fetch this client has", () => {
  const program = ts.createProgram([entry, library], { module: ts.ModuleKind.NodeNext });
  const exportsOf = (path: string) => {
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(path);
    const symbol = source && checker.getSymbolAtLocation(source);
    return symbol ? checker.getExportsOfModule(symbol).map(({ name }) => name) : [];
  };
  const own = exportsOf(entry);
  const shared = exportsOf(library).filter((name) => own.includes(name));
  expect(shared.sort()).toEqual([...(libraries.get("openapi-fetch")?.shared ?? [])].sort());
});

test("the command and this client have the same version, which the command writes into package.json", () => {
  const versions = ["../../package.json", "../../../codegen/package.json"].map(
    (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")).version,
  );
  expect(versions[0]).toBe(versions[1]);
});
