import type { IncomingHttpHeaders } from "node:http";
import type { Account } from "../account/account.js";
import { createCallCounter, type RateLimits } from "../answers/create-call-counter.js";
import { type Answer, invalid, type Problem, Refusal, toAnswer } from "../answers/refusal.js";
import { createOperationFinder } from "../description/create-operation-finder.js";
import { createValidator } from "../description/create-validator.js";
import { type Operation, readOperations } from "../description/description.js";
import { fromText } from "../description/from-text.js";
import { perSecondMessage } from "../faults/rate-limit-answer.js";
import { parseBody, toValue } from "../requests/parse-body.js";
import type { ParsedPart } from "../requests/parse-multipart.js";
import { type Credentials, issueToken } from "../tokens/issue-token.js";
import { tokenPath } from "../tokens/token-path.js";
import type { Tokens } from "../tokens/tokens.js";
import { operations } from "./operations.js";

/** Makes the function that answers requests. The function never rejects: a defect of the server is a 500. */
export function createResponder(options: ResponderOptions): (request: ReceivedRequest) => Promise<Reply> {
  const { account, tokens, credentials, legacyStatus, rateLimits } = options;
  const findOperation = createOperationFinder();
  const validate = createValidator();
  const countCall = createCallCounter(rateLimits);
  for (const { operationId } of readOperations()) {
    if (!operations[operationId]) throw new Error(`Nothing here answers the operation ${operationId}.`);
  }

  async function respond(request: ReceivedRequest): Promise<Reply> {
    let parts: readonly ParsedPart[] = [];
    let headers: Record<string, string> = {};
    let operation: Operation | undefined;
    try {
      if (request.path === tokenPath) return { answer: answerTokenRequest(request), parts };
      const found = findOperation(request.method, request.path);
      operation = found.operation;
      const counted = countCall(operation.label);
      headers = counted.headers;
      if (counted.isTooMany) throw new Refusal(429, 429, perSecondMessage);
      if (request.tooLarge) throw new Refusal(413, 120, "The body is too large.");
      tokens.check(request.headers.authorization, operation);
      const parameters = readParameters(operation, found.pathParameters, request.query);
      const parsed = await parseBody(request, operation);
      if (parsed && "parts" in parsed) parts = parsed.parts;
      const body = parsed ? toValue(parsed, operation, validate) : {};
      const answer = operations[operation.operationId]?.({ account, parameters, body });
      return { answer: withHeaders(answer ?? { status: 204 }, headers), parts };
    } catch (error) {
      const answer = toAnswer(error instanceof Refusal ? error : unexpected());
      return { answer: withHeaders(legacyStatus ? toLegacy(answer, operation) : answer, headers), parts };
    }
  }

  function readParameters(
    op: Operation,
    path: Readonly<Record<string, string | undefined>>,
    query: URLSearchParams,
  ) {
    const problems: Problem[] = [];
    const values = op.parameters.flatMap(({ name, in: place, required, schema, pointer }) => {
      const text = place === "path" ? path[name] : (query.get(name) ?? undefined);
      if (text === undefined && !required) return [];
      const value = fromText(text ?? "", schema);
      problems.push(...validate(value, pointer).map(({ message }) => ({ property: name, message })));
      return [[name, value] as const];
    });
    if (problems.length > 0) throw invalid(problems);
    return Object.fromEntries(values);
  }

  function answerTokenRequest({ method, headers, query, body, origin }: ReceivedRequest): Answer {
    const { authorization, "content-type": contentType = "" } = headers;
    return issueToken({ method, authorization, query, contentType, body, origin }, credentials, tokens);
  }

  return respond;
}

/** A request whose body has been read. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether the body exceeds `bodyLimit`; `body` then has the first bytes. */
  readonly tooLarge: boolean;
  readonly origin: string;
}

/** An answer, and the parts of the request's multipart body; empty when the body cannot be read. */
export interface Reply {
  readonly answer: Answer;
  readonly parts: readonly ParsedPart[];
}

/** What a responder works with. */
export interface ResponderOptions {
  readonly account: Account;
  readonly tokens: Tokens;
  readonly credentials: Credentials;
  readonly legacyStatus: boolean;
  readonly rateLimits: RateLimits;
}

function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

/**
 * Turns 400 with code 300 into HTTP 300 for operations that describe that status, as older pages of Zoom's reference
 * do.
 */
function toLegacy(answer: Answer, operation: Operation | undefined): Answer {
  const isCode300 = (answer.body as { code?: number }).code === 300;
  const isListed = operation?.statuses.includes("300") ?? false;
  return isCode300 && isListed && answer.status === 400 ? { ...answer, status: 300 } : answer;
}

function unexpected(): Refusal {
  return new Refusal(
    500,
    500,
    "The mock server failed on this request. This is a bug: report it with the request.",
  );
}
