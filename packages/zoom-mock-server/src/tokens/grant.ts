/** A `grant_type` that the token URL can serve. */
export type Grant = "account_credentials" | "client_credentials" | "authorization_code" | "refresh_token";
