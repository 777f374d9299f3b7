import type { Field } from "../../form/field.js";
import { element } from "../dom/element.js";
import { select } from "../dom/select.js";
import type { Control } from "./control.js";

/** The control of a part that may have one of several content types, and a selector of these. */
export function partControl(field: Field, control: Control): Control {
  const named = (field.contentTypes ?? []).filter((type) => !type.includes("*"));
  if (named.length === 0) return control;
  const isFile = (field.item ?? field).kind === "file";
  const first: readonly [string, string | undefined] = [
    isFile ? "as the file says" : "as the value needs",
    undefined,
  ];
  const chosen = select([first, ...named.map((type) => [type, type] as const)], {
    className: "content-type",
  });
  const label = element(
    "label",
    { className: "content-type" },
    `Content type of ${field.name}: `,
    chosen.node,
  );
  control.node.append(label);
  const contentTypes = (): Readonly<Record<string, string>> => {
    const type = chosen.value();
    return type === undefined ? {} : { [field.name]: type };
  };
  return { ...control, contentTypes };
}
