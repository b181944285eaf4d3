import { z } from "zod";

/** Which session to close: the hash by which the table knows it. */
export const closeSessionSchema = z.object({
  session: z.string({ error: "Manca l'accesso da chiudere." }).regex(/^[0-9a-f]{64}$/),
});
