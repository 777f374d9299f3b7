/** The environment of samples: that of this process, with the secrets that samples look for. */
export function sampleEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PARTWISE_TOKEN: "sample-token",
    PARTWISE_USERNAME: "sample-user",
    PARTWISE_PASSWORD: "sample-password",
    PARTWISE_API_KEY: "sample-key",
    NO_PROXY: "127.0.0.1,localhost",
  };
}

/** How long one sample may take, in ms. */
export const patience = 60_000;
