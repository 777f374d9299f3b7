/** The text of `$'...'` from its first character on, and where the text after it begins. */
export function ansiText(source: string, from: number): [string, number] {
  let text = "";
  let i = from;
  const bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) text += new TextDecoder().decode(Uint8Array.from(bytes.splice(0)));
  };
  while (i < source.length && source[i] !== "'") {
    if (source[i] !== "\\") {
      flush();
      text += source[i++];
      continue;
    }
    const rest = source.slice(i + 1, i + 10);
    const byte = /^x([\da-fA-F]{1,2})|^([0-7]{1,3})/.exec(rest);
    const point = /^u([\da-fA-F]{1,4})|^U([\da-fA-F]{1,8})/.exec(rest);
    if (byte !== null) {
      bytes.push(
        byte[1] === undefined ? Number.parseInt(byte[2] ?? "0", 8) & 255 : Number.parseInt(byte[1], 16),
      );
      i += 1 + byte[0].length;
      continue;
    }
    flush();
    if (point !== null) {
      const code = Number.parseInt(point[1] ?? point[2] ?? "0", 16);
      // a browser writes a character beyond the first plane as two halves
      text +=
        code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : String.fromCharCode(code & 0xffff);
      i += 1 + point[0].length;
    } else {
      text += ansi[rest[0] ?? ""] ?? rest[0] ?? "";
      i += 2;
    }
  }
  flush();
  return [text, i + 1];
}

const ansi: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  v: "\v",
};
