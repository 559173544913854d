CREATE TABLE "household" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "code" TEXT,
  "head_name" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "phone" TEXT,
  "residence" TEXT COLLATE "C" NOT NULL,
  "moved_in_on" TEXT COLLATE "C",
  "moved_out_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "household_by_unit" ON "household" ("district", "unit");
CREATE INDEX "household_by_code" ON "household" ("district", "code");
CREATE INDEX "household_by_address" ON "household" ("district", "address");
CREATE INDEX "household_by_phone" ON "household" ("district", "phone");
CREATE INDEX "household_by_head_name" ON "household" ("district", "head_name");
CREATE TABLE "household_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "person" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "sex" TEXT COLLATE "C" NOT NULL,
  "born_on" TEXT COLLATE "C",
  "id_kind" TEXT COLLATE "C" NOT NULL,
  "id_number" TEXT,
  "phone" TEXT,
  "nationality" TEXT,
  "marriage" TEXT COLLATE "C",
  "education" TEXT COLLATE "C",
  "school_level" TEXT COLLATE "C",
  "party" TEXT COLLATE "C",
  "local_hukou" BIGINT,
  "id_number_match" TEXT,
  "id_number_end_name_match" TEXT,
  "id_number_end_born_on_match" TEXT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "person_by_unit" ON "person" ("district", "unit");
CREATE UNIQUE INDEX "person_unique_id_kind_id_number_match" ON "person" ("district", "id_kind", "id_number_match");
CREATE INDEX "person_by_id_number_match" ON "person" ("district", "id_number_match");
CREATE INDEX "person_by_id_number_end_name_match" ON "person" ("district", "id_number_end_name_match");
CREATE INDEX "person_by_id_number_end_born_on_match" ON "person" ("district", "id_number_end_born_on_match");
CREATE INDEX "person_by_name" ON "person" ("district", "name");
CREATE INDEX "person_by_phone" ON "person" ("district", "phone");
CREATE TABLE "person_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "membership" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "person" UUID NOT NULL,
  "household" UUID NOT NULL,
  "relation" TEXT COLLATE "C" NOT NULL,
  "from" TEXT COLLATE "C",
  "until" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id")
);
CREATE INDEX "membership_by_unit" ON "membership" ("district", "unit");
CREATE INDEX "membership_by_household" ON "membership" ("district", "household");
CREATE INDEX "membership_by_person" ON "membership" ("district", "person");
CREATE TABLE "category" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "person" UUID NOT NULL,
  "need" TEXT COLLATE "C" NOT NULL,
  "from" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C",
  "evidence" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "category_by_unit" ON "category" ("district", "unit", "from");
CREATE INDEX "category_by_date" ON "category" ("district", "from");
CREATE INDEX "category_by_person" ON "category" ("district", "person");
CREATE TABLE "unit" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "level" TEXT COLLATE "C" NOT NULL,
  "parent" UUID,
  "code" TEXT,
  "valid_from" TEXT COLLATE "C",
  "valid_to" TEXT COLLATE "C",
  "predecessor" UUID,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "parent") REFERENCES "unit" ("district", "id"),
  FOREIGN KEY ("district", "predecessor") REFERENCES "unit" ("district", "id")
);
CREATE INDEX "unit_by_unit" ON "unit" ("district", "unit");
CREATE UNIQUE INDEX "unit_unique_code" ON "unit" ("district", "code");
CREATE TABLE "unit_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "unit_under" (
  "district" BIGINT NOT NULL,
  "ancestor" UUID NOT NULL,
  "unit" UUID NOT NULL,
  PRIMARY KEY ("district", "ancestor", "unit")
);
CREATE TABLE "account" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "login" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT COLLATE "C" NOT NULL,
  "active" BIGINT,
  "ends_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "account_by_unit" ON "account" ("district", "unit");
CREATE UNIQUE INDEX "account_unique_login" ON "account" ("district", "login");
CREATE TABLE "account_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "body" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "level" TEXT COLLATE "C" NOT NULL,
  "system" TEXT,
  "parent" UUID,
  "founded_on" TEXT COLLATE "C",
  "closed_on" TEXT COLLATE "C",
  "term" BIGINT,
  "phone" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "parent") REFERENCES "body" ("district", "id")
);
CREATE INDEX "body_by_unit" ON "body" ("district", "unit", "founded_on");
CREATE INDEX "body_by_date" ON "body" ("district", "founded_on");
CREATE INDEX "body_by_kind" ON "body" ("district", "kind");
CREATE TABLE "body_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "post" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "body" UUID NOT NULL,
  "holder_name" TEXT NOT NULL,
  "person" UUID,
  "title" TEXT COLLATE "C" NOT NULL,
  "terms" TEXT COLLATE "C",
  "sex" TEXT COLLATE "C" NOT NULL,
  "born_on" TEXT COLLATE "C",
  "age" BIGINT,
  "education" TEXT COLLATE "C",
  "party" TEXT COLLATE "C",
  "ethnic" TEXT,
  "sector" TEXT COLLATE "C",
  "non_public" BIGINT,
  "newly" BIGINT,
  "co_opted" BIGINT,
  "from" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "body") REFERENCES "body" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "post_by_unit" ON "post" ("district", "unit", "from");
CREATE INDEX "post_by_date" ON "post" ("district", "from");
CREATE INDEX "post_by_body" ON "post" ("district", "body");
CREATE TABLE "post_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "impact_assessment" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "subject" TEXT NOT NULL,
  "occasion" TEXT COLLATE "C" NOT NULL,
  "assessed_on" TEXT COLLATE "C" NOT NULL,
  "lawful" TEXT NOT NULL,
  "impact" TEXT NOT NULL,
  "measures" TEXT NOT NULL,
  "conclusion" TEXT COLLATE "C" NOT NULL,
  "approved_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "impact_assessment_by_unit" ON "impact_assessment" ("district", "unit", "assessed_on", "state");
