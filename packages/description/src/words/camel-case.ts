/** Words of any text as one name of ASCII letters and digits; empty where it has none. */
export function camelCase(text: string): string {
  const [first = "", ...rest] =
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/['’]/g, "")
      .match(/[A-Za-z\d]+/g) ?? [];
  const start = /^[A-Z\d]+$/.test(first)
    ? first.toLowerCase()
    : `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  return `${start}${rest.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("")}`.slice(
    0,
    80,
  );
}
