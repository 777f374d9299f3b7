/// <reference lib="esnext.disposable" preserve="true" />
import type { Context } from "@partwise/description/document";
import type { Validate } from "../contract/call.js";
import type { Character } from "../contract/character.js";
import type { CorsOrigins } from "../contract/cors-origins.js";
import { createRequestList } from "../contract/create-request-list.js";
import type { ExpectedCall } from "../contract/expected-call.js";
import type { FaultObject } from "../contract/fault.js";
import type { Operation } from "../contract/operation.js";
import type { RecordedRequest } from "../contract/recorded-request.js";
import type { TlsOptions } from "../contract/tls-options.js";
import { createToWire } from "../contract/wire-answer.js";
import { expectCalls } from "../expectations/expect-calls.js";
import { createFaultList } from "../faults/fault-list.js";
import { createFileStore } from "../files/create-file-store.js";
import { readOperations } from "../operations/read-operations.js";
import { basePaths } from "../routes/base-paths.js";
import { createOperationFinder, type FindOperation } from "../routes/create-operation-finder.js";
import { createValidator } from "../schemas/create-validator.js";
import { createCors } from "./create-cors.js";
import { createHandler } from "./create-handler.js";
import { createOwnAnswers, type OwnAnswer } from "./create-own-answers.js";
import { createResponder } from "./create-responder.js";
import { type Listener, openListener } from "./open-listener.js";