CREATE INDEX "impact_assessment_by_date" ON "impact_assessment" ("district", "assessed_on", "state");
CREATE TABLE "impact_assessment_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "visit" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "household" UUID NOT NULL,
  "visited_on" TEXT COLLATE "C" NOT NULL,
  "step" TEXT COLLATE "C" NOT NULL,
  "purpose" TEXT COLLATE "C" NOT NULL,
  "risk" TEXT COLLATE "C" NOT NULL,
  "discreet" BIGINT,
  "visitors" TEXT,
  "materials" TEXT,
  "findings" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id")
);
CREATE INDEX "visit_by_unit" ON "visit" ("district", "unit", "visited_on", "state", "household");
CREATE INDEX "visit_by_date" ON "visit" ("district", "visited_on", "state", "household");
CREATE INDEX "visit_by_household_visited_on" ON "visit" ("district", "household", "visited_on");
CREATE TABLE "intake" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "closed" BIGINT NOT NULL,
  "number" TEXT,
  "channel" TEXT COLLATE "C" NOT NULL,
  "received_on" TEXT COLLATE "C" NOT NULL,
  "person" UUID,
  "asker_name" TEXT,
  "asker_sex" TEXT COLLATE "C" NOT NULL,
  "phone" TEXT,
  "category" TEXT COLLATE "C",
  "matter" TEXT COLLATE "C" NOT NULL,
  "assistance" BIGINT,
  "consultation" BIGINT,
  "court_related" BIGINT,
  "minors_involved" BIGINT,
  "contacts" BIGINT,
  "people" BIGINT,
  "facts" TEXT,
  "wanted" TEXT,
  "agent" TEXT,
  "accepted_on" TEXT COLLATE "C",
  "told_on" TEXT COLLATE "C",
  "passed_to" TEXT,
  "closed_on" TEXT COLLATE "C",
  "outcome" TEXT COLLATE "C",
  "opinion" TEXT,
  "state" TEXT COLLATE "C",
  "anonymous" BIGINT,
  "receipt" TEXT,
  "receipt_hash" TEXT,
  "group" BIGINT,
  "representatives" BIGINT,
  "recusal_checked" BIGINT,
  "remit" TEXT COLLATE "C",
  "oral" BIGINT,
  "repeat_of" UUID,
  "safe_contact" TEXT,
  "case" UUID,
  "danger" BIGINT,
  "no_capacity" BIGINT,
  "report_check" TEXT COLLATE "C",
  "reported_to" TEXT,
  "reported_at" BIGINT,
  "told_how" TEXT COLLATE "C",
  "extended_until" TEXT COLLATE "C",
  "extension_reason" TEXT,
  "answer_served_on" TEXT COLLATE "C",
  "review_asked_on" TEXT COLLATE "C",
  "review_answered_on" TEXT COLLATE "C",
  "review_opinion" TEXT,
  "rereview_asked_on" TEXT COLLATE "C",
  "rereview_answered_on" TEXT COLLATE "C",
  "rereview_opinion" TEXT,
  "petition_kind" TEXT COLLATE "C",
  "address" TEXT,
  "address_unclear" BIGINT,
  "other_party" TEXT,
  "relation" TEXT,
  "evidence" TEXT,
  "wishes" TEXT,
  "objected_on" TEXT COLLATE "C",
  "reclass_reason" TEXT,
  "accused" TEXT,
  "accused_unit" UUID,
  "repeat_finding" TEXT COLLATE "C",
  "joint_with" TEXT,
  "remit_settled" TEXT COLLATE "C",
  "hardship" TEXT COLLATE "C",
  "hardship_aid" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "repeat_of") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "accused_unit") REFERENCES "unit" ("district", "id")
);
CREATE INDEX "intake_by_unit" ON "intake" ("district", "unit", "received_on", "state", "channel", "closed", "case");
CREATE INDEX "intake_by_date" ON "intake" ("district", "received_on", "state", "channel", "closed", "case", "unit");
CREATE UNIQUE INDEX "intake_unique_receipt" ON "intake" ("district", "receipt");
CREATE UNIQUE INDEX "intake_unique_case" ON "intake" ("district", "case");
CREATE INDEX "intake_kept_with_case" ON "intake" ("district", "case", "received_on", "closed", "unit", "state");
CREATE INDEX "intake_by_phone" ON "intake" ("district", "phone");
CREATE INDEX "intake_by_state" ON "intake" ("district", "state", "received_on", "closed", "case");
CREATE INDEX "intake_by_unit_state" ON "intake" ("district", "unit", "state", "received_on", "closed", "case");
CREATE INDEX "intake_by_person" ON "intake" ("district", "person", "unit", "received_on", "closed", "case");
CREATE TABLE "intake_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "case" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "closed" BIGINT NOT NULL,
  "number" TEXT,
  "kind" TEXT COLLATE "C" NOT NULL,
  "intake" UUID,
  "person" UUID,
  "household" UUID,
  "level" TEXT COLLATE "C" NOT NULL,
  "colour" TEXT COLLATE "C" NOT NULL,
  "opened_on" TEXT COLLATE "C" NOT NULL,
  "minors_involved" BIGINT,
  "people" BIGINT,
  "facts" TEXT,
  "plan" TEXT,
  "closed_on" TEXT COLLATE "C",
  "closure" TEXT COLLATE "C",
  "opinion" TEXT,
  "state" TEXT COLLATE "C",
  "manager" UUID,
  "restricted" BIGINT,
  "entered_afterwards" BIGINT,
  "level_reason" TEXT,
  "level_by_rule" TEXT,
  "extended_until" TEXT COLLATE "C",
  "extension_reason" TEXT,
  "reopened_on" TEXT COLLATE "C",
  "review_asked_on" TEXT COLLATE "C",
  "review_answered_on" TEXT COLLATE "C",
  "review_opinion" TEXT,
  "rereview_asked_on" TEXT COLLATE "C",
  "rereview_answered_on" TEXT COLLATE "C",
  "rereview_opinion" TEXT,
  "answer_served_on" TEXT COLLATE "C",
  "no_capacity" BIGINT,
  "reclass_reason" TEXT,
  "recusal_checked" BIGINT,
  "report_check" TEXT COLLATE "C",
  "unsafe_on" TEXT COLLATE "C",
  "unsafe_answer" TEXT,
  "unsafe_answered_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "manager") REFERENCES "account" ("district", "id")
);
CREATE INDEX "case_by_unit" ON "case" ("district", "unit", "opened_on", "state", "closed");
CREATE INDEX "case_by_id" ON "case" ("district", "id", "unit", "opened_on", "state", "closed", "closed", "level", "colour", "kind");
CREATE INDEX "case_by_date" ON "case" ("district", "opened_on", "state", "closed", "unit");
CREATE INDEX "case_by_closed_on" ON "case" ("district", "closed_on");
CREATE INDEX "case_by_person" ON "case" ("district", "person", "unit", "opened_on", "closed");
CREATE INDEX "case_by_state" ON "case" ("district", "state", "opened_on", "closed");
CREATE INDEX "case_by_unit_state" ON "case" ("district", "unit", "state", "opened_on", "closed");
CREATE INDEX "case_by_level" ON "case" ("district", "level", "opened_on", "closed");
CREATE INDEX "case_by_unit_level" ON "case" ("district", "unit", "level", "opened_on", "closed");
CREATE INDEX "case_by_colour" ON "case" ("district", "colour", "opened_on", "closed");
CREATE INDEX "case_by_unit_colour" ON "case" ("district", "unit", "colour", "opened_on", "closed");
CREATE INDEX "case_by_kind" ON "case" ("district", "kind", "opened_on", "closed");
CREATE INDEX "case_by_unit_kind" ON "case" ("district", "unit", "kind", "opened_on", "closed");
CREATE TABLE "case_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "dispute" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "matter" TEXT COLLATE "C" NOT NULL,
  "found_on" TEXT COLLATE "C" NOT NULL,
  "source" TEXT COLLATE "C" NOT NULL,
  "intake" UUID,
  "household" UUID,
  "parties" TEXT,
  "people" BIGINT,
  "colour" TEXT COLLATE "C" NOT NULL,
  "mediator" TEXT,
  "facts" TEXT,
  "settled_on" TEXT COLLATE "C",
  "outcome" TEXT COLLATE "C",
  "passed_to" TEXT,
  "state" TEXT COLLATE "C",
  "agreed_on" TEXT COLLATE "C",
  "court_asked_on" TEXT COLLATE "C",
  "court_accepted_on" TEXT COLLATE "C",
  "confirmed_on" TEXT COLLATE "C",
  "reclass_reason" TEXT,
  "case" UUID,
  "asker_consents" BIGINT,
  "other_consents" BIGINT,
  "violence_checked" BIGINT,
  "longer_agreed_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "dispute_by_unit" ON "dispute" ("district", "unit", "found_on", "state", "closed", "case");
