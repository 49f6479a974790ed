-- Comparing letters costs a hundred times what the planner takes it for, so for a name that many share it compared every
-- member's on its way through the index of names. By trigrams those alone are compared that share some.
alter function discovery.names_like(text, integer) set enable_indexonlyscan = off;
alter function discovery.names_like(text, integer) set enable_indexscan = off;
alter function discovery.names_like(text, integer) set enable_seqscan = off;
