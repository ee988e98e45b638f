-- Offers to hand a root with everything below it to somebody else, who has to accept.
CREATE TABLE handover (
  id            VARCHAR(36)   NOT NULL PRIMARY KEY,
  record_type   VARCHAR(30)   NOT NULL,
  record_id     VARCHAR(36)   NOT NULL,
  from_owner    VARCHAR(100)  NOT NULL,
  to_owner      VARCHAR(100)  NOT NULL,
  district      VARCHAR(20)   NOT NULL,
  across        BOOLEAN       NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  offered_by    VARCHAR(100)  NOT NULL,
  offered_at    TIMESTAMP     NOT NULL,
  answer        VARCHAR(12)   NOT NULL,
  answered_at   TIMESTAMP,
  note          VARCHAR(1000),
  version       BIGINT        NOT NULL
);
CREATE INDEX handover_to ON handover (to_owner, answer);
CREATE INDEX handover_by ON handover (offered_by);
CREATE INDEX handover_record ON handover (record_id);
