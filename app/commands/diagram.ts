import { writeFileSync } from "node:fs";
import { dossierDiagram } from "#workflows/dossier/dossier-diagram.ts";

writeFileSync("docs/dossier-machine.md", dossierDiagram());
