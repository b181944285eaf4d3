/** Who the audit chain names for what nobody in person has done. */
export const systemActor = { id: "system", name: "Sistema", role: "system" } as const;
