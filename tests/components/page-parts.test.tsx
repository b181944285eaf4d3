import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DataTable } from "#app/components/data-table.tsx";
import { FieldList } from "#app/components/field-list.tsx";
import { HistoryList, VerifiedMark } from "#app/components/history-list.tsx";
import { wordsForDays } from "#app/components/next-step-card.tsx";
import { wordsForAge } from "#app/components/staff-desk.tsx";
import { StateChip } from "#app/components/state-chip.tsx";

describe("a table", () => {
  const columns = ["Voce", { title: "Importo", align: "right" as const }];

  test("names its columns and rows for those who listen, and its cells for a phone", () => {
    const html = renderToStaticMarkup(
      <DataTable caption="Spese" columns={columns} rows={[["Corso", "€ 10,00"]]} />,
    );
    expect(html).toContain("<caption>Spese</caption>");
    expect(html).toContain('<th scope="row">Corso</th>');
    expect(html).toContain('<td data-title="Importo" class="cell-right">€ 10,00</td>');
  });

  test("without rows says so", () => {
    const html = renderToStaticMarkup(
      <DataTable caption="Spese" columns={columns} rows={[]} empty="Ancora nessuna spesa." />,
    );
    expect(html).toContain("Ancora nessuna spesa.");
    expect(html).not.toContain("<table");
  });
});

test("an empty value in a list of fields is a dash, not a hole", () => {
  expect(renderToStaticMarkup(<FieldList rows={[["IBAN", ""]]} />)).toContain("<dd>—</dd>");
});

test("a state is told in words", () => {
  expect(renderToStaticMarkup(<StateChip state="plan.submitted" />)).toContain(
    "Piano in revisione",
  );
});

test("the history shows who, what, when, old and new", () => {
  const html = renderToStaticMarkup(
    <HistoryList
      lines={[
        {
          sequence: 3,
          when: "2 novembre 2026, ore 10:00",
          who: "Anna Ferri (impresa)",
          what: "ha salvato il piano",
          ledTo: null,
          reason: "",
          changes: [{ field: "Titolo", from: "Vecchio", to: "Nuovo" }],
          documents: [],
          hash: "a".repeat(64),
        },
      ]}
    />,
  );
  for (const text of ["Anna Ferri (impresa)", "ha salvato il piano", "<del>Vecchio</del>", "Nuovo"])
    expect(html).toContain(text);
});

test("a broken chain is announced", () => {
  expect(renderToStaticMarkup(<VerifiedMark isVerified={false} />)).toContain('role="alert"');
});

test.each([
  [0, "scade oggi"],
  [1, "scade domani"],
  [5, "mancano 5 giorni"],
  [-1, "scaduto ieri"],
  [-3, "scaduto da 3 giorni"],
])("a term %i days away reads «%s»", (days, words) => {
  expect(wordsForDays(days)).toBe(words);
});

test.each([
  [0, "oggi"],
  [1, "un giorno"],
  [59, "59 giorni"],
  [75, "2 mesi"],
  [4206, "11 anni"],
])("a wait of %i days reads «%s»", (days, words) => {
  expect(wordsForAge(days)).toBe(words);
});
