/** `12 kB`: a size in decimal units, with two digits at least from 1 MB on. */
export function printSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const [value, unit] = bytes < 999_500_000 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** `2 MiB`: a limit, which Zoom counts in units of 1024 bytes. */
export function printLimit(bytes: number): string {
  const units = [
    [2 ** 30, "GiB"],
    [2 ** 20, "MiB"],
    [2 ** 10, "KiB"],
  ] as const;
  const [size, unit] = units.find(([size]) => bytes >= size) ?? [1, "bytes"];
  return `${Number((bytes / size).toFixed(2))} ${unit}`;
}
