import { matches } from "@partwise/multipart/media-types";
import { essenceOf } from "@partwise/multipart/page";
import type { Call } from "../contract/policy.js";
import { typeOf } from "../media-types/type-of.js";
import { sequenceKindOf } from "../streams/sequence-kind.js";
import { atStatus, kindOf } from "./read-data.js";

/**
 * The described media type that fits an answer best. Where none is described, or only a range of all types, the answer's own
 * media type (`isOwn`).
 */
export function mediaTypeOf(
  response: Response,
  { operation }: Call,
): { readonly mediaType: string; readonly isOwn: boolean } {
  const described = atStatus(operation?.responses, response.status) ?? [];
  const type = typeOf(response);
  const actual = type || "application/json";
  const kind = kindOf(actual);
  const found =
    described.find((each) => essenceOf(each) === essenceOf(actual)) ??
    described.find((each) => each.includes("*") && matches(each, actual)) ??
    described.find((each) => kindOf(each) === kind && !sequenceKindOf(each)) ??
    described[0] ??
    "*/*";
  const isOwn = kindOf(found) === "any";
  return { mediaType: isOwn ? type : found, isOwn };
}
