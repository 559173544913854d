CREATE TABLE "household" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "code" TEXT,
  "head_name" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "phone" TEXT,
  "residence" TEXT NOT NULL,
  "moved_in_on" TEXT,
  "moved_out_on" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "household_by_unit" ON "household" ("district", "unit");
CREATE INDEX "household_by_code" ON "household" ("district", "code");
CREATE TABLE "household_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "person" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "sex" TEXT NOT NULL,
  "born_on" TEXT,
  "id_kind" TEXT NOT NULL,
  "id_number" TEXT,
  "phone" TEXT,
  "nationality" TEXT,
  "marriage" TEXT,
  "education" TEXT,
  "school_level" TEXT,
  "party" TEXT,
  "local_hukou" INTEGER,
  "id_number_match" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "person_by_unit" ON "person" ("district", "unit");
CREATE UNIQUE INDEX "person_unique_id_kind_id_number_match" ON "person" ("district", "id_kind", "id_number_match");
CREATE INDEX "person_by_id_number_match" ON "person" ("district", "id_number_match");
CREATE INDEX "person_by_name" ON "person" ("district", "name");
CREATE INDEX "person_by_phone" ON "person" ("district", "phone");
CREATE TABLE "person_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "membership" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "person" TEXT NOT NULL,
  "household" TEXT NOT NULL,
  "relation" TEXT NOT NULL,
  "from" TEXT,
  "until" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "membership_by_unit" ON "membership" ("district", "unit");
CREATE INDEX "membership_by_household" ON "membership" ("district", "household");
CREATE INDEX "membership_by_person" ON "membership" ("district", "person");
CREATE TABLE "category" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "person" TEXT NOT NULL,
  "need" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "until" TEXT,
  "evidence" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "category_by_unit" ON "category" ("district", "unit", "from");
CREATE INDEX "category_by_date" ON "category" ("district", "from");
CREATE INDEX "category_by_person" ON "category" ("district", "person");
CREATE TABLE "unit" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "parent" TEXT,
  "code" TEXT,
  "valid_from" TEXT,
  "valid_to" TEXT,
  "predecessor" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "parent") REFERENCES "unit" ("district", "id"),
  FOREIGN KEY ("district", "predecessor") REFERENCES "unit" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "unit_by_unit" ON "unit" ("district", "unit");
CREATE UNIQUE INDEX "unit_unique_code" ON "unit" ("district", "code");
CREATE TABLE "unit_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "unit_under" (
  "district" INTEGER NOT NULL,
  "ancestor" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  PRIMARY KEY ("district", "ancestor", "unit")
) WITHOUT ROWID;
CREATE TABLE "account" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "login" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "active" INTEGER,
  "ends_on" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "account_by_unit" ON "account" ("district", "unit");
CREATE UNIQUE INDEX "account_unique_login" ON "account" ("district", "login");
CREATE TABLE "account_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "body" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "system" TEXT,
  "parent" TEXT,
  "founded_on" TEXT,
  "closed_on" TEXT,
  "term" INTEGER,
  "phone" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "parent") REFERENCES "body" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "body_by_unit" ON "body" ("district", "unit", "founded_on");
CREATE INDEX "body_by_date" ON "body" ("district", "founded_on");
CREATE INDEX "body_by_kind" ON "body" ("district", "kind");
CREATE TABLE "body_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "post" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "body" TEXT NOT NULL,
  "holder_name" TEXT NOT NULL,
  "person" TEXT,
  "title" TEXT NOT NULL,
  "terms" TEXT,
  "sex" TEXT NOT NULL,
  "born_on" TEXT,
  "age" INTEGER,
  "education" TEXT,
  "party" TEXT,
  "ethnic" TEXT,
  "sector" TEXT,
  "non_public" INTEGER,
  "newly" INTEGER,
  "co_opted" INTEGER,
  "from" TEXT NOT NULL,
  "until" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "body") REFERENCES "body" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "post_by_unit" ON "post" ("district", "unit", "from");
CREATE INDEX "post_by_date" ON "post" ("district", "from");
CREATE INDEX "post_by_body" ON "post" ("district", "body");
CREATE TABLE "post_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "impact_assessment" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "subject" TEXT NOT NULL,
  "occasion" TEXT NOT NULL,
  "assessed_on" TEXT NOT NULL,
  "lawful" TEXT NOT NULL,
  "impact" TEXT NOT NULL,
  "measures" TEXT NOT NULL,
  "conclusion" TEXT NOT NULL,
  "approved_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "impact_assessment_by_unit" ON "impact_assessment" ("district", "unit", "assessed_on", "state");
CREATE INDEX "impact_assessment_by_date" ON "impact_assessment" ("district", "assessed_on", "state");
CREATE TABLE "impact_assessment_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "visit" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "household" TEXT NOT NULL,
  "visited_on" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "risk" TEXT NOT NULL,
  "discreet" INTEGER,
  "visitors" TEXT,
  "materials" TEXT,
  "findings" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "visit_by_unit" ON "visit" ("district", "unit", "visited_on", "state", "household");
CREATE INDEX "visit_by_date" ON "visit" ("district", "visited_on", "state", "household");
CREATE INDEX "visit_by_household_visited_on" ON "visit" ("district", "household", "visited_on");
CREATE TABLE "intake" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "closed" INTEGER NOT NULL,
  "number" TEXT,
  "channel" TEXT NOT NULL,
  "received_on" TEXT NOT NULL,
  "person" TEXT,
  "asker_name" TEXT,
  "asker_sex" TEXT NOT NULL,
  "phone" TEXT,
  "category" TEXT,
  "matter" TEXT NOT NULL,
  "assistance" INTEGER,
  "consultation" INTEGER,
  "court_related" INTEGER,
  "minors_involved" INTEGER,
  "contacts" INTEGER,
  "people" INTEGER,
  "facts" TEXT,
  "wanted" TEXT,
  "agent" TEXT,
  "accepted_on" TEXT,
  "told_on" TEXT,
  "passed_to" TEXT,
  "closed_on" TEXT,
  "outcome" TEXT,
  "opinion" TEXT,
  "state" TEXT,
  "anonymous" INTEGER,
  "receipt" TEXT,
  "receipt_hash" TEXT,
  "group" INTEGER,
  "representatives" INTEGER,
  "recusal_checked" INTEGER,
  "remit" TEXT,
  "oral" INTEGER,
  "repeat_of" TEXT,
  "safe_contact" TEXT,
  "case" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "repeat_of") REFERENCES "intake" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "intake_by_unit" ON "intake" ("district", "unit", "received_on", "state", "channel", "closed", "case");
