import type { SecuritySchemeMetadata } from "@partwise/client";
import type { Part } from "@partwise/multipart";
import type { BodyField } from "../../form/body-fields.js";
import type { SentRequest } from "../call/record-requests.js";
import { contentView, pre } from "../content/content-view.js";
import { sizeText } from "../content/size-text.js";
import { element } from "../dom/element.js";
import { maskRequest } from "./mask-request.js";
import { partViews } from "./part-views.js";
import { rulesView } from "./rules-view.js";

/** The request as it went out: its lines, and its body, part by part where there are parts. */
export async function sentView(request: SentRequest, told: ToldOfRequest): Promise<HTMLElement> {
  const { body, headers } = request;
  const view = element("div", { className: "request" }, pre(maskRequest(request, told.schemes).join("\n")));
  view.append(
    element("p", {
      className: "hint",
      textContent:
        "The browser adds headers that no page can see: Host, Origin, User-Agent, Content-Length and others.",
    }),
  );
  if (body === undefined) return view;
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (told.parts === undefined) {
    view.append(element("h4", { textContent: `Body: ${sizeText(body.size)}` }));
    view.append(...(await contentView(body, type)), rulesView(told.rules[""] ?? []));
    return view;
  }
  const { parts } = told;
  const list = element("ol", { className: "parts" });
  const counted = `${parts.length} ${parts.length === 1 ? "part" : "parts"}`;
  view.append(element("h4", { textContent: `Body: ${counted}, ${sizeText(body.size)}` }), list);
  for (const [index, part] of partViews(parts, body, type).entries()) {
    const { name, head, content, contentType, start, end } = part;
    const item = element("li", { className: "part" });
    const lines = (await head.text()).slice(0, -4);
    item.append(element("h5", { textContent: name ?? `Part ${index + 1}` }), pre(lines));
    item.append(...(await contentView(content, contentType)));
    const size = `${sizeText(content.size)}, at bytes ${start} to ${end - 1} of the body with its headers.`;
    item.append(element("p", { className: "size", textContent: size }));
    item.append(rulesView(rulesFor(name, index, told.rules)));
    list.append(item);
  }
  return view;
}

/** What the page knows of a request beside its bytes. */
export interface ToldOfRequest {
  readonly schemes: Readonly<Record<string, SecuritySchemeMetadata>>;
  readonly rules: BodyField["rules"];
  /** Of a multipart body. */
  readonly parts: readonly Part[] | undefined;
}

/** A part bears the name of its property, or a name within it: `owner[name]`, `owner.name`. */
function rulesFor(name: string | undefined, index: number, rules: BodyField["rules"]) {
  const property = Object.keys(rules)
    .filter(
      (each) =>
        each !== "" && (name === each || name?.startsWith(`${each}[`) || name?.startsWith(`${each}.`)),
    )
    .sort((one, other) => other.length - one.length)[0];
  return rules[property ?? index] ?? rules[""] ?? [];
}
