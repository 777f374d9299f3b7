import { type Call, type CallResult, isEmptyFailure, isItems } from "@partwise/client";
import { mediaTypeOfAnswer } from "@partwise/client/media-types";
import { isJson } from "@partwise/multipart/media-types";
import type { BrokenRule } from "./broken-rule.js";
import { checkByStandard } from "./check-by-standard.js";
import { checkedItems } from "./checked-items.js";
import type { ChosenChecks } from "./chosen-checks.js";
import type { DescribedSchema } from "./find-operation.js";
import type { Described } from "./load-described.js";
import { ValidationError } from "./validation-error.js";

/** Checks the answer of a call, or each of its items when that item is requested. `report` throws, or notes the error. */
export async function answerCheck(
  result: CallResult,
  call: Call,
  checks: ChosenChecks,
  described: Described | undefined,
  report: (error: ValidationError) => void,
): Promise<CallResult> {
  const { data, error, response } = result;
  const what = error === undefined && response.ok ? "data" : "error";
  const check = checks[what];
  const value = what === "data" ? data : error;
  const hasNoBody = response.status === 204 || call.method === "HEAD";
  if (check === false || hasNoBody || isReopened(value)) return result;
  if (what === "error" && isEmptyFailure(error, response)) return result;
  const schemas: DescribedSchema =
    check === true ? schemasOf(response, call, described) : { whole: check, item: check };

  const checkValue = async (value: unknown, schema: unknown, isEvent = false) => {
    const byOwn = isEvent ? ofEvent : byDescription;
    const broken =
      check === true ? byOwn(value, schema, call, described) : await checkByStandard(value, check);
    if (broken === undefined) return;
    const { method, path, operation } = call;
    const { operationId } = operation ?? {};
    const { status } = response;
    report(new ValidationError({ what, operation: `${method} ${path}`, operationId, status, ...broken }));
  };

  if (isItems(value)) {
    const { item, isEvent } = schemas;
    if (item === undefined) return result;
    return { ...result, data: checkedItems(value, (each) => checkValue(each, item, isEvent)) };
  }
  if (schemas.whole !== undefined) await checkValue(value, schemas.whole);
  return result;
}

/** The schemas of a JSON answer that the client reads as described; no schemas for any other answer. */
function schemasOf(response: Response, call: Call, described: Described | undefined): DescribedSchema {
  const { parseAs = "json" } = call.init;
  if (described === undefined || !(parseAs === "json" || parseAs === "items")) return {};
  const { code, operation, description } = described;
  const { mediaType } = mediaTypeOfAnswer(response, call);
  // The error page of a proxy, for one, is no answer of the API.
  if (!response.ok && !isJson(response.headers.get("content-type") ?? "")) return {};
  const schemas = code.answerSchema(operation, response.status, mediaType, description);
  return isJson(mediaType) || schemas.item !== undefined ? schemas : {};
}

function byDescription(
  value: unknown,
  schema: unknown,
  { operation }: Call,
  described: Described | undefined,
): BrokenRule | undefined {
  if (described === undefined) return undefined;
  const { code, description } = described;
  if (value === undefined) return { pointer: "", rule: "type" };
  return code.checkByDescription(value, schema, description, {
    isAnswer: true,
    isForm: false,
    isPlain: operation?.dates === undefined,
  });
}

/** Checks an event without a type as type `message`, too, if the description names that type. */
function ofEvent(
  value: unknown,
  item: unknown,
  call: Call,
  described: Described | undefined,
): BrokenRule | undefined {
  if (described === undefined) return undefined;
  const { data, event } = value as { readonly data: unknown; readonly event?: string };
  const isText = typeof data === "string" || data instanceof Date;
  const schema = described.code.eventSchema(
    item,
    { isText, type: event ?? "message" },
    described.description,
  );
  const broken = byDescription(value, schema, call, described);
  if (broken === undefined || event !== undefined) return broken;
  return byDescription({ ...(value as object), event: "message" }, schema, call, described) && broken;
}

/** Whether the value is the source of a reopened stream, whose events are checked as items of the caller's stream. */
function isReopened(value: unknown): boolean {
  return typeof (value as { readonly more?: unknown } | null | undefined)?.more === "function";
}
