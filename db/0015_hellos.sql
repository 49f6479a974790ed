-- Conversations that ended because somebody stopped taking part, lately: staff are told when several learned from them.
create index hello_left on hellos.hello (done_at) where done_how = 'left';
