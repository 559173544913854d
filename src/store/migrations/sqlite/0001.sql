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
);
CREATE INDEX "household_by_unit" ON "household" ("district", "unit", "id");
CREATE INDEX "household_by_code" ON "household" ("district", "code", "id");
CREATE INDEX "household_by_address" ON "household" ("district", "address", "id");
CREATE INDEX "household_by_phone" ON "household" ("district", "phone", "id");
CREATE INDEX "household_by_head_name" ON "household" ("district", "head_name", "id");
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
  "id_number_end_name_match" TEXT,
  "id_number_end_born_on_match" TEXT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "person_by_unit" ON "person" ("district", "unit", "id");
CREATE UNIQUE INDEX "person_unique_id_kind_id_number_match" ON "person" ("district", "id_kind", "id_number_match");
CREATE INDEX "person_by_id_number_match" ON "person" ("district", "id_number_match", "id");
CREATE INDEX "person_by_id_number_end_name_match" ON "person" ("district", "id_number_end_name_match", "id");
CREATE INDEX "person_by_id_number_end_born_on_match" ON "person" ("district", "id_number_end_born_on_match", "id");
CREATE INDEX "person_by_name" ON "person" ("district", "name", "id");
CREATE INDEX "person_by_phone" ON "person" ("district", "phone", "id");
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
);
CREATE INDEX "membership_by_unit" ON "membership" ("district", "unit", "id");
CREATE INDEX "membership_by_household" ON "membership" ("district", "household", "id");
CREATE INDEX "membership_by_person" ON "membership" ("district", "person", "id");
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
);
CREATE INDEX "category_by_unit" ON "category" ("district", "unit", "from", "id");
CREATE INDEX "category_by_date" ON "category" ("district", "from", "id");
CREATE INDEX "category_by_person" ON "category" ("district", "person", "id");
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
);
CREATE INDEX "unit_by_unit" ON "unit" ("district", "unit", "id");
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
);
CREATE INDEX "account_by_unit" ON "account" ("district", "unit", "id");
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
);
CREATE INDEX "body_by_unit" ON "body" ("district", "unit", "founded_on", "id");
CREATE INDEX "body_by_date" ON "body" ("district", "founded_on", "id");
CREATE INDEX "body_by_kind" ON "body" ("district", "kind", "id");
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
);
CREATE INDEX "post_by_unit" ON "post" ("district", "unit", "from", "id");
CREATE INDEX "post_by_date" ON "post" ("district", "from", "id");
CREATE INDEX "post_by_body" ON "post" ("district", "body", "id");
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
);
CREATE INDEX "impact_assessment_by_unit" ON "impact_assessment" ("district", "unit", "assessed_on", "state", "id");
CREATE INDEX "impact_assessment_by_date" ON "impact_assessment" ("district", "assessed_on", "state", "id");
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
);
CREATE INDEX "visit_by_unit" ON "visit" ("district", "unit", "visited_on", "state", "household", "id");
CREATE INDEX "visit_by_date" ON "visit" ("district", "visited_on", "state", "household", "id");
CREATE INDEX "visit_by_household_visited_on" ON "visit" ("district", "household", "visited_on", "id");
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
  "danger" INTEGER,
  "no_capacity" INTEGER,
  "report_check" TEXT,
  "reported_to" TEXT,
  "reported_at" INTEGER,
  "told_how" TEXT,
  "extended_until" TEXT,
  "extension_reason" TEXT,
  "answer_served_on" TEXT,
  "review_asked_on" TEXT,
  "review_answered_on" TEXT,
  "review_opinion" TEXT,
  "rereview_asked_on" TEXT,
  "rereview_answered_on" TEXT,
  "rereview_opinion" TEXT,
  "petition_kind" TEXT,
  "address" TEXT,
  "address_unclear" INTEGER,
  "other_party" TEXT,
  "relation" TEXT,
  "evidence" TEXT,
  "wishes" TEXT,
  "objected_on" TEXT,
  "reclass_reason" TEXT,
  "accused" TEXT,
  "accused_unit" TEXT,
  "repeat_finding" TEXT,
  "joint_with" TEXT,
  "remit_settled" TEXT,
  "hardship" TEXT,
  "hardship_aid" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "repeat_of") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "accused_unit") REFERENCES "unit" ("district", "id")
);
CREATE INDEX "intake_by_unit" ON "intake" ("district", "unit", "received_on", "state", "channel", "closed", "case", "id");
CREATE INDEX "intake_by_date" ON "intake" ("district", "received_on", "state", "channel", "closed", "case", "unit", "id");
CREATE UNIQUE INDEX "intake_unique_receipt" ON "intake" ("district", "receipt");
CREATE UNIQUE INDEX "intake_unique_case" ON "intake" ("district", "case");
CREATE INDEX "intake_kept_with_case" ON "intake" ("district", "case", "received_on", "closed", "unit", "state", "id");
CREATE INDEX "intake_by_phone" ON "intake" ("district", "phone", "id");
CREATE INDEX "intake_by_state" ON "intake" ("district", "state", "received_on", "closed", "case", "id");
CREATE INDEX "intake_by_unit_state" ON "intake" ("district", "unit", "state", "received_on", "closed", "case", "id");
CREATE INDEX "intake_by_person" ON "intake" ("district", "person", "unit", "received_on", "closed", "case", "id");
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
  "no_capacity" INTEGER,
  "reclass_reason" TEXT,
  "recusal_checked" INTEGER,
  "report_check" TEXT,
  "unsafe_on" TEXT,
  "unsafe_answer" TEXT,
  "unsafe_answered_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "person") REFERENCES "person" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "manager") REFERENCES "account" ("district", "id")
);
CREATE INDEX "case_by_unit" ON "case" ("district", "unit", "opened_on", "state", "closed", "id");
CREATE INDEX "case_by_id" ON "case" ("district", "id", "unit", "opened_on", "state", "closed", "closed", "level", "colour", "kind");
CREATE INDEX "case_by_date" ON "case" ("district", "opened_on", "state", "closed", "unit", "id");
CREATE INDEX "case_by_closed_on" ON "case" ("district", "closed_on", "id");
CREATE INDEX "case_by_person" ON "case" ("district", "person", "unit", "opened_on", "closed", "id");
CREATE INDEX "case_by_state" ON "case" ("district", "state", "opened_on", "closed", "id");
CREATE INDEX "case_by_unit_state" ON "case" ("district", "unit", "state", "opened_on", "closed", "id");
CREATE INDEX "case_by_level" ON "case" ("district", "level", "opened_on", "closed", "id");
CREATE INDEX "case_by_unit_level" ON "case" ("district", "unit", "level", "opened_on", "closed", "id");
CREATE INDEX "case_by_colour" ON "case" ("district", "colour", "opened_on", "closed", "id");
CREATE INDEX "case_by_unit_colour" ON "case" ("district", "unit", "colour", "opened_on", "closed", "id");
CREATE INDEX "case_by_kind" ON "case" ("district", "kind", "opened_on", "closed", "id");
CREATE INDEX "case_by_unit_kind" ON "case" ("district", "unit", "kind", "opened_on", "closed", "id");
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
  "closed" INTEGER NOT NULL,
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
  "agreed_on" TEXT,
  "court_asked_on" TEXT,
  "court_accepted_on" TEXT,
  "confirmed_on" TEXT,
  "reclass_reason" TEXT,
  "case" TEXT,
  "asker_consents" INTEGER,
  "other_consents" INTEGER,
  "violence_checked" INTEGER,
  "longer_agreed_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "dispute_by_unit" ON "dispute" ("district", "unit", "found_on", "state", "closed", "case", "id");
