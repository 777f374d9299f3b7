/** A value as the text of a JSON file: lists of names on one line, where the line has room for them. */
export function printJson(value: unknown): string {
  return `${joined(joined(JSON.stringify(value, null, 2)))}\n`;
}

/** The text with its innermost lists on one line each. */
function joined(text: string): string {
  return text.replace(
    /^( *(?:"[^"\n]*": )?)\[\n((?:(?! *\[$)[^{}])*?)\n *\](,?)$/gm,
    (all, head: string, items: string, end: string) => {
      const line = `${head}[${items.trim().replace(/,\n\s*/g, ", ")}]${end}`;
      return line.length <= lineWidth ? line : all;
    },
  );
}

/** A `package.json`, which biome and npm print with an item a line. */
export function printManifest(manifest: object): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const lineWidth = 110;
