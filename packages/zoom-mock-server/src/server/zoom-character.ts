import {
  type Answer,
  type Character,
  exampleAnswer,
  type ReceivedRequest,
  Refusal,
} from "@partwise/mock-server/instance";
import { type Account, createId } from "../account/account.js";
import { createCallCounter, type RateLimits } from "../answers/create-call-counter.js";
import { printRefusal } from "../answers/print-refusal.js";
import { context, zoomOperation } from "../description/description.js";
import { faultAnswer } from "../faults/fault-answer.js";
import { faultRules, parameterRules } from "../faults/fault-rules.js";
import { perSecondMessage } from "../faults/rate-limit-answer.js";
import { type Credentials, issueToken } from "../tokens/issue-token.js";
import { tokenPath } from "../tokens/token-path.js";
import type { Tokens } from "../tokens/tokens.js";
import { bodyOf } from "./body-of.js";
import { checkPart } from "./check-part.js";
import { operations } from "./operations.js";

/** What Zoom has of its own: an account, tokens, labels of rate limits, codes of errors. */
export function zoomCharacter(options: ZoomOptions): Character {
  const { account, tokens, credentials, legacyStatus, rateLimits } = options;
  const countCall = createCallCounter(rateLimits);

  function answerTokenRequest({ method, headers, query, body, origin }: ReceivedRequest): Answer {
    const { authorization, "content-type": contentType = "" } = headers;
    return issueToken({ method, authorization, query, contentType, body, origin }, credentials, tokens);
  }

  return {
    jsonType: "application/json;charset=UTF-8",
    headers: () => ({ "x-zm-trackingid": `v=2.0;clid=mock;rid=WEB_${createId()}` }),
    print: (refusal, operation) =>
      printRefusal(refusal, legacyStatus && operation ? zoomOperation(operation).statuses : []),
    elsewhere: (request) => (request.path === tokenPath ? answerTokenRequest(request) : undefined),
    isSecret: (path) => path === tokenPath,
    count: (operation) => {
      const { headers, isTooMany } = countCall(zoomOperation(operation).label);
      return { headers, ...(isTooMany && { refusal: new Refusal(429, 429, perSecondMessage) }) };
    },
    authorize: (operation, { headers }) => {
      if (operation.security.length > 0) tokens.check(headers.authorization, zoomOperation(operation));
    },
    checkPart,
    // An operation that is newer than this server is answered as its description says.
    answer: (call) =>
      operations[call.operation.operationId ?? ""]?.({
        account,
        parameters: call.parameters,
        body: bodyOf(call),
      }) ?? exampleAnswer(call, context),
    faults: { faults: faultRules, parameters: parameterRules },
    faultAnswer: (fault, { path, operation }) =>
      faultAnswer(fault, path, operation ? zoomOperation(operation).label : "light"),
    redact: tokens.redact,
  };
}

/** What Zoom's character works with. */
export interface ZoomOptions {
  readonly account: Account;
  readonly tokens: Tokens;
  readonly credentials: Credentials;
  readonly legacyStatus: boolean;
  readonly rateLimits: RateLimits;
}