CREATE INDEX "intake_by_date" ON "intake" ("district", "received_on", "state", "channel", "closed", "case", "unit");
CREATE UNIQUE INDEX "intake_unique_receipt" ON "intake" ("district", "receipt");
CREATE INDEX "intake_kept_with_case" ON "intake" ("district", "case", "received_on", "closed", "unit", "state");
CREATE INDEX "intake_by_phone" ON "intake" ("district", "phone");
CREATE INDEX "intake_by_state" ON "intake" ("district", "state", "received_on", "closed", "case");
CREATE INDEX "intake_by_unit_state" ON "intake" ("district", "unit", "state", "received_on", "closed", "case");
CREATE INDEX "intake_by_person" ON "intake" ("district", "person", "unit", "received_on", "closed", "case");
CREATE TABLE "intake_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "case" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "closed" INTEGER NOT NULL,
  "number" TEXT,
  "kind" TEXT NOT NULL,
  "intake" TEXT,
  "person" TEXT,
  "household" TEXT,
  "level" TEXT NOT NULL,
  "colour" TEXT NOT NULL,
  "opened_on" TEXT NOT NULL,
  "minors_involved" INTEGER,
  "people" INTEGER,
  "facts" TEXT,
  "plan" TEXT,
  "closed_on" TEXT,
  "closure" TEXT,
  "opinion" TEXT,
  "state" TEXT,
  "manager" TEXT,
  "restricted" INTEGER,
  "entered_afterwards" INTEGER,
  "level_reason" TEXT,
  "level_by_rule" TEXT,
  "extended_until" TEXT,
  "extension_reason" TEXT,
  "reopened_on" TEXT,
  "review_asked_on" TEXT,
  "review_answered_on" TEXT,
  "review_opinion" TEXT,
  "rereview_asked_on" TEXT,
  "rereview_answered_on" TEXT,
  "rereview_opinion" TEXT,
  "answer_served_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "manager") REFERENCES "account" ("district", "id")
) WITHOUT ROWID;
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
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "dispute" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "matter" TEXT NOT NULL,
  "found_on" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "intake" TEXT,
  "household" TEXT,
  "parties" TEXT,
  "people" INTEGER,
  "colour" TEXT NOT NULL,
  "mediator" TEXT,
  "facts" TEXT,
  "settled_on" TEXT,
  "outcome" TEXT,
  "passed_to" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "dispute_by_unit" ON "dispute" ("district", "unit", "found_on", "state");
CREATE INDEX "dispute_by_date" ON "dispute" ("district", "found_on", "state");
CREATE INDEX "dispute_by_found_on" ON "dispute" ("district", "found_on");
CREATE INDEX "dispute_by_settled_on" ON "dispute" ("district", "settled_on");
CREATE TABLE "instrument" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "case" TEXT,
  "on" TEXT NOT NULL,
  "agency" TEXT,
  "number" TEXT,
  "people" INTEGER,
  "amount" INTEGER,
  "result" TEXT NOT NULL,
  "valid_until" TEXT,
  "note" TEXT,
  "respondent" TEXT,
  "sign" TEXT,
  "reporter" TEXT,
  "told_to" TEXT,
  "receipt_number" TEXT,
  "urgent" INTEGER,
  "by_proxy" INTEGER,
  "decided_on" TEXT,
  "served_on" TEXT,
  "breached_on" TEXT,
  "ended_on" TEXT,
  "follows" TEXT,
  "means_test_waived" INTEGER,
  "agreed_on" TEXT,
  "confirm_until" TEXT,
  "confirmed_on" TEXT,
  "reply_due_on" TEXT,
  "replied_on" TEXT,
  "nights" INTEGER,
  "court_asked_on" TEXT,
  "court_accepted_on" TEXT,
  "objected_on" TEXT,
  "objection_answered_on" TEXT,
  "escalated_on" TEXT,
  "state" TEXT,
  "approved_on" TEXT,
  "sent_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "follows") REFERENCES "instrument" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "instrument_by_unit" ON "instrument" ("district", "unit", "on", "state", "closed", "case");
CREATE INDEX "instrument_by_date" ON "instrument" ("district", "on", "state", "closed", "case", "unit");
CREATE INDEX "instrument_kept_with_case" ON "instrument" ("district", "case", "on", "closed", "unit", "state");
CREATE INDEX "instrument_by_on" ON "instrument" ("district", "on");
CREATE TABLE "intake_message" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "intake" TEXT NOT NULL,
  "speaker" TEXT NOT NULL,
  "said_on" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "intake_message_by_unit" ON "intake_message" ("district", "unit", "said_on", "closed");
CREATE INDEX "intake_message_by_date" ON "intake_message" ("district", "said_on", "closed", "unit");
CREATE INDEX "intake_message_kept_with_intake" ON "intake_message" ("district", "intake", "said_on", "closed", "unit");
CREATE TABLE "case_member" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "account" TEXT,
  "body" TEXT,
  "name" TEXT,
  "duty" TEXT NOT NULL,
  "tier" TEXT NOT NULL,
  "circle" TEXT NOT NULL,
  "since" TEXT NOT NULL,
  "until" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "account") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "body") REFERENCES "unit" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "case_member_by_unit" ON "case_member" ("district", "unit", "since", "state", "closed");
CREATE INDEX "case_member_by_date" ON "case_member" ("district", "since", "state", "closed", "unit");
CREATE INDEX "case_member_kept_with_case" ON "case_member" ("district", "case", "since", "closed", "unit", "state");
CREATE TABLE "party" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "person" TEXT,
  "name" TEXT,
  "born_on" TEXT,
  "phone" TEXT,
  "address" TEXT,
  "staff" TEXT,
  "relation" TEXT,
  "phone_match" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "staff") REFERENCES "account" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "party_by_unit" ON "party" ("district", "unit", "closed");
CREATE INDEX "party_by_date" ON "party" ("district", "closed", "unit");
CREATE INDEX "party_by_phone_match" ON "party" ("district", "phone_match");
CREATE INDEX "party_kept_with_case" ON "party" ("district", "case");
CREATE INDEX "party_by_person" ON "party" ("district", "person");
CREATE TABLE "safety_box" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "safe_times" TEXT,
  "do_not_call" INTEGER,
  "safe_phone" TEXT,
  "code_word" TEXT,
  "children" INTEGER,
  "weapon" INTEGER,
  "new_address" TEXT,
  "plan" TEXT,
  "safe_phone_match" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "safety_box_by_unit" ON "safety_box" ("district", "unit", "closed");
CREATE INDEX "safety_box_by_date" ON "safety_box" ("district", "closed", "unit");
CREATE UNIQUE INDEX "safety_box_unique_case" ON "safety_box" ("district", "case");
CREATE INDEX "safety_box_by_safe_phone_match" ON "safety_box" ("district", "safe_phone_match");
CREATE INDEX "safety_box_kept_with_case" ON "safety_box" ("district", "case");
CREATE TABLE "risk_assessment" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "assessed_on" TEXT NOT NULL,
  "violence_now" INTEGER,
  "weapon" INTEGER,
  "injury" INTEGER,
  "death_threat" INTEGER,
  "strangling" INTEGER,
  "repeated" INTEGER,
  "child_harmed" INTEGER,
  "special_protection" INTEGER,
  "stalking" INTEGER,
  "drinking" INTEGER,
  "order_in_force" INTEGER,
  "suicidal" INTEGER,
  "asks_protection" INTEGER,
  "words" TEXT,
  "score" INTEGER,
  "colour" TEXT,
  "linked" INTEGER,
  "explained" TEXT,
  "edition" TEXT,
  "own_answers" TEXT,
  "own_explained" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "risk_assessment_by_unit" ON "risk_assessment" ("district", "unit", "assessed_on", "closed");