CREATE INDEX "dispute_by_date" ON "dispute" ("district", "found_on", "state", "closed", "case", "unit", "id");
CREATE INDEX "dispute_kept_with_case" ON "dispute" ("district", "case", "found_on", "closed", "unit", "state", "id");
CREATE INDEX "dispute_by_found_on" ON "dispute" ("district", "found_on", "id");
CREATE INDEX "dispute_by_settled_on" ON "dispute" ("district", "settled_on", "id");
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
  "accepted_at" INTEGER,
  "told_at" INTEGER,
  "officer" TEXT,
  "will" TEXT,
  "filed" INTEGER,
  "longer_agreed_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "follows") REFERENCES "instrument" ("district", "id")
);
CREATE INDEX "instrument_by_unit" ON "instrument" ("district", "unit", "on", "state", "closed", "case", "id");
CREATE INDEX "instrument_by_date" ON "instrument" ("district", "on", "state", "closed", "case", "unit", "id");
CREATE INDEX "instrument_kept_with_case" ON "instrument" ("district", "case", "on", "closed", "unit", "state", "id");
CREATE INDEX "instrument_by_on" ON "instrument" ("district", "on", "id");
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
  "case" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "intake_message_by_unit" ON "intake_message" ("district", "unit", "said_on", "closed", "case", "id");
