import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fileSize, sampleBytes } from "../conformance/sample-bytes.js";

/** The code of an app that runs the suite with the files of a folder. */
export async function appCode(folder: string, options: string): Promise<string> {
  const fileAt = async (name: string, bytes: Uint8Array, contentType: string, filename: string) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return `() => uriFile(${JSON.stringify(pathToFileURL(path).href)}, ${JSON.stringify({ filename, contentType })})`;
  };
  const png = await fileAt("asset.png", sampleBytes(fileSize), "image/png", "Ä 1.png");
  const gif = await fileAt("asset.gif", Buffer.from("1"), "image/gif", "1.gif");
  const empty = await fileAt("asset", Buffer.alloc(0), "application/octet-stream", "2.bin");
  return `import { runSuite } from "../conformance/suite/run-suite.js";
    import { reactNativeTransport, uriFile } from "@partwise/client/react-native";
    const files = { png: ${png}, gif: ${gif}, empty: ${empty} };
    const transport = { ...reactNativeTransport(), headers: { "x-written-by": "native" } };
    console.log(JSON.stringify(await runSuite({ ...${options}, transport, files })));
    process.exit();`;
}
