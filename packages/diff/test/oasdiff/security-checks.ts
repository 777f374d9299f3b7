import { type Check, check } from "./check.js";
import { allSecured, key, oauth, schemes, secured } from "./paths.js";

/** Security. */
export const securityChecks: readonly Check[] = [
  check(
    "api-security-added",
    [secured([]), secured([{ key: [] }])],
    "INFO wire: clients lack the new credentials, so the server refuses them",
  ),
  check("api-security-removed", [secured([{ key: [] }]), secured([])], "INFO none"),
  check(
    "api-security-scope-added",
    [secured([{ oauth: ["read"] }]), secured([{ oauth: ["read", "write"] }])],
    "INFO wire: clients lack the new credentials, so the server refuses them",
  ),
  check(
    "api-security-scope-removed",
    [secured([{ oauth: ["read", "write"] }]), secured([{ oauth: ["read"] }])],
    "INFO none",
  ),
  check(
    "api-global-security-added",
    [allSecured([]), allSecured([{ key: [] }])],
    "INFO wire: clients lack the new credentials, so the server refuses them",
  ),
  check("api-global-security-removed", [allSecured([{ key: [] }]), allSecured([])], "INFO none"),
  check(
    "api-global-security-scope-added",
    [allSecured([{ oauth: ["read"] }]), allSecured([{ oauth: ["read", "write"] }])],
    "INFO wire: clients lack the new credentials, so the server refuses them",
  ),
  check(
    "api-global-security-scope-removed",
    [allSecured([{ oauth: ["read", "write"] }]), allSecured([{ oauth: ["read"] }])],
    "INFO none",
  ),
  check("api-security-component-added", [schemes({ key }), schemes({ key, more: key })], "INFO none"),
  check(
    "api-security-component-removed",
    [schemes({ key, more: key }), schemes({ key })],
    "INFO types: credentials are given by the name, which the type no longer has",
  ),
  check(
    "api-security-component-type-changed",
    [schemes({ key }), schemes({ key: { type: "http", scheme: "bearer" } })],
    "INFO wire: clients send the key as before, which the server no longer reads",
  ),
  check(
    "api-security-component-oauth-url-changed",
    [
      schemes({ oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads." }) }),
      schemes({ oauth: oauth("https://b.test/", "https://a.test/token", { read: "Reads." }) }),
    ],
    "INFO none",
  ),
  check(
    "api-security-component-oauth-token-url-changed",
    [
      schemes({ oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads." }) }),
      schemes({ oauth: oauth("https://a.test/", "https://b.test/token", { read: "Reads." }) }),
    ],
    "INFO none",
  ),
  check(
    "api-security-component-oauth-scope-added",
    [
      schemes({ oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads." }) }),
      schemes({
        oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads.", write: "Writes." }),
      }),
    ],
    "INFO none",
  ),
  check(
    "api-security-component-oauth-scope-removed",
    [
      schemes({
        oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads.", write: "Writes." }),
      }),
      schemes({ oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads." }) }),
    ],
    "INFO none",
  ),
  check(
    "api-security-component-oauth-scope-changed",
    [
      schemes({ oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads." }) }),
      schemes({ oauth: oauth("https://a.test/", "https://a.test/token", { read: "Reads all." }) }),
    ],
    "INFO none",
  ),
];
