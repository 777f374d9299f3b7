/** A value as XML whose elements have the names of its properties; items of an array repeat their element. */
export function printXml(value: unknown, name = "root"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementOf(name, value)}\n`;
}

function elementOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => elementOf(name, item)).join("");
  const tag = name.replace(/[^\w.-]/g, "_").replace(/^(?=[\d.-])/, "_");
  if (typeof value !== "object" || value === null)
    return `<${tag}>${escapeXml(String(value ?? ""))}</${tag}>`;
  const inside = Object.entries(value).map(([key, each]) => elementOf(key, each));
  return `<${tag}>${inside.join("")}</${tag}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
