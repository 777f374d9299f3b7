import { matches } from "@partwise/multipart/media-types";
import { essenceOf } from "@partwise/multipart/page";
import { CallError } from "../errors/call-error.js";
import { type BodyPlan, kindOf } from "./choose-media-type.js";

/**
 * The Content-Type of a body that is one binary: the described or named type. Where a range or several types are described,
 * the binary's `own` type, or `application/octet-stream` for a binary without a type.
 * @throws {CallError} `MEDIA_TYPE` when the binary's type is none of several described types
 */
export function rawType(own: string, { contentType, offered = {} }: BodyPlan): string {
  const raw = rawTypes(offered);
  const type = own || "application/octet-stream";
  if (raw.length < 2) return contentType ?? type;
  if (raw.some((each) => matches(each, type))) return type;
  const found = own === "" ? "has no type" : `is of type ${essenceOf(own)}`;
  throw new CallError(
    "MEDIA_TYPE",
    `A body of type ${raw.join(" or ")}: the binary value ${found}. Say which it is: { content, contentType: "${example(raw)}" }.`,
  );
}

/** The Content-Type that does not depend on the binary; undefined where the binary's own type chooses among several. */
export function knownType({ contentType, offered = {} }: BodyPlan): string | undefined {
  return rawTypes(offered).length < 2 ? contentType : undefined;
}

function rawTypes(offered: object): string[] {
  return Object.keys(offered).filter((each) => kindOf(each) === "other");
}

function example(raw: readonly string[]): string {
  return raw.find((each) => !each.includes("*")) ?? "image/png";
}
