-- What is talked about in a newcomer's topics is a step of its own: reached with the first words they write there.
alter table welcome.step drop constraint step_step_check;
alter table welcome.step add constraint step_step_check
  check (step in ('first_steps', 'introductions', 'conversations', 'something', 'day_7', 'day_30', 'contact'));
