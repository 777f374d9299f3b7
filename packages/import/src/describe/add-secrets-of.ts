import { readJson } from "../infer/read-json.js";
import { isSecretName } from "../secrets/is-secret-name.js";
import { hideNamed, type Secrets } from "../secrets/secrets.js";

/** Adds the samples of a name that tells of credentials, and what JSON in a sample holds under such names. */
export function addSecretsOf(name: string, samples: readonly string[], secrets: Secrets): void {
  for (const sample of samples) {
    if (isSecretName(name)) secrets.add(sample);
    else if (/^\s*[[{]/.test(sample)) hideNamed(readJson(sample)?.value, secrets);
  }
}
