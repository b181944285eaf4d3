import { describe, expect, test } from "vitest";
import { readTable } from "#app/forms/read-table.server.ts";
import { readStaffTable, type StaffTable } from "#workflows/checkup/read-staff-table.ts";
import {
  applyImport,
  staffImportSchema,
  toConfirmation,
  toConfirmedImport,
} from "#workflows/checkup/staff-import-schema.ts";
import type { Section } from "#workflows/programme/questionnaire/question-types.ts";
import { sectionB } from "#workflows/programme/questionnaire/section-b.ts";
import { staffTemplates } from "#workflows/checkup/staff-table-templates.ts";

const schema = staffImportSchema(sectionB);
const encoder = new TextEncoder();

function readBytes(bytes: Uint8Array): StaffTable {
  const table = readTable(bytes);
  return table.ok ? readStaffTable(table.rows, sectionB) : { ok: false, problems: [table.problem] };
}

function read(text: string): StaffTable {
  return readBytes(encoder.encode(text));
}

function problemsOf(text: string): string[] {
  const table = read(text);
  return table.ok
    ? []
    : table.problems.map(({ line, column, what }) => `${String(line)} ${column}: ${what}`);
}

const COUNTS = [
  "Domanda;Voce;Donne;Uomini;Altro o non dichiarato;Numero",
  "B01;Tempo indeterminato;1.234;5;;",
  "B01;Apprendistato;;2;1;",
  "B04;Persone con ruoli di responsabilità;;;;3",
  "B04;Di cui donne;;;;1",
  "B05;;;;;9,40",
  "B06;;;;;0",
].join("\n");

const FIGURES = {
  "B01.women.permanent": 1234,
  "B01.men.permanent": 5,
  "B01.men.apprentice": 2,
  "B01.other.apprentice": 1,
  "B04.total": 3,
  "B04.women": 1,
  B05: 940,
  B06: 0,
};

