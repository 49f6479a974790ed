// Five exports of one association as five systems would write them, each with the mess of real ones. They are built
// here byte by byte, so that encoding, separators and line ends are the test's own.

export const now = new Date('2026-11-23T12:00:00Z')

const utf8 = (text: string) => Buffer.from(text, 'utf8')

/** Text as Windows-1252 for the letters these files use; the euro and the curly quote are where Latin-1 has none. */
export function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1')
}

/** UTF-16 in either byte order, with or without its mark. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/** A website builder's members: UTF-8 with a mark, commas, CRLF, a password column, Maya twice. */
export function websiteExport(): Buffer {
  return utf8(
    [
      '\ufeffUser ID,Member ID,First name,Last name,Organization,Email,Phone,Membership level,Membership status,Member since,Renewal due,Member role,Subscribed to emails,Password,Job title,Work City,Home City,Expertise,Shoe size',
      '9001,101,Maya,Okafor,"Harbour & Vale, Ltd",Maya.Okafor@Example.org,555-0100,Student,Active,2024-09-01,2027-08-31,,yes,hunter2,Designer,Leeds,York,"typography; grids, colour",38',
      '9002,102,Ruth,Lindqvist,,ruth@example.org.,555-0101,Fellow,Lapsed,1987-03-15,2025-12-31,,no,s3cret,Fellow (retired),,Lund,"letterpress|teaching",',
      '9003,103,Omar,Haddad,Crane Yard,"Omar Haddad <omar@example.org>",,Professional,PendingRenewal,2015-05-05T00:00:00,2026-11-30T00:00:00,,yes,pw,Project manager,Hull,,,',
      '9001,101,Maya,Okafor,,maya.okafor@example.org,,,Active,,,,,x,,,,,',
      '9004,104,Ines,Duarte,,not an address,,Professional,PendingNew,2026-11-01,,,yes,pw,,,,,41',
      '9005,101,Sol,Okafor,,sol@example.org,,Student,Active,,,,,,,,,,',
      ',,,,,,,,,,,,,,,,,,',
      ',,Nobody,Atall,,,,,Active,,,,,,,,,,',
    ].join('\r\n'),
  )
}

/** A German chamber's list: Windows-1252, semicolons, "Name" for the last name, dotted dates, words of its own. */
export function chamberExport(): Buffer {
  return windows1252(
    [
      'Mitglieds-Nr.;Anrede;Name;Vorname;E-Mail-Adresse;Arbeitgeber;Ort;Bundesland;Land;Mitglied seit;Bezahlt bis;Mitgliedsstatus;Beitragsgruppe;Beitrag',
      'K-7;Frau;Öztürk;Käthe;kaethe@example.de;"Gebr. Groß; Söhne";Köln;NRW;Deutschland;04.03.2009;31.12.2026;aktiv;Vollmitglied;120,00 €',
      'K-8;Herr;D’Angelo;Jörg;joerg@example.de;;Münster;NRW;Deutschland;1. Mai 1998;31.12.2024;abgelaufen;Vollmitglied;120,00 €',
      'K-9;Frau;Weiß;Ute;ute@example.de;;Ulm;BW;Deutschland;31.02.2011;31.12.2026;ruhend;Förderer;0,00 €',
      'K-10;Herr;Nguyễn;Anh;anh@example.de'.replaceAll('ễ', 'e'),
    ].join('\r\n'),
  )
}

/** A membership manager with bracketed headers: three addresses a row, month-first dates, one proved by the 31st. */
export function bracketExport(): Buffer {
  return utf8(
    [
      '"[Name | First]","[Name | Last]","[Email | Primary]","Email 2","[Member Type]","[Join Date]","[Expiration Date]","[Address | Preferred | City]","[Address | Preferred | Country]","[Organization]","Group","Member Number","[Password]"',
      '"Maya","Okafor","","maya@example.org","Student","09/01/2024","08/31/2027","York","UK","","A","101","pw"',
      '"Ruth","Lindqvist","ruth@example.org","r.l@example.net","Fellow","03/04/1987","12/31/2026","Lund","Sweden","Press ""Nord""","B","102",""',
      '"Omar","Haddad","wrong@","omar@example.org","Pro","5/6/15","","Hull","UK","Crane Yard","A","103",""',
    ].join('\n'),
  )
}

/** A database's dump: UTF-16, tabs, its own codes, two people with one id, and Ruth known first by address only. */
export function databaseExport(order: 'le' | 'be' = 'le', mark = true): Buffer {
  const text = [
    'iMIS ID\tFull Name\tInformal Name\tEmail\tMember Type\tStatus\tJoinDate\tPaidThruDate\tChapter\tFunctional Title\tBilling Category',
    '20\tOkafor, Maya\tMaya\tmaya@example.org\tSTU\tA\t20240901\t20270831\tNorth\tDesigner\tS1',
    '\tLindqvist, Ruth, PhD\tRuth\truth@example.org\tFEL\tX\t31837\t\tNorth\t\tF0',
    '21\t\t\t\tFEL\tX\t\t2026\tSouth\tFellow\tF0',
    '21\tLindqvist, Ruth, PhD\t\truth@example.org\tFEL\tX\t\t\t\t\t',
    '22\tHaddad, Omar\t\tomar@example.org\tPRO\tD\t20150505\t20261130\tSouth\tProject manager\tP1',
    '20\tOkafor, Sol\t\tsol@example.org\tSTU\tA\t\t\t\t\t',
  ].join('\r\n')
  return utf16(text, order, mark)
}

/** A sheet kept by hand: titles on top, line breaks in cells, dates of every kind, hostile cells, a total below. */
export function handmadeExport(): Buffer {
  return utf8(
    [
      'sep=;',
      'Members of the Northern Guild;;;;;;;;',
      'kept by Ruth, last change 3 May;;;;;;;;',
      ';;;;;;;;',
      'Name;E-mail;Joined;Paid until (dd/mm/yyyy);Licence no.;Year licensed;In the field since;Can help with;Wants to learn',
      'Maya Okafor;maya@example.org;Sept 2024;31/08/2027;;;2023;"typography\ngrids";',
      '"Lindqvist, Ruth";ruth@example.org;15 March 1987;12/2026;L-77;1986;since 1985;letterpress;"podcasts, video"',
      '=HYPERLINK("http://bad.example");omar@example.org;5/5/15;43831;;;;;',
      'Ines\u202eDuarte\u200b;ines@example.org;2021-02-30;04/03/2027;;next year;;<b>grids</b>;@cmd',
      'Bea;bea@example.org;1 Jan 2020',
      'Cem;cem@example.org;2020;;;;;;;stray;cells',
      'Total: 6 members;;;;;;;;',
      ';;;;;;;;',
    ].join('\n'),
  )
}

/** A clean export of any size, as a large association would send it. */
export function largeExport(members: number): Buffer {
  const lines = [
    'Member ID,First name,Last name,Email,Member since,Paid thru,Status,Chapter,Job title,City,Topics offered',
  ]
  for (let at = 1; at <= members; at += 1) {
    const day = String((at % 28) + 1).padStart(2, '0')
    lines.push(
      `${at},First${at},"Last, ${at}",member${at}@example.org,${day}/03/2019,31/12/2026,Active,North,Engineer,Leeds,"pumps; valves, ${at}"`,
    )
  }
  return utf8(lines.join('\r\n'))
}
