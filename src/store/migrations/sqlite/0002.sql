CREATE TABLE "data_key" (
  "district" INTEGER NOT NULL,
  "owner" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "key_id" TEXT NOT NULL,
  "destroyed_at" INTEGER,
  PRIMARY KEY ("district", "owner", "class")
) WITHOUT ROWID;
DROP INDEX "person_unique_id_kind_id_number";
ALTER TABLE "person" ADD COLUMN "id_number_match" TEXT;
CREATE UNIQUE INDEX "person_unique_id_kind_id_number_match" ON "person" ("district", "id_kind", "id_number_match");
CREATE INDEX "person_by_id_number_match" ON "person" ("district", "id_number_match");
