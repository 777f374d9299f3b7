/** The few things of newman's API that the test uses; newman has no types of its own. */
declare module "newman" {
  namespace newman {
    interface RunOptions {
      readonly collection: string;
      readonly envVar: readonly { readonly key: string; readonly value: string }[];
      readonly reporters: readonly string[];
      readonly timeout: number;
      readonly workingDir?: string;
    }
    interface Summary {
      readonly run: {
        readonly failures: readonly { readonly source: { readonly name: string }; readonly error: Error }[];
        readonly stats: { readonly assertions: { readonly total: number; readonly failed: number } };
        readonly executions: readonly { readonly response?: { readonly code: number } }[];
      };
    }
    function run(options: RunOptions, done: (error: Error | null, summary: Summary) => void): unknown;
  }
  export = newman;
}
