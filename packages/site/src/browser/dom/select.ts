import { element } from "./element.js";

/** A select that gives one of some values; the text of each is what people read. */
export function select<Value>(
  options: readonly (readonly [text: string, value: Value])[],
  properties: Partial<HTMLSelectElement> = {},
): Select<Value> {
  const node = element("select", properties);
  node.append(...options.map(([text], index) => element("option", { textContent: text, value: `${index}` })));
  return {
    node,
    value: () => options[Number(node.value)]?.[1] as Value,
    choose: (index) => {
      node.value = `${index}`;
    },
  };
}

/** A select, and the value that is chosen. */
export interface Select<Value> {
  readonly node: HTMLSelectElement;
  readonly value: () => Value;
  readonly choose: (index: number) => void;
}
