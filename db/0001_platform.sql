-- What every room stands on: events told, settings, limits. Rooms own a schema each; this one holds no word of the field.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- Search and sort keys: unaccented, lower-cased, composed. unaccent() is only stable because its dictionary could
-- change; naming the dictionary makes the promise we can keep, and an index may rest on it.
create function platform.plain(words text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, nfc)));

-- The outbox: one row a thing told, written in the transaction of the verb that told it.
create table platform.event (
  id uuid primary key,
  type text not null,
  payload jsonb not null,
  actor uuid,
  at timestamptz not null
);
create index event_by_time on platform.event (at);

-- One effect per (event, reaction): whoever inserts this row does the work, in the same transaction.
create table platform.reaction_done (
  event uuid not null references platform.event (id) on delete cascade,
  reaction text not null,
  at timestamptz not null,
  primary key (event, reaction)
);

create table platform.setting (
  room text not null,
  name text not null,
  value jsonb not null,
  primary key (room, name)
);
create table platform.setting_change (
  id uuid primary key,
  room text not null,
  name text not null,
  was jsonb,
  value jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null
);
create index setting_change_by_time on platform.setting_change (changed_at desc);

-- Limits may be forgotten in a crash; what they count may not slow anything down.
create unlogged table platform.limit_use (
  kind text not null,
  who text not null,
  window_start timestamptz not null,
  used integer not null,
  primary key (kind, who, window_start)
);

-- A database says once, when it is made, whether it holds invented people.
create table platform.installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null,
  made_at timestamptz not null
);
