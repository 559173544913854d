CREATE TABLE "holiday" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "day" TEXT COLLATE "C" NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "name" TEXT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "holiday_by_unit" ON "holiday" ("district", "unit", "day");
CREATE INDEX "holiday_by_date" ON "holiday" ("district", "day");
CREATE UNIQUE INDEX "holiday_unique_day" ON "holiday" ("district", "day");
CREATE TABLE "deadline" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "code" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "case" UUID,
  "round" BIGINT,
  "owner" UUID,
  "begun" BIGINT NOT NULL,
  "due" BIGINT NOT NULL,
  "due_on" TEXT COLLATE "C" NOT NULL,
  "state" TEXT COLLATE "C",
  "risen_to" TEXT COLLATE "C",
  "waits_for" TEXT,
  "extended_from" TEXT COLLATE "C",
  "extended_days" BIGINT,
  "extend_reason" TEXT,
  "extended_by" UUID,
  "finished" BIGINT,
  "seen" BIGINT,
  "seen_by" UUID,
  "note" TEXT,
  "desk" TEXT,
  "asker" TEXT,
  "fresh" TEXT,
  "risen" TEXT,
  "matched" TEXT,
  "wake" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "owner") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "extended_by") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "seen_by") REFERENCES "account" ("district", "id")
);
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
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "text" TEXT NOT NULL,
  "desk" TEXT NOT NULL,
  "record" TEXT,
  "subject" TEXT,
  "deadline" UUID,
  "at" BIGINT NOT NULL,
  "unread" TEXT,
  "read" BIGINT,
  "read_by" UUID,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "deadline") REFERENCES "deadline" ("district", "id"),
  FOREIGN KEY ("district", "read_by") REFERENCES "account" ("district", "id")
);
CREATE INDEX "notice_by_unit" ON "notice" ("district", "unit");
CREATE INDEX "notice_by_desk_at" ON "notice" ("district", "desk", "at");
CREATE INDEX "notice_by_unread_at" ON "notice" ("district", "unread", "at");
