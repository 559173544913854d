-- SPDX-License-Identifier: Apache-2.0
-- F1–F20 of 2021 for the whole district, as one would write them by hand: a statement a line, the
-- meaning as in figures/seed.yaml.
SELECT count(DISTINCT household) FROM visit WHERE district = 1 AND visited_on BETWEEN '2021-01-01' AND '2021-12-31' AND state = 'done';
SELECT count(*) FROM intake WHERE district = 1 AND received_on BETWEEN '2021-01-01' AND '2021-12-31' AND channel IN ('letter', 'visit') AND state IN ('closed', 'archived', 'transferred', 'not_ours');
SELECT count(*) FROM "case" WHERE district = 1 AND opened_on BETWEEN '2021-01-01' AND '2021-12-31' AND kind = 'assistance' AND state NOT IN ('registered', 'triaged', 'not_ours');
SELECT count(*) FROM "case" WHERE district = 1 AND closed_on BETWEEN '2021-01-01' AND '2021-12-31' AND state IN ('closed', 'returned', 'archived');
SELECT count(*) FROM dispute WHERE district = 1 AND settled_on BETWEEN '2021-01-01' AND '2021-12-31' AND kind = 'marriage_family' AND state IN ('settled', 'archived') AND outcome IN ('written_agreement', 'oral_agreement', 'reconciled');
SELECT count(*) FROM activity WHERE district = 1 AND held_on BETWEEN '2021-01-01' AND '2021-12-31' AND (theme IN ('rights', 'anti_violence') OR kind = 'law_publicity') AND state = 'held';
SELECT count(DISTINCT g.person) FROM "grant" g JOIN programme p ON p.district = g.district AND p.id = g.programme JOIN person w ON w.district = g.district AND w.id = g.person WHERE g.district = 1 AND g.paid_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'festival' AND g.state IN ('paid', 'received') AND w.sex = 'female';
SELECT sum(g.amount) FROM "grant" g JOIN programme p ON p.district = g.district AND p.id = g.programme WHERE g.district = 1 AND g.paid_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'festival' AND g.state IN ('paid', 'received');
SELECT count(DISTINCT a.person) FROM "application" a JOIN programme p ON p.district = a.district AND p.id = a.programme WHERE a.district = 1 AND a.sent_up_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'cancer';
SELECT sum(a.amount_applied) FROM "application" a JOIN programme p ON p.district = a.district AND p.id = a.programme WHERE a.district = 1 AND a.sent_up_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'cancer';
SELECT sum(q.places) FROM "quota" q JOIN programme p ON p.district = q.district AND p.id = q.programme WHERE q.district = 1 AND q.opened_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'spring_bud' AND q.new_or_continued = 'new';
SELECT count(DISTINCT g.person) FROM "grant" g JOIN programme p ON p.district = g.district AND p.id = g.programme WHERE g.district = 1 AND g.paid_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'spring_bud' AND g.state IN ('paid', 'received');
SELECT count(*) FROM (SELECT g.school_level, row_number() OVER (PARTITION BY g.person ORDER BY g.paid_on DESC, g.id DESC) AS nth FROM "grant" g JOIN programme p ON p.district = g.district AND p.id = g.programme WHERE g.district = 1 AND g.paid_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'spring_bud' AND g.state IN ('paid', 'received')) WHERE nth = 1 AND school_level = 'university';
SELECT count(*) FROM (SELECT g.school_level, row_number() OVER (PARTITION BY g.person ORDER BY g.paid_on DESC, g.id DESC) AS nth FROM "grant" g JOIN programme p ON p.district = g.district AND p.id = g.programme WHERE g.district = 1 AND g.paid_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.kind = 'spring_bud' AND g.state IN ('paid', 'received')) WHERE nth = 1 AND school_level <> 'university';
SELECT count(*) FROM loan_batch WHERE district = 1 AND opened_on BETWEEN '2021-01-01' AND '2021-12-31';
SELECT count(DISTINCT person) FROM loan WHERE district = 1 AND applied_on BETWEEN '2021-01-01' AND '2021-12-31' AND loan_batch IS NOT NULL;
SELECT sum(amount_lent) FROM loan WHERE district = 1 AND lent_on BETWEEN '2021-01-01' AND '2021-12-31' AND loan_batch IS NOT NULL AND state IN ('lent', 'repaid', 'overdue');
SELECT sum(i.value) FROM issue i JOIN partner p ON p.district = i.district AND p.id = i.partner WHERE i.district = 1 AND i.issued_on BETWEEN '2021-01-01' AND '2021-12-31' AND p.counterpart = 1 AND i.kind = 'goods' AND i.state IN ('issued', 'received');
SELECT weekday, from_hour, to_hour FROM duty_roster WHERE district = 1 AND "from" <= '2021-12-31' AND (until IS NULL OR until >= '2021-12-31') AND service IN ('hotline', 'counselling');
SELECT min(start_hour) FROM course WHERE district = 1 AND "from" <= '2021-12-31' AND (until IS NULL OR until >= '2021-12-31') AND kind = 'after_school';
