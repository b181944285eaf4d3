/** What a consultant's queue shows; it stands in the address, so it can be kept and sent on. */
export type QueueFilter = {
  /** Those of the reader, those of nobody, both, everybody's. */
  owner: "open" | "mine" | "free" | "all";
  kind: "all" | "checkup" | "plan";
  /** Only those whose term is over. */
  isLate: boolean;
};

/** A place in the order of the queue. */
export type QueuePlace = { id: string; stateSince: Date; termEndsOn: string | null };

const owners = ["open", "mine", "free", "all"] as const;
const kinds = ["all", "checkup", "plan"] as const;

/** The filter an address asks for; what it does not know is as if it were not there. */
export function readQueueFilter(search: URLSearchParams): QueueFilter {
  return {
    owner: owners.find((one) => one === search.get("owner")) ?? "open",
    kind: kinds.find((one) => one === search.get("kind")) ?? "all",
    isLate: search.get("late") === "1",
  };
}

/** `?owner=mine&late=1`; "" for the filter everybody begins with. */
export function writeQueueFilter(filter: QueueFilter, more: Record<string, string> = {}): string {
  const search = new URLSearchParams({
    ...(filter.owner === "open" ? {} : { owner: filter.owner }),
    ...(filter.kind === "all" ? {} : { kind: filter.kind }),
    ...(filter.isLate ? { late: "1" } : {}),
    ...more,
  });
  const written = search.toString();
  return written === "" ? "" : `?${written}`;
}
