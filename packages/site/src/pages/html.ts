/** Escapes the values of a template; arrays are joined, and what `html` made stays as it is. */
export function html(texts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return { html: texts.map((text, i) => text + (i < values.length ? escaped(values[i]) : "")).join("") };
}

/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

function escaped(value: unknown): string {
  if (value === undefined || value === null || value === false) return "";
  if (Array.isArray(value)) return value.map(escaped).join("");
  if (typeof value === "object" && "html" in value) return String(value.html);
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Data that a script reads from the page. */
export function dataBlock(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return { html: `<script type="application/json" id="${id}">${json}</script>` };
}
