import { z } from "zod";
import { choiceField, requiredText, tickedField } from "../form-fields.ts";
import { checkRepetition, emailField, newPasswordField, passwordField } from "./account-fields.ts";
import { staffRoles } from "./staff-roles.ts";

/** Signing in. */
export const signInSchema = z.object({ email: emailField(), password: passwordField() });

/** A company that makes its own account. */
export const registerCompanySchema = z
  .object({
    companyName: requiredText(160),
    fullName: requiredText(120),
    email: emailField(),
    newPassword: newPasswordField(),
    newPasswordAgain: z.string().max(200).default(""),
    privacyRead: tickedField("Conferma di aver letto come trattiamo i dati."),
  })
  .superRefine(checkRepetition);

/** An account made by the administrator for a body of the programme. */
export const createAccountSchema = z.object({
  fullName: requiredText(120),
  email: emailField(),
  role: choiceField(staffRoles),
  organisationId: requiredText(64),
  newPassword: newPasswordField(),
});

/** A new first password given by the administrator. */
export const resetPasswordSchema = z.object({ newPassword: newPasswordField() });

/** One's own password changed. */
export const changePasswordSchema = z
  .object({
    password: passwordField(),
    newPassword: newPasswordField(),
    newPasswordAgain: z.string().max(200).default(""),
  })
  .superRefine(checkRepetition);

export type CompanyRegistration = z.output<typeof registerCompanySchema>;
export type NewAccount = z.output<typeof createAccountSchema>;
export type PasswordChange = z.output<typeof changePasswordSchema>;