CREATE INDEX "risk_assessment_by_date" ON "risk_assessment" ("district", "assessed_on", "closed", "unit");
CREATE INDEX "risk_assessment_kept_with_case" ON "risk_assessment" ("district", "case", "assessed_on", "closed", "unit");
CREATE TABLE "reassessment" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "assessed_on" TEXT NOT NULL,
  "to_level" TEXT NOT NULL,
  "to_colour" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "signed_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "reassessment_by_unit" ON "reassessment" ("district", "unit", "assessed_on", "state", "closed");
CREATE INDEX "reassessment_by_date" ON "reassessment" ("district", "assessed_on", "state", "closed", "unit");
CREATE INDEX "reassessment_kept_with_case" ON "reassessment" ("district", "case", "assessed_on", "closed", "unit", "state");
CREATE TABLE "step_form" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  "visitors" INTEGER,
  "signs" TEXT,
  "report_checked" INTEGER,
  "method" TEXT,
  "violence_checked" INTEGER,
  "result" TEXT,
  "topics" TEXT,
  "acknowledged" INTEGER,
  "safe" INTEGER,
  "next_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "step_form_by_unit" ON "step_form" ("district", "unit", "on", "state", "closed");
CREATE INDEX "step_form_by_date" ON "step_form" ("district", "on", "state", "closed", "unit");
CREATE INDEX "step_form_kept_with_case" ON "step_form" ("district", "case", "on", "closed", "unit", "state");
CREATE TABLE "consent" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "ground" TEXT NOT NULL,
  "given_on" TEXT NOT NULL,
  "scope" TEXT,
  "law" TEXT,
  "withdrawn_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "consent_by_unit" ON "consent" ("district", "unit", "given_on", "state", "closed");
CREATE INDEX "consent_by_date" ON "consent" ("district", "given_on", "state", "closed", "unit");
CREATE INDEX "consent_kept_with_case" ON "consent" ("district", "case", "given_on", "closed", "unit", "state");
CREATE TABLE "joint_task" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "partner" TEXT NOT NULL,
  "to_unit" TEXT,
  "body_name" TEXT NOT NULL,
  "ground" TEXT,
  "task" TEXT NOT NULL,
  "packet" TEXT,
  "sent_on" TEXT NOT NULL,
  "due_on" TEXT NOT NULL,
  "open_until" TEXT NOT NULL,
  "return_reason" TEXT,
  "reply" TEXT,
  "answered_on" TEXT,
  "by_slip" INTEGER,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "to_unit") REFERENCES "unit" ("district", "id"),
  FOREIGN KEY ("district", "ground") REFERENCES "consent" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "joint_task_by_unit" ON "joint_task" ("district", "unit", "sent_on", "state", "closed");
CREATE INDEX "joint_task_by_date" ON "joint_task" ("district", "sent_on", "state", "closed", "unit");
CREATE INDEX "joint_task_kept_with_case" ON "joint_task" ("district", "case", "sent_on", "closed", "unit", "state");
CREATE INDEX "joint_task_addressed" ON "joint_task" ("district", "to_unit", "open_until");
CREATE TABLE "sharing" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "ground" TEXT,
  "joint_task" TEXT,
  "receiver" TEXT NOT NULL,
  "shared_on" TEXT NOT NULL,
  "what" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "ground") REFERENCES "consent" ("district", "id"),
  FOREIGN KEY ("district", "joint_task") REFERENCES "joint_task" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "sharing_by_unit" ON "sharing" ("district", "unit", "shared_on", "closed");
CREATE INDEX "sharing_by_date" ON "sharing" ("district", "shared_on", "closed", "unit");
CREATE INDEX "sharing_kept_with_case" ON "sharing" ("district", "case", "shared_on", "closed", "unit");
CREATE TABLE "slip" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "joint_task" TEXT,
  "number" TEXT NOT NULL,
  "code_hash" TEXT,
  "wrong" INTEGER,
  "valid_until" TEXT NOT NULL,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "joint_task") REFERENCES "joint_task" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "slip_by_unit" ON "slip" ("district", "unit", "closed");
CREATE INDEX "slip_by_date" ON "slip" ("district", "closed", "unit");
CREATE UNIQUE INDEX "slip_unique_number" ON "slip" ("district", "number");
CREATE INDEX "slip_kept_with_case" ON "slip" ("district", "case");
CREATE TABLE "conference" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "held_on" TEXT NOT NULL,
  "place" TEXT,
  "chaired_by" TEXT NOT NULL,
  "attendance" TEXT,
  "bodies" INTEGER,
  "minutes" TEXT,
  "decisions" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "conference_by_unit" ON "conference" ("district", "unit", "held_on", "closed");
CREATE INDEX "conference_by_date" ON "conference" ("district", "held_on", "closed", "unit");
CREATE INDEX "conference_kept_with_case" ON "conference" ("district", "case", "held_on", "closed", "unit");
CREATE TABLE "closing_checklist" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "checked_on" TEXT NOT NULL,
  "person_told" INTEGER,
  "measure_in_force" INTEGER,
  "plan_set" INTEGER,
  "wishes_heard" INTEGER,
  "remarks" TEXT,
  "missing_reason" TEXT,
  "signed_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "closing_checklist_by_unit" ON "closing_checklist" ("district", "unit", "checked_on", "state", "closed");
CREATE INDEX "closing_checklist_by_date" ON "closing_checklist" ("district", "checked_on", "state", "closed", "unit");
CREATE INDEX "closing_checklist_kept_with_case" ON "closing_checklist" ("district", "case", "checked_on", "closed", "unit", "state");
CREATE TABLE "return_visit" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "visited_on" TEXT NOT NULL,
  "safe" INTEGER,
  "agreement_kept" INTEGER,
  "satisfaction" INTEGER,
  "needs" TEXT,
  "findings" TEXT,
  "next_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "return_visit_by_unit" ON "return_visit" ("district", "unit", "visited_on", "closed");
CREATE INDEX "return_visit_by_date" ON "return_visit" ("district", "visited_on", "closed", "unit");
CREATE INDEX "return_visit_kept_with_case" ON "return_visit" ("district", "case", "visited_on", "closed", "unit");
CREATE TABLE "emergency_access" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "ends_at" INTEGER,
  "review" TEXT,
  "reviewed_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "emergency_access_by_unit" ON "emergency_access" ("district", "unit", "closed");
CREATE INDEX "emergency_access_by_date" ON "emergency_access" ("district", "closed", "unit");
CREATE INDEX "emergency_access_kept_with_case" ON "emergency_access" ("district", "case");
CREATE TABLE "mediation_file" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "dispute" TEXT NOT NULL,
  "number" TEXT,
  "application" INTEGER,
  "rights_told" INTEGER,
  "identities" INTEGER,
  "record_of_mediation" INTEGER,
  "agreement" INTEGER,
  "cover_and_index" INTEGER,
  "power_of_attorney" INTEGER,
  "inquiry" INTEGER,
  "evidence" INTEGER,
  "performance" INTEGER,
  "return_visit" INTEGER,
  "confirmation" INTEGER,
  "kept_for" TEXT NOT NULL,
  "pages" INTEGER,
  "filed_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "dispute") REFERENCES "dispute" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "mediation_file_by_unit" ON "mediation_file" ("district", "unit");