CREATE INDEX "dispute_by_date" ON "dispute" ("district", "found_on", "state", "closed", "case", "unit");
CREATE INDEX "dispute_kept_with_case" ON "dispute" ("district", "case", "found_on", "closed", "unit", "state");
CREATE INDEX "dispute_by_found_on" ON "dispute" ("district", "found_on");
CREATE INDEX "dispute_by_settled_on" ON "dispute" ("district", "settled_on");
CREATE TABLE "instrument" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "case" UUID,
  "on" TEXT COLLATE "C" NOT NULL,
  "agency" TEXT,
  "number" TEXT,
  "people" BIGINT,
  "amount" BIGINT,
  "result" TEXT COLLATE "C" NOT NULL,
  "valid_until" TEXT COLLATE "C",
  "note" TEXT,
  "respondent" TEXT,
  "sign" TEXT COLLATE "C",
  "reporter" TEXT,
  "told_to" TEXT,
  "receipt_number" TEXT,
  "urgent" BIGINT,
  "by_proxy" BIGINT,
  "decided_on" TEXT COLLATE "C",
  "served_on" TEXT COLLATE "C",
  "breached_on" TEXT COLLATE "C",
  "ended_on" TEXT COLLATE "C",
  "follows" UUID,
  "means_test_waived" BIGINT,
  "agreed_on" TEXT COLLATE "C",
  "confirm_until" TEXT COLLATE "C",
  "confirmed_on" TEXT COLLATE "C",
  "reply_due_on" TEXT COLLATE "C",
  "replied_on" TEXT COLLATE "C",
  "nights" BIGINT,
  "court_asked_on" TEXT COLLATE "C",
  "court_accepted_on" TEXT COLLATE "C",
  "objected_on" TEXT COLLATE "C",
  "objection_answered_on" TEXT COLLATE "C",
  "escalated_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "approved_on" TEXT COLLATE "C",
  "sent_on" TEXT COLLATE "C",
  "accepted_at" BIGINT,
  "told_at" BIGINT,
  "officer" TEXT,
  "will" TEXT,
  "filed" BIGINT,
  "longer_agreed_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "follows") REFERENCES "instrument" ("district", "id")
);
CREATE INDEX "instrument_by_unit" ON "instrument" ("district", "unit", "on", "state", "closed", "case");
CREATE INDEX "instrument_by_date" ON "instrument" ("district", "on", "state", "closed", "case", "unit");
CREATE INDEX "instrument_kept_with_case" ON "instrument" ("district", "case", "on", "closed", "unit", "state");
CREATE INDEX "instrument_by_on" ON "instrument" ("district", "on");
CREATE TABLE "intake_message" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "intake" UUID NOT NULL,
  "speaker" TEXT COLLATE "C" NOT NULL,
  "said_on" TEXT COLLATE "C" NOT NULL,
  "words" TEXT NOT NULL,
  "case" UUID,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "intake_message_by_unit" ON "intake_message" ("district", "unit", "said_on", "closed", "case");
CREATE INDEX "intake_message_by_date" ON "intake_message" ("district", "said_on", "closed", "case", "unit");
CREATE INDEX "intake_message_kept_with_case" ON "intake_message" ("district", "case", "said_on", "closed", "unit");
CREATE INDEX "intake_message_by_intake" ON "intake_message" ("district", "intake", "unit", "said_on", "closed", "case");
CREATE TABLE "case_member" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "account" UUID,
  "body" UUID,
  "name" TEXT,
  "duty" TEXT COLLATE "C" NOT NULL,
  "tier" TEXT COLLATE "C" NOT NULL,
  "circle" TEXT COLLATE "C" NOT NULL,
  "since" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "account") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "body") REFERENCES "unit" ("district", "id")
);
CREATE INDEX "case_member_by_unit" ON "case_member" ("district", "unit", "since", "state", "closed");
CREATE INDEX "case_member_by_date" ON "case_member" ("district", "since", "state", "closed", "unit");
CREATE INDEX "case_member_kept_with_case" ON "case_member" ("district", "case", "since", "closed", "unit", "state");
CREATE TABLE "party" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "role" TEXT COLLATE "C" NOT NULL,
  "person" UUID,
  "name" TEXT,
  "born_on" TEXT COLLATE "C",
  "phone" TEXT,
  "address" TEXT,
  "staff" UUID,
  "relation" TEXT,
  "phone_match" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "staff") REFERENCES "account" ("district", "id")
);
CREATE INDEX "party_by_unit" ON "party" ("district", "unit", "closed");
CREATE INDEX "party_by_date" ON "party" ("district", "closed", "unit");
CREATE INDEX "party_by_phone_match" ON "party" ("district", "phone_match");
CREATE INDEX "party_kept_with_case" ON "party" ("district", "case");
CREATE INDEX "party_by_person" ON "party" ("district", "person");
CREATE TABLE "safety_box" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "safe_times" TEXT,
  "do_not_call" BIGINT,
  "safe_phone" TEXT,
  "code_word" TEXT,
  "children" BIGINT,
  "weapon" BIGINT,
  "new_address" TEXT,
  "plan" TEXT,
  "safe_phone_match" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "safety_box_by_unit" ON "safety_box" ("district", "unit", "closed");
CREATE INDEX "safety_box_by_date" ON "safety_box" ("district", "closed", "unit");
CREATE UNIQUE INDEX "safety_box_unique_case" ON "safety_box" ("district", "case");
CREATE INDEX "safety_box_by_safe_phone_match" ON "safety_box" ("district", "safe_phone_match");
CREATE INDEX "safety_box_kept_with_case" ON "safety_box" ("district", "case");
CREATE TABLE "risk_assessment" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "assessed_on" TEXT COLLATE "C" NOT NULL,
  "violence_now" BIGINT,
  "weapon" BIGINT,
  "injury" BIGINT,
  "death_threat" BIGINT,
  "strangling" BIGINT,
  "repeated" BIGINT,
  "child_harmed" BIGINT,
  "special_protection" BIGINT,
  "stalking" BIGINT,
  "drinking" BIGINT,
  "order_in_force" BIGINT,
  "suicidal" BIGINT,
  "asks_protection" BIGINT,
  "words" TEXT,
  "score" BIGINT,
  "colour" TEXT COLLATE "C",
  "linked" BIGINT,
  "explained" TEXT,
  "edition" TEXT,
  "own_answers" TEXT,
  "own_explained" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "risk_assessment_by_unit" ON "risk_assessment" ("district", "unit", "assessed_on", "closed");
CREATE INDEX "risk_assessment_by_date" ON "risk_assessment" ("district", "assessed_on", "closed", "unit");
CREATE INDEX "risk_assessment_kept_with_case" ON "risk_assessment" ("district", "case", "assessed_on", "closed", "unit");
CREATE TABLE "reassessment" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "assessed_on" TEXT COLLATE "C" NOT NULL,
  "to_level" TEXT COLLATE "C" NOT NULL,
  "to_colour" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT NOT NULL,
  "signed_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "reassessment_by_unit" ON "reassessment" ("district", "unit", "assessed_on", "state", "closed");
CREATE INDEX "reassessment_by_date" ON "reassessment" ("district", "assessed_on", "state", "closed", "unit");
CREATE INDEX "reassessment_kept_with_case" ON "reassessment" ("district", "case", "assessed_on", "closed", "unit", "state");
CREATE TABLE "consent" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "ground" TEXT COLLATE "C" NOT NULL,
  "given_on" TEXT COLLATE "C" NOT NULL,
  "scope" TEXT,
  "law" TEXT,
  "withdrawn_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "consent_by_unit" ON "consent" ("district", "unit", "given_on", "state", "closed");
CREATE INDEX "consent_by_date" ON "consent" ("district", "given_on", "state", "closed", "unit");
CREATE INDEX "consent_kept_with_case" ON "consent" ("district", "case", "given_on", "closed", "unit", "state");
CREATE TABLE "joint_task" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "partner" TEXT COLLATE "C" NOT NULL,
  "to_unit" UUID,
  "body_name" TEXT NOT NULL,
  "task_kind" TEXT COLLATE "C" NOT NULL,
  "ground" UUID,
  "task" TEXT,
  "packet" TEXT,
  "sent_on" TEXT COLLATE "C" NOT NULL,
  "due_on" TEXT COLLATE "C" NOT NULL,
  "open_until" TEXT COLLATE "C" NOT NULL,
  "return_reason" TEXT,
  "reply" TEXT,
  "answered_on" TEXT COLLATE "C",
  "by_slip" BIGINT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "to_unit") REFERENCES "unit" ("district", "id"),
  FOREIGN KEY ("district", "ground") REFERENCES "consent" ("district", "id")
);
CREATE INDEX "joint_task_by_unit" ON "joint_task" ("district", "unit", "sent_on", "state", "closed");
CREATE INDEX "joint_task_by_date" ON "joint_task" ("district", "sent_on", "state", "closed", "unit");
CREATE INDEX "joint_task_kept_with_case" ON "joint_task" ("district", "case", "sent_on", "closed", "unit", "state");
CREATE INDEX "joint_task_addressed" ON "joint_task" ("district", "to_unit", "open_until");
CREATE TABLE "sharing" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "ground" UUID,
  "joint_task" UUID,
  "receiver" TEXT NOT NULL,
  "shared_on" TEXT COLLATE "C" NOT NULL,
  "what" TEXT,
  "task_kind" TEXT COLLATE "C",
  "task" TEXT,
  "paper" UUID,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "ground") REFERENCES "consent" ("district", "id"),
  FOREIGN KEY ("district", "joint_task") REFERENCES "joint_task" ("district", "id")
);
CREATE INDEX "sharing_by_unit" ON "sharing" ("district", "unit", "shared_on", "closed");
CREATE INDEX "sharing_by_date" ON "sharing" ("district", "shared_on", "closed", "unit");
CREATE INDEX "sharing_kept_with_case" ON "sharing" ("district", "case", "shared_on", "closed", "unit");
CREATE TABLE "slip" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "joint_task" UUID,
  "number" TEXT NOT NULL,
  "code_hash" TEXT,
  "wrong" BIGINT,
  "valid_until" TEXT COLLATE "C" NOT NULL,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "joint_task") REFERENCES "joint_task" ("district", "id")
);
CREATE INDEX "slip_by_unit" ON "slip" ("district", "unit", "closed");
CREATE INDEX "slip_by_date" ON "slip" ("district", "closed", "unit");
CREATE UNIQUE INDEX "slip_unique_number" ON "slip" ("district", "number");
CREATE INDEX "slip_kept_with_case" ON "slip" ("district", "case");
CREATE TABLE "conference" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "held_on" TEXT COLLATE "C" NOT NULL,
  "place" TEXT,
  "chaired_by" TEXT NOT NULL,
  "attendance" TEXT,
  "bodies" BIGINT,
  "minutes" TEXT,
  "decisions" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "conference_by_unit" ON "conference" ("district", "unit", "held_on", "closed");
