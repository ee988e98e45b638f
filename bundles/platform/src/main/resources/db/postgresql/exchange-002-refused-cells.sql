-- The cells of a refused row, encrypted, so that who brought the sheet can mend the row; gone after 30 days or an undo.
ALTER TABLE import_refusal ADD COLUMN key_id VARCHAR(20);
ALTER TABLE import_refusal ADD COLUMN nonce BYTEA;
ALTER TABLE import_refusal ADD COLUMN cells BYTEA;
CREATE INDEX import_job_created ON import_job (created_at);
