// Prints the declarations of metadata that generated code carries, from the packages that read metadata. With --check it
// only compares.
import { readFile, writeFile } from "node:fs/promises";
import ts from "typescript";

const sources = ["packages/multipart/src/contract/encoding.ts", "packages/client/src/contract/operations.ts"];
const printed = new URL("src/generated/metadata-declarations.ts", import.meta.url);

const texts = await Promise.all(
  sources.map((path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8")),
);
const declared = new Map(
  texts
    .map((text) => ts.createSourceFile("", text, ts.ScriptTarget.Latest, true))
    .flatMap(({ statements }) => statements.filter(({ name }) => name))
    .map((node) => [node.name.text, node]),
);

/** What is declared, in this order and under which name; each other type is spelled out where it is used. */
const names = new Map([
  ["Operations", "OperationsMetadata"],
  ["ServerMetadata", "ServerMetadata"],
  ["OperationMetadata", "OperationMetadata"],
  ["MediaTypeMetadata", "MediaTypeMetadata"],
  ["Encoding", "EncodingMetadata"],
]);

/** Members that generated code does not declare, or only where a description has some. */
const leftOut = /^(\$(contract|securitySchemes|serverVariables|credentials)|dates)$/;

const sequences = declared.get("OperationMetadata").members.find(({ name }) => name?.text === "sequences");
const declarations = [...names].map(
  ([name, printed]) => `${printDeclaration(declared.get(name), printed)}\n`,
);

const source = [
  `// Made by print-contract.mjs from ${sources.join(" and ")}. Do not edit.`,
  "",
  "/** What generated metadata is, as generated code declares it. */",
  `export const metadataDeclarations = ${literal(declarations.join(""))};`,
  "",
  "/** The lines of it that count only where a response is a sequence. */",
  `export const sequencesDeclaration = ${literal(printMembers([sequences], "  "))};`,
  "",
].join("\n");

if (!process.argv.includes("--check")) await writeFile(printed, source);
else if ((await readFile(printed, "utf8").catch(() => "")) !== source) {
  console.error(
    `src/generated/metadata-declarations.ts is not what ${sources.join(" and ")} say: run pnpm generate.`,
  );
  process.exitCode = 1;
}

function printDeclaration(node, name) {
  if (ts.isTypeAliasDeclaration(node))
    return `${printComment(node, "")}export type ${name} =${printType(node.type, "", "")};\n`;
  return `${printComment(node, "")}export interface ${name} {\n${printMembers(node.members, "  ")}}\n`;
}

function printMembers(members, indent, hasComments = true) {
  const kept = members.filter(({ name }) => !leftOut.test(name?.text));
  return kept
    .map((each) => (hasComments ? printComment(each, indent) : "") + printMember(each, indent))
    .join("");
}

function printMember(member, indent) {
  const head = `${indent}${member.getText().slice(0, member.type.getStart() - member.getStart())}`;
  return `${head}${printType(member.type, indent, head)};\n`;
}

/** A type in one line where the line has room for it, and no comment inside is lost; else a member a line. */
function printType(type, indent, head) {
  const node = spelledOut(type);
  const isSaid = node === type;
  const line = inOneLine(node);
  if (head.length + line.length < 120 && !(isSaid && node.getText().includes("/**"))) return line;
  if (ts.isUnionTypeNode(node))
    return node.types.map((each) => `\n${indent}  | ${printType(each, `${indent}    `, "  | ")}`).join("");
  return node.members ? `{\n${printMembers(node.members, `${indent}  `, isSaid)}${indent}}` : line;
}

/** What a name that is not declared stands for. */
function spelledOut(node) {
  const text = node.getText();
  const found = names.has(text) ? undefined : declared.get(text);
  return found?.type ?? found ?? node;
}

function inOneLine(node) {
  const text = ts.isInterfaceDeclaration(node)
    ? `{ ${node.members.map((each) => each.getText()).join(" ")} }`
    : node.getText();
  return text
    .replace(/\/\*\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/^\| |(?<=<) | (?=>)|;(?= })/g, "")
    .replace(/\b[A-Z]\w+\b/g, (name) => {
      const found = declared.get(name);
      if (name === "Paths") return "paths";
      return names.get(name) ?? (found ? inOneLine(found.type ?? found) : name);
    });
}

/** The first line of a comment. */
function printComment({ jsDoc }, indent) {
  const [, first] =
    jsDoc
      ?.at(-1)
      .getText()
      .match(/^\/\*\*\s*(?:\* )?(.*?)\s*(?:\*\/|\n)/) ?? [];
  return first === undefined ? "" : `${indent}/** ${first} */\n`;
}

function literal(text) {
  return `\`${text.replace(/[`\\]|\$\{/g, "\\$&")}\``;
}
