import type { AttemptWords } from "@partwise/call/command-line";

/** What zoom-im says of attempts. */
export const attemptWords: AttemptWords = {
  mayHaveBeenMade:
    "The change may have been made all the same: `zoom-im groups get ID` shows the group. Repeating the update does no harm.",
  // A call without a token is not sent.
  isSent: ({ headers }) => headers.has("authorization"),
};
