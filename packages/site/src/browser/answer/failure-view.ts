import { element } from "../dom/element.js";

/** Why there is no answer, and what to check. */
export function failureView(error: unknown, url: string | undefined): HTMLElement {
  const view = element("div", { className: "outcome failed" });
  if (error instanceof DOMException && error.name === "AbortError") {
    view.append(element("h3", { textContent: "Cancelled" }));
    return view;
  }
  const said = error instanceof Error ? error.message : String(error);
  view.append(element("h3", { textContent: url === undefined ? "Not sent" : "No answer" }));
  view.append(element("p", { textContent: said }));
  if (url !== undefined && error instanceof TypeError) {
    const checks = checksFor(url).map((text) => element("li", { textContent: text }));
    view.append(element("p", { textContent: "Check:" }), element("ul", {}, ...checks));
  }
  return view;
}

function checksFor(url: string): readonly string[] {
  const { origin, protocol } = new URL(url);
  const page = globalThis.location;
  const mixed = page.protocol === "https:" && protocol === "http:";
  return [
    `Does a server answer at ${origin}?`,
    ...(origin === page.origin
      ? []
      : [
          `Does the server let pages of ${page.origin} call (CORS)? It has to answer OPTIONS, and to send Access-Control-Allow-Origin. "partwise mock" does so for pages of this machine.`,
        ]),
    ...(mixed ? ["A page that came over https cannot call a server over http."] : []),
  ];
}