CREATE INDEX "intake_message_by_date" ON "intake_message" ("district", "said_on", "closed", "case", "unit", "id");
CREATE INDEX "intake_message_kept_with_case" ON "intake_message" ("district", "case", "said_on", "closed", "unit", "id");
CREATE INDEX "intake_message_by_intake" ON "intake_message" ("district", "intake", "unit", "said_on", "closed", "case", "id");
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
);
CREATE INDEX "case_member_by_unit" ON "case_member" ("district", "unit", "since", "state", "closed", "id");
CREATE INDEX "case_member_by_date" ON "case_member" ("district", "since", "state", "closed", "unit", "id");
CREATE INDEX "case_member_kept_with_case" ON "case_member" ("district", "case", "since", "closed", "unit", "state", "id");
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
);
CREATE INDEX "party_by_unit" ON "party" ("district", "unit", "closed", "id");
CREATE INDEX "party_by_date" ON "party" ("district", "closed", "unit", "id");
CREATE INDEX "party_by_phone_match" ON "party" ("district", "phone_match", "id");
CREATE INDEX "party_kept_with_case" ON "party" ("district", "case", "id");
CREATE INDEX "party_by_person" ON "party" ("district", "person", "id");
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
);
CREATE INDEX "safety_box_by_unit" ON "safety_box" ("district", "unit", "closed", "id");
CREATE INDEX "safety_box_by_date" ON "safety_box" ("district", "closed", "unit", "id");
CREATE UNIQUE INDEX "safety_box_unique_case" ON "safety_box" ("district", "case");
CREATE INDEX "safety_box_by_safe_phone_match" ON "safety_box" ("district", "safe_phone_match", "id");
CREATE INDEX "safety_box_kept_with_case" ON "safety_box" ("district", "case", "id");
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
);
CREATE INDEX "risk_assessment_by_unit" ON "risk_assessment" ("district", "unit", "assessed_on", "closed", "id");
CREATE INDEX "risk_assessment_by_date" ON "risk_assessment" ("district", "assessed_on", "closed", "unit", "id");
CREATE INDEX "risk_assessment_kept_with_case" ON "risk_assessment" ("district", "case", "assessed_on", "closed", "unit", "id");
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
);
CREATE INDEX "reassessment_by_unit" ON "reassessment" ("district", "unit", "assessed_on", "state", "closed", "id");
CREATE INDEX "reassessment_by_date" ON "reassessment" ("district", "assessed_on", "state", "closed", "unit", "id");
CREATE INDEX "reassessment_kept_with_case" ON "reassessment" ("district", "case", "assessed_on", "closed", "unit", "state", "id");
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
);
CREATE INDEX "consent_by_unit" ON "consent" ("district", "unit", "given_on", "state", "closed", "id");
CREATE INDEX "consent_by_date" ON "consent" ("district", "given_on", "state", "closed", "unit", "id");
CREATE INDEX "consent_kept_with_case" ON "consent" ("district", "case", "given_on", "closed", "unit", "state", "id");
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
  "task_kind" TEXT NOT NULL,
  "ground" TEXT,
  "task" TEXT,
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
);
CREATE INDEX "joint_task_by_unit" ON "joint_task" ("district", "unit", "sent_on", "state", "closed", "id");
CREATE INDEX "joint_task_by_date" ON "joint_task" ("district", "sent_on", "state", "closed", "unit", "id");
CREATE INDEX "joint_task_kept_with_case" ON "joint_task" ("district", "case", "sent_on", "closed", "unit", "state", "id");
CREATE INDEX "joint_task_addressed" ON "joint_task" ("district", "to_unit", "open_until", "id");
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
  "task_kind" TEXT,
  "task" TEXT,
  "paper" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "ground") REFERENCES "consent" ("district", "id"),
  FOREIGN KEY ("district", "joint_task") REFERENCES "joint_task" ("district", "id")
);
CREATE INDEX "sharing_by_unit" ON "sharing" ("district", "unit", "shared_on", "closed", "id");
CREATE INDEX "sharing_by_date" ON "sharing" ("district", "shared_on", "closed", "unit", "id");
CREATE INDEX "sharing_kept_with_case" ON "sharing" ("district", "case", "shared_on", "closed", "unit", "id");
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
);
CREATE INDEX "slip_by_unit" ON "slip" ("district", "unit", "closed", "id");
CREATE INDEX "slip_by_date" ON "slip" ("district", "closed", "unit", "id");
CREATE UNIQUE INDEX "slip_unique_number" ON "slip" ("district", "number");
CREATE INDEX "slip_kept_with_case" ON "slip" ("district", "case", "id");
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
);
CREATE INDEX "conference_by_unit" ON "conference" ("district", "unit", "held_on", "closed", "id");
CREATE INDEX "conference_by_date" ON "conference" ("district", "held_on", "closed", "unit", "id");
CREATE INDEX "conference_kept_with_case" ON "conference" ("district", "case", "held_on", "closed", "unit", "id");
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
);
CREATE INDEX "closing_checklist_by_unit" ON "closing_checklist" ("district", "unit", "checked_on", "state", "closed", "id");
CREATE INDEX "closing_checklist_by_date" ON "closing_checklist" ("district", "checked_on", "state", "closed", "unit", "id");
CREATE INDEX "closing_checklist_kept_with_case" ON "closing_checklist" ("district", "case", "checked_on", "closed", "unit", "state", "id");
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
  "instrument" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "instrument") REFERENCES "instrument" ("district", "id")
);
CREATE INDEX "return_visit_by_unit" ON "return_visit" ("district", "unit", "visited_on", "closed", "id");
CREATE INDEX "return_visit_by_date" ON "return_visit" ("district", "visited_on", "closed", "unit", "id");
CREATE INDEX "return_visit_kept_with_case" ON "return_visit" ("district", "case", "visited_on", "closed", "unit", "id");
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
  "household" TEXT,
  "at" INTEGER,
  "found_by" TEXT,
  "persons" TEXT,
  "grade" TEXT,
  "none_of_nine" INTEGER,
  "photos" TEXT,
  "mediator" TEXT,
  "sessions" INTEGER,
  "offers" TEXT,
  "agreement_number" TEXT,
  "ending" TEXT,
  "material" TEXT,
  "language" TEXT,
  "told_whom" TEXT,
  "due_on" TEXT,
  "visit" TEXT,
  "agreement_kept" TEXT,
  "needs" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "household") REFERENCES "household" ("district", "id"),
  FOREIGN KEY ("district", "visit") REFERENCES "return_visit" ("district", "id")
);
CREATE INDEX "step_form_by_unit" ON "step_form" ("district", "unit", "on", "state", "closed", "id");
CREATE INDEX "step_form_by_date" ON "step_form" ("district", "on", "state", "closed", "unit", "id");
CREATE INDEX "step_form_kept_with_case" ON "step_form" ("district", "case", "on", "closed", "unit", "state", "id");
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
  "opened_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "emergency_access_by_unit" ON "emergency_access" ("district", "unit", "opened_on", "state", "closed", "id");
