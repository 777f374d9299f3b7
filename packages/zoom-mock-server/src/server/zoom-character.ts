import {
  type Answer,
  type Call,
  type Character,
  exampleAnswer,
  type Operation,
  type ReceivedRequest,
  Refusal,
} from "@partwise/mock-server/instance";
import type { Account } from "../account/create-account.js";
import type { Accounts } from "../account/create-accounts.js";
import { createId } from "../account/create-id.js";
import { createCallCounter, type RateLimits } from "../answers/create-call-counter.js";
import { printRefusal } from "../answers/print-refusal.js";
import { isFileHost, servesSubAccounts, storesFiles, zoomOperation } from "../description/description.js";
import { faultAnswer } from "../faults/fault-answer.js";
import { faultRules, parameterRules } from "../faults/fault-rules.js";
import { perSecondMessage } from "../faults/rate-limit-answer.js";
import { bodyOf } from "../operations/body-of.js";
import { checkApi, type ZoomApi } from "../operations/check-api.js";
import { operations } from "../operations/operations.js";
import { authorizePath, authorizeUser } from "../tokens/authorize-user.js";
import { type Credentials, issueToken } from "../tokens/issue-token.js";
import { tokenPath } from "../tokens/token-path.js";
import type { Tokens } from "../tokens/tokens.js";
import type { Uploads } from "../uploads/create-uploads.js";
import { accountIn } from "./account-in.js";
import { checkPart } from "./check-part.js";

/** What Zoom has of its own: accounts, tokens, labels of rate limits, codes of errors, hosts for files. */
export function zoomCharacter(options: ZoomOptions): Character {
  const { accounts, uploads, tokens, credentials, legacyStatus, rateLimits, api, redirectsFiles } = options;
  const countCall = createCallCounter(rateLimits);

  function answerTokenRequest({ method, headers, query, body, origin }: ReceivedRequest): Answer {
    const { authorization, "content-type": contentType = "" } = headers;
    return issueToken({ method, authorization, query, contentType, body, origin }, credentials, tokens);
  }

  function accountOf({ request, parameters }: Call): Account {
    const id = accountIn(request.path) ?? parameters.accountId;
    const account = accounts.of(typeof id === "string" ? id : undefined);
    if (!account) throw new Refusal(404, 2001, `Account does not exist: ${id}.`);
    return account;
  }

  async function admit(operation: Operation, request: ReceivedRequest, other: () => Promise<string>) {
    const { listener, url } = request;
    if (listener === "other") return undefined;
    const isBelow = accountIn(request.path) !== undefined && !operation.path.startsWith("/accounts/");
    if (isBelow && !servesSubAccounts(operation)) throw nothingHere();
    if (isFileHost(operation) !== (listener === fileListener)) throw nothingHere();
    if (listener !== fileListener || !redirectsFiles) return undefined;
    return { status: 307, headers: { location: `${await other()}${url}` } };
  }

  return {
    jsonType: "application/json;charset=UTF-8",
    headers: () => ({ "x-zm-trackingid": `v=2.0;clid=mock;rid=WEB_${createId()}` }),
    print: (refusal, operation) =>
      printRefusal(refusal, legacyStatus && operation ? zoomOperation(operation).statuses : []),
    elsewhere: (request) => {
      if (request.path === authorizePath) return authorizeUser(request, credentials, tokens);
      return request.path === tokenPath ? answerTokenRequest(request) : undefined;
    },
    isSecret: (path) => path === tokenPath || path === authorizePath,
    count: (operation) => {
      const { headers, isTooMany } = countCall(zoomOperation(operation).label);
      return { headers, ...(isTooMany && { refusal: new Refusal(429, 429, perSecondMessage) }) };
    },
    admit,
    storesFiles,
    authorize: (operation, { headers }) => {
      tokens.check(headers.authorization, zoomOperation(operation));
      checkApi(operation, api);
    },
    checkPart,
    // An operation that is newer than this server is answered as its description says.
    answer: async (call) => {
      const { operation, parameters, parts } = call;
      const does = operations[operation.operationId ?? ""];
      if (!does) return exampleAnswer(call, operation.context);
      return does({ operation, account: accountOf(call), parameters, body: bodyOf(call), parts, uploads });
    },
    reset: () => {
      accounts.reset();
      uploads.clear();
    },
    faults: { faults: faultRules, parameters: parameterRules },
    faultAnswer: (fault, { path, operation }) =>
      faultAnswer(fault, path, operation ? zoomOperation(operation).label : "light"),
    redact: tokens.redact,
  };
}

function nothingHere(): Refusal {
  return new Refusal(404, 64041, "There is nothing at this path of this host.");
}

/** The listener that stands for Zoom's hosts for files. */
export const fileListener = "file";

/** What Zoom's character works with. */
export interface ZoomOptions {
  readonly accounts: Accounts;
  readonly uploads: Uploads;
  readonly tokens: Tokens;
  readonly credentials: Credentials;
  readonly legacyStatus: boolean;
  readonly rateLimits: RateLimits;
  readonly api: ZoomApi;
  readonly redirectsFiles: boolean;
}
