-- What a hello grew out of: an answer, by the id that the room of questions knows it by.
alter table hellos.hello add column origin_id uuid;
alter table hellos.hello add constraint hello_origin_check
  check (origin in ('people', 'answer') and (origin = 'people') = (origin_id is null));
