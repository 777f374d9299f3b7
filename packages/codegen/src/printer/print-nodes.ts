import type { InterfaceDeclaration, Node, NodeArray, TypeElement } from "typescript";
import { printComment } from "./print-comment.js";

type TypeScript = typeof import("typescript");

/**
 * Prints interfaces byte for byte as TypeScript's own printer does, in a fraction of the time. An interface with an unknown
 * kind of node is left to TypeScript's printer.
 */
export function printNodes(nodes: readonly Node[], ts: TypeScript): string {
  const slow = slowPrinter(ts);
  const print = (node: Node) =>
    ts.isInterfaceDeclaration(node) ? printInterface(node, ts, slow) : undefined;
  return nodes.map((node) => `${print(node) ?? slow(node)}\n`).join("");
}

/** The printed interface; undefined when it has a node of an unknown kind. */
function printInterface(
  node: InterfaceDeclaration,
  ts: TypeScript,
  slow: (node: Node) => string,
): string | undefined {
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  let isKnown = typeParameters === undefined && heritageClauses === undefined && members.length > 0;
  isKnown &&= !isCommented(node);

  function print(node: Node, indent: string): string {
    isKnown &&= !isCommented(node);
    if (ts.isTypeReferenceNode(node)) {
      return `${print(node.typeName, indent)}${printArguments(node.typeArguments, indent)}`;
    }
    if (ts.isIdentifier(node)) return ts.idText(node);
    if (ts.isTypeLiteralNode(node)) return printMembers(node.members, indent);
    if (ts.isUnionTypeNode(node)) return node.types.map((type) => print(type, indent)).join(" | ");
    if (ts.isArrayTypeNode(node)) return `${print(node.elementType, indent)}[]`;
    if (ts.isIndexedAccessTypeNode(node)) {
      return `${print(node.objectType, indent)}[${print(node.indexType, indent)}]`;
    }
    if (ts.isLiteralTypeNode(node)) return print(node.literal, indent);
    if (ts.isStringLiteral(node)) return printText(node.text) ?? slow(node);
    if (ts.isNumericLiteral(node)) return node.text;
    if (ts.isIntersectionTypeNode(node)) return node.types.map((type) => print(type, indent)).join(" & ");
    if (ts.isParenthesizedTypeNode(node)) return `(${print(node.type, indent)})`;
    if (ts.isTupleTypeNode(node)) return printTuple(node.elements, indent);
    if (ts.isRestTypeNode(node)) return `...${print(node.type, indent)}`;
    if (ts.isPrefixUnaryExpression(node)) {
      return `${ts.tokenToString(node.operator)}${print(node.operand, indent)}`;
    }
    const token = ts.tokenToString(node.kind);
    isKnown &&= token !== undefined;
    return token ?? "";
  }

  function printArguments(types: NodeArray<Node> | undefined, indent: string): string {
    return types === undefined || types.length === 0
      ? ""
      : `<${types.map((type) => print(type, indent)).join(", ")}>`;
  }

  function printMembers(list: NodeArray<TypeElement>, indent: string): string {
    if (list.length === 0) return "{}";
    let text = "{\n";
    const deeper = `${indent}    `;
    for (const member of list) text += printMember(member, deeper);
    return `${text}${indent}}`;
  }

  function printMember(member: TypeElement, indent: string): string {
    const comments = ts.getSyntheticLeadingComments(member) ?? [];
    let text = "";
    isKnown &&= ts.getSyntheticTrailingComments(member) === undefined;
    for (const comment of comments) {
      isKnown &&=
        comment.kind === ts.SyntaxKind.MultiLineCommentTrivia && comment.hasTrailingNewLine === true;
      text += `${indent}${printComment(`/*${comment.text}*/`, indent)}\n`;
    }
    text += indent;
    if (ts.isPropertySignature(member)) {
      for (const modifier of member.modifiers ?? []) text += `${print(modifier, indent)} `;
      const question = member.questionToken === undefined ? "" : "?";
      return `${text}${print(member.name, indent)}${question}${printAnnotation(member.type, indent)};\n`;
    }
    const [parameter] = ts.isIndexSignatureDeclaration(member) ? member.parameters : [];
    if (!ts.isIndexSignatureDeclaration(member) || parameter === undefined || member.modifiers?.length) {
      isKnown = false;
      return "";
    }
    const key = `${print(parameter.name, indent)}${printAnnotation(parameter.type, indent)}`;
    return `${text}[${key}]${printAnnotation(member.type, indent)};\n`;
  }

  function printAnnotation(type: Node | undefined, indent: string): string {
    return type === undefined ? "" : `: ${print(type, indent)}`;
  }

  function printTuple(elements: NodeArray<Node>, indent: string): string {
    if (elements.length === 0) isKnown = false;
    const deeper = `${indent}    `;
    return `[\n${elements.map((element) => `${deeper}${print(element, deeper)}`).join(",\n")}\n${indent}]`;
  }

  /** Whether a node has comments, which only members are expected to have. */
  function isCommented(node: Node): boolean {
    return (ts.getSyntheticLeadingComments(node) ?? ts.getSyntheticTrailingComments(node)) !== undefined;
  }

  const head = (modifiers ?? []).map((modifier) => `${print(modifier, "")} `).join("");
  const text = `${head}interface ${ts.idText(name)} ${printMembers(members, "")}`;
  return isKnown ? text : undefined;
}

/** The quoted text; undefined for text that needs escapes. */
function printText(text: string): string | undefined {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : undefined;
}

function slowPrinter(ts: TypeScript): (node: Node) => string {
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  return (node) => printer.printNode(ts.EmitHint.Unspecified, node, file);
}
