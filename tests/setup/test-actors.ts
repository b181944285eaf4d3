import { hashPassword } from "#app/auth/password.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { Act, Actor } from "#app/services/act.server.ts";
import type { Role } from "#workflows/dossier/permissions.ts";

export const TEST_PASSWORD = "una frase lunga per le prove";

let passwordHash: Promise<string> | undefined;
let counter = 0;

/** A stored account of the given role, as the actor of a use case. */
export async function addActor(
  database: Database,
  role: Role,
  organisation: { id: string; name: string },
): Promise<Actor> {
  passwordHash ??= hashPassword(TEST_PASSWORD);
  counter += 1;
  const actor: Actor = {
    userId: `user-${String(counter)}`,
    role,
    organisationId: organisation.id,
    fullName: `Persona ${String(counter)}`,
    organisationName: organisation.name,
  };
  const hash = await passwordHash;
  await database.inTransaction((tx) =>
    tx.user.create({
      data: {
        id: actor.userId,
        email: `persona${String(counter)}@esempio.example`,
        fullName: actor.fullName,
        passwordHash: hash,
        role,
        organisationId: organisation.id,
        createdAt: new Date("2026-01-01T09:00:00Z"),
      },
    }),
  );
  return actor;
}

/** A company with its account. */
export async function addCompany(database: Database, name = "Officina Prova Srl"): Promise<Actor> {
  counter += 1;
  const id = `company-${String(counter)}`;
  await database.inTransaction((tx) =>
    tx.organisation.create({
      data: { id, kind: "company", name, createdAt: new Date("2026-01-01T09:00:00Z") },
    }),
  );
  return addActor(database, "company", { id, name });
}

export const PROVINCE = { id: "body-province", name: "Città metropolitana di Milano" };
export const CONSULTANCY = { id: "body-consultancy", name: "Associazione IRENE" };
export const UNIONS = {
  CGIL: { id: "body-cgil", name: "CGIL" },
  CISL: { id: "body-cisl", name: "CISL" },
  UIL: { id: "body-uil", name: "UIL" },
};

/** The act of an actor at an instant, with ids that count up. */
export function actAs(
  database: Database,
  actor: Actor,
  now: Date = new Date("2026-11-02T09:00:00Z"),
): Act {
  return {
    actor,
    now,
    database,
    newId: () => {
      counter += 1;
      return `id-${String(counter)}`;
    },
  };
}