CREATE INDEX "emergency_access_by_date" ON "emergency_access" ("district", "opened_on", "state", "closed", "unit", "id");
CREATE INDEX "emergency_access_kept_with_case" ON "emergency_access" ("district", "case", "opened_on", "closed", "unit", "state", "id");
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
);
CREATE INDEX "mediation_file_by_unit" ON "mediation_file" ("district", "unit", "id");
CREATE INDEX "mediation_file_by_dispute" ON "mediation_file" ("district", "dispute", "id");
CREATE TABLE "mediation_file_word" (
  "district" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "word" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  PRIMARY KEY ("district", "unit", "word", "id")
) WITHOUT ROWID;
CREATE TABLE "case_contact" (
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
  "way" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  "reached" INTEGER,
  "safe" INTEGER,
  "said" TEXT,
  "next_on" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id")
);
CREATE INDEX "case_contact_by_unit" ON "case_contact" ("district", "unit", "on", "closed", "id");
CREATE INDEX "case_contact_by_date" ON "case_contact" ("district", "on", "closed", "unit", "id");
CREATE INDEX "case_contact_kept_with_case" ON "case_contact" ("district", "case", "on", "closed", "unit", "id");
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
);
CREATE INDEX "holiday_by_unit" ON "holiday" ("district", "unit", "day", "id");
CREATE INDEX "holiday_by_date" ON "holiday" ("district", "day", "id");
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
);
CREATE INDEX "deadline_by_unit" ON "deadline" ("district", "unit", "closed", "case", "id");
CREATE INDEX "deadline_by_date" ON "deadline" ("district", "closed", "case", "unit", "id");
CREATE UNIQUE INDEX "deadline_unique_subject_code_round" ON "deadline" ("district", "subject", "code", "round");
CREATE INDEX "deadline_kept_with_case" ON "deadline" ("district", "case", "id");
CREATE INDEX "deadline_by_wake_unit" ON "deadline" ("district", "wake", "unit", "id");
CREATE INDEX "deadline_by_desk_due" ON "deadline" ("district", "desk", "due", "id");
CREATE INDEX "deadline_by_asker_due" ON "deadline" ("district", "asker", "due", "id");
CREATE INDEX "deadline_by_fresh_begun" ON "deadline" ("district", "fresh", "begun", "id");
CREATE INDEX "deadline_by_risen_due_desk" ON "deadline" ("district", "risen", "due", "desk", "id");
CREATE INDEX "deadline_by_state_due" ON "deadline" ("district", "state", "due", "id");
CREATE INDEX "deadline_by_state_unit_due" ON "deadline" ("district", "state", "unit", "due", "id");
CREATE INDEX "deadline_by_matched" ON "deadline" ("district", "matched", "id");
CREATE TABLE "extension_request" (
  "district" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chain" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL,
  "changed_at" INTEGER NOT NULL,
  "closed" INTEGER NOT NULL,
  "deadline" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "case" TEXT,
  "days" INTEGER NOT NULL,
  "ground" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "due_on" TEXT NOT NULL,
  "granted_days" INTEGER,
  "answer" TEXT,
  "answered_on" TEXT,
  "answered_by" TEXT,
  "open_for" TEXT,
  "state" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "deadline") REFERENCES "deadline" ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "answered_by") REFERENCES "account" ("district", "id"),
  FOREIGN KEY ("district", "open_for") REFERENCES "deadline" ("district", "id")
);
CREATE INDEX "extension_request_by_unit" ON "extension_request" ("district", "unit", "closed", "case", "id");
CREATE INDEX "extension_request_by_date" ON "extension_request" ("district", "closed", "case", "unit", "id");
CREATE UNIQUE INDEX "extension_request_unique_open_for" ON "extension_request" ("district", "open_for");
CREATE INDEX "extension_request_kept_with_case" ON "extension_request" ("district", "case", "id");
CREATE INDEX "extension_request_by_deadline" ON "extension_request" ("district", "deadline", "id");
CREATE INDEX "extension_request_by_subject" ON "extension_request" ("district", "subject", "id");
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
);
CREATE INDEX "notice_by_unit" ON "notice" ("district", "unit", "id");
CREATE INDEX "notice_by_desk_at" ON "notice" ("district", "desk", "at", "id");
CREATE INDEX "notice_by_unread_at" ON "notice" ("district", "unread", "at", "id");
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
);
CREATE INDEX "programme_by_unit" ON "programme" ("district", "unit", "id");
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
);
CREATE INDEX "batch_by_unit" ON "batch" ("district", "unit", "opened_on", "id");
CREATE INDEX "batch_by_date" ON "batch" ("district", "opened_on", "id");
CREATE INDEX "batch_by_programme" ON "batch" ("district", "programme", "id");
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
);
CREATE INDEX "quota_by_unit" ON "quota" ("district", "unit", "opened_on", "id");
CREATE INDEX "quota_by_date" ON "quota" ("district", "opened_on", "id");
CREATE INDEX "quota_by_programme" ON "quota" ("district", "programme", "id");
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
);
CREATE INDEX "application_by_unit" ON "application" ("district", "unit", "applied_on", "state", "id");
CREATE INDEX "application_by_date" ON "application" ("district", "applied_on", "state", "id");
CREATE INDEX "application_by_programme_person" ON "application" ("district", "programme", "person", "id");
CREATE INDEX "application_by_person" ON "application" ("district", "person", "id");
CREATE INDEX "application_by_applied_on" ON "application" ("district", "applied_on", "id");
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
);
CREATE INDEX "grant_by_unit" ON "grant" ("district", "unit", "paid_on", "state", "id");
CREATE INDEX "grant_by_date" ON "grant" ("district", "paid_on", "state", "id");
CREATE INDEX "grant_by_programme_paid_on" ON "grant" ("district", "programme", "paid_on", "id");
CREATE INDEX "grant_by_person" ON "grant" ("district", "person", "id");
CREATE INDEX "grant_by_paid_on" ON "grant" ("district", "paid_on", "id");
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
);
CREATE INDEX "screening_by_unit" ON "screening" ("district", "unit", "screened_on", "id");
CREATE INDEX "screening_by_date" ON "screening" ("district", "screened_on", "id");
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
);
CREATE INDEX "public_notice_by_unit" ON "public_notice" ("district", "unit", "from", "id");
CREATE INDEX "public_notice_by_date" ON "public_notice" ("district", "from", "id");
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
);
CREATE INDEX "loan_batch_by_unit" ON "loan_batch" ("district", "unit", "opened_on", "id");
CREATE INDEX "loan_batch_by_date" ON "loan_batch" ("district", "opened_on", "id");
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
);
CREATE INDEX "loan_by_unit" ON "loan" ("district", "unit", "applied_on", "state", "id");
CREATE INDEX "loan_by_date" ON "loan" ("district", "applied_on", "state", "id");
CREATE INDEX "loan_by_loan_batch" ON "loan" ("district", "loan_batch", "id");
CREATE INDEX "loan_by_person" ON "loan" ("district", "person", "id");
CREATE INDEX "loan_by_lent_on" ON "loan" ("district", "lent_on", "id");
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
);
CREATE INDEX "subsidy_by_unit" ON "subsidy" ("district", "unit", "paid_on", "id");
CREATE INDEX "subsidy_by_date" ON "subsidy" ("district", "paid_on", "id");
CREATE INDEX "subsidy_by_paid_on" ON "subsidy" ("district", "paid_on", "id");
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
);
CREATE INDEX "partner_by_unit" ON "partner" ("district", "unit", "id");
CREATE INDEX "partner_by_name" ON "partner" ("district", "name", "id");
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
);
CREATE INDEX "donation_by_unit" ON "donation" ("district", "unit", "received_on", "id");
CREATE INDEX "donation_by_date" ON "donation" ("district", "received_on", "id");
CREATE INDEX "donation_by_received_on" ON "donation" ("district", "received_on", "id");
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
);
CREATE INDEX "issue_by_unit" ON "issue" ("district", "unit", "issued_on", "state", "id");
CREATE INDEX "issue_by_date" ON "issue" ("district", "issued_on", "state", "id");
CREATE INDEX "issue_by_issued_on" ON "issue" ("district", "issued_on", "id");
CREATE INDEX "issue_by_partner" ON "issue" ("district", "partner", "id");
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
);
CREATE INDEX "pairing_by_unit" ON "pairing" ("district", "unit", "from", "id");
CREATE INDEX "pairing_by_date" ON "pairing" ("district", "from", "id");
CREATE INDEX "pairing_by_partner" ON "pairing" ("district", "partner", "id");
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
);
CREATE INDEX "site_by_unit" ON "site" ("district", "unit", "opened_on", "state", "id");
CREATE INDEX "site_by_date" ON "site" ("district", "opened_on", "state", "id");
CREATE INDEX "site_by_opened_on" ON "site" ("district", "opened_on", "id");
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
);
CREATE INDEX "survey_by_unit" ON "survey" ("district", "unit", "opened_on", "id");
CREATE INDEX "survey_by_date" ON "survey" ("district", "opened_on", "id");
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
);
CREATE INDEX "need_by_unit" ON "need" ("district", "unit", "published_on", "state", "id");
CREATE INDEX "need_by_date" ON "need" ("district", "published_on", "state", "id");
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
);
CREATE INDEX "order_by_unit" ON "order" ("district", "unit", "claimed_on", "state", "id");
CREATE INDEX "order_by_date" ON "order" ("district", "claimed_on", "state", "id");
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
);
CREATE INDEX "duty_roster_by_unit" ON "duty_roster" ("district", "unit", "from", "id");
CREATE INDEX "duty_roster_by_date" ON "duty_roster" ("district", "from", "id");
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
);
CREATE INDEX "activity_by_unit" ON "activity" ("district", "unit", "held_on", "state", "id");
CREATE INDEX "activity_by_date" ON "activity" ("district", "held_on", "state", "id");
CREATE INDEX "activity_by_held_on" ON "activity" ("district", "held_on", "id");
CREATE INDEX "activity_by_unit_held_on" ON "activity" ("district", "unit", "held_on", "id");
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
);
CREATE INDEX "attendance_by_unit" ON "attendance" ("district", "unit", "id");
CREATE INDEX "attendance_by_activity" ON "attendance" ("district", "activity", "id");
CREATE INDEX "attendance_by_person" ON "attendance" ("district", "person", "id");
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
);
CREATE INDEX "course_by_unit" ON "course" ("district", "unit", "from", "id");
CREATE INDEX "course_by_date" ON "course" ("district", "from", "id");
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
);
CREATE INDEX "award_by_unit" ON "award" ("district", "unit", "named_on", "state", "id");
CREATE INDEX "award_by_date" ON "award" ("district", "named_on", "state", "id");
CREATE INDEX "award_by_named_on" ON "award" ("district", "named_on", "id");
CREATE INDEX "award_by_kind_named_on" ON "award" ("district", "kind", "named_on", "id");
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
);
CREATE INDEX "team_by_unit" ON "team" ("district", "unit", "founded_on", "id");
CREATE INDEX "team_by_date" ON "team" ("district", "founded_on", "id");
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
);
CREATE INDEX "member_by_unit" ON "member" ("district", "unit", "joined_on", "id");
CREATE INDEX "member_by_date" ON "member" ("district", "joined_on", "id");
CREATE INDEX "member_by_team" ON "member" ("district", "team", "id");
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
);
CREATE INDEX "service_by_unit" ON "service" ("district", "unit", "served_on", "id");
CREATE INDEX "service_by_date" ON "service" ("district", "served_on", "id");
CREATE INDEX "service_by_served_on" ON "service" ("district", "served_on", "id");
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
);
CREATE INDEX "target_by_unit" ON "target" ("district", "unit", "set_on", "id");
CREATE INDEX "target_by_date" ON "target" ("district", "set_on", "id");
CREATE INDEX "target_by_figure_year" ON "target" ("district", "figure", "year", "id");
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
);
CREATE INDEX "snapshot_by_unit" ON "snapshot" ("district", "unit", "taken_on", "id");
CREATE INDEX "snapshot_by_date" ON "snapshot" ("district", "taken_on", "id");
CREATE INDEX "snapshot_by_what_taken_on" ON "snapshot" ("district", "what", "taken_on", "id");
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
);
CREATE INDEX "base_by_unit" ON "base" ("district", "unit", "opened_on", "id");
CREATE INDEX "base_by_date" ON "base" ("district", "opened_on", "id");
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
);
CREATE INDEX "placement_by_unit" ON "placement" ("district", "unit", "placed_on", "id");
CREATE INDEX "placement_by_date" ON "placement" ("district", "placed_on", "id");
CREATE INDEX "placement_by_placed_on" ON "placement" ("district", "placed_on", "id");
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
);
CREATE INDEX "policy_by_unit" ON "policy" ("district", "unit", "insured_on", "id");
CREATE INDEX "policy_by_date" ON "policy" ("district", "insured_on", "id");
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
);
CREATE INDEX "claim_by_unit" ON "claim" ("district", "unit", "paid_on", "id");
CREATE INDEX "claim_by_date" ON "claim" ("district", "paid_on", "id");
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
);
CREATE INDEX "budget_line_by_unit" ON "budget_line" ("district", "unit", "on", "id");
CREATE INDEX "budget_line_by_date" ON "budget_line" ("district", "on", "id");
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
);
CREATE INDEX "post_log_by_unit" ON "post_log" ("district", "unit", "posted_on", "id");
CREATE INDEX "post_log_by_date" ON "post_log" ("district", "posted_on", "id");
CREATE INDEX "post_log_by_posted_on" ON "post_log" ("district", "posted_on", "id");
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
);
CREATE INDEX "paper_template_by_unit" ON "paper_template" ("district", "unit", "id");
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
  "dispute" TEXT,
  "ground" TEXT,
  "ground_said" TEXT,
  PRIMARY KEY ("district", "id"),
  FOREIGN KEY ("district", "case") REFERENCES "case" ("district", "id"),
  FOREIGN KEY ("district", "intake") REFERENCES "intake" ("district", "id"),
  FOREIGN KEY ("district", "dispute") REFERENCES "dispute" ("district", "id")
);
CREATE INDEX "paper_by_unit" ON "paper" ("district", "unit", "issued_on", "state", "kind", "closed", "case", "id");
CREATE INDEX "paper_by_date" ON "paper" ("district", "issued_on", "state", "kind", "closed", "case", "unit", "id");
CREATE UNIQUE INDEX "paper_unique_series_year_running" ON "paper" ("district", "series", "year", "running");
CREATE INDEX "paper_kept_with_case" ON "paper" ("district", "case", "issued_on", "closed", "unit", "state", "id");
CREATE INDEX "paper_by_intake" ON "paper" ("district", "intake", "unit", "issued_on", "closed", "case", "id");
CREATE INDEX "paper_by_dispute" ON "paper" ("district", "dispute", "unit", "issued_on", "closed", "case", "id");
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
);
CREATE INDEX "attachment_by_unit" ON "attachment" ("district", "unit", "closed", "case", "id");
CREATE INDEX "attachment_by_date" ON "attachment" ("district", "closed", "case", "unit", "id");
CREATE INDEX "attachment_kept_with_case" ON "attachment" ("district", "case", "id");
CREATE INDEX "attachment_by_record_id" ON "attachment" ("district", "record_id", "id");
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
  "existing" TEXT,
  "updated" INTEGER,
  "skipped" INTEGER,
  "checked" INTEGER,
  "reached" INTEGER,
  "halted_row" INTEGER,
  "halted_reason" TEXT,
  PRIMARY KEY ("district", "id")
);
CREATE INDEX "import_batch_by_unit" ON "import_batch" ("district", "unit", "id");
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
);
CREATE INDEX "saved_view_by_unit" ON "saved_view" ("district", "unit", "id");
CREATE INDEX "saved_view_addressed" ON "saved_view" ("district", "shared_with", "shared_until", "id");
CREATE INDEX "saved_view_by_record" ON "saved_view" ("district", "record", "id");
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
);
CREATE INDEX "report_comment_by_unit" ON "report_comment" ("district", "unit", "id");
CREATE INDEX "report_comment_by_year_state" ON "report_comment" ("district", "year", "state", "id");
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
CREATE INDEX "journal_reveals" ON "journal" ("district", "account", "at") WHERE "action" = 'reveal';
CREATE INDEX "journal_look_ups" ON "journal" ("district", "at") WHERE "action" = 'look_up';
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
  "version" INTEGER NOT NULL,
  "stayed" TEXT,
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
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'sqlite_autoindex_household_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household_by_code', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household_by_address', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household_by_phone', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'household_by_head_name', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household_word', 'household_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'sqlite_autoindex_person_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_unique_id_kind_id_number_match', '1000000 1000000 200000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_id_number_match', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_id_number_end_name_match', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_id_number_end_born_on_match', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_name', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person', 'person_by_phone', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person_word', 'person_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'sqlite_autoindex_membership_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'membership_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'membership_by_household', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('membership', 'membership_by_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'sqlite_autoindex_category_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'category_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'category_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('category', 'category_by_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit', 'sqlite_autoindex_unit_1', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit', 'unit_by_unit', '1000 1000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit', 'unit_unique_code', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit_word', 'unit_word', '10000 10000 100 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit_under', 'unit_under', '3000 3000 30 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account', 'sqlite_autoindex_account_1', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account', 'account_by_unit', '1000 1000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account', 'account_unique_login', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account_word', 'account_word', '10000 10000 100 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'sqlite_autoindex_body_1', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'body_by_unit', '1000 1000 10 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'body_by_date', '1000 1000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body', 'body_by_kind', '1000 1000 200 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('body_word', 'body_word', '10000 10000 100 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'sqlite_autoindex_post_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'post_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'post_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post', 'post_by_body', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_word', 'post_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment', 'sqlite_autoindex_impact_assessment_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment', 'impact_assessment_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment', 'impact_assessment_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('impact_assessment_word', 'impact_assessment_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'sqlite_autoindex_visit_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'visit_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'visit_by_date', '1000000 1000000 333 66 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('visit', 'visit_by_household_visited_on', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'sqlite_autoindex_intake_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_unit', '1000000 1000000 10000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_date', '1000000 1000000 333 66 13 6 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_unique_receipt', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_unique_case', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_phone', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_state', '1000000 1000000 200000 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_unit_state', '1000000 1000000 10000 2000 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake', 'intake_by_person', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_word', 'intake_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'sqlite_autoindex_case_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_id', '1000000 1000000 1 1 1 1 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_closed_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_person', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_state', '1000000 1000000 200000 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_state', '1000000 1000000 10000 2000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_level', '1000000 1000000 200000 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_level', '1000000 1000000 10000 2000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_colour', '1000000 1000000 200000 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_colour', '1000000 1000000 10000 2000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_kind', '1000000 1000000 200000 66 33 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case', 'case_by_unit_kind', '1000000 1000000 10000 2000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_word', 'case_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'sqlite_autoindex_dispute_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_unit', '1000000 1000000 10000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_date', '1000000 1000000 333 66 33 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_found_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('dispute', 'dispute_by_settled_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'sqlite_autoindex_instrument_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_by_unit', '1000000 1000000 10000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_by_date', '1000000 1000000 333 66 33 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('instrument', 'instrument_by_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'sqlite_autoindex_intake_message_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message_by_date', '1000000 1000000 333 166 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('intake_message', 'intake_message_by_intake', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'sqlite_autoindex_case_member_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'case_member_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'case_member_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_member', 'case_member_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'sqlite_autoindex_party_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_unit', '1000000 1000000 10000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_date', '1000000 1000000 500000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_phone_match', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_kept_with_case', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('party', 'party_by_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'sqlite_autoindex_safety_box_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_by_unit', '1000000 1000000 10000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_by_date', '1000000 1000000 500000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_unique_case', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_by_safe_phone_match', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('safety_box', 'safety_box_kept_with_case', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'sqlite_autoindex_risk_assessment_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'risk_assessment_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'risk_assessment_by_date', '1000000 1000000 333 166 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('risk_assessment', 'risk_assessment_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'sqlite_autoindex_reassessment_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'reassessment_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'reassessment_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reassessment', 'reassessment_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'sqlite_autoindex_consent_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'consent_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'consent_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('consent', 'consent_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'sqlite_autoindex_joint_task_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('joint_task', 'joint_task_addressed', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sqlite_autoindex_sharing_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sharing_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sharing_by_date', '1000000 1000000 333 166 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('sharing', 'sharing_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'sqlite_autoindex_slip_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_by_unit', '1000000 1000000 10000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_by_date', '1000000 1000000 500000 5000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_unique_number', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('slip', 'slip_kept_with_case', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'sqlite_autoindex_conference_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'conference_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'conference_by_date', '1000000 1000000 333 166 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('conference', 'conference_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'sqlite_autoindex_closing_checklist_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'closing_checklist_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'closing_checklist_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('closing_checklist', 'closing_checklist_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'sqlite_autoindex_return_visit_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'return_visit_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'return_visit_by_date', '1000000 1000000 333 166 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('return_visit', 'return_visit_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'sqlite_autoindex_step_form_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'step_form_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'step_form_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('step_form', 'step_form_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'sqlite_autoindex_emergency_access_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'emergency_access_by_unit', '1000000 1000000 10000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'emergency_access_by_date', '1000000 1000000 333 66 33 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('emergency_access', 'emergency_access_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file', 'sqlite_autoindex_mediation_file_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file', 'mediation_file_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file', 'mediation_file_by_dispute', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mediation_file_word', 'mediation_file_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_contact', 'sqlite_autoindex_case_contact_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_contact', 'case_contact_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_contact', 'case_contact_by_date', '1000000 1000000 333 166 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_contact', 'case_contact_kept_with_case', '1000000 1000000 3 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'sqlite_autoindex_holiday_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'holiday_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'holiday_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('holiday', 'holiday_unique_day', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'sqlite_autoindex_deadline_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_unit', '1000000 1000000 10000 5000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_date', '1000000 1000000 500000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_unique_subject_code_round', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_kept_with_case', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_wake_unit', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_desk_due', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_asker_due', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_fresh_begun', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_risen_due_desk', '1000000 1000000 3 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_state_due', '1000000 1000000 200000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_state_unit_due', '1000000 1000000 200000 2000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deadline', 'deadline_by_matched', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('extension_request', 'sqlite_autoindex_extension_request_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('extension_request', 'extension_request_by_unit', '1000000 1000000 10000 5000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('extension_request', 'extension_request_by_date', '1000000 1000000 500000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('extension_request', 'extension_request_unique_open_for', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('extension_request', 'extension_request_kept_with_case', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('extension_request', 'extension_request_by_deadline', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('extension_request', 'extension_request_by_subject', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'sqlite_autoindex_notice_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'notice_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'notice_by_desk_at', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('notice', 'notice_by_unread_at', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme', 'sqlite_autoindex_programme_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme', 'programme_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme', 'programme_unique_code', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('programme_word', 'programme_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'sqlite_autoindex_batch_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'batch_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'batch_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch', 'batch_by_programme', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch_word', 'batch_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'sqlite_autoindex_quota_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'quota_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'quota_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('quota', 'quota_by_programme', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'sqlite_autoindex_application_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_programme_person', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('application', 'application_by_applied_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'sqlite_autoindex_grant_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_programme_paid_on', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('grant', 'grant_by_paid_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('screening', 'sqlite_autoindex_screening_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('screening', 'screening_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('screening', 'screening_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('public_notice', 'sqlite_autoindex_public_notice_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('public_notice', 'public_notice_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('public_notice', 'public_notice_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch', 'sqlite_autoindex_loan_batch_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch', 'loan_batch_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch', 'loan_batch_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan_batch_word', 'loan_batch_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'sqlite_autoindex_loan_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_loan_batch', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('loan', 'loan_by_lent_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'sqlite_autoindex_subsidy_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'subsidy_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'subsidy_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('subsidy', 'subsidy_by_paid_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner', 'sqlite_autoindex_partner_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner', 'partner_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner', 'partner_by_name', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('partner_word', 'partner_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'sqlite_autoindex_donation_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'donation_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'donation_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation', 'donation_by_received_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('donation_word', 'donation_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'sqlite_autoindex_issue_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_issued_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue', 'issue_by_partner', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('issue_word', 'issue_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'sqlite_autoindex_pairing_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'pairing_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'pairing_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pairing', 'pairing_by_partner', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'sqlite_autoindex_site_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'site_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'site_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site', 'site_by_opened_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('site_word', 'site_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey', 'sqlite_autoindex_survey_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey', 'survey_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey', 'survey_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey_word', 'survey_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need', 'sqlite_autoindex_need_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need', 'need_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need', 'need_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('need_word', 'need_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('order', 'sqlite_autoindex_order_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('order', 'order_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('order', 'order_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('duty_roster', 'sqlite_autoindex_duty_roster_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('duty_roster', 'duty_roster_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('duty_roster', 'duty_roster_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'sqlite_autoindex_activity_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_held_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity', 'activity_by_unit_held_on', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('activity_word', 'activity_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'sqlite_autoindex_attendance_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'attendance_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'attendance_by_activity', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attendance', 'attendance_by_person', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course', 'sqlite_autoindex_course_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course', 'course_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course', 'course_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('course_word', 'course_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'sqlite_autoindex_award_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_unit', '1000000 1000000 10000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_date', '1000000 1000000 333 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_named_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award', 'award_by_kind_named_on', '1000000 1000000 200000 66 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('award_word', 'award_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team', 'sqlite_autoindex_team_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team', 'team_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team', 'team_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('team_word', 'team_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'sqlite_autoindex_member_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'member_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'member_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member', 'member_by_team', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('member_word', 'member_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'sqlite_autoindex_service_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'service_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'service_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service', 'service_by_served_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('service_word', 'service_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'sqlite_autoindex_target_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'target_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'target_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('target', 'target_by_figure_year', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'sqlite_autoindex_snapshot_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'snapshot_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'snapshot_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot', 'snapshot_by_what_taken_on', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('snapshot_word', 'snapshot_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base', 'sqlite_autoindex_base_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base', 'base_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base', 'base_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('base_word', 'base_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'sqlite_autoindex_placement_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'placement_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'placement_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('placement', 'placement_by_placed_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy', 'sqlite_autoindex_policy_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy', 'policy_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy', 'policy_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('policy_word', 'policy_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('claim', 'sqlite_autoindex_claim_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('claim', 'claim_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('claim', 'claim_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line', 'sqlite_autoindex_budget_line_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line', 'budget_line_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line', 'budget_line_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('budget_line_word', 'budget_line_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'sqlite_autoindex_post_log_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'post_log_by_unit', '1000000 1000000 10000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'post_log_by_date', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log', 'post_log_by_posted_on', '1000000 1000000 333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('post_log_word', 'post_log_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template', 'sqlite_autoindex_paper_template_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template', 'paper_template_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template', 'paper_template_unique_kind_edition', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_template_word', 'paper_template_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'sqlite_autoindex_paper_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_by_unit', '1000000 1000000 10000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_by_date', '1000000 1000000 333 66 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_unique_series_year_running', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_kept_with_case', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_by_intake', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper', 'paper_by_dispute', '1000000 1000000 3 1 1 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('paper_word', 'paper_word', '10000000 10000000 100000 10 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'sqlite_autoindex_attachment_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_by_unit', '1000000 1000000 10000 5000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_by_date', '1000000 1000000 500000 1 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_kept_with_case', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('attachment', 'attachment_by_record_id', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('import_batch', 'sqlite_autoindex_import_batch_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('import_batch', 'import_batch_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'sqlite_autoindex_saved_view_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'saved_view_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'saved_view_addressed', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('saved_view', 'saved_view_by_record', '1000000 1000000 3 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('report_comment', 'sqlite_autoindex_report_comment_1', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('report_comment', 'report_comment_by_unit', '1000000 1000000 10000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('report_comment', 'report_comment_by_year_state', '1000000 1000000 3 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('journal', 'journal_by_record', '5000000 5000000 5 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('idempotency', 'idempotency', '1000000 1000000 3333 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('session', 'session', '1000 1000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('data_key', 'data_key', '300000 300000 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_reach', 'case_reach', '1000000 1000000 1000 333 1 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_reach', 'case_reach_by_source', '1000000 1000000 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('case_reach', 'case_reach_by_case', '1000000 1000000 3');
ANALYZE sqlite_master;
