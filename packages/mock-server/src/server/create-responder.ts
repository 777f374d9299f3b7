import type { Context } from "@partwise/description/document";
import { bodyValue } from "../bodies/body-value.js";
import { parseBody } from "../bodies/parse-body.js";
import { parseMultipart } from "../bodies/parse-multipart.js";
import type { Answer } from "../contract/answer.js";
import type { Validate } from "../contract/call.js";
import type { Character } from "../contract/character.js";
import type { Operation } from "../contract/operation.js";
import type { ParsedPart } from "../contract/parsed-part.js";
import type { ReceivedRequest } from "../contract/received-request.js";
import { Refusal } from "../contract/refusal.js";
import { readParameters } from "../parameters/read-parameters.js";
import type { FindOperation } from "../routes/create-operation-finder.js";
import type { OwnAnswers } from "./create-own-answers.js";

/** Makes the function that answers requests. The function never rejects: a defect of the server is a 500. */
export function createResponder(options: ResponderOptions): (request: ReceivedRequest) => Promise<Reply> {
  const { character, findOperation, validateOf, own, other } = options;

  return async (request) => {
    let parts: readonly ParsedPart[] = [];
    let headers: Readonly<Record<string, string>> = {};
    let operation: Operation | undefined;
    try {
      const elsewhere = character.elsewhere?.(request);
      if (elsewhere) return { answer: elsewhere, parts };
      const found = findOperation(request.method, request.path);
      operation = found.operation;
      const { context } = operation;
      const validate = validateOf(context);
      const instead = await character.admit?.(operation, request, other);
      if (instead) return { answer: instead, parts: await partsOf(request) };
      const counted = character.count?.(operation);
      headers = counted?.headers ?? {};
      if (counted?.refusal) throw counted.refusal;
      if (request.tooLarge) throw new Refusal(413, "too-large", "The body is too large.");
      character.authorize(operation, request);
      const parameters = readParameters(operation, request, found.pathValues, { context, validate });
      const parsed = await parseBody(request, operation.body, (part) =>
        character.checkPart?.(part, found.operation),
      );
      if (parsed && "parts" in parsed) parts = parsed.parts;
      const body = parsed && bodyValue(parsed, { context, validate });
      const call = { operation, request, parameters, body, parts, validate };
      const answer = (await own.take(call)) ?? (await character.answer(call));
      return { answer: withHeaders(answer, headers), parts };
    } catch (error) {
      const answer = character.print(error instanceof Refusal ? error : unexpected(), operation);
      return { answer: withHeaders(answer, headers), parts };
    }
  };
}

/** What a responder works with. */
export interface ResponderOptions {
  readonly character: Character;
  readonly findOperation: FindOperation;
  /** The validator of a description's schemas. */
  readonly validateOf: (context: Context) => Validate;
  /** The origin of the second server, which is started on first use. */
  readonly other: () => Promise<string>;
  /** The answers that a test has set. */
  readonly own: Pick<OwnAnswers, "take">;
}

/** An answer, and the parts of the request's multipart body; empty when the body cannot be read. */
export interface Reply {
  readonly answer: Answer;
  readonly parts: readonly ParsedPart[];
}

/** The parts of a body, for the record of a request whose body is not used. */
export async function partsOf({ headers, body, streamed }: ReceivedRequest): Promise<readonly ParsedPart[]> {
  if (streamed) return streamed instanceof Refusal ? [] : streamed;
  return parseMultipart(body, headers["content-type"] ?? "").catch(() => []);
}

function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

function unexpected(): Refusal {
  const message = "The mock server failed on this request. This is a bug: report it with the request.";
  return new Refusal(500, "defect", message);
}
