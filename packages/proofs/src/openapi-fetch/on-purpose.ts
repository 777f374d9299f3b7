/** Where this client differs from openapi-fetch on purpose, by what the difference reads; the page "from openapi-fetch" says the same. */
export const onPurpose: readonly { is: RegExp; reason: string }[] = [
  {
    is: /params > path > typechecks|params > should be required/,
    reason: "a path parameter that is missing is refused before anything is sent",
  },
  {
    is: /EmptyFailure|UndescribedFailure|response\.test\.ts:(64|77) /,
    reason: "a failure without a body is `{ status, statusText }`, and typed so",
  },
  { is: /'second_array' does not exist/, reason: "a parameter that is not described does not compile" },
  {
    is: /'customProperty' does not exist/,
    reason: "an option of one's own is declared first, on RequestInit",
  },
  {
    is: /path-based-client\.test\.ts:47 .*Unused '@ts-expect-error'/,
    reason: "a method that a path does not have does not compile, so nothing is said of its arguments",
  },
];
