import { legalForms } from "#workflows/programme/legal-forms.ts";
import { municipalities } from "#workflows/programme/municipalities.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

const formOptions = Object.entries(legalForms).map(([value, { label }]) => ({ value, label }));
const placeOptions = Object.entries(municipalities).map(([value, { label }]) => ({ value, label }));

/** Who the company is, where it is, where its money goes. */
export function CompanyProfileFields() {
  return (
    <>
      <fieldset className="form-part">
        <legend>Chi è l&apos;impresa</legend>
        <TextField
          name="taxCode"
          label="Codice fiscale"
          hint="16 caratteri per una persona, 11 cifre per una società."
          width="medium"
          required
        />
        <TextField name="vatNumber" label="Partita IVA" hint="11 cifre." width="medium" required />
        <SelectField name="legalForm" label="Forma giuridica" options={formOptions} required />
        <CheckboxField
          name="onlusRegistered"
          label="L'impresa è iscritta all'Anagrafe delle ONLUS"
          hint="Conta per la ritenuta e per la marca da bollo, finché il regime è durato."
        />
        <TextField
          name="atecoCode"
          label="Codice ATECO"
          hint="Con i punti, per esempio 62.01 o 62.01.00."
          width="short"
          required
        />
        <CheckboxField
          name="roadFreight"
          label="L'impresa trasporta merci su strada per conto di altri"
          hint="Nelle vecchie regole il massimale degli aiuti era più basso."
        />
        <CheckboxField
          name="publicShareQuarter"
          label="Enti pubblici hanno almeno il 25 per cento dell'impresa"
          hint="Non esclude da solo: l'ufficio controlla se l'impresa resta una PMI."
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Dove si trova e chi la rappresenta</legend>
        <SelectField
          name="municipality"
          label="Comune della sede coinvolta"
          options={placeOptions}
          required
        />
        <TextField name="address" label="Indirizzo" autoComplete="street-address" required />
        <TextField name="legalRepresentative" label="Legale rappresentante" required />
        <TextField
          name="email"
          label="PEC o indirizzo e-mail"
          hint="Qui arrivano le comunicazioni dell'ufficio."
          type="email"
          inputMode="email"
          autoComplete="email"
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Dove mandare il contributo</legend>
        <TextField
          name="iban"
          label="IBAN"
          hint="Gli spazi non contano: puoi copiarlo come lo scrive la banca."
          autoComplete="off"
          required
        />
        <TextField
          name="ibanHolder"
          label="Intestatario del conto"
          hint="Il conto deve essere dell'impresa."
          required
        />
      </fieldset>
    </>
  );
}

CompanyProfileFields.listsFields = true;
