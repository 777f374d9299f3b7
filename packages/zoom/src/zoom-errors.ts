import { type Call, isEmptyFailure, type Policy } from "@partwise/client";
import { isRefusal, parseZoomError } from "./zoom-error.js";

/** Turns every refusal of Zoom's into a ZoomError, also a 2xx whose body holds a non-zero code. */
export const zoomErrors: Policy = {
  leavesNothing: true,
  call: (call, next) =>
    next(call).then((result) => {
      const { data, error, response } = result;
      const refused = error !== undefined || !response.ok || isRefusal(data);
      if (!refused) return result;
      const body = isEmptyFailure(error, response) ? undefined : (error ?? data);
      return { error: parseZoomError(body, response, scopesOf(call)), response };
    }),
};

/** Any one of them lets the operation be called. */
function scopesOf({ operation }: Call): readonly string[] {
  return (operation?.security ?? []).flatMap((scheme) => Object.values(scheme).flat());
}
