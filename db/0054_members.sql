-- Some names of zones were taken that the database, or other calendars, read otherwise or not at all.
update members.profile set zone = 'UTC'
  where zone <> 'UTC' and (zone not like '%/%' or zone not in (select name from pg_timezone_names));
