/** The first bytes of a PNG, and zeros up to `size` bytes. */
export function png(size = 100): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].slice(0, size));
  return bytes;
}

/** A form with one file, and texts by their names. */
export function fileForm(
  name: string,
  file: File | readonly File[],
  texts: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [key, text] of Object.entries(texts)) form.append(key, text);
  for (const each of [file].flat()) form.append(name, each);
  return form;
}

/** A picture as a file. */
export function picture(size?: number, type = "image/png"): File {
  return new File([png(size)], "beach.png", { type });
}
