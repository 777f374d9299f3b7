import { CallError } from "@partwise/client";
import { MultipartError } from "@partwise/multipart";
import type { Spot } from "../controls/control.js";
import type { CredentialInputs } from "../target/credential-inputs.js";
import type { ServerChoice } from "../target/server-choice.js";
import type { BodyInputs } from "./body-inputs.js";
import type { ParameterInputs } from "./parameter-inputs.js";

/** The place that an error of the client is about, as far as the error names one. */
export function spotOf(error: unknown, { server, credentials, parameters, body }: Inputs): Spot | undefined {
  if (error instanceof MultipartError) return body?.find(error.property ?? "");
  if (!(error instanceof CallError)) return undefined;
  switch (error.code) {
    case "PATH_PARAMETER":
    case "PARAMETER":
      return parameters.find(error.message);
    case "BASE_URL":
      return { say: () => {}, focus: server.focus };
    case "CREDENTIALS":
    case "TOKEN":
      return credentials.find(error.message);
    case "BODY":
    case "MEDIA_TYPE":
      return body?.find("");
    default:
      return undefined;
  }
}

/** The inputs of a form. */
export interface Inputs {
  readonly server: ServerChoice;
  readonly credentials: CredentialInputs;
  readonly parameters: ParameterInputs;
  readonly body: BodyInputs | undefined;
}
