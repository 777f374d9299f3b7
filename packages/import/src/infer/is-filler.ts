/** Whether text is what an exporter leaves where it knows no value. It tells nothing about the property. */
export function isFiller(text: string): boolean {
  const trimmed = text.trim();
  if (/^(?:undefined|NaN|\[object \w+\]|\.{3})$/i.test(trimmed)) return true;
  if (/Too many levels of nesting|\[object Object\]|<Error: /i.test(trimmed)) return true;
  if (/\blorem ipsum\b/i.test(trimmed)) return true;
  if (/[^\p{L}\s,.]/u.test(trimmed)) return false;
  const found = trimmed.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!found.some((word) => latin.has(word))) return false;
  return found.every((word) => latin.has(word) || alsoEnglish.has(word));
}

/** The words of the text that schema fakers draw from. */
const latin = new Set(
  (
    "lorem ipsum dolor amet consectetur adipiscing elit eiusmod tempor incididunt labore dolore magna aliqua enim " +
    "minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure " +
    "reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat proident " +
    "sunt culpa qui officia deserunt mollit laborum"
  ).split(" "),
);

/** Words of the same text that are filler beside the others alone. */
const alsoEnglish = new Set([
  "in",
  "id",
  "do",
  "ex",
  "sit",
  "ad",
  "non",
  "sed",
  "ut",
  "et",
  "est",
  "anim",
  "ea",
]);
