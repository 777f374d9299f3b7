import { type Call, isEmptyFailure, type Policy } from "@partwise/client";
import { isRefusal, parseZoomError } from "./zoom-error.js";

/** Turns every refusal by Zoom into a ZoomError, even a refusal that Zoom sends with a 2xx. */
export const zoomErrors: Policy = {
  leavesNothing: true,
  call: (call, next) =>
    next(call).then((result) => {
      const { data, error, response } = result;
      const refused = error !== undefined || !response.ok || isRefusal(data);
      if (!refused) return result;
      const body = isEmptyFailure(error, response) ? undefined : (error ?? data);
      return { error: parseZoomError(body, response, scopesOf(call), call), response };
    }),
};

/** The operation's scopes. A token needs one of them. */
function scopesOf({ operation }: Call): readonly string[] {
  return (operation?.security ?? []).flatMap((scheme) => Object.values(scheme).flat());
}
