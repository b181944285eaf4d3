/** Where to go after signing in: a page of ours, or the desk. Anything else could lead elsewhere. */
export function nextAddress(request: Request): string {
  const next = new URL(request.url).searchParams.get("next") ?? "";
  const isOurs = /^\/(?![/\\])[^\s\\]*$/.test(next) && next.length <= 500;
  return isOurs && !next.startsWith("/sign-") ? next : "/desk";
}
