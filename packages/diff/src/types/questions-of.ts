import type { NamedOperation } from "@partwise/description";
import { follow, objectOf } from "@partwise/description/document";
import type { Contexts, Pair } from "../contract/pair.js";

/** What the compiler is asked about a section of an operation, as expressions over the `paths` of both descriptions. */
export function questionsOf(
  section: Question["section"],
  operation: Pair<NamedOperation>,
  { old, new: now }: Contexts,
): readonly Question[] {
  const both = (print: (paths: string, place: Place) => string) => ({
    old: print("Old", placeOf(operation.old)),
    new: print("New", placeOf(operation.new)),
  });
  const at = (paths: string, { path, method }: Place) => `${paths}[${path}][${method}]`;
  const content = (each: NamedOperation, context: typeof old) => {
    const body = follow({ value: each.value.requestBody, pointer: "" }, context);
    return Object.keys(objectOf(body?.value.content));
  };
  const after = content(operation.new, now);
  const kept = content(operation.old, old).filter((mediaType) => after.includes(mediaType));
  const bodies =
    kept.length === 0 ? [] : ["undefined", ...kept.map((mediaType) => JSON.stringify(mediaType))];
  const questions: readonly Question[] = [
    {
      section: "parameters",
      isSent: true,
      what: "parameters",
      key: "parameters",
      types: both((paths, place) => `Pick<OperationInit<${at(paths, place)}>, "params">`),
    },
    {
      section: "body",
      isSent: true,
      what: "body",
      key: "requestBody",
      // a body may be FormData, too, whose keys are no question
      isFlat: true,
      types: both((paths, place) => `Pick<OperationInit<${at(paths, place)}>, "body">`),
    },
    ...bodies.map((mediaType) => ({
      section: "body" as const,
      isSent: true,
      what: "body",
      key: "requestBody",
      types: both((paths, place) => `RequestBody<${paths}, ${place.method}, ${place.path}, ${mediaType}>`),
    })),
    {
      section: "answers",
      isSent: false,
      what: "data",
      key: "responses",
      types: both((paths, place) => `ResponseData<${paths}, ${place.method}, ${place.path}>`),
    },
    {
      section: "answers",
      isSent: false,
      what: "error",
      key: "responses",
      types: both((paths, place) => `OperationError<${at(paths, place)}>`),
    },
  ];
  return questions.filter((question) => question.section === section);
}

/** The method and the path of an operation, as literals of TypeScript. */
export function placeOf({ name, place }: NamedOperation): Place {
  const method = name.slice(0, name.indexOf(" ")).toLowerCase();
  return { method: JSON.stringify(method), path: JSON.stringify(place.template) };
}

interface Place {
  readonly method: string;
  readonly path: string;
}

/** Two types to compare. */
export interface Question {
  readonly section: "parameters" | "body" | "answers";
  /** Callers send the value; they read it otherwise. */
  readonly isSent: boolean;
  readonly what: string;
  /** Below the operation. */
  readonly key: string;
  readonly types: Pair<string>;
  /** Only whether the types are assignable is asked, not their keys. */
  readonly isFlat?: boolean;
}