/**
 * Starts a server of one kind on 127.0.0.1, which checks requests against a description.
 * @throws {Error} when the port cannot be opened
 */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const { context, port = 0, host = "127.0.0.1", tls, bodyLimit, starter, onRequest } = options;
  const contexts = [context, ...(options.moreContexts ?? [])];
  const operations = contexts.flatMap((each) => readOperations(each));
  const findOperation = createOperationFinder(operations, context, options);
  const validators = new Map<Context, Validate>();
  const validateOf = (of: Context) => {
    const validate = validators.get(of) ?? createValidator(of);
    validators.set(of, validate);
    return validate;
  };
  const [basePath = ""] = basePaths(undefined, context);
  const validate: Validate = (...checked) => validateOf(context)(...checked);
  const character = options.character({ operations, validate, findOperation });
  const own = createOwnAnswers(operations);
  const toWire = createToWire(character.jsonType, character.headers);
  const noFaults = () => createFaultList(character.faults, { basePath, isSecret: character.isSecret });
  const faults = noFaults();
  for (const { fault, path } of options.faults ?? []) faults.add(fault, path);

  const requests = createRequestList();
  const otherRequests = createRequestList();
  const originOf = (listener: Listener) => `${tls ? "https" : "http"}://${host}:${listener.port}`;
  let secondListener: Promise<Listener> | undefined;
  let otherUrl: string | undefined;
  let closing: Promise<unknown> | undefined;
  const other = async () => {
    if (closing) throw new Error(`${starter}: the server is closing and opens no second server.`);
    secondListener ??= openListener((exchange) => handleOther(exchange), { port: 0, tls, starter });
    otherUrl = originOf(await secondListener);
    return otherUrl;
  };
  const cors = createCors(options.cors);
  const respond = createResponder({ character, findOperation, validateOf, own, other });
  const store = createFileStore(options.uploads);
  const shared = { respond, findOperation, character, toWire, cors, bodyLimit, other, onRequest, store };
  const handleOther = createHandler({
    ...shared,
    faults: noFaults(),
    requests: otherRequests,
    listener: "other",
    origin: () => otherUrl ?? "",
  });
  const origins = new Map<string, string>();
  const listeners: Listener[] = [];
  const closeAll = () => Promise.all(listeners.map((each) => each.close()));
  const open = async (name: string, wanted: number) => {
    const origin = () => origins.get(name) ?? "";
    const handle = createHandler({ ...shared, faults, requests, listener: name, origin });
    const opened = await openListener(handle, { port: wanted, tls, starter }).catch(async (error) => {
      await closeAll();
      throw error;
    });
    listeners.push(opened);
    origins.set(name, originOf(opened));
    return opened;
  };
  const listener = await open("main", port);
  for (const name of options.listeners ?? []) await open(name, 0);
  const origin = originOf(listener);

  const clearRequests = () => {
    requests.clear();
    otherRequests.clear();
  };
  const close = async () => {
    closing ??= Promise.all([closeAll(), secondListener?.then((second) => second.close())]);
    await closing;
  };
  return {
    origin,
    url: `${origin}${basePath}`,
    port: listener.port,
    urlOf: (name) => `${origins.get(name) ?? origin}${basePath}`,
    requests: requests.requests,
    other: {
      get url() {
        return otherUrl;
      },
      requests: otherRequests.requests,
      open: other,
    },
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    clearRequests,
    answerNext: own.next,
    answerAlways: own.always,
    expectCalls: (expected, { allowOthers = false } = {}) => {
      const { dropped } = requests;
      const names = { operations, basePath };
      expectCalls(expected, { requests: requests.requests, dropped, names, allowOthers });
    },
    reset: () => {
      character.reset?.();
      own.reset();
      faults.clear();
      clearRequests();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Options of `startInstance`. */
export interface InstanceOptions {
  /** The description, as `loadDescription` of `@partwise/description` or `contextOf` give it. */
  readonly context: Context;
  /** Further descriptions, whose operations the server has, too. Default: none. */
  readonly moreContexts?: readonly Context[];
  /** The path, as the description has it, of a path as sent that the description lacks; undefined for none. Default: none. */
  readonly alias?: (path: string) => string | undefined;
  /** The names of further listeners, each on a port of its own, with the same operations, faults and record. Default: none. */
  readonly listeners?: readonly string[];
  /** The folder to which the files of `storesFiles` are written. Default: none; sizes and hashes alone are kept. */
  readonly uploads?: string | undefined;
  /** Makes what the server has of its own. */
  readonly character: (made: {
    readonly operations: readonly Operation[];
    readonly validate: Validate;
    readonly findOperation: FindOperation;
  }) => Character;
  /** The port on 127.0.0.1. Default: 0, which takes a free port. */
  readonly port?: number;
  /** The host in the server's URLs. Default: `127.0.0.1`. */
  readonly host?: "127.0.0.1" | "localhost";
  readonly tls?: TlsOptions | undefined;
  /** The longest body in bytes; a longer body is answered with 413. */
  readonly bodyLimit: number;
  /** Answers HEAD as GET without its body where the description has no HEAD. Default: false. */
  readonly answersHead?: boolean;
  /** Faults, each perhaps for one path only. Default: none. */
  readonly faults?: readonly { readonly fault: string | FaultObject; readonly path?: string }[];
  readonly onRequest?: ((request: RecordedRequest) => void) | undefined;
  /** The origins whose pages may call. Default: `loopback`. */
  readonly cors?: CorsOrigins | undefined;
  /** The function that errors name. */
  readonly starter: string;
}

/** A running server. */
export interface Instance {
  /** Scheme, host and port. */
  readonly origin: string;
  /** The origin, and the path of the description's first server. */
  readonly url: string;
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** The URL of a further listener, with the path of the description's first server. */
  urlOf(listener: string): string;
  /** The newest 1000 requests of `url` and of further listeners, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** The second server, where redirects to another origin lead. It has no faults. */
  readonly other: OtherOrigin;
  /**
   * Adds a fault after those that are set already: `status=503; times=2`, or `{ status: 503, times: 2 }`.
   * @throws {FaultError} when the fault is misspelt
   */
  fault(fault: string | FaultObject): void;
  /** Ends the faults that options and `fault` have set. */
  clearFaults(): void;
  /** Empties `requests`, and those of `other`. */
  clearRequests(): void;
  /**
   * Answers the next call with an answer of one's own, once its credentials, parameters and body have been checked; with
   * `operation`, the next call of that operation.
   * @throws {TypeError} for an operation that the description lacks
   */
  answerNext(answer: OwnAnswer, operation?: string): void;
  /**
   * Answers every call of an operation, `GET /pets/{petId}` or by its operationId, with an answer of one's own.
   * @throws {TypeError} for an operation that the description lacks
   */
  answerAlways(operation: string, answer: OwnAnswer): void;
  /**
   * Compares `requests` with these calls, in this order; others are refused unless `allowOthers`. `[]` expects no call.
   * @throws {ExpectationError} with the calls and how each differs
   * @throws {TypeError} for an operation that the description lacks
   */
  expectCalls(expected: readonly ExpectedCall[], options?: { readonly allowOthers?: boolean }): void;
  /** Forgets state, own answers, faults and the record. */
  reset(): void;
  /** Ends the server and its connections. */
  close(): Promise<void>;
  /** As `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The second server, on another port, where redirects to another origin lead. */
export interface OtherOrigin {
  /** Scheme, host and port; undefined until the second server is started, by a redirect to it or by `open`. */
  readonly url: string | undefined;
  /** The requests to the second server, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Starts the second server now, and gives its origin: for a client that has to know the hosts to which redirects may lead. */
  open(): Promise<string>;
}
