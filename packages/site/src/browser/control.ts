import type { Field } from "../form/field.js";

/** The control of a field: what is shown, and how its value is read. A control that was left empty has no value. */
export function control(field: Field): Control {
  const { name, kind, isRequired, values = [], fields = [], item } = field;
  if (kind === "object" && fields.length > 0) {
    const set = element("fieldset", {});
    set.append(element("legend", { textContent: name || "Body" }));
    const inner = fields.map((each) => ({ each, ...control(each) }));
    set.append(...inner.map(({ node }) => node));
    const read = () => {
      const pairs = inner
        .map(({ each, read }) => [each.name, read()] as const)
        .filter(([, value]) => value !== undefined);
      return pairs.length > 0 || isRequired ? Object.fromEntries(pairs) : undefined;
    };
    return { node: set, read };
  }
  if (kind === "array" && item !== undefined) return list(name, isRequired, item);
  const label = element("label", { textContent: `${name || "Value"}${isRequired ? " (required)" : ""} ` });
  const read = (text: string): unknown =>
    text === ""
      ? undefined
      : kind === "number" || kind === "integer"
        ? Number(text)
        : kind === "json"
          ? JSON.parse(text)
          : text;
  if (kind === "enum" || kind === "boolean") {
    const select = element("select", { name });
    const options = kind === "boolean" ? [true, false] : values;
    select.append(
      element("option", { value: "", textContent: "" }),
      ...options.map((value, i) => element("option", { value: String(i), textContent: String(value) })),
    );
    label.append(select);
    return { node: label, read: () => (select.value === "" ? undefined : options[Number(select.value)]) };
  }
  const type = kind === "file" ? "file" : kind === "number" || kind === "integer" ? "number" : "text";
  const input = element("input", {
    name,
    type,
    required: isRequired,
    ...(type === "number" && { step: "any" }),
  });
  label.append(input);
  return { node: label, read: () => (kind === "file" ? input.files?.[0] : read(input.value)) };
}

/** What stands on the page for a field. */
export interface Control {
  readonly node: HTMLElement;
  readonly read: () => unknown;
}

function list(name: string, isRequired: boolean, item: Field): Control {
  const set = element("fieldset", {});
  const rows: Control[] = [];
  const add = element("button", { type: "button", textContent: `Add to ${name}` });
  add.onclick = () => {
    const row = control({ ...item, name: `${name} ${rows.length + 1}` });
    const line = element("div", {});
    const remove = element("button", { type: "button", textContent: "Remove" });
    remove.onclick = () => {
      rows.splice(rows.indexOf(row), 1);
      line.remove();
    };
    rows.push(row);
    line.append(row.node, remove);
    add.before(line);
  };
  set.append(element("legend", { textContent: name }), add);
  const read = () => (rows.length > 0 || isRequired ? rows.map((row) => row.read()) : undefined);
  return { node: set, read };
}

/** A new element with these properties. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