CREATE INDEX "conference_by_date" ON "conference" ("district", "held_on", "closed", "unit");
CREATE INDEX "conference_kept_with_case" ON "conference" ("district", "case", "held_on", "closed", "unit");
CREATE TABLE "closing_checklist" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "checked_on" TEXT COLLATE "C" NOT NULL,
  "person_told" BIGINT,
  "measure_in_force" BIGINT,
  "plan_set" BIGINT,
  "wishes_heard" BIGINT,
  "remarks" TEXT,
  "missing_reason" TEXT,
  "signed_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "closing_checklist_by_unit" ON "closing_checklist" ("district", "unit", "checked_on", "state", "closed");
CREATE INDEX "closing_checklist_by_date" ON "closing_checklist" ("district", "checked_on", "state", "closed", "unit");
CREATE INDEX "closing_checklist_kept_with_case" ON "closing_checklist" ("district", "case", "checked_on", "closed", "unit", "state");
CREATE TABLE "return_visit" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "visited_on" TEXT COLLATE "C" NOT NULL,
  "safe" BIGINT,
  "agreement_kept" BIGINT,
  "satisfaction" BIGINT,
  "needs" TEXT,
  "findings" TEXT,
  "next_on" TEXT COLLATE "C",
  "instrument" UUID,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "instrument") REFERENCES "instrument" ("district", "id")
);
CREATE INDEX "return_visit_by_unit" ON "return_visit" ("district", "unit", "visited_on", "closed");
CREATE INDEX "return_visit_by_date" ON "return_visit" ("district", "visited_on", "closed", "unit");
CREATE INDEX "return_visit_kept_with_case" ON "return_visit" ("district", "case", "visited_on", "closed", "unit");
CREATE TABLE "step_form" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "step" TEXT COLLATE "C" NOT NULL,
  "on" TEXT COLLATE "C" NOT NULL,
  "visitors" BIGINT,
  "signs" TEXT,
  "report_checked" BIGINT,
  "method" TEXT,
  "violence_checked" BIGINT,
  "result" TEXT,
  "topics" TEXT,
  "acknowledged" BIGINT,
  "safe" BIGINT,
  "next_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "household" UUID,
  "at" BIGINT,
  "found_by" TEXT COLLATE "C",
  "persons" TEXT,
  "grade" TEXT COLLATE "C",
  "none_of_nine" BIGINT,
  "photos" TEXT COLLATE "C",
  "mediator" TEXT,
  "sessions" BIGINT,
  "offers" TEXT,
  "agreement_number" TEXT,
  "ending" TEXT COLLATE "C",
  "material" TEXT,
  "language" TEXT,
  "told_whom" TEXT,
  "due_on" TEXT COLLATE "C",
  "visit" UUID,
  "agreement_kept" TEXT COLLATE "C",
  "needs" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "visit") REFERENCES "return_visit" ("district", "id")
);
CREATE INDEX "step_form_by_unit" ON "step_form" ("district", "unit", "on", "state", "closed");
CREATE INDEX "step_form_by_date" ON "step_form" ("district", "on", "state", "closed", "unit");
CREATE INDEX "step_form_kept_with_case" ON "step_form" ("district", "case", "on", "closed", "unit", "state");
CREATE TABLE "emergency_access" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "ends_at" BIGINT,
  "review" TEXT,
  "reviewed_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "opened_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "emergency_access_by_unit" ON "emergency_access" ("district", "unit", "opened_on", "state", "closed");
CREATE INDEX "emergency_access_by_date" ON "emergency_access" ("district", "opened_on", "state", "closed", "unit");
CREATE INDEX "emergency_access_kept_with_case" ON "emergency_access" ("district", "case", "opened_on", "closed", "unit", "state");
CREATE TABLE "mediation_file" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "dispute" UUID NOT NULL,
  "number" TEXT,
  "application" BIGINT,
  "rights_told" BIGINT,
  "identities" BIGINT,
  "record_of_mediation" BIGINT,
  "agreement" BIGINT,
  "cover_and_index" BIGINT,
  "power_of_attorney" BIGINT,
  "inquiry" BIGINT,
  "evidence" BIGINT,
  "performance" BIGINT,
  "return_visit" BIGINT,
  "confirmation" BIGINT,
  "kept_for" TEXT COLLATE "C" NOT NULL,
  "pages" BIGINT,
  "filed_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "dispute") REFERENCES "dispute" ("district", "id")
);
CREATE INDEX "mediation_file_by_unit" ON "mediation_file" ("district", "unit");
CREATE INDEX "mediation_file_by_dispute" ON "mediation_file" ("district", "dispute");
CREATE TABLE "mediation_file_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "case_contact" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "case" UUID NOT NULL,
  "way" TEXT COLLATE "C" NOT NULL,
  "on" TEXT COLLATE "C" NOT NULL,
  "reached" BIGINT,
  "safe" BIGINT,
  "said" TEXT,
  "next_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "case_contact_by_unit" ON "case_contact" ("district", "unit", "on", "closed");
