import { z } from "zod";
import { checkChain } from "#app/data/audit-chains.server.ts";
import { listHistory } from "#app/data/dossier-register.server.ts";
import type { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { documentKinds, type DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { describeEvent } from "#workflows/dossier/event-words.ts";
import { eventDetailIsVisible, eventIsVisible } from "#workflows/dossier/history-visibility.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { roleLabels } from "#workflows/dossier/role-labels.ts";
import { formatInstant } from "#workflows/italian-dates.ts";

type FoundDossier = NonNullable<Awaited<ReturnType<typeof findDossier>>>;
type StoredEvent = Awaited<ReturnType<typeof listHistory>>[number];

/** One line of the history, in words for laymen. */
export type HistoryLine = {
  sequence: number;
  when: string;
  who: string;
  what: string;
  /** Where the event led, when it moved the dossier. */
  ledTo: string | null;
  reason: string;
  changes: { field: string; from: string; to: string }[];
  documents: string[];
  /** The beginning of the hash. */
  hash: string;
};

export type DossierHistory = {
  lines: HistoryLine[];
  /** How many savings and files are left out. */
  hiddenLines: number;
  /** Every link of the chain holds. */
  isVerified: boolean;
  /** The state from which the dossier was closed; null while it is open. */
  leftFrom: StateName | null;
};

/** Characters of a hash that people compare by eye. */
const SHOWN_OF_HASH = 16;

const changesSchema = z.array(z.object({ field: z.string(), from: z.string(), to: z.string() }));
const documentsSchema = z.array(z.object({ kind: z.string(), number: z.number() }));

/**
 * The history of a dossier as its reader may see it, newest first, and whether the chain holds: every
 * link is computed again, also those left out.
 */
export async function readHistory(
  act: Act,
  dossier: FoundDossier,
  { showsAll = true } = {},
): Promise<DossierHistory> {
  const events = await listHistory(act.database.read, act.actor, dossier.id);
  const last = events.findLast(({ fromState, toState }) => fromState !== toState);
  const visible = events.filter((event) => eventIsVisible(act.actor, event));
  const shown = showsAll ? visible : visible.filter((event) => !isSaving(event));
  return {
    lines: shown.map((event) => describe(act, event)).reverse(),
    hiddenLines: visible.length - shown.length,
    isVerified: checkChain(dossier, events) === null,
    leftFrom: last && dossierStates[dossier.state].waitsFor === null ? readState(last) : null,
  };
}

/** Not an act in itself, and often there by the hundred. */
function isSaving({ event }: StoredEvent): boolean {
  return /\.(save|check|checkExpense)$|^document\./.test(event);
}

function describe(act: Act, event: StoredEvent): HistoryLine {
  const showsDetail = eventDetailIsVisible(act.actor, event);
  const moved = event.toState !== event.fromState && event.toState in dossierStates;
  return {
    sequence: event.sequence,
    when: formatInstant(event.at),
    who: nameActor(event),
    what: describeEvent(event.event),
    ledTo: moved ? dossierStates[event.toState as StateName].label : null,
    reason: showsDetail ? event.reason : "",
    changes: showsDetail ? changesSchema.parse(JSON.parse(event.changes)) : [],
    documents: documentsSchema
      .parse(JSON.parse(event.documents))
      .map(({ kind, number }) => `${documentKinds[kind as DocumentKind]} (n. ${String(number)})`),
    hash: event.hash.slice(0, SHOWN_OF_HASH),
  };
}

function nameActor({ actorName, actorRole }: StoredEvent): string {
  const label = roleLabels[actorRole as Role] as string | undefined;
  return label === undefined ? actorName : `${actorName} (${label.toLowerCase()})`;
}

function readState({ fromState }: StoredEvent): StateName | null {
  return fromState in dossierStates ? (fromState as StateName) : null;
}