CREATE INDEX "mediation_file_by_dispute" ON "mediation_file" ("district", "dispute");
CREATE TABLE "mediation_file_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
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
  "closed" INTEGER NOT NULL,
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
CREATE TABLE "programme" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "basis" TEXT,
  "funder" TEXT,
  "cap" INTEGER,
  "cap_dibao" INTEGER,
  "once" INTEGER,
  "from" TEXT,
  "until" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "programme_by_unit" ON "programme" ("district", "unit");
CREATE UNIQUE INDEX "programme_unique_code" ON "programme" ("district", "code");
CREATE TABLE "programme_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "batch" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "programme" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "number" INTEGER,
  "opened_on" TEXT NOT NULL,
  "closed_on" TEXT,
  "held_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "batch_by_unit" ON "batch" ("district", "unit", "opened_on");
CREATE INDEX "batch_by_date" ON "batch" ("district", "opened_on");
CREATE INDEX "batch_by_programme" ON "batch" ("district", "programme");
CREATE TABLE "batch_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "quota" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "programme" TEXT NOT NULL,
  "opened_on" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "school_level" TEXT,
  "places" INTEGER NOT NULL,
  "new_or_continued" TEXT NOT NULL,
  "funder" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "quota_by_unit" ON "quota" ("district", "unit", "opened_on");
CREATE INDEX "quota_by_date" ON "quota" ("district", "opened_on");
CREATE INDEX "quota_by_programme" ON "quota" ("district", "programme");
CREATE TABLE "application" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "programme" TEXT NOT NULL,
  "batch" TEXT,
  "person" TEXT NOT NULL,
  "applied_on" TEXT NOT NULL,
  "way" TEXT NOT NULL,
  "tier" TEXT NOT NULL,
  "disease" TEXT NOT NULL,
  "diagnosed_on" TEXT,
  "hospital" TEXT,
  "school_level" TEXT,
  "amount_applied" INTEGER NOT NULL,
  "amount_approved" INTEGER,
  "papers_on" TEXT,
  "notice_from" TEXT,
  "notice_until" TEXT,
  "objections" INTEGER,
  "sent_up_on" TEXT,
  "approved_on" TEXT,
  "paid_on" TEXT,
  "reason" TEXT,
  "repeat_reason" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id"),
  FOREIGN KEY ("district", "batch") REFERENCES "batch" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "application_by_unit" ON "application" ("district", "unit", "applied_on", "state");
CREATE INDEX "application_by_date" ON "application" ("district", "applied_on", "state");
CREATE INDEX "application_by_programme_person" ON "application" ("district", "programme", "person");
CREATE INDEX "application_by_person" ON "application" ("district", "person");
CREATE INDEX "application_by_applied_on" ON "application" ("district", "applied_on");
CREATE TABLE "grant" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "programme" TEXT NOT NULL,
  "batch" TEXT,
  "application" TEXT,
  "person" TEXT,
  "household" TEXT,
  "group" TEXT,
  "amount" INTEGER NOT NULL,
  "goods_value" INTEGER,
  "approved_on" TEXT,
  "paid_on" TEXT,
  "paid_by" TEXT,
  "source" TEXT NOT NULL,
  "funder" TEXT,
  "school_level" TEXT,
  "new_or_continued" TEXT,
  "disease" TEXT,
  "account" TEXT,
  "note" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id"),
  FOREIGN KEY ("district", "batch") REFERENCES "batch" ("district", "id"),
  FOREIGN KEY ("district", "application") REFERENCES "application" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "grant_by_unit" ON "grant" ("district", "unit", "paid_on", "state");
CREATE INDEX "grant_by_date" ON "grant" ("district", "paid_on", "state");
CREATE INDEX "grant_by_programme_paid_on" ON "grant" ("district", "programme", "paid_on");
CREATE INDEX "grant_by_person" ON "grant" ("district", "person");
CREATE INDEX "grant_by_paid_on" ON "grant" ("district", "paid_on");
CREATE TABLE "screening" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "screened_on" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "programme" TEXT,
  "disease" TEXT NOT NULL,
  "place" TEXT,
  "due" INTEGER,
  "done" INTEGER,
  "found" INTEGER,
  "sources" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "screening_by_unit" ON "screening" ("district", "unit", "screened_on");
CREATE INDEX "screening_by_date" ON "screening" ("district", "screened_on");
CREATE TABLE "public_notice" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "programme" TEXT NOT NULL,
  "batch" TEXT,
  "place" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "until" TEXT NOT NULL,
  "people" INTEGER,
  "phone" TEXT,
  "objections" INTEGER,
  "note" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id"),
  FOREIGN KEY ("district", "batch") REFERENCES "batch" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "public_notice_by_unit" ON "public_notice" ("district", "unit", "from");
CREATE INDEX "public_notice_by_date" ON "public_notice" ("district", "from");
CREATE TABLE "loan_batch" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "number" INTEGER,
  "opened_on" TEXT NOT NULL,
  "closed_on" TEXT,
  "basis" TEXT,
  "cap" INTEGER,
  "most_loans" INTEGER,
  "longest_months" INTEGER,
  "places" INTEGER,
  "amount" INTEGER,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "loan_batch_by_unit" ON "loan_batch" ("district", "unit", "opened_on");
CREATE INDEX "loan_batch_by_date" ON "loan_batch" ("district", "opened_on");
CREATE TABLE "loan_batch_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "loan" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "loan_batch" TEXT,
  "person" TEXT NOT NULL,
  "applied_on" TEXT NOT NULL,
  "product" TEXT NOT NULL,
  "guarantee" TEXT NOT NULL,
  "business" TEXT,
  "amount_applied" INTEGER NOT NULL,
  "amount_approved" INTEGER,
  "approved_on" TEXT,
  "notified_on" TEXT,
  "lender" TEXT,
  "amount_lent" INTEGER,
  "lent_on" TEXT,
  "months" INTEGER,
  "subsidised" INTEGER,
  "jobs" INTEGER,
  "repaid_on" TEXT,
  "reason" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "loan_batch") REFERENCES "loan_batch" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "loan_by_unit" ON "loan" ("district", "unit", "applied_on", "state");
CREATE INDEX "loan_by_date" ON "loan" ("district", "applied_on", "state");
CREATE INDEX "loan_by_loan_batch" ON "loan" ("district", "loan_batch");
CREATE INDEX "loan_by_person" ON "loan" ("district", "person");
CREATE INDEX "loan_by_lent_on" ON "loan" ("district", "lent_on");
CREATE TABLE "subsidy" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "loan" TEXT,
  "person" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "paid_on" TEXT NOT NULL,
  "from" TEXT,
  "until" TEXT,
  "source" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "loan") REFERENCES "loan" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "subsidy_by_unit" ON "subsidy" ("district", "unit", "paid_on");
