import { fileSize, sampleBytes } from "./sample-bytes.js";

/** Files of the web, as all run times but React Native have them. */
export const webFiles: Files = {
  png: () => new File([sampleBytes(fileSize)], "Ä 1.png", { type: "image/png" }),
  gif: () => new File(["1"], "1.gif", { type: "image/gif" }),
  empty: () => new File([], "2.bin"),
};

/** The files of the samples, as the run time has them: 300,000 bytes, one byte, and none. */
export interface Files {
  readonly png: () => Blob;
  readonly gif: () => Blob;
  readonly empty: () => Blob;
}
