import type { RefusedError } from "../../errors/refused-error.js";
import type { Session } from "../../session/session.js";
import { uploadAnswers } from "../answers/upload-answers.js";
import type { KeptUpload } from "./kept-upload.js";

/** The calls before the first part and after the last. */
export function clipEvents({ send }: Session): ClipEvents {
  return {
    begin: async (file_name) => {
      const { data } = await send(
        (client) =>
          client.POST("/clips/files/multipart/upload_events", {
            body: { method: "CreateMultipartUpload", params: { file_name } },
          }),
        { check: uploadAnswers.clipBegun },
      );
      return data?.upload_context ?? "";
    },
    complete: async ({ context, tags }) => {
      const part_number_etags = Object.entries(tags)
        .map(([number, etag]) => ({ part_number: Number(number), etag }))
        .sort((one, other) => one.part_number - other.part_number);
      const { data } = await send(
        (client) =>
          client.POST("/clips/files/multipart/upload_events", {
            body: {
              method: "CompleteMultipartUpload",
              params: { upload_context: context, part_number_etags },
            },
          }),
        { check: uploadAnswers.clipCompleted },
      );
      return data?.clip_id ?? "";
    },
  };
}

/** What begins and completes an upload in parts. */
export interface ClipEvents {
  /** Begins an upload, and gives the text that names it. */
  begin(filename: string): Promise<string>;
  /** Makes a clip of the parts that Zoom has, and gives its id. */
  complete(upload: KeptUpload): Promise<string>;
}

/** Whether Zoom refuses a part because Zoom does not know the upload: code 300. */
export function isUnknownUpload(error: unknown): boolean {
  return (
    error instanceof Error && error.name === "RefusedError" && (error as RefusedError).refusal.code === 300
  );
}
