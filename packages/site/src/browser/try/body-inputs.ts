import { type MultipartValue, type Part, toParts } from "@partwise/multipart";
import type { BodyField } from "../../form/body-fields.js";
import type { OperationData } from "../../form/operation-data.js";
import type { Control, Problem, Spot } from "../controls/control.js";
import { controlOf } from "../controls/control-of.js";
import { element } from "../dom/element.js";
import { labelled } from "../dom/labelled.js";
import { select } from "../dom/select.js";

/** The media types of the body, and the controls of the one that is chosen. What was typed for another stays there. */
export function bodyInputs({ bodies, metadata }: OperationData): BodyInputs | undefined {
  if (bodies.length === 0) return undefined;
  const chosen = select(
    bodies.map((body) => [body.mediaType, body] as const),
    { id: "media-type" },
  );
  const made = new Map<BodyField, Control>();
  const place = element("div", { className: "body" });
  const current = () => {
    const body = chosen.value();
    // A body that may be left out stands open, and is not sent while it is empty.
    const control =
      made.get(body) ??
      controlOf({ ...body.field, isRequired: body.isRequired || body.field.kind === "object" });
    made.set(body, control);
    return { body, control };
  };
  const show = () => place.replaceChildren(current().control.node);
  chosen.node.onchange = show;
  show();
  const isOptional = () => !chosen.value().isRequired;
  const read = () => {
    const value = current().control.read();
    return isOptional() && isEmptyObject(value) ? undefined : value;
  };
  return {
    node: element("div", {}, labelled("Content type of the body", chosen.node), place),
    check: () => {
      const { control } = current();
      const problems = control.check();
      if (!isOptional() || problems.some(({ stops }) => stops) || read() !== undefined) return problems;
      for (const { spot } of problems) spot.say("");
      return [];
    },
    find: (property) => {
      const { control } = current();
      const whole = control.find([property]);
      return whole === control.find([]) ? control.find(property.split(/[.[\]]+/).filter(Boolean)) : whole;
    },
    read: () => {
      const { body, control } = current();
      const value = read();
      const encoding = Object.fromEntries(
        Object.entries(control.contentTypes?.() ?? {}).map(([name, contentType]) => [name, { contentType }]),
      );
      const { mediaType, rules } = body;
      const described = metadata.requestBody?.content[mediaType] ?? {};
      const isParts = value !== undefined && /^multipart\//i.test(mediaType);
      const parts = () =>
        isParts
          ? toParts(value as MultipartValue, {
              ...{ mediaType, overrides: encoding },
              ...{ encodings: described.encoding, prefixEncoding: described.prefixEncoding },
              itemEncoding: described.itemEncoding,
            })
          : undefined;
      return { value, mediaType, encoding, rules, parts };
    },
  };
}

/** The body of a form. */
export interface BodyInputs {
  readonly node: HTMLElement;
  readonly check: () => readonly Problem[];
  /** Where a property stands: `owner.address.zip`, `files[1]`. */
  readonly find: (property: string) => Spot;
  readonly read: () => GivenBody;
}

/** A body that was filled in. */
export interface GivenBody {
  readonly value: unknown;
  readonly mediaType: string;
  /** The content types that were chosen. */
  readonly encoding: Readonly<Record<string, { readonly contentType: string }>>;
  readonly rules: BodyField["rules"];
  /** The parts as the client makes them, of a multipart body. */
  readonly parts: () => readonly Part[] | undefined;
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && !(value instanceof Blob) && Object.keys(value).length === 0
  );
}
