-- Whoever has to act: the assignee, else the owner. Kept apart, so that "my work" is found by an index.
ALTER TABLE clock_task ADD COLUMN worker VARCHAR(500);
UPDATE clock_task SET worker = COALESCE(assignee, owner);
CREATE INDEX clock_task_worker ON clock_task (worker, outcome, due_on);
DROP INDEX clock_task_district;
