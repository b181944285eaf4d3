import { z } from "zod";

const REQUIRED = "Compila questo campo.";
const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;

/** An e-mail address, in lower case: it is the name of the account. */
export function emailField() {
  return z
    .string({ error: REQUIRED })
    .trim()
    .toLowerCase()
    .min(1, REQUIRED)
    .max(254, "Scrivi al massimo 254 caratteri.")
    .pipe(z.email("Scrivi un indirizzo e-mail, per esempio anna@impresa.example."));
}

/** A password somebody already has: only its length is looked at. */
export function passwordField() {
  return z.string({ error: REQUIRED }).min(1, REQUIRED).max(PASSWORD_MAX, "Password troppo lunga.");
}

/** A password being chosen: long rather than contorted. */
export function newPasswordField() {
  return z
    .string({ error: REQUIRED })
    .min(PASSWORD_MIN, `Scegli almeno ${String(PASSWORD_MIN)} caratteri: una frase va benissimo.`)
    .max(PASSWORD_MAX, `Scrivi al massimo ${String(PASSWORD_MAX)} caratteri.`);
}

/** Marks the repetition of a new password when it differs. */
export function checkRepetition(
  form: { newPassword: string; newPasswordAgain: string },
  context: z.RefinementCtx,
) {
  if (form.newPassword === form.newPasswordAgain) return;
  context.addIssue({
    code: "custom",
    path: ["newPasswordAgain"],
    message: "Le due password non coincidono.",
  });
}
