-- What a hello grew out of: an answer, by the id that the room of questions knows it by.
alter table hellos.hello add column origin_id uuid;
alter table hellos.hello add constraint hello_origin_check
  check (origin in ('people', 'answer', 'introduction') and (origin = 'answer') = (origin_id is not null));
