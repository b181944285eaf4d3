import { Link } from "@remix-run/react";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";

type SectionToolsProps = {
  /** Page of the check-up. */
  home: string;
  section: SectionId;
  /** Whether the reader may fill the section now. */
  mayEdit: boolean;
};

/** Other ways to fill a section than typing: a table for B, a survey of the staff for C. */
export function SectionTools({ home, section, mayEdit }: SectionToolsProps) {
  if (section === "B" && mayEdit)
    return (
      <p className="section-tools">
        Hai questi numeri in un foglio di calcolo?{" "}
        <Link to={`${home}/import`}>Importali da una tabella</Link>.
      </p>
    );
  if (section !== "C") return null;
  return (
    <p className="section-tools">
      {mayEdit ? "Non conosci tutti questi numeri? " : ""}
      <Link to={home.replace(/checkup$/, "survey")}>
        {mayEdit ? "Chiedili al personale con un'indagine anonima" : "Indagine tra il personale"}
      </Link>
      .
    </p>
  );
}
