import type { Field } from "../../form/field.js";
import { choiceControl } from "./choice-control.js";
import type { Control } from "./control.js";
import { enumControl } from "./enum-control.js";
import { fileControl } from "./file-control.js";
import { jsonControl } from "./json-control.js";
import { listControl } from "./list-control.js";
import { numberControl } from "./number-control.js";
import { objectControl } from "./object-control.js";
import { partControl } from "./part-control.js";
import { switchControl } from "./switch-control.js";
import { textControl } from "./text-control.js";

/** The control of a field: what is shown, and how its value is read. A control that was left empty has no value. */
export function controlOf(field: Field): Control {
  const control = byKind(field);
  return field.contentTypes === undefined ? control : partControl(field, control);
}

function byKind(field: Field): Control {
  const { kind, item } = field;
  switch (kind) {
    case "text":
    case "lines":
      return textControl(field);
    case "number":
    case "integer":
      return numberControl(field);
    case "boolean":
      return switchControl(field);
    case "enum":
      return enumControl(field);
    case "file":
      return fileControl(field);
    case "object":
      return objectControl(field, controlOf);
    case "choice":
      return choiceControl(field, controlOf);
    case "array":
      if (item === undefined) return jsonControl(field);
      return item.kind === "file" ? fileControl(field) : listControl(field, item, controlOf);
    case "json":
      return jsonControl(field);
  }
}