CREATE INDEX "case_contact_by_date" ON "case_contact" ("district", "on", "closed", "unit");
CREATE INDEX "case_contact_kept_with_case" ON "case_contact" ("district", "case", "on", "closed", "unit");
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
  "closed" BIGINT NOT NULL,
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
CREATE INDEX "deadline_by_unit" ON "deadline" ("district", "unit", "closed", "case");
CREATE INDEX "deadline_by_date" ON "deadline" ("district", "closed", "case", "unit");
CREATE UNIQUE INDEX "deadline_unique_subject_code_round" ON "deadline" ("district", "subject", "code", "round");
CREATE INDEX "deadline_kept_with_case" ON "deadline" ("district", "case");
CREATE INDEX "deadline_by_wake_unit" ON "deadline" ("district", "wake", "unit");
CREATE INDEX "deadline_by_desk_due" ON "deadline" ("district", "desk", "due");
CREATE INDEX "deadline_by_asker_due" ON "deadline" ("district", "asker", "due");
CREATE INDEX "deadline_by_fresh_begun" ON "deadline" ("district", "fresh", "begun");
CREATE INDEX "deadline_by_risen_due_desk" ON "deadline" ("district", "risen", "due", "desk");
CREATE INDEX "deadline_by_state_due" ON "deadline" ("district", "state", "due");
CREATE INDEX "deadline_by_state_unit_due" ON "deadline" ("district", "state", "unit", "due");
CREATE INDEX "deadline_by_matched" ON "deadline" ("district", "matched");
CREATE TABLE "extension_request" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "deadline" UUID NOT NULL,
  "label" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "case" UUID,
  "days" BIGINT NOT NULL,
  "ground" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT NOT NULL,
  "due_on" TEXT COLLATE "C" NOT NULL,
  "granted_days" BIGINT,
  "answer" TEXT,
  "answered_on" TEXT COLLATE "C",
  "answered_by" UUID,
  "open_for" UUID,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "deadline") REFERENCES "deadline" ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "answered_by") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "open_for") REFERENCES "deadline" ("district", "id")
);
CREATE INDEX "extension_request_by_unit" ON "extension_request" ("district", "unit", "closed", "case");
CREATE INDEX "extension_request_by_date" ON "extension_request" ("district", "closed", "case", "unit");
CREATE UNIQUE INDEX "extension_request_unique_open_for" ON "extension_request" ("district", "open_for");
CREATE INDEX "extension_request_kept_with_case" ON "extension_request" ("district", "case");
CREATE INDEX "extension_request_by_deadline" ON "extension_request" ("district", "deadline");
CREATE INDEX "extension_request_by_subject" ON "extension_request" ("district", "subject");
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
CREATE TABLE "programme" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "basis" TEXT,
  "funder" TEXT,
  "cap" BIGINT,
  "cap_dibao" BIGINT,
  "once" BIGINT,
  "from" TEXT COLLATE "C",
  "until" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "programme_by_unit" ON "programme" ("district", "unit");
CREATE UNIQUE INDEX "programme_unique_code" ON "programme" ("district", "code");
CREATE TABLE "programme_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "batch" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "programme" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "number" BIGINT,
  "opened_on" TEXT COLLATE "C" NOT NULL,
  "closed_on" TEXT COLLATE "C",
  "held_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
);
CREATE INDEX "batch_by_unit" ON "batch" ("district", "unit", "opened_on");
CREATE INDEX "batch_by_date" ON "batch" ("district", "opened_on");
CREATE INDEX "batch_by_programme" ON "batch" ("district", "programme");
CREATE TABLE "batch_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "quota" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "programme" UUID NOT NULL,
  "opened_on" TEXT COLLATE "C" NOT NULL,
  "year" BIGINT NOT NULL,
  "school_level" TEXT COLLATE "C",
  "places" BIGINT NOT NULL,
  "new_or_continued" TEXT COLLATE "C" NOT NULL,
  "funder" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
);
CREATE INDEX "quota_by_unit" ON "quota" ("district", "unit", "opened_on");
CREATE INDEX "quota_by_date" ON "quota" ("district", "opened_on");
CREATE INDEX "quota_by_programme" ON "quota" ("district", "programme");
CREATE TABLE "application" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "programme" UUID NOT NULL,
  "batch" UUID,
  "person" UUID NOT NULL,
  "applied_on" TEXT COLLATE "C" NOT NULL,
  "way" TEXT COLLATE "C" NOT NULL,
  "tier" TEXT COLLATE "C" NOT NULL,
  "disease" TEXT COLLATE "C" NOT NULL,
  "diagnosed_on" TEXT COLLATE "C",
  "hospital" TEXT,
  "school_level" TEXT COLLATE "C",
  "amount_applied" BIGINT NOT NULL,
  "amount_approved" BIGINT,
  "papers_on" TEXT COLLATE "C",
  "notice_from" TEXT COLLATE "C",
  "notice_until" TEXT COLLATE "C",
  "objections" BIGINT,
  "sent_up_on" TEXT COLLATE "C",
  "approved_on" TEXT COLLATE "C",
  "paid_on" TEXT COLLATE "C",
  "reason" TEXT,
  "repeat_reason" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id"),
  FOREIGN KEY ("district", "batch") REFERENCES "batch" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "application_by_unit" ON "application" ("district", "unit", "applied_on", "state");
CREATE INDEX "application_by_date" ON "application" ("district", "applied_on", "state");
CREATE INDEX "application_by_programme_person" ON "application" ("district", "programme", "person");
CREATE INDEX "application_by_person" ON "application" ("district", "person");
CREATE INDEX "application_by_applied_on" ON "application" ("district", "applied_on");
CREATE TABLE "grant" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "programme" UUID NOT NULL,
  "batch" UUID,
  "application" UUID,
  "person" UUID,
  "household" UUID,
  "group" TEXT COLLATE "C",
  "amount" BIGINT NOT NULL,
  "goods_value" BIGINT,
  "approved_on" TEXT COLLATE "C",
  "paid_on" TEXT COLLATE "C",
  "paid_by" TEXT COLLATE "C",
  "source" TEXT COLLATE "C" NOT NULL,
  "funder" TEXT,
  "school_level" TEXT COLLATE "C",
  "new_or_continued" TEXT COLLATE "C",
  "disease" TEXT COLLATE "C",
  "account" TEXT,
  "note" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id"),
  FOREIGN KEY ("district", "batch") REFERENCES "batch" ("district", "id"),
  FOREIGN KEY ("district", "application") REFERENCES "application" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id")
);
CREATE INDEX "grant_by_unit" ON "grant" ("district", "unit", "paid_on", "state");
CREATE INDEX "grant_by_date" ON "grant" ("district", "paid_on", "state");
CREATE INDEX "grant_by_programme_paid_on" ON "grant" ("district", "programme", "paid_on");
CREATE INDEX "grant_by_person" ON "grant" ("district", "person");
CREATE INDEX "grant_by_paid_on" ON "grant" ("district", "paid_on");
CREATE TABLE "screening" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "screened_on" TEXT COLLATE "C" NOT NULL,
  "year" BIGINT NOT NULL,
  "programme" UUID,
  "disease" TEXT COLLATE "C" NOT NULL,
  "place" TEXT,
  "due" BIGINT,
  "done" BIGINT,
  "found" BIGINT,
  "sources" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
);
CREATE INDEX "screening_by_unit" ON "screening" ("district", "unit", "screened_on");
CREATE INDEX "screening_by_date" ON "screening" ("district", "screened_on");
CREATE TABLE "public_notice" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "programme" UUID NOT NULL,
  "batch" UUID,
  "place" TEXT NOT NULL,
  "from" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C" NOT NULL,
  "people" BIGINT,
  "phone" TEXT,
  "objections" BIGINT,
  "note" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id"),
  FOREIGN KEY ("district", "batch") REFERENCES "batch" ("district", "id")
);
CREATE INDEX "public_notice_by_unit" ON "public_notice" ("district", "unit", "from");
CREATE INDEX "public_notice_by_date" ON "public_notice" ("district", "from");
CREATE TABLE "loan_batch" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "number" BIGINT,
  "opened_on" TEXT COLLATE "C" NOT NULL,
  "closed_on" TEXT COLLATE "C",
  "basis" TEXT,
  "cap" BIGINT,
  "most_loans" BIGINT,
  "longest_months" BIGINT,
  "places" BIGINT,
  "amount" BIGINT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "loan_batch_by_unit" ON "loan_batch" ("district", "unit", "opened_on");
CREATE INDEX "loan_batch_by_date" ON "loan_batch" ("district", "opened_on");
CREATE TABLE "loan_batch_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "loan" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "loan_batch" UUID,
  "person" UUID NOT NULL,
  "applied_on" TEXT COLLATE "C" NOT NULL,
  "product" TEXT COLLATE "C" NOT NULL,
  "guarantee" TEXT COLLATE "C" NOT NULL,
  "business" TEXT,
  "amount_applied" BIGINT NOT NULL,
  "amount_approved" BIGINT,
  "approved_on" TEXT COLLATE "C",
  "notified_on" TEXT COLLATE "C",
  "lender" TEXT,
  "amount_lent" BIGINT,
  "lent_on" TEXT COLLATE "C",
  "months" BIGINT,
  "subsidised" BIGINT,
  "jobs" BIGINT,
  "repaid_on" TEXT COLLATE "C",
  "reason" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "loan_batch") REFERENCES "loan_batch" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "loan_by_unit" ON "loan" ("district", "unit", "applied_on", "state");