CREATE INDEX "subsidy_by_date" ON "subsidy" ("district", "paid_on");
CREATE INDEX "subsidy_by_paid_on" ON "subsidy" ("district", "paid_on");
CREATE TABLE "partner" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "place" TEXT,
  "counterpart" INTEGER,
  "contact" TEXT,
  "phone" TEXT,
  "since" TEXT,
  "until" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "partner_by_unit" ON "partner" ("district", "unit");
CREATE INDEX "partner_by_name" ON "partner" ("district", "name");
CREATE TABLE "partner_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "donation" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "partner" TEXT,
  "donor_name" TEXT NOT NULL,
  "received_on" TEXT NOT NULL,
  "programme" TEXT,
  "kind" TEXT NOT NULL,
  "item" TEXT,
  "quantity" INTEGER,
  "unit_of_measure" TEXT,
  "value" INTEGER,
  "purpose" TEXT,
  "receipt" TEXT,
  "people" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "partner") REFERENCES "partner" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "donation_by_unit" ON "donation" ("district", "unit", "received_on");
CREATE INDEX "donation_by_date" ON "donation" ("district", "received_on");
CREATE INDEX "donation_by_received_on" ON "donation" ("district", "received_on");
CREATE TABLE "donation_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "issue" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "partner" TEXT,
  "person" TEXT,
  "household" TEXT,
  "receiver_name" TEXT,
  "issued_on" TEXT NOT NULL,
  "occasion" TEXT NOT NULL,
  "programme" TEXT,
  "group" TEXT,
  "kind" TEXT NOT NULL,
  "item" TEXT,
  "quantity" INTEGER,
  "unit_of_measure" TEXT,
  "value" INTEGER,
  "people" INTEGER,
  "households" INTEGER,
  "places" INTEGER,
  "source" TEXT NOT NULL,
  "funder" TEXT,
  "receipt" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "partner") REFERENCES "partner" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "issue_by_unit" ON "issue" ("district", "unit", "issued_on", "state");
CREATE INDEX "issue_by_date" ON "issue" ("district", "issued_on", "state");
CREATE INDEX "issue_by_issued_on" ON "issue" ("district", "issued_on");
CREATE INDEX "issue_by_partner" ON "issue" ("district", "partner");
CREATE TABLE "issue_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "pairing" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "partner" TEXT,
  "giver_name" TEXT,
  "person" TEXT,
  "household" TEXT,
  "receiver_name" TEXT,
  "programme" TEXT,
  "from" TEXT NOT NULL,
  "until" TEXT,
  "people" INTEGER,
  "amount" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "partner") REFERENCES "partner" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "pairing_by_unit" ON "pairing" ("district", "unit", "from");
CREATE INDEX "pairing_by_date" ON "pairing" ("district", "from");
CREATE INDEX "pairing_by_partner" ON "pairing" ("district", "partner");
CREATE TABLE "site" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "address" TEXT,
  "host" TEXT,
  "keeper" TEXT,
  "phone" TEXT,
  "hours" TEXT,
  "opened_on" TEXT,
  "closed_on" TEXT,
  "first_in_city" INTEGER,
  "first_evidence" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "site_by_unit" ON "site" ("district", "unit", "opened_on", "state");
CREATE INDEX "site_by_date" ON "site" ("district", "opened_on", "state");
CREATE INDEX "site_by_opened_on" ON "site" ("district", "opened_on");
CREATE TABLE "site_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "survey" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "site" TEXT,
  "about" TEXT NOT NULL,
  "opened_on" TEXT NOT NULL,
  "closed_on" TEXT,
  "asked" INTEGER,
  "answered" INTEGER,
  "chosen" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "survey_by_unit" ON "survey" ("district", "unit", "opened_on");
CREATE INDEX "survey_by_date" ON "survey" ("district", "opened_on");
CREATE TABLE "survey_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "need" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "survey" TEXT,
  "site" TEXT,
  "published_on" TEXT NOT NULL,
  "people" INTEGER,
  "done_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "survey") REFERENCES "survey" ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "need_by_unit" ON "need" ("district", "unit", "published_on", "state");
CREATE INDEX "need_by_date" ON "need" ("district", "published_on", "state");
CREATE TABLE "need_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "order" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "need" TEXT NOT NULL,
  "provider" TEXT,
  "provider_name" TEXT,
  "claimed_on" TEXT NOT NULL,
  "served_on" TEXT,
  "sessions" INTEGER,
  "people" INTEGER,
  "rating" INTEGER,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "need") REFERENCES "need" ("district", "id"),
  FOREIGN KEY ("district", "provider") REFERENCES "body" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "order_by_unit" ON "order" ("district", "unit", "claimed_on", "state");
CREATE INDEX "order_by_date" ON "order" ("district", "claimed_on", "state");
CREATE TABLE "duty_roster" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "service" TEXT NOT NULL,
  "line" TEXT NOT NULL,
  "site" TEXT,
  "weekday" INTEGER NOT NULL,
  "from_hour" INTEGER NOT NULL,
  "to_hour" INTEGER NOT NULL,
  "hours" INTEGER NOT NULL,
  "duty_name" TEXT,
  "from" TEXT NOT NULL,
  "until" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "duty_roster_by_unit" ON "duty_roster" ("district", "unit", "from");
CREATE INDEX "duty_roster_by_date" ON "duty_roster" ("district", "from");
CREATE TABLE "activity" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "theme" TEXT NOT NULL,
  "held_on" TEXT NOT NULL,
  "until" TEXT,
  "site" TEXT,
  "programme" TEXT,
  "place" TEXT,
  "organiser" TEXT,
  "speaker" TEXT,
  "sessions" INTEGER,
  "head_count" INTEGER,
  "head_count_basis" TEXT NOT NULL,
  "households" INTEGER,
  "volunteers" INTEGER,
  "leaflets" INTEGER,
  "works" INTEGER,
  "cost" INTEGER,
  "note" TEXT,
  "state" TEXT,
  "announced" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id"),
  FOREIGN KEY ("district", "programme") REFERENCES "programme" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "activity_by_unit" ON "activity" ("district", "unit", "held_on", "state");
CREATE INDEX "activity_by_date" ON "activity" ("district", "held_on", "state");
CREATE INDEX "activity_by_held_on" ON "activity" ("district", "held_on");
CREATE INDEX "activity_by_unit_held_on" ON "activity" ("district", "unit", "held_on");
CREATE TABLE "activity_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "attendance" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "activity" TEXT NOT NULL,
  "person" TEXT,
  "people" INTEGER,
  "part" TEXT NOT NULL,
  "group" TEXT,
  "passed" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "activity") REFERENCES "activity" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "attendance_by_unit" ON "attendance" ("district", "unit");
