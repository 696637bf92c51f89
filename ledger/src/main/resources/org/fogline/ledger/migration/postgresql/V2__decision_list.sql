CREATE VIEW decision_list AS
  SELECT d.entry, d.kind, d.active, d.reason, e.author, e.time, t.claim_id, t.orphaned
  FROM decisions d JOIN entries e ON e.sequence = d.entry LEFT JOIN decision_targets t ON t.decision = d.entry;
