import { addDays, daysBetween } from "../deadlines/days.ts";
import { isValidCup } from "../identity/cup.ts";
import { ofDay, onDay, untilDay } from "../italian-dates.ts";
import { formatEuro, type Cents } from "../money.ts";
import type { RuleSet } from "../programme/rule-sets.ts";
import type { DurcOutcome } from "./award-checks-schema.ts";

export type GrantCheckKey = "amount" | "cup" | "register" | "durc" | "deMinimis" | "agreement";

export type GrantCheck = {
  key: GrantCheckKey;
  label: string;
  outcome: "passed" | "blocked" | "notNeeded";
  /** What was found, with figures and days. */
  detail: string;
  /** What to do about it; empty unless blocked. */
  remedy: string;
  source: string;
};

export type GrantCase = {
  /** Day of the act, YYYY-MM-DD in Europe/Rome. */
  grantDay: string;
  /** What the ranking gives, before the de minimis room is looked at. */
  proposedCents: Cents;
  cup: string | null;
  cor: string | null;
  corOn: string | null;
  durcOutcome: DurcOutcome | null;
  durcProtocol: string | null;
  durcRequestedOn: string | null;
  /** De minimis room on the day of the act, and the day the register was asked. */
  deMinimisRoomCents: Cents;
  deMinimisCheckedOn: string | null;
  /** By when the call wants a promised adhesion to be signed. */
  agreementDue: "application" | "award" | "payment" | "never";
  agreementKind: "none" | "commitment" | "adhesion";
  rules: Pick<RuleSet, "stateAidRegister" | "durcValidDays" | "deMinimis">;
};

type Finding = Pick<GrantCheck, "outcome" | "detail" | "remedy">;

/** Everything that must hold on the day of the grant, in the order people read it. */
export function checkGrant(grant: GrantCase): GrantCheck[] {
  const { rules } = grant;
  const programme = "Regole del bando";
  return [
    { key: "amount", label: "Somma da concedere", source: programme, ...checkAmount(grant) },
    { key: "cup", label: "Codice CUP", source: "D.L. 76/2020 art. 41", ...checkCup(grant) },
    {
      key: "register",
      label: "Registro nazionale aiuti (COR)",
      source: rules.stateAidRegister.source,
      ...checkRegister(grant),
    },
    {
      key: "durc",
      label: "Regolarità contributiva (DURC)",
      source: rules.durcValidDays.source,
      ...checkDurc(grant),
    },
    {
      key: "deMinimis",
      label: "Spazio de minimis nel giorno dell'atto",
      source: rules.deMinimis.source,
      ...checkDeMinimis(grant),
    },
    {
      key: "agreement",
      label: "Adesione all'Accordo Territoriale",
      source: programme,
      ...checkAgreement(grant),
    },
  ];
}

/** Whether nothing blocks the grant. */
export function grantMayGo(checks: readonly GrantCheck[]): boolean {
  return checks.every(({ outcome }) => outcome !== "blocked");
}

/** What blocks the grant and what to do, one line each. */
export function grantProblems(checks: readonly GrantCheck[]): string[] {
  return checks
    .filter(({ outcome }) => outcome === "blocked")
    .map(({ label, detail, remedy }) => `${label}: ${detail} ${remedy}`);
}

/**
 * What can be granted: the ranking's sum, reduced to the de minimis room when that is smaller
 * (domain: the grant is blocked or reduced so that the total stays within the ceiling).
 */
export function grantableCents(
  grant: Pick<GrantCase, "proposedCents" | "deMinimisRoomCents">,
): Cents {
  return Math.max(0, Math.min(grant.proposedCents, grant.deMinimisRoomCents));
}

function checkAmount(grant: GrantCase): Finding {
  const cents = grantableCents(grant);
  if (cents > 0) return passed(`${formatEuro(cents)}.`);
  return blocked(
    "Non resta nulla da concedere.",
    "Verifica la graduatoria e lo spazio de minimis.",
  );
}

function checkCup({ cup }: GrantCase): Finding {
  if (cup !== null && isValidCup(cup)) return passed(`CUP ${cup}.`);
  return blocked("Manca un CUP valido: senza, l'atto è nullo.", "Registra il CUP nei controlli.");
}

