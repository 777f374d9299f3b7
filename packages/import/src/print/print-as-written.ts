import { type Document, isCollection, isScalar, Scalar, visit } from "yaml";
import { layout } from "./layout.js";

/**
 * The document as YAML in which what was not touched looks as it did: collections in brackets, and text over several
 * lines, which the printer would lay out anew, are copied from the text that the document was read from.
 */
export function printAsWritten(document: Document, text: string, touched: ReadonlySet<unknown>): string {
  const copies: string[] = [];
  const holds = (node: unknown): boolean => {
    let found = false;
    visit(node as Scalar, {
      Collection: (_, each) => {
        if (!touched.has(each)) return undefined;
        found = true;
        return visit.BREAK;
      },
    });
    return found;
  };
  visit(document, {
    Node: (key, node) => {
      if (key === "key" || node === null || !("range" in node) || !node.range) return undefined;
      const isFlow = isCollection(node) && node.flow === true && !holds(node);
      const source = text.slice(node.range[0], node.range[1]);
      if (!isFlow && !(isScalar(node) && source.includes("\n"))) return undefined;
      copies.push(source.replace(/\r?\n$/, ""));
      const copy = new Scalar(`copied${copies.length - 1}copied`);
      copy.type = "PLAIN";
      if (node.anchor !== undefined) copy.anchor = node.anchor;
      if (typeof node.comment === "string") copy.comment = node.comment;
      if (typeof node.commentBefore === "string") copy.commentBefore = node.commentBefore;
      if (node.spaceBefore === true) copy.spaceBefore = true;
      return copy;
    },
  });
  const indentSeq = !/^( *)[^\s#][^\n]*:[ \t]*\r?\n\1- /m.test(text);
  const printed = document.toString({ ...layout, indentSeq, verifyAliasOrder: false });
  return printed.replace(/copied(\d+)copied/g, (_, index: string) => copies[Number(index)] ?? "");
}