CREATE INDEX "loan_by_date" ON "loan" ("district", "applied_on", "state");
CREATE INDEX "loan_by_loan_batch" ON "loan" ("district", "loan_batch");
CREATE INDEX "loan_by_person" ON "loan" ("district", "person");
CREATE INDEX "loan_by_lent_on" ON "loan" ("district", "lent_on");
CREATE TABLE "subsidy" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "loan" UUID,
  "person" UUID NOT NULL,
  "amount" BIGINT NOT NULL,
  "paid_on" TEXT COLLATE "C" NOT NULL,
  "from" TEXT COLLATE "C",
  "until" TEXT COLLATE "C",
  "source" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "loan") REFERENCES "loan" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "subsidy_by_unit" ON "subsidy" ("district", "unit", "paid_on");
CREATE INDEX "subsidy_by_date" ON "subsidy" ("district", "paid_on");
CREATE INDEX "subsidy_by_paid_on" ON "subsidy" ("district", "paid_on");
CREATE TABLE "partner" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "place" TEXT,
  "counterpart" BIGINT,
  "contact" TEXT,
  "phone" TEXT,
  "since" TEXT COLLATE "C",
  "until" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "partner_by_unit" ON "partner" ("district", "unit");
CREATE INDEX "partner_by_name" ON "partner" ("district", "name");
CREATE TABLE "partner_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "donation" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "partner" UUID,
  "donor_name" TEXT NOT NULL,
  "received_on" TEXT COLLATE "C" NOT NULL,
  "programme" UUID,
  "kind" TEXT COLLATE "C" NOT NULL,
  "item" TEXT,
  "quantity" BIGINT,
  "unit_of_measure" TEXT,
  "value" BIGINT,
  "purpose" TEXT,
  "receipt" TEXT,
  "people" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "partner") REFERENCES "partner" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
);
CREATE INDEX "donation_by_unit" ON "donation" ("district", "unit", "received_on");
CREATE INDEX "donation_by_date" ON "donation" ("district", "received_on");
CREATE INDEX "donation_by_received_on" ON "donation" ("district", "received_on");
CREATE TABLE "donation_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "issue" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "partner" UUID,
  "person" UUID,
  "household" UUID,
  "receiver_name" TEXT,
  "issued_on" TEXT COLLATE "C" NOT NULL,
  "occasion" TEXT COLLATE "C" NOT NULL,
  "programme" UUID,
  "group" TEXT COLLATE "C",
  "kind" TEXT COLLATE "C" NOT NULL,
  "item" TEXT,
  "quantity" BIGINT,
  "unit_of_measure" TEXT,
  "value" BIGINT,
  "people" BIGINT,
  "households" BIGINT,
  "places" BIGINT,
  "source" TEXT COLLATE "C" NOT NULL,
  "funder" TEXT,
  "receipt" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "partner") REFERENCES "partner" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
);
CREATE INDEX "issue_by_unit" ON "issue" ("district", "unit", "issued_on", "state");
CREATE INDEX "issue_by_date" ON "issue" ("district", "issued_on", "state");
CREATE INDEX "issue_by_issued_on" ON "issue" ("district", "issued_on");
CREATE INDEX "issue_by_partner" ON "issue" ("district", "partner");
CREATE TABLE "issue_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "pairing" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "partner" UUID,
  "giver_name" TEXT,
  "person" UUID,
  "household" UUID,
  "receiver_name" TEXT,
  "programme" UUID,
  "from" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C",
  "people" BIGINT,
  "amount" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "partner") REFERENCES "partner" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
);
CREATE INDEX "pairing_by_unit" ON "pairing" ("district", "unit", "from");
CREATE INDEX "pairing_by_date" ON "pairing" ("district", "from");
CREATE INDEX "pairing_by_partner" ON "pairing" ("district", "partner");
CREATE TABLE "site" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "field" TEXT COLLATE "C" NOT NULL,
  "level" TEXT COLLATE "C" NOT NULL,
  "address" TEXT,
  "host" TEXT,
  "keeper" TEXT,
  "phone" TEXT,
  "hours" TEXT,
  "opened_on" TEXT COLLATE "C",
  "closed_on" TEXT COLLATE "C",
  "first_in_city" BIGINT,
  "first_evidence" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "site_by_unit" ON "site" ("district", "unit", "opened_on", "state");
CREATE INDEX "site_by_date" ON "site" ("district", "opened_on", "state");
CREATE INDEX "site_by_opened_on" ON "site" ("district", "opened_on");
CREATE TABLE "site_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "survey" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "site" UUID,
  "about" TEXT COLLATE "C" NOT NULL,
  "opened_on" TEXT COLLATE "C" NOT NULL,
  "closed_on" TEXT COLLATE "C",
  "asked" BIGINT,
  "answered" BIGINT,
  "chosen" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
);
CREATE INDEX "survey_by_unit" ON "survey" ("district", "unit", "opened_on");
CREATE INDEX "survey_by_date" ON "survey" ("district", "opened_on");
CREATE TABLE "survey_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "need" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "survey" UUID,
  "site" UUID,
  "published_on" TEXT COLLATE "C" NOT NULL,
  "people" BIGINT,
  "done_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "survey") REFERENCES "survey" ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
);
CREATE INDEX "need_by_unit" ON "need" ("district", "unit", "published_on", "state");
CREATE INDEX "need_by_date" ON "need" ("district", "published_on", "state");
CREATE TABLE "need_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "order" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "need" UUID NOT NULL,
  "provider" UUID,
  "provider_name" TEXT,
  "claimed_on" TEXT COLLATE "C" NOT NULL,
  "served_on" TEXT COLLATE "C",
  "sessions" BIGINT,
  "people" BIGINT,
  "rating" BIGINT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "need") REFERENCES "need" ("district", "id"),
  FOREIGN KEY ("district", "provider") REFERENCES "body" ("district", "id")
);
CREATE INDEX "order_by_unit" ON "order" ("district", "unit", "claimed_on", "state");
CREATE INDEX "order_by_date" ON "order" ("district", "claimed_on", "state");
CREATE TABLE "duty_roster" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "service" TEXT COLLATE "C" NOT NULL,
  "line" TEXT NOT NULL,
  "site" UUID,
  "weekday" BIGINT NOT NULL,
  "from_hour" BIGINT NOT NULL,
  "to_hour" BIGINT NOT NULL,
  "hours" BIGINT NOT NULL,
  "duty_name" TEXT,
  "from" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
);
CREATE INDEX "duty_roster_by_unit" ON "duty_roster" ("district", "unit", "from");
CREATE INDEX "duty_roster_by_date" ON "duty_roster" ("district", "from");
CREATE TABLE "activity" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "theme" TEXT COLLATE "C" NOT NULL,
  "held_on" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C",
  "site" UUID,
  "programme" UUID,
  "place" TEXT,
  "organiser" TEXT,
  "speaker" TEXT,
  "sessions" BIGINT,
  "head_count" BIGINT,
  "head_count_basis" TEXT COLLATE "C" NOT NULL,
  "households" BIGINT,
  "volunteers" BIGINT,
  "leaflets" BIGINT,
  "works" BIGINT,
  "cost" BIGINT,
  "note" TEXT,
  "state" TEXT COLLATE "C",
  "announced" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
);
CREATE INDEX "activity_by_unit" ON "activity" ("district", "unit", "held_on", "state");
CREATE INDEX "activity_by_date" ON "activity" ("district", "held_on", "state");
CREATE INDEX "activity_by_held_on" ON "activity" ("district", "held_on");
CREATE INDEX "activity_by_unit_held_on" ON "activity" ("district", "unit", "held_on");
CREATE TABLE "activity_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "attendance" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "activity" UUID NOT NULL,
  "person" UUID,
  "people" BIGINT,
  "part" TEXT COLLATE "C" NOT NULL,
  "group" TEXT COLLATE "C",
  "passed" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "activity") REFERENCES "activity" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "attendance_by_unit" ON "attendance" ("district", "unit");
