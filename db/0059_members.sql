-- Who teaches a topic, in an order that means nothing: some of many are drawn without looking at all of them. It serves
-- whatever asked the index of topics alone.
create index teaches_by_draw on members.teaches (topic, hashtextextended(member::text, 0));
drop index members.teaches_by_topic;
