/** One piece of `--data` and its kin, as it is sent; undefined for a file, whose text is not here. */
export function readData(name: string, word: string, input: string | undefined): string | undefined {
  if (name === "data-raw") return word;
  if (name === "data-urlencode") {
    const [, key, mark = "", content = ""] = /^([^=@]*)([=@])(.*)$/s.exec(word) ?? [];
    if (key === undefined) return encodeURIComponent(word);
    if (mark === "@") return key === "" ? undefined : `${key}=`;
    // a variable stays one, so that it is not taken for text
    const encoded = content.replace(/\{\{[^{}]*\}\}|[^{}]+|[{}]/g, (text) =>
      text.startsWith("{{") ? text : encodeURIComponent(text),
    );
    return key === "" ? encoded : `${key}=${encoded}`;
  }
  if (!word.startsWith("@")) return word;
  if (word !== "@-" || input === undefined) return undefined;
  return name === "data-binary" || name === "json" ? input : input.replace(/[\r\n]+/g, "");
}
