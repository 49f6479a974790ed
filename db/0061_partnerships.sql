-- On how many days two were in touch is asked with every partnership that is shown, and read all contacts there are.
create index contact_by_partnership on partnerships.contact (partnership, on_day);
