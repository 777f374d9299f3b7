/** A number of bytes in words: `512 bytes`, `1.5 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 10_000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  const units = ["kB", "MB", "GB", "TB"];
  let [value, unit] = [bytes / 1000, 0];
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