/** Domain: registered before the grant; without the act's date within the term the COR is void. */
function checkRegister({ cor, corOn, grantDay, rules }: GrantCase): Finding {
  const { required, notificationDays } = rules.stateAidRegister.value;
  if (!required) return notNeeded("Il Registro non era ancora operativo.");
  if (cor === null || cor === "" || corOn === null)
    return blocked("Manca il COR.", "Registra l'aiuto nel Registro e scrivi il codice.");
  if (corOn > grantDay)
    return blocked("Il COR ha una data successiva all'atto.", "Correggi la data del COR.");
  const days = notificationDays ?? Number.MAX_SAFE_INTEGER;
  if (daysBetween(corOn, grantDay) > days)
    return blocked(
      `Il COR ${ofDay(corOn)} è decaduto dopo ${String(days)} giorni.`,
      "Registra di nuovo l'aiuto.",
    );
  return passed(`COR ${cor} ${ofDay(corOn)}.`);
}

function checkDurc(grant: GrantCase): Finding {
  const { durcOutcome, durcRequestedOn, durcProtocol, grantDay, rules } = grant;
  if (durcOutcome === null) return blocked("Manca l'esito del DURC.", "Chiedilo e registralo.");
  if (durcOutcome === "notNeeded") return notNeeded("Impresa senza posizioni contributive.");
  if (durcOutcome === "irregular")
    return blocked("Il DURC è irregolare.", "Invita l'impresa a regolarizzare, poi richiedilo.");
  if (durcRequestedOn === null)
    return blocked("Manca la data di richiesta.", "Completa i controlli.");
  if (durcRequestedOn > grantDay)
    return blocked("La richiesta è successiva all'atto.", "Correggi la data del DURC.");
  const validUntil = addDays(durcRequestedOn, rules.durcValidDays.value);
  if (validUntil < grantDay)
    return blocked(`È scaduto ${onDay(validUntil)}.`, "Chiedine uno nuovo.");
  return passed(`Protocollo ${durcProtocol ?? "—"}, valido fino ${untilDay(validUntil)}.`);
}

/** Domain: the legal right to the aid arises with the act, so the room is that of its very day. */
function checkDeMinimis(grant: GrantCase): Finding {
  const { deMinimisCheckedOn, deMinimisRoomCents, proposedCents, grantDay } = grant;
  if (deMinimisCheckedOn !== grantDay)
    return blocked(
      deMinimisCheckedOn === null
        ? "Non è stato controllato."
        : `L'ultimo controllo è ${ofDay(deMinimisCheckedOn)}.`,
      "Ripeti il controllo nel giorno della concessione.",
    );
  if (deMinimisRoomCents <= 0)
    return blocked("Il massimale è esaurito.", "L'incentivo non può essere concesso.");
  const room = formatEuro(deMinimisRoomCents);
  return proposedCents <= deMinimisRoomCents
    ? passed(`Spazio di ${room}.`)
    : passed(`Spazio di ${room}: la somma è ridotta a questo importo.`);
}

/** Domain: the adhesion gives points and is not compulsory, but a promise of it has its day. */
function checkAgreement({ agreementDue, agreementKind }: GrantCase): Finding {
  if (agreementKind === "adhesion") return passed("Firmata dall'impresa.");
  if (agreementKind === "none") return notNeeded("L'impresa non ha promesso di aderire.");
  if (agreementDue === "payment" || agreementDue === "never")
    return notNeeded(
      agreementDue === "payment"
        ? "Il bando chiede la firma prima del pagamento."
        : "Il bando non fissa un termine per la firma.",
    );
  return blocked(
    "L'impresa si è impegnata ad aderire e non ha ancora firmato.",
    "Chiedi la firma; se non arriva, dichiara la decadenza.",
  );
}

function passed(detail: string): Finding {
  return { outcome: "passed", detail, remedy: "" };
}

function blocked(detail: string, remedy: string): Finding {
  return { outcome: "blocked", detail, remedy };
}

function notNeeded(detail: string): Finding {
  return { outcome: "notNeeded", detail, remedy: "" };
}
