-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CheckupSection" (
    "dossierId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "typed" TEXT NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedById" TEXT NOT NULL,
    "writer" TEXT NOT NULL DEFAULT '',
    "told" TEXT,
    "draftSince" DATETIME,

    PRIMARY KEY ("dossierId", "section"),
    CONSTRAINT "CheckupSection_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CheckupSection" ("answers", "dossierId", "savedAt", "savedById", "section", "version") SELECT "answers", "dossierId", "savedAt", "savedById", "section", "version" FROM "CheckupSection";
DROP TABLE "CheckupSection";
ALTER TABLE "new_CheckupSection" RENAME TO "CheckupSection";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
