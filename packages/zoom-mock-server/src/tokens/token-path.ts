/** The path of the token URL. */
export const tokenPath = "/oauth/token";