CREATE INDEX "attendance_by_activity" ON "attendance" ("district", "activity");
CREATE INDEX "attendance_by_person" ON "attendance" ("district", "person");
CREATE TABLE "course" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "site" UUID,
  "term" TEXT,
  "weekday" BIGINT NOT NULL,
  "start_hour" BIGINT NOT NULL,
  "start_minute" BIGINT,
  "minutes" BIGINT,
  "from" TEXT COLLATE "C" NOT NULL,
  "until" TEXT COLLATE "C",
  "teacher" TEXT,
  "places" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
);
CREATE INDEX "course_by_unit" ON "course" ("district", "unit", "from");
CREATE INDEX "course_by_date" ON "course" ("district", "from");
CREATE TABLE "course_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "award" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "kind" TEXT COLLATE "C" NOT NULL,
  "title" TEXT NOT NULL,
  "receiver" TEXT COLLATE "C" NOT NULL,
  "receiver_name" TEXT NOT NULL,
  "person" UUID,
  "household" UUID,
  "body" UUID,
  "level" TEXT COLLATE "C" NOT NULL,
  "year" BIGINT,
  "proposed_on" TEXT COLLATE "C",
  "named_on" TEXT COLLATE "C",
  "revoked_on" TEXT COLLATE "C",
  "named_by" TEXT,
  "prize" TEXT,
  "reason" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "body") REFERENCES "body" ("district", "id")
);
CREATE INDEX "award_by_unit" ON "award" ("district", "unit", "named_on", "state");
CREATE INDEX "award_by_date" ON "award" ("district", "named_on", "state");
CREATE INDEX "award_by_named_on" ON "award" ("district", "named_on");
CREATE INDEX "award_by_kind_named_on" ON "award" ("district", "kind", "named_on");
CREATE TABLE "award_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "team" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "site" UUID,
  "leader" TEXT,
  "founded_on" TEXT COLLATE "C" NOT NULL,
  "closed_on" TEXT COLLATE "C",
  "foreign" BIGINT,
  "members" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
);
CREATE INDEX "team_by_unit" ON "team" ("district", "unit", "founded_on");
CREATE INDEX "team_by_date" ON "team" ("district", "founded_on");
CREATE TABLE "team_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "member" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "team" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "person" UUID,
  "part" TEXT COLLATE "C" NOT NULL,
  "skill" TEXT,
  "joined_on" TEXT COLLATE "C" NOT NULL,
  "left_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "team") REFERENCES "team" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "member_by_unit" ON "member" ("district", "unit", "joined_on");
CREATE INDEX "member_by_date" ON "member" ("district", "joined_on");
CREATE INDEX "member_by_team" ON "member" ("district", "team");
CREATE TABLE "member_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "service" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "team" UUID,
  "member" UUID,
  "activity" UUID,
  "kind" TEXT COLLATE "C" NOT NULL,
  "served_on" TEXT COLLATE "C" NOT NULL,
  "people" BIGINT,
  "minutes" BIGINT,
  "served" BIGINT,
  "leaflets" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "team") REFERENCES "team" ("district", "id"),
  FOREIGN KEY ("district", "member") REFERENCES "member" ("district", "id"),
  FOREIGN KEY ("district", "activity") REFERENCES "activity" ("district", "id")
);
CREATE INDEX "service_by_unit" ON "service" ("district", "unit", "served_on");
CREATE INDEX "service_by_date" ON "service" ("district", "served_on");
CREATE INDEX "service_by_served_on" ON "service" ("district", "served_on");
CREATE TABLE "service_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "target" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "figure" TEXT NOT NULL,
  "title" TEXT,
  "year" BIGINT NOT NULL,
  "area" UUID,
  "set_on" TEXT COLLATE "C",
  "wanted" BIGINT,
  "amount" BIGINT,
  "plan" TEXT,
  "met" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "area") REFERENCES "unit" ("district", "id")
);
CREATE INDEX "target_by_unit" ON "target" ("district", "unit", "set_on");
CREATE INDEX "target_by_date" ON "target" ("district", "set_on");
CREATE INDEX "target_by_figure_year" ON "target" ("district", "figure", "year");
CREATE TABLE "snapshot" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "what" TEXT NOT NULL,
  "label" TEXT,
  "taken_on" TEXT COLLATE "C" NOT NULL,
  "value" BIGINT NOT NULL,
  "decimals" BIGINT,
  "unit_of_measure" TEXT,
  "source" TEXT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "snapshot_by_unit" ON "snapshot" ("district", "unit", "taken_on");
CREATE INDEX "snapshot_by_date" ON "snapshot" ("district", "taken_on");
CREATE INDEX "snapshot_by_what_taken_on" ON "snapshot" ("district", "what", "taken_on");
CREATE TABLE "snapshot_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "base" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "level" TEXT COLLATE "C" NOT NULL,
  "trade" TEXT,
  "leader" TEXT,
  "opened_on" TEXT COLLATE "C" NOT NULL,
  "closed_on" TEXT COLLATE "C",
  "support" BIGINT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "base_by_unit" ON "base" ("district", "unit", "opened_on");
CREATE INDEX "base_by_date" ON "base" ("district", "opened_on");
CREATE TABLE "base_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "placement" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "placed_on" TEXT COLLATE "C" NOT NULL,
  "base" UUID,
  "activity" UUID,
  "person" UUID,
  "people" BIGINT,
  "posts" BIGINT,
  "group" TEXT COLLATE "C",
  "place" TEXT,
  "income" BIGINT,
  "until" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "base") REFERENCES "base" ("district", "id"),
  FOREIGN KEY ("district", "activity") REFERENCES "activity" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "placement_by_unit" ON "placement" ("district", "unit", "placed_on");
CREATE INDEX "placement_by_date" ON "placement" ("district", "placed_on");
CREATE INDEX "placement_by_placed_on" ON "placement" ("district", "placed_on");
CREATE TABLE "policy" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "payer" TEXT COLLATE "C" NOT NULL,
  "insured_on" TEXT COLLATE "C" NOT NULL,
  "policies" BIGINT,
  "people" BIGINT,
  "premium" BIGINT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "policy_by_unit" ON "policy" ("district", "unit", "insured_on");
CREATE INDEX "policy_by_date" ON "policy" ("district", "insured_on");
CREATE TABLE "policy_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "claim" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "policy" UUID,
  "person" UUID,
  "people" BIGINT,
  "amount" BIGINT NOT NULL,
  "paid_on" TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "policy") REFERENCES "policy" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
);
CREATE INDEX "claim_by_unit" ON "claim" ("district", "unit", "paid_on");
CREATE INDEX "claim_by_date" ON "claim" ("district", "paid_on");
CREATE TABLE "budget_line" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "project" TEXT NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "year" BIGINT NOT NULL,
  "on" TEXT COLLATE "C" NOT NULL,
  "planned" BIGINT,
  "spent" BIGINT,
  "source" TEXT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "budget_line_by_unit" ON "budget_line" ("district", "unit", "on");
CREATE INDEX "budget_line_by_date" ON "budget_line" ("district", "on");
CREATE TABLE "budget_line_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "post_log" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "channel" TEXT COLLATE "C" NOT NULL,
  "level" TEXT COLLATE "C" NOT NULL,
  "kind" TEXT COLLATE "C" NOT NULL,
  "theme" TEXT COLLATE "C" NOT NULL,
  "posted_on" TEXT COLLATE "C" NOT NULL,
  "items" BIGINT,
  "readings" BIGINT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "post_log_by_unit" ON "post_log" ("district", "unit", "posted_on");