CREATE INDEX "attendance_by_activity" ON "attendance" ("district", "activity");
CREATE INDEX "attendance_by_person" ON "attendance" ("district", "person");
CREATE TABLE "course" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "site" TEXT,
  "term" TEXT,
  "weekday" INTEGER NOT NULL,
  "start_hour" INTEGER NOT NULL,
  "start_minute" INTEGER,
  "minutes" INTEGER,
  "from" TEXT NOT NULL,
  "until" TEXT,
  "teacher" TEXT,
  "places" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "course_by_unit" ON "course" ("district", "unit", "from");
CREATE INDEX "course_by_date" ON "course" ("district", "from");
CREATE TABLE "course_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "award" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "receiver" TEXT NOT NULL,
  "receiver_name" TEXT NOT NULL,
  "person" TEXT,
  "household" TEXT,
  "body" TEXT,
  "level" TEXT NOT NULL,
  "year" INTEGER,
  "proposed_on" TEXT,
  "named_on" TEXT,
  "revoked_on" TEXT,
  "named_by" TEXT,
  "prize" TEXT,
  "reason" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "body") REFERENCES "body" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "award_by_unit" ON "award" ("district", "unit", "named_on", "state");
CREATE INDEX "award_by_date" ON "award" ("district", "named_on", "state");
CREATE INDEX "award_by_named_on" ON "award" ("district", "named_on");
CREATE INDEX "award_by_kind_named_on" ON "award" ("district", "kind", "named_on");
CREATE TABLE "award_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "team" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "site" TEXT,
  "leader" TEXT,
  "founded_on" TEXT NOT NULL,
  "closed_on" TEXT,
  "foreign" INTEGER,
  "members" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "site") REFERENCES "site" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "team_by_unit" ON "team" ("district", "unit", "founded_on");
CREATE INDEX "team_by_date" ON "team" ("district", "founded_on");
CREATE TABLE "team_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "member" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "team" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "person" TEXT,
  "part" TEXT NOT NULL,
  "skill" TEXT,
  "joined_on" TEXT NOT NULL,
  "left_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "team") REFERENCES "team" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "member_by_unit" ON "member" ("district", "unit", "joined_on");
CREATE INDEX "member_by_date" ON "member" ("district", "joined_on");
CREATE INDEX "member_by_team" ON "member" ("district", "team");
CREATE TABLE "member_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "service" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "team" TEXT,
  "member" TEXT,
  "activity" TEXT,
  "kind" TEXT NOT NULL,
  "served_on" TEXT NOT NULL,
  "people" INTEGER,
  "minutes" INTEGER,
  "served" INTEGER,
  "leaflets" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "team") REFERENCES "team" ("district", "id"),
  FOREIGN KEY ("district", "member") REFERENCES "member" ("district", "id"),
  FOREIGN KEY ("district", "activity") REFERENCES "activity" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "service_by_unit" ON "service" ("district", "unit", "served_on");
CREATE INDEX "service_by_date" ON "service" ("district", "served_on");
CREATE INDEX "service_by_served_on" ON "service" ("district", "served_on");
CREATE TABLE "service_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "target" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "figure" TEXT NOT NULL,
  "title" TEXT,
  "year" INTEGER NOT NULL,
  "area" TEXT,
  "set_on" TEXT,
  "wanted" INTEGER,
  "amount" INTEGER,
  "plan" TEXT,
  "met" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "area") REFERENCES "unit" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "target_by_unit" ON "target" ("district", "unit", "set_on");
CREATE INDEX "target_by_date" ON "target" ("district", "set_on");
CREATE INDEX "target_by_figure_year" ON "target" ("district", "figure", "year");
CREATE TABLE "snapshot" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "what" TEXT NOT NULL,
  "label" TEXT,
  "taken_on" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "decimals" INTEGER,
  "unit_of_measure" TEXT,
  "source" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "snapshot_by_unit" ON "snapshot" ("district", "unit", "taken_on");
CREATE INDEX "snapshot_by_date" ON "snapshot" ("district", "taken_on");
CREATE INDEX "snapshot_by_what_taken_on" ON "snapshot" ("district", "what", "taken_on");
CREATE TABLE "snapshot_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "base" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "trade" TEXT,
  "leader" TEXT,
  "opened_on" TEXT NOT NULL,
  "closed_on" TEXT,
  "support" INTEGER,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "base_by_unit" ON "base" ("district", "unit", "opened_on");
CREATE INDEX "base_by_date" ON "base" ("district", "opened_on");
CREATE TABLE "base_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "placement" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "placed_on" TEXT NOT NULL,
  "base" TEXT,
  "activity" TEXT,
  "person" TEXT,
  "people" INTEGER,
  "posts" INTEGER,
  "group" TEXT,
  "place" TEXT,
  "income" INTEGER,
  "until" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "base") REFERENCES "base" ("district", "id"),
  FOREIGN KEY ("district", "activity") REFERENCES "activity" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "placement_by_unit" ON "placement" ("district", "unit", "placed_on");
CREATE INDEX "placement_by_date" ON "placement" ("district", "placed_on");
CREATE INDEX "placement_by_placed_on" ON "placement" ("district", "placed_on");
CREATE TABLE "policy" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "name" TEXT NOT NULL,
  "payer" TEXT NOT NULL,
  "insured_on" TEXT NOT NULL,
  "policies" INTEGER,
  "people" INTEGER,
  "premium" INTEGER,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "policy_by_unit" ON "policy" ("district", "unit", "insured_on");
CREATE INDEX "policy_by_date" ON "policy" ("district", "insured_on");
CREATE TABLE "policy_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "claim" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "policy" TEXT,
  "person" TEXT,
  "people" INTEGER,
  "amount" INTEGER NOT NULL,
  "paid_on" TEXT NOT NULL,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "policy") REFERENCES "policy" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "claim_by_unit" ON "claim" ("district", "unit", "paid_on");
CREATE INDEX "claim_by_date" ON "claim" ("district", "paid_on");
CREATE TABLE "budget_line" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "project" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  "planned" INTEGER,
  "spent" INTEGER,
  "source" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "budget_line_by_unit" ON "budget_line" ("district", "unit", "on");
CREATE INDEX "budget_line_by_date" ON "budget_line" ("district", "on");
CREATE TABLE "budget_line_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "post_log" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "title" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "theme" TEXT NOT NULL,
  "posted_on" TEXT NOT NULL,
  "items" INTEGER,
  "readings" INTEGER,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "post_log_by_unit" ON "post_log" ("district", "unit", "posted_on");
CREATE INDEX "post_log_by_date" ON "post_log" ("district", "posted_on");
CREATE INDEX "post_log_by_posted_on" ON "post_log" ("district", "posted_on");
CREATE TABLE "post_log_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "paper_template" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "kind" TEXT NOT NULL,
  "edition" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "note" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "paper_template_by_unit" ON "paper_template" ("district", "unit");
CREATE UNIQUE INDEX "paper_template_unique_kind_edition" ON "paper_template" ("district", "kind", "edition");
CREATE TABLE "paper_template_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "paper" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "search" TEXT,
  "closed" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "number" TEXT,
  "series" TEXT,
  "year" INTEGER,
  "running" INTEGER,
  "case" TEXT,
  "intake" TEXT,
  "issued_on" TEXT NOT NULL,
  "addressee" TEXT,
  "template_edition" INTEGER,
  "content" TEXT NOT NULL,
  "withdrawn_reason" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "paper_by_unit" ON "paper" ("district", "unit", "issued_on", "state", "kind", "closed", "case");
