import { isMap, parseDocument } from "yaml";
import type { OperationSamples } from "../languages/operation-samples.js";

/**
 * A description, YAML or JSON, with `x-codeSamples` in each operation, its comments and order kept. Samples of an operation that
 * were there are replaced.
 * @see https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-code-samples
 */
export function addCodeSamples(text: string, operations: readonly OperationSamples[]): string {
  const isJson = /^\s*\{/.test(text);
  const document = parseDocument(text, { keepSourceTokens: true });
  for (const { pointer, samples } of operations) {
    const keys = pointer
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    const node = document.getIn(keys);
    if (!isMap(node) || samples.length === 0) continue;
    const list = samples.map(({ language, code }) => ({
      lang: language.lang,
      label: language.title,
      source: `${code}\n`,
    }));
    document.setIn([...keys, "x-codeSamples"], document.createNode(list));
  }
  if (isJson) return `${JSON.stringify(document.toJS(), null, 2)}\n`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
