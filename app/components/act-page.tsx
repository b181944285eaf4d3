/**
 * The page of a route that only takes a post. It is never seen: an act leads elsewhere. But with a
 * page the route's refusals reach the boundary that words them, also without JavaScript.
 */
export function ActPage() {
  return null;
}
