-- AlterTable
ALTER TABLE "CheckupSection" ADD COLUMN     "draftSince" TIMESTAMP(3),
ADD COLUMN     "told" TEXT,
ADD COLUMN     "typed" TEXT NOT NULL DEFAULT '{}',
ADD COLUMN     "writer" TEXT NOT NULL DEFAULT '';