CREATE INDEX "paper_by_date" ON "paper" ("district", "issued_on", "state", "kind", "closed", "case", "unit");
CREATE UNIQUE INDEX "paper_unique_series_year_running" ON "paper" ("district", "series", "year", "running");
CREATE INDEX "paper_kept_with_case" ON "paper" ("district", "case", "issued_on", "closed", "unit", "state");
CREATE INDEX "paper_by_intake" ON "paper" ("district", "intake", "unit", "issued_on", "closed", "case");
CREATE TABLE "paper_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "attachment" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "case" TEXT,
  "name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "opening" TEXT NOT NULL,
  "sm3" TEXT NOT NULL,
  "sealed_sm3" TEXT NOT NULL,
  "removed_reason" TEXT,
  "removed_on" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "attachment_by_unit" ON "attachment" ("district", "unit", "closed", "case");
CREATE INDEX "attachment_by_date" ON "attachment" ("district", "closed", "case", "unit");
CREATE INDEX "attachment_kept_with_case" ON "attachment" ("district", "case");
CREATE INDEX "attachment_by_record_id" ON "attachment" ("district", "record_id");
CREATE TABLE "import_batch" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "record" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "file_sm3" TEXT,
  "rows" INTEGER NOT NULL,
  "records" INTEGER NOT NULL,
  "removed" INTEGER,
  "stayed" INTEGER,
  "undone_reason" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "import_batch_by_unit" ON "import_batch" ("district", "unit");
CREATE TABLE "saved_view" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "record" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT,
  "columns" TEXT,
  "shared_with" TEXT,
  "shared_until" TEXT,
  "state" TEXT,
  "usual" INTEGER,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "shared_with") REFERENCES "unit" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "saved_view_by_unit" ON "saved_view" ("district", "unit");