describe("a table of counts", () => {
  test.each([
    ["as it is", COUNTS],
    ["with the line ends of Windows", COUNTS.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\uFEFF${COUNTS}`],
    ["named by Excel", `sep=;\r\n${COUNTS}`],
    ["with every cell in quotes", COUNTS.replaceAll(/[^;\n]+/g, '"$&"')],
    ["with tabs", COUNTS.replaceAll(";", "\t")],
    ["with commas", COUNTS.replace("9,40", '"9,40"').replaceAll(/;/g, ",")],
    ["with empty lines and empty rows", COUNTS.replace("\n", "\n\n;;;;;\n")],
    ["in capitals and without accents", COUNTS.toUpperCase().replace("À", "A")],
  ])("is read %s", (_how, text) => {
    expect(read(text)).toMatchObject({ ok: true, staff: { set: FIGURES } });
  });

  test("is read in the code page of Windows and in UTF-16", () => {
    const latin = Uint8Array.from(COUNTS, (sign) => sign.charCodeAt(0));
    const wide = new Uint8Array(Buffer.from(`\uFEFF${COUNTS}`, "utf16le"));
    for (const bytes of [latin, wide])
      expect(readBytes(bytes)).toMatchObject({ ok: true, staff: { set: FIGURES } });
  });

  test("replaces the questions it speaks of, whole, and no other", () => {
    const table = read("Domanda;Voce;Donne;Uomini\nB02;Tempo pieno;4;3\n");
    if (!table.ok) throw new Error("not read");
    expect(table.staff.questionIds).toEqual(["B02"]);
    const before = { "B02.women.imposed": 2, "B01.women.owner": 1, "note.B02": "nota" };
    expect(applyImport(before, table.staff)).toEqual({
      "B01.women.owner": 1,
      "note.B02": "nota",
      "B02.women.fullTime": 4,
      "B02.men.fullTime": 3,
    });
  });

  test.each([
    ["B01;Tempo indeterminato;x;;;", "2 Donne: «x» non è un numero."],
    ["B01;Tempo indeterminato;1,5;;;", "2 Donne: «1,5» non è un numero intero di persone."],
    ["B01;Tempo indeterminato;-1;;;", "2 Donne: «-1» è meno di zero."],
    ["B01;Tempo indeterminato;100.000;;;", "2 Donne: «100.000» è un numero troppo grande."],
    ["B01;Tempo indeterminato;;;;3", "2 Numero: Per la domanda B01 qui non va un numero."],
    ["B06;;2;;;", "2 Donne: Per la domanda B06 qui non va un numero."],
    ["B01;Stagionali;2;;;", "2 Voce: «Stagionali» non è una voce della domanda B01."],
    ["C01;Nidi;2;;;", "2 Domanda: «C01» non è una domanda della sezione B."],
    ["__proto__;x;1;;;", "2 Domanda: «__PROTO__» non è una domanda della sezione B."],
  ])("says of «%s» what is wrong and where", (row, problem) => {
    const head = "Domanda;Voce;Donne;Uomini;Altro o non dichiarato;Numero";
    expect(problemsOf(`${head}\n${row}\n`)).toEqual([problem]);
  });

  test("says everything that is wrong at once, and takes nothing of it", () => {
    const text = `${COUNTS}\nB01;Apprendistato;1;;;\nB05;;;;;molte`;
    expect(problemsOf(text)).toEqual([
      "8 Voce: Questa voce c'è già alla riga 3.",
      "9 Voce: Questa voce c'è già alla riga 6.",
    ]);
  });
});

const PEOPLE = [
  "Genere;Rapporto;Orario;Fascia di età;Responsabilità;Turni",
  "Donna;Tempo indeterminato;Tempo pieno;30-44;Sì;",
  "donna;indeterminato;Part-time chiesto;<30;;sì",
  "U;Apprendista;FT;Meno di 30 anni;No;No",
].join("\n");

describe("a table with one row a person", () => {
  test("leaves only sums", () => {
    expect(read(PEOPLE)).toEqual({
      ok: true,
      staff: expect.objectContaining({
        questionIds: ["B01", "B02", "B03", "B04", "B06"],
        set: {
          "B01.women.permanent": 2,
          "B01.men.apprentice": 1,
          "B02.women.fullTime": 1,
          "B02.women.requested": 1,
          "B02.men.fullTime": 1,
          "B03.women.from30": 1,
          "B03.women.under30": 1,
          "B03.men.under30": 1,
          "B04.total": 1,
          "B04.women": 1,
          B06: 1,
        },
      }) as unknown,
    });
  });

  test("may do with two columns", () => {
    const table = read("Sesso,Contratto\nF,TI\nM,TD\n");
    expect(table).toMatchObject({ ok: true, staff: { questionIds: ["B01"] } });
  });

  test("names line, column and allowed words where it cannot count", () => {
    const table = read("Genere;Rapporto\nDonna;a chiamata\n;Apprendista\n");
    expect(table).toMatchObject({
      ok: false,
      problems: [
        { line: 2, column: "Rapporto", what: "«a chiamata» non è tra i valori previsti." },
        { line: 3, column: "Genere", remedy: "Scrivi uno di questi: Donna; Uomo; Altro." },
      ],
    });
  });
});

describe("personal data", () => {
  test.each([
    "Nome",
    "COGNOME",
    "Codice fiscale",
    "E-mail",
    "Data di nascita",
    "Matricola",
    "Note",
  ])("in a column «%s» stop the reading", (column) => {
    const [problem] = problemsOf(`${column};Genere;Rapporto\nAnna;Donna;TI\n`);
    expect(problem).toContain(`1 ${column}: Questa colonna riguarda singole persone`);
    expect(problem).not.toContain("Anna");
  });

  test.each(["RSSMRA80A01H501U", "anna@ditta.example"])(
    "such as %s in a cell stop it too, and are not repeated",
    (secret) => {
      const problems = problemsOf(`Genere;Rapporto\nDonna;${secret}\n`);
      expect(problems).toHaveLength(1);
      expect(problems.join()).not.toContain(secret);
    },
  );

  test("cannot come along in a column of another name", () => {
    expect(problemsOf("Genere;Rapporto;Squadra\nDonna;TI;Verde\n")).toEqual([
      "1 Squadra: Questa colonna non è prevista.",
    ]);
  });
});

describe("a file that is no such table", () => {
  test.each([
    ["an empty one", "", "Non riconosciamo le colonne"],
    ["another table", "Prodotto;Prezzo\nVite;1\n", "Non riconosciamo le colonne"],
    ["heads alone", "Domanda;Voce;Donne\n", "Il file non contiene numeri"],
    ["a column missing", "Domanda;Donne\nB01;1\n", "Manca questa colonna"],
    ["a column twice", "Domanda;Voce;Donne;Donne\n", "Questa colonna c'è due volte"],
    ["quotes left open", 'Domanda;Voce\nB01;"aperta\n', "Le virgolette di questa riga"],
    ["a spreadsheet", "PK\u0003\u0004\u0000\u0000", "sembra un foglio di calcolo"],
    ["an endless row", `Domanda;Voce\nB01;${"x".repeat(20_000)}`, "troppo lunga"],
    ["endless rows", `Genere;Rapporto\n${"D;TI\n".repeat(5_001)}`, "più di 5.000 righe"],
  ])("is refused: %s", (_what, text, message) => {
    expect(problemsOf(text).join()).toContain(message);
  });
});

describe("the templates", () => {
  test("are read back once they are filled", () => {
    const filled = staffTemplates.numeri
      .write(sectionB)
      .replace("Tempo indeterminato;;", "Tempo indeterminato;4;2");
    expect(read(filled)).toMatchObject({ ok: true, staff: { questionIds: ["B01"] } });
    const person = "Donna;Tempo indeterminato;Tempo pieno;30-44 anni;No;No\r\n";
    expect(read(staffTemplates.persone.write(sectionB) + person)).toMatchObject({ ok: true });
  });
});

describe("a dossier with another version of the questionnaire", () => {
  /** A section B that does not ask for ages and knows no agency workers. */
  const other: Section = {
    ...sectionB,
    questions: sectionB.questions
      .filter(({ id }) => id !== "B03")
      .map((question) => ({
        ...question,
        fields: question.fields.filter(({ key }) => !key.endsWith(".agency")),
        ...(question.matrix && {
          matrix: {
            ...question.matrix,
            columns: question.matrix.columns.filter(({ key }) => key !== "agency"),
          },
        }),
      })),
  };

  test("gets templates that ask for no more than its own questions", () => {
    const { numeri, persone } = staffTemplates;
    expect(numeri.write(sectionB)).toMatch(/B03.*Somministrati|Somministrati[^]*B03/);
    expect(numeri.write(other)).not.toMatch(/B03|Somministrati/);
    expect(persone.write(sectionB)).toContain("Fascia di età");
    expect(persone.write(other)).not.toContain("Fascia di età");
  });

  test.each([
    ["Domanda;Voce;Donne\nB03;Meno di 30 anni;4", "«B03» non è una domanda della sezione B."],
    ["Domanda;Voce;Donne\nB01;Somministrati;4", "«Somministrati» non è una voce"],
    ["Genere;Rapporto;Fascia di età\nDonna;TI;30-44", "Questa colonna non è prevista."],
    ["Genere;Rapporto\nDonna;Somministrata", "«Somministrata» non è tra i valori previsti."],
  ])("refuses what only the present one asks: %s", (text, message) => {
    const table = readTable(encoder.encode(text));
    const read = table.ok && readStaffTable(table.rows, other);
    expect(read).toMatchObject({
      ok: false,
      problems: [{ what: expect.stringContaining(message) as string }],
    });
  });

  test("confirms only its own fields", () => {
    const posted = {
      questions: ["B01"],
      version: "0",
      "B01.women.agency": "3",
      "B01.men.owner": "1",
    };
    const confirmed = toConfirmedImport(staffImportSchema(other).parse(posted), other);
    expect(confirmed.set).toEqual({ "B01.men.owner": 1 });
    expect(staffImportSchema(other).safeParse({ questions: "B03", version: "0" }).success).toBe(
      false,
    );
  });
});

describe("a confirmation", () => {
  test("brings back what was shown", () => {
    const table = read(COUNTS);
    if (!table.ok) throw new Error("not read");
    const posted = toConfirmation(table.staff, { section: sectionB, version: 3 });
    const confirmed = toConfirmedImport(schema.parse(posted), sectionB);
    expect(confirmed.set).toEqual(FIGURES);
    expect(confirmed.version).toBe(3);
    expect(confirmed.questionIds).toEqual(["B01", "B04", "B05", "B06"]);
  });

  test("takes no field of a question it does not name, no note and no other section", () => {
    const posted = {
      ...{ questions: "B06", version: "0", B06: "2", B05: "9,40" },
      ...{ "note.B06": "x", "unknown.B06": "on", C02: "4", __proto__: "x" },
    };
    const confirmed = toConfirmedImport(schema.parse(posted), sectionB);
    expect(confirmed).toEqual({
      questionIds: ["B06"],
      set: { B06: 2 },
      clear: ["unknown.B06"],
      version: 0,
    });
  });

  test.each([{ version: "0" }, { questions: "C01", version: "0" }, { questions: "B06" }])(
    "is refused when it says %o",
    (posted) => {
      expect(schema.safeParse(posted).success).toBe(false);
    },
  );
});
