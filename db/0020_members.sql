-- Two more letters: one confirms a new address, one to the old address takes the change back within seven days.
alter table members.letter add column member uuid references members.member (id) on delete cascade;
alter table members.letter drop constraint letter_kind_check;
alter table members.letter add constraint letter_kind_check
  check (kind in ('sign_in', 'join', 'invitation', 'address', 'address_undo'));
alter table members.letter add constraint letter_member_check
  check ((kind in ('address', 'address_undo')) = (member is not null));
create index letter_by_member on members.letter (member) where member is not null;
