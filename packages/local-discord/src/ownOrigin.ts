/** Whether a request comes from the stand-in's own page, or from no page: other sites are not to act for a user. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