CREATE INDEX "post_log_by_date" ON "post_log" ("district", "posted_on");
CREATE INDEX "post_log_by_posted_on" ON "post_log" ("district", "posted_on");
CREATE TABLE "post_log_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "paper_template" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "kind" TEXT NOT NULL,
  "edition" BIGINT NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "note" TEXT,
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "paper_template_by_unit" ON "paper_template" ("district", "unit");
CREATE UNIQUE INDEX "paper_template_unique_kind_edition" ON "paper_template" ("district", "kind", "edition");
CREATE TABLE "paper_template_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "paper" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "search" TEXT,
  "closed" BIGINT NOT NULL,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "number" TEXT,
  "series" TEXT,
  "year" BIGINT,
  "running" BIGINT,
  "case" UUID,
  "intake" UUID,
  "issued_on" TEXT COLLATE "C" NOT NULL,
  "addressee" TEXT,
  "template_edition" BIGINT,
  "content" TEXT NOT NULL,
  "withdrawn_reason" TEXT,
  "state" TEXT COLLATE "C",
  "dispute" UUID,
  "ground" TEXT COLLATE "C",
  "ground_said" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "dispute") REFERENCES "dispute" ("district", "id")
);
CREATE INDEX "paper_by_unit" ON "paper" ("district", "unit", "issued_on", "state", "kind", "closed", "case");
CREATE INDEX "paper_by_date" ON "paper" ("district", "issued_on", "state", "kind", "closed", "case", "unit");
CREATE UNIQUE INDEX "paper_unique_series_year_running" ON "paper" ("district", "series", "year", "running");
CREATE INDEX "paper_kept_with_case" ON "paper" ("district", "case", "issued_on", "closed", "unit", "state");
CREATE INDEX "paper_by_intake" ON "paper" ("district", "intake", "unit", "issued_on", "closed", "case");
CREATE INDEX "paper_by_dispute" ON "paper" ("district", "dispute", "unit", "issued_on", "closed", "case");
CREATE TABLE "paper_word" (
  "district" BIGINT NOT NULL,
  "unit" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "id" UUID NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
);
CREATE TABLE "attachment" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "closed" BIGINT NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "case" UUID,
  "name" TEXT NOT NULL,
  "media_type" TEXT COLLATE "C" NOT NULL,
  "size" BIGINT NOT NULL,
  "opening" TEXT COLLATE "C" NOT NULL,
  "sm3" TEXT NOT NULL,
  "sealed_sm3" TEXT NOT NULL,
  "removed_reason" TEXT,
  "removed_on" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "attachment_by_unit" ON "attachment" ("district", "unit", "closed", "case");
CREATE INDEX "attachment_by_date" ON "attachment" ("district", "closed", "case", "unit");
CREATE INDEX "attachment_kept_with_case" ON "attachment" ("district", "case");
CREATE INDEX "attachment_by_record_id" ON "attachment" ("district", "record_id");
CREATE TABLE "import_batch" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "record" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "file_sm3" TEXT,
  "rows" BIGINT NOT NULL,
  "records" BIGINT NOT NULL,
  "removed" BIGINT,
  "stayed" BIGINT,
  "undone_reason" TEXT,
  "state" TEXT COLLATE "C",
  "existing" TEXT COLLATE "C",
  "updated" BIGINT,
  "skipped" BIGINT,
  "checked" BIGINT,
  "reached" BIGINT,
  "halted_row" BIGINT,
  "halted_reason" TEXT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "import_batch_by_unit" ON "import_batch" ("district", "unit");
CREATE TABLE "saved_view" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "record" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT,
  "columns" TEXT,
  "shared_with" UUID,
  "shared_until" TEXT COLLATE "C",
  "state" TEXT COLLATE "C",
  "usual" BIGINT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "shared_with") REFERENCES "unit" ("district", "id")
);
CREATE INDEX "saved_view_by_unit" ON "saved_view" ("district", "unit");
CREATE INDEX "saved_view_addressed" ON "saved_view" ("district", "shared_with", "shared_until");
CREATE INDEX "saved_view_by_record" ON "saved_view" ("district", "record");
CREATE TABLE "report_comment" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "unit" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" UUID NOT NULL,
  "created_at" BIGINT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  "year" BIGINT NOT NULL,
  "area" UUID,
  "place" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "author" TEXT,
  "state" TEXT COLLATE "C",
  "answer" TEXT,
  "settled_by" TEXT,
  "settled_on" TEXT COLLATE "C",
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "area") REFERENCES "unit" ("district", "id")
);
CREATE INDEX "report_comment_by_unit" ON "report_comment" ("district", "unit");
CREATE INDEX "report_comment_by_year_state" ON "report_comment" ("district", "year", "state");
CREATE TABLE "journal" (
  "seq" BIGINT GENERATED ALWAYS AS IDENTITY,
  "district" BIGINT NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "at" BIGINT NOT NULL,
  "account" UUID NOT NULL,
  "action" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("district", "seq")
);
CREATE INDEX "journal_by_record" ON "journal" ("district", "record_id", "seq");
CREATE INDEX "journal_reveals" ON "journal" ("district", "account", "at") WHERE "action" = 'reveal';
CREATE INDEX "journal_look_ups" ON "journal" ("district", "at") WHERE "action" = 'look_up';
CREATE TABLE "checkpoint" (
  "district" BIGINT NOT NULL,
  "number" BIGINT NOT NULL,
  "at" BIGINT NOT NULL,
  "last_seq" BIGINT NOT NULL,
  "lines" BIGINT NOT NULL,
  "root" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "signature" TEXT NOT NULL,
  PRIMARY KEY ("district", "number")
);
CREATE TABLE "idempotency" (
  "district" BIGINT NOT NULL,
  "account" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "request" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  "at" BIGINT NOT NULL,
  PRIMARY KEY ("district", "account", "key")
);
CREATE TABLE "credential" (
  "district" BIGINT NOT NULL,
  "account" UUID NOT NULL,
  "hash" TEXT NOT NULL,
  "changed_at" BIGINT NOT NULL,
  PRIMARY KEY ("district", "account")
);
CREATE TABLE "session" (
  "district" BIGINT NOT NULL,
  "token_hash" TEXT NOT NULL,
  "account" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "csrf" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "created_at" BIGINT NOT NULL,
  "seen_at" BIGINT NOT NULL,
  "ends_at" BIGINT NOT NULL,
  PRIMARY KEY ("district", "token_hash")
);
CREATE TABLE "frozen_report" (
  "district" BIGINT NOT NULL,
  "id" UUID NOT NULL,
  "report" TEXT NOT NULL,
  "year" BIGINT NOT NULL,
  "area" UUID NOT NULL,
  "frozen_at" BIGINT NOT NULL,
  "frozen_by" UUID NOT NULL,
  "evidence" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("district", "id")
);
CREATE TABLE "data_key" (
  "district" BIGINT NOT NULL,
  "owner" UUID NOT NULL,
  "class" TEXT NOT NULL,
  "key_id" UUID NOT NULL,
  "destroyed_at" BIGINT,
  PRIMARY KEY ("district", "owner", "class")
);
CREATE TABLE "case_reach" (
  "district" BIGINT NOT NULL,
  "account" UUID NOT NULL,
  "way" TEXT NOT NULL,
  "case" UUID NOT NULL,
  "source" UUID NOT NULL,
  "starts_at" BIGINT NOT NULL,
  "ends_at" BIGINT NOT NULL,
  PRIMARY KEY ("district", "account", "way", "case", "source")
);
CREATE INDEX "case_reach_by_source" ON "case_reach" ("district", "source");
CREATE INDEX "case_reach_by_case" ON "case_reach" ("district", "case");
CREATE TABLE "import_item" (
  "district" BIGINT NOT NULL,
  "batch" UUID NOT NULL,
  "position" BIGINT NOT NULL,
  "line" BIGINT NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  "stayed" TEXT,
  PRIMARY KEY ("district", "batch", "position")
);
CREATE TABLE "content" (
  "district" BIGINT NOT NULL,
  "attachment" UUID NOT NULL,
  "sealed" TEXT NOT NULL,
  PRIMARY KEY ("district", "attachment")
);
CREATE TABLE "running_number" (
  "district" BIGINT NOT NULL,
  "record" TEXT NOT NULL,
  "year" BIGINT NOT NULL,
  "last" BIGINT NOT NULL,
  PRIMARY KEY ("district", "record", "year")
);
CREATE TABLE "setting" (
  "district" BIGINT NOT NULL,
  "name" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("district", "name")
);