CREATE INDEX "saved_view_addressed" ON "saved_view" ("district", "shared_with", "shared_until");
CREATE INDEX "saved_view_by_record" ON "saved_view" ("district", "record");
CREATE TABLE "report_comment" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "year" INTEGER NOT NULL,
  "area" TEXT,
  "place" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "author" TEXT,
  "state" TEXT,
  "answer" TEXT,
  "settled_by" TEXT,
  "settled_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "area") REFERENCES "unit" ("district", "id")
) WITHOUT ROWID;
CREATE INDEX "report_comment_by_unit" ON "report_comment" ("district", "unit");
CREATE INDEX "report_comment_by_year_state" ON "report_comment" ("district", "year", "state");
CREATE TABLE "journal" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "district" INTEGER NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "account" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "hash" TEXT NOT NULL
);
CREATE INDEX "journal_by_record" ON "journal" ("district", "record_id", "seq");
CREATE TABLE "checkpoint" (
  "district" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "last_seq" INTEGER NOT NULL,
  "lines" INTEGER NOT NULL,
  "root" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "signature" TEXT NOT NULL,
  PRIMARY KEY ("district", "number")
) WITHOUT ROWID;
CREATE TABLE "idempotency" (
  "district" INTEGER NOT NULL,
  "account" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "request" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("district", "account", "key")
) WITHOUT ROWID;
CREATE TABLE "credential" (
  "district" INTEGER NOT NULL,
  "account" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "changed_at" INTEGER NOT NULL,
  PRIMARY KEY ("district", "account")
) WITHOUT ROWID;
CREATE TABLE "session" (
  "district" INTEGER NOT NULL,
  "token_hash" TEXT NOT NULL,
  "account" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "csrf" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "seen_at" INTEGER NOT NULL,
  "ends_at" INTEGER NOT NULL,
  PRIMARY KEY ("district", "token_hash")
) WITHOUT ROWID;
CREATE TABLE "frozen_report" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "report" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "area" TEXT NOT NULL,
  "frozen_at" INTEGER NOT NULL,
  "frozen_by" TEXT NOT NULL,
  "evidence" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("district", "id")
) WITHOUT ROWID;
CREATE TABLE "data_key" (
  "district" INTEGER NOT NULL,
  "owner" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "key_id" TEXT NOT NULL,
  "destroyed_at" INTEGER,
  PRIMARY KEY ("district", "owner", "class")
) WITHOUT ROWID;
CREATE TABLE "case_reach" (
  "district" INTEGER NOT NULL,
  "account" TEXT NOT NULL,
  "way" TEXT NOT NULL,
  "case" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "starts_at" INTEGER NOT NULL,
  "ends_at" INTEGER NOT NULL,
  PRIMARY KEY ("district", "account", "way", "case", "source")
) WITHOUT ROWID;
CREATE INDEX "case_reach_by_source" ON "case_reach" ("district", "source");
CREATE INDEX "case_reach_by_case" ON "case_reach" ("district", "case");
CREATE TABLE "import_item" (
  "district" INTEGER NOT NULL,
  "batch" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "line" INTEGER NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  PRIMARY KEY ("district", "batch", "position")
) WITHOUT ROWID;
CREATE TABLE "content" (
  "district" INTEGER NOT NULL,
  "attachment" TEXT NOT NULL,
  "sealed" TEXT NOT NULL,
  PRIMARY KEY ("district", "attachment")
);
CREATE TABLE "running_number" (
  "district" INTEGER NOT NULL,
  "record" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "last" INTEGER NOT NULL,
  PRIMARY KEY ("district", "record", "year")
) WITHOUT ROWID;
CREATE TABLE "setting" (
  "district" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("district", "name")
) WITHOUT ROWID;
ANALYZE sqlite_master;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household_by_code', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household_word', 'household_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_unique_id_kind_id_number_match', '1000000 1000000 200000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_id_number_match', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_name', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_phone', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person_word', 'person_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'membership', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'membership_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'membership_by_household', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'membership_by_person', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'category', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'category_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'category_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'category_by_person', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit', 'unit', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit', 'unit_by_unit', '1000 1000 10');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit', 'unit_unique_code', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit_word', 'unit_word', '10000 10000 100 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit_under', 'unit_under', '3000 3000 30 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account', 'account', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account', 'account_by_unit', '1000 1000 10');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account', 'account_unique_login', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account_word', 'account_word', '10000 10000 100 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'body', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'body_by_unit', '1000 1000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'body_by_date', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'body_by_kind', '1000 1000 200');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body_word', 'body_word', '10000 10000 100 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'post', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'post_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'post_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'post_by_body', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_word', 'post_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment', 'impact_assessment', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment', 'impact_assessment_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment', 'impact_assessment_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment_word', 'impact_assessment_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'visit', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'visit_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'visit_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'visit_by_household_visited_on', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_unit', '1000000 1000000 10000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_date', '1000000 1000000 333 66 13 6 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_unique_receipt', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_phone', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_state', '1000000 1000000 200000 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_unit_state', '1000000 1000000 10000 2000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_person', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_word', 'intake_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_id', '1000000 1000000 1 1 1 1 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_date', '1000000 1000000 333 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_closed_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_person', '1000000 1000000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_state', '1000000 1000000 200000 66 33');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_state', '1000000 1000000 10000 2000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_level', '1000000 1000000 200000 66 33');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_level', '1000000 1000000 10000 2000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_colour', '1000000 1000000 200000 66 33');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_colour', '1000000 1000000 10000 2000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_kind', '1000000 1000000 200000 66 33');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_kind', '1000000 1000000 10000 2000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_word', 'case_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_found_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_settled_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_by_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message_by_date', '1000000 1000000 333 166 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message_kept_with_intake', '1000000 1000000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'case_member', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'case_member_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'case_member_by_date', '1000000 1000000 333 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'case_member_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_unit', '1000000 1000000 10000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_date', '1000000 1000000 500000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_phone_match', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_kept_with_case', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_person', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_by_unit', '1000000 1000000 10000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_by_date', '1000000 1000000 500000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_unique_case', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_by_safe_phone_match', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_kept_with_case', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'risk_assessment', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'risk_assessment_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'risk_assessment_by_date', '1000000 1000000 333 166 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'risk_assessment_kept_with_case', '1000000 1000000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'reassessment', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'reassessment_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'reassessment_by_date', '1000000 1000000 333 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'reassessment_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'step_form', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'step_form_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'step_form_by_date', '1000000 1000000 333 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'step_form_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'consent', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'consent_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'consent_by_date', '1000000 1000000 333 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'consent_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_by_date', '1000000 1000000 333 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_addressed', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sharing', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sharing_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sharing_by_date', '1000000 1000000 333 166 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sharing_kept_with_case', '1000000 1000000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_by_unit', '1000000 1000000 10000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_by_date', '1000000 1000000 500000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_unique_number', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_kept_with_case', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'conference', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'conference_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'conference_by_date', '1000000 1000000 333 166 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'conference_kept_with_case', '1000000 1000000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'closing_checklist', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'closing_checklist_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'closing_checklist_by_date', '1000000 1000000 333 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'closing_checklist_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'return_visit', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'return_visit_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'return_visit_by_date', '1000000 1000000 333 166 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'return_visit_kept_with_case', '1000000 1000000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'emergency_access', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'emergency_access_by_unit', '1000000 1000000 10000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'emergency_access_by_date', '1000000 1000000 500000 5000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'emergency_access_kept_with_case', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file', 'mediation_file', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file', 'mediation_file_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file', 'mediation_file_by_dispute', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file_word', 'mediation_file_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'holiday', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'holiday_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'holiday_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'holiday_unique_day', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_unit', '1000000 1000000 10000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_date', '1000000 1000000 500000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_unique_subject_code_round', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_kept_with_case', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_wake_unit', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_desk_due', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_asker_due', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_fresh_begun', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_risen_due_desk', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_state_due', '1000000 1000000 200000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_state_unit_due', '1000000 1000000 200000 2000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_matched', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'notice', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'notice_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'notice_by_desk_at', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'notice_by_unread_at', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme', 'programme', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme', 'programme_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme', 'programme_unique_code', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme_word', 'programme_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'batch', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'batch_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'batch_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'batch_by_programme', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch_word', 'batch_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'quota', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'quota_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'quota_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'quota_by_programme', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_programme_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_person', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_applied_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_programme_paid_on', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_person', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_paid_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('screening', 'screening', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('screening', 'screening_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('screening', 'screening_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('public_notice', 'public_notice', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('public_notice', 'public_notice_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('public_notice', 'public_notice_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch', 'loan_batch', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch', 'loan_batch_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch', 'loan_batch_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch_word', 'loan_batch_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_loan_batch', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_person', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_lent_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'subsidy', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'subsidy_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'subsidy_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'subsidy_by_paid_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner', 'partner', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner', 'partner_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner', 'partner_by_name', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner_word', 'partner_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'donation', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'donation_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'donation_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'donation_by_received_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation_word', 'donation_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_issued_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_partner', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue_word', 'issue_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'pairing', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'pairing_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'pairing_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'pairing_by_partner', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'site', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'site_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'site_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'site_by_opened_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site_word', 'site_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey', 'survey', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey', 'survey_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey', 'survey_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey_word', 'survey_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need', 'need', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need', 'need_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need', 'need_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need_word', 'need_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('order', 'order', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('order', 'order_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('order', 'order_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('duty_roster', 'duty_roster', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('duty_roster', 'duty_roster_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('duty_roster', 'duty_roster_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_held_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_unit_held_on', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity_word', 'activity_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'attendance', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'attendance_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'attendance_by_activity', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'attendance_by_person', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course', 'course', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course', 'course_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course', 'course_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course_word', 'course_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_date', '1000000 1000000 333 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_named_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_kind_named_on', '1000000 1000000 200000 66');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award_word', 'award_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team', 'team', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team', 'team_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team', 'team_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team_word', 'team_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'member', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'member_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'member_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'member_by_team', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member_word', 'member_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'service', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'service_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'service_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'service_by_served_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service_word', 'service_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'target', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'target_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'target_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'target_by_figure_year', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'snapshot', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'snapshot_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'snapshot_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'snapshot_by_what_taken_on', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot_word', 'snapshot_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base', 'base', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base', 'base_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base', 'base_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base_word', 'base_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'placement', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'placement_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'placement_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'placement_by_placed_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy', 'policy', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy', 'policy_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy', 'policy_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy_word', 'policy_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('claim', 'claim', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('claim', 'claim_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('claim', 'claim_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line', 'budget_line', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line', 'budget_line_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line', 'budget_line_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line_word', 'budget_line_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'post_log', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'post_log_by_unit', '1000000 1000000 10000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'post_log_by_date', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'post_log_by_posted_on', '1000000 1000000 333');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log_word', 'post_log_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template', 'paper_template', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template', 'paper_template_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template', 'paper_template_unique_kind_edition', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template_word', 'paper_template_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_by_unit', '1000000 1000000 10000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_by_date', '1000000 1000000 333 66 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_unique_series_year_running', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_by_intake', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_word', 'paper_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_by_unit', '1000000 1000000 10000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_by_date', '1000000 1000000 500000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_kept_with_case', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_by_record_id', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('import_batch', 'import_batch', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('import_batch', 'import_batch_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'saved_view', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'saved_view_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'saved_view_addressed', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'saved_view_by_record', '1000000 1000000 3');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('report_comment', 'report_comment', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('report_comment', 'report_comment_by_unit', '1000000 1000000 10000');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('report_comment', 'report_comment_by_year_state', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('journal', 'journal_by_record', '5000000 5000000 5 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('idempotency', 'idempotency', '1000000 1000000 3333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('session', 'session', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('data_key', 'data_key', '300000 300000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_reach', 'case_reach', '1000000 1000000 1000 333 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_reach', 'case_reach_by_source', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_reach', 'case_reach_by_case', '1000000 1000000 3');
ANALYZE sqlite_master;
