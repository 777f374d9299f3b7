/** What a recorded request says: its target without the server's path, its headers, its body as text. */
export function readWire(
  wire: Uint8Array,
  basePath: string,
): { target: string; headers: readonly (readonly [string, string])[]; text: string } {
  const bytes = Buffer.from(wire);
  const end = bytes.indexOf("\r\n\r\n");
  const [line = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const whole = line.split(" ")[1] ?? "";
  const base = basePath.replace(/\/$/, "");
  const headers = lines.map((each): readonly [string, string] => {
    const colon = each.indexOf(":");
    return [each.slice(0, colon).toLowerCase(), each.slice(colon + 1).trim()];
  });
  return {
    target: whole.startsWith(base) ? whole.slice(base.length) : whole,
    headers,
    text: bytes.toString("utf8", end + 4),
  };
}
