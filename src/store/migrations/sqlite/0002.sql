CREATE TABLE "holiday" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "day" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "name" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "holiday_by_unit" ON "holiday" ("district", "unit", "day");
CREATE INDEX "holiday_by_date" ON "holiday" ("district", "day");
CREATE UNIQUE INDEX "holiday_unique_day" ON "holiday" ("district", "day");
CREATE TABLE "deadline" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "case" TEXT,
  "round" INTEGER,
  "owner" TEXT,
  "begun" INTEGER NOT NULL,
  "due" INTEGER NOT NULL,
  "due_on" TEXT NOT NULL,
  "state" TEXT,
  "risen_to" TEXT,
  "waits_for" TEXT,
  "extended_from" TEXT,
  "extended_days" INTEGER,
  "extend_reason" TEXT,
  "extended_by" TEXT,
  "finished" INTEGER,
  "seen" INTEGER,
  "seen_by" TEXT,
  "note" TEXT,
  "desk" TEXT,
  "asker" TEXT,
  "fresh" TEXT,
  "risen" TEXT,
  "matched" TEXT,
  "wake" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "owner") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "extended_by") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "seen_by") REFERENCES "account" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "deadline_by_unit" ON "deadline" ("district", "unit");
CREATE UNIQUE INDEX "deadline_unique_subject_code_round" ON "deadline" ("district", "subject", "code", "round");
CREATE INDEX "deadline_by_wake_unit" ON "deadline" ("district", "wake", "unit");
CREATE INDEX "deadline_by_desk_due" ON "deadline" ("district", "desk", "due");
CREATE INDEX "deadline_by_asker_due" ON "deadline" ("district", "asker", "due");
CREATE INDEX "deadline_by_fresh_begun" ON "deadline" ("district", "fresh", "begun");
CREATE INDEX "deadline_by_risen_due_desk" ON "deadline" ("district", "risen", "due", "desk");
CREATE INDEX "deadline_by_state_due" ON "deadline" ("district", "state", "due");
CREATE INDEX "deadline_by_state_unit_due" ON "deadline" ("district", "state", "unit", "due");
CREATE INDEX "deadline_by_matched" ON "deadline" ("district", "matched");
CREATE TABLE "notice" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "desk" TEXT NOT NULL,
  "record" TEXT,
  "subject" TEXT,
  "deadline" TEXT,
  "at" INTEGER NOT NULL,
  "unread" TEXT,
  "read" INTEGER,
  "read_by" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "deadline") REFERENCES "deadline" ("district", "id"),
  FOREIGN KEY ("district", "read_by") REFERENCES "account" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "notice_by_unit" ON "notice" ("district", "unit");
CREATE INDEX "notice_by_desk_at" ON "notice" ("district", "desk", "at");
CREATE INDEX "notice_by_unread_at" ON "notice" ("district", "unread", "at");
