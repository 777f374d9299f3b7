/** The bytes of a Blob. React Native's has no `arrayBuffer`. */
export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  if ("arrayBuffer" in blob) return new Uint8Array(await blob.arrayBuffer());
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}
