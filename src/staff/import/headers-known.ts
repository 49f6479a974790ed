import type { Field } from './imported-row.ts'

/**
 * The names under which member systems and hand-made lists write each field, preferred first; compared by `plainKey`.
 * Gathered from Wild Apricot, MemberClicks, CiviCRM, iMIS, YourMembership, netFORUM, Neon, Fonteva, Toastmasters and
 * club rosters, then English, German, French, Spanish, Portuguese, Dutch, Swedish, Italian, Polish. Separated by `|`
 * or line breaks.
 */
export const knownHeaders: Record<Field, string> = {
  memberId: `member id|membership id|member number|membership number|member no|member nr|membership no|imis id|major key
    cst_recno|customer id|account id|contact id|external identifier|external id|user id|constituent id|record id
    mitgliedsnummer|mitgliedsnr|mitglieds-id|mitgliednr|numéro de membre|no de membre|n° de membre|numéro d'adhérent
    n° adhérent|id membre|identifiant|número de socio|n.º de socio|nº de socio|id de socio|número de miembro|número de sócio|nº de sócio
    número de membro|matrícula|lidnummer|lidmaatschapsnummer|lid nr|relatienummer|medlemsnummer|medlemsnr|medlems-id
    numero socio|numero di socio|numero tessera|n. tessera|codice socio|numer członkowski|nr członkowski|numer członka
    numer legitymacji|id`,
  email: `email|e-mail|primary email|email primary|preferred email|email address|e-mail address|email 1|email address 1
    main email|contact email|member email|personal email|home email|email home|private email|work email|email work
    business email|email 2|email address 2|email 3|secondary email|alternate email|alternative email|other email|mail
    e-mail-adresse|email adresse|mailadresse|e-mail privat|e-mail geschäftlich|courriel|adresse courriel|adresse mail
    adresse e-mail|adresse électronique|mél|correo|correo electrónico|dirección de correo|e-mail pessoal|correio eletrónico|correio eletrônico
    endereço de e-mail|e-mailadres|mailadres|e-post|epost|e-postadress|mejl|posta elettronica|indirizzo e-mail
    indirizzo di posta|adres e-mail|adres mailowy|poczta elektroniczna`,
  firstName: `first name|name first|given name|given names|forename|ind_first_name|fname|first|vorname|rufname|prénom
    prénoms|nombre de pila|primer nombre|nombres|primeiro nome|nome próprio|voornaam|roepnaam|förnamn|tilltalsnamn
    nome di battesimo|imię|imiona`,
  lastName: `last name|name last|surname|family name|ind_last_name|lname|last|nachname|familienname|zuname
    nom de famille|apellidos|apellido|primer apellido|sobrenome|apelido|último nome|achternaam|familienaam|efternamn
    cognome|nazwisko`,
  fullName: `full name|display name|name full|complete name|member name|contact name|mailing name|name|last name first name
    last first|vollständiger name|name vorname|nachname vorname|vor- und nachname|nom complet|nom et prénom|nom prénom
    nom|nombre completo|nombre y apellidos|apellidos y nombre|nombre|nome completo|nome e sobrenome|nome|volledige naam
    naam|fullständigt namn|för- och efternamn|namn|nome e cognome|cognome e nome|nominativo|imię i nazwisko
    nazwisko i imię`,
  callName: `call name|preferred name|nickname|informal name|known as|goes by|badge name|ind_badge_name|preferred first name
    spitzname|surnom|prénom usuel|apodo|alcunha|apelido preferido|smeknamn|soprannome|przydomek`,
  memberSince: `member since|joined|join date|date joined|original join date|membership join date|member of club since
    joined on|date of joining|member from|membership since|creation date of membership|since|mitglied seit|beitritt
    beitrittsdatum|eintritt|eintrittsdatum|seit|membre depuis|adhérent depuis|date d'adhésion|date d'inscription
    première adhésion|socio desde|miembro desde|fecha de alta|fecha de ingreso|alta|sócio desde|membro desde
    data de adesão|data de inscrição|data de admissão|lid sinds|datum lidmaatschap|inschrijfdatum|medlem sedan
    inträdesdatum|medlem från|socio dal|membro dal|iscritto dal|data iscrizione|data di iscrizione|członek od
    data przystąpienia|data wstąpienia`,
  status: `membership status|member status|status|status label|activity_state|standing|mitgliedsstatus|mitgliedschaftsstatus
    statut|statut d'adhésion|statut du membre|statut adhérent|estado de socio|estado de la membresía|situación
    situação|situação do sócio|estado do sócio|lidmaatschapsstatus|lidstatus|medlemsstatus|medlemskapsstatus
    stato socio|stato iscrizione|stato di iscrizione|status członkostwa|status członka`,
  type: `membership level|member type|membership type|membership|membership category|member category|category|billing category
    member_level|member class|customertypecode|member type code|type code|member type id|subscription plan|item class
    secondary_type_name|grade|membership grade|level|group|type|mitgliedsart|mitgliedstyp|mitgliedschaft|beitragsgruppe
    art der mitgliedschaft|mitgliederkategorie|type de membre|type d'adhésion|catégorie|formule|tipo de socio
    tipo de membresía|categoría|tipo de sócio|tipo de membro|categoria|soort lid|soort lidmaatschap|lidmaatschapstype
    type lidmaatschap|type lid|medlemstyp|medlemskategori|tipo socio|tipo di socio|tipologia socio|rodzaj członkostwa
    typ członka|typ członkostwa`,
  paidThrough: `paid through|paid thru|paid thru date|paid until|paid to|paid up to|renewal due|renewal due on|expiration date
    membership expiration date|membership end date|expiry date|membership expiry|expires|expires on|expiry|expiration
    renewed thru date|date_expired|term end date|valid until|valid through|valid to|membership end|end date
    grace period end date|bezahlt bis|gültig bis|mitglied bis|ablaufdatum|läuft ab am|payé jusqu'au|valable jusqu'au
    fin d'adhésion|date d'expiration|date d'échéance|échéance|pagado hasta|válido hasta|fecha de vencimiento
    vencimiento|caducidad|fecha de caducidad|pago até|válido até|data de vencimento|data de validade|validade
    betaald tot|betaald t/m|geldig tot|vervaldatum|einddatum|betalt till|betalt t.o.m.|giltigt till|giltig till
    utgångsdatum|pagato fino al|valido fino al|data di scadenza|data scadenza|scadenza|opłacone do|opłacono do
    składka opłacona do|ważne do|data wygaśnięcia`,
  renewedOn: `renewed on|last renewed|last renewal|last renewal date|date renewed|last renewed on|renewal date last changed
    last payment date|membership start date|term start date|verlängert am|letzte verlängerung|renouvelé le
    dernier renouvellement|date de renouvellement|renovado el|última renovación|fecha de renovación|renovado em
    última renovação|data de renovação|verlengd op|laatste verlenging|förnyat|senast förnyat|förnyad|rinnovato il
    ultimo rinnovo|data rinnovo|data di rinnovo|odnowiono|data odnowienia|ostatnie odnowienie`,
  chapter: `chapter|chapter name|primary chapter|chapters|local group|branch|section|district|group participation|affiliate
    ortsgruppe|regionalgruppe|landesgruppe|landesverband|ortsverein|sektion|section locale|antenne|groupe local
    délégation|sección|capítulo|delegación|delegação|secção|seção|núcleo|afdeling|kring|regiogroep|lokalavdelning
    avdelning|krets|sezione|delegazione|oddział|koło|sekcja`,
  jobTitle: `job title|functional title|work title|position|job position|job role|job|occupation|role|title|berufsbezeichnung
    position im beruf|beruf|tätigkeit|funktion|stellung|titel|intitulé de poste|poste|fonction|profession|métier|puesto
    cargo|profesión|ocupación|título|função|profissão|functie|functietitel|beroep|befattning|yrkestitel|yrke
    arbetstitel|qualifica|professione|ruolo|mansione|titolo|stanowisko|zawód`,
  employer: `organization|organisation|organization name|organisation name|company|company name|company in care of|employer
    work_company|current employer|institution|workplace|firm|affiliation|arbeitgeber|firma|unternehmen|betrieb
    employeur|entreprise|société|structure|organisme|empresa|empleador|organización|institución|empregador|entidade
    organização|instituição|werkgever|bedrijf|organisatie|arbetsgivare|företag|arbetsplats|datore di lavoro|azienda
    ente|società|organizzazione|pracodawca|firma|organizacja|zakład pracy`,
  town: `town|city|town city|city town|preferred city|address preferred city|home city|address home city|primary city|mailing city
    adr_city|work city|address work city|locality|suburb|place|location|ort|wohnort|stadt|ville|commune|localité
    ciudad|localidad|población|municipio|cidade|localidade|município|woonplaats|plaats|stad|ort|postort|bostadsort|città
    comune|località|miasto|miejscowość`,
  region: `region|state|province|state province|county|preferred state|address preferred state|home state|work state|adr_state
    state region|bundesland|kanton|land kreis|département|région|canton|provincia|comunidad autónoma|estado|distrito
    uf|provincie|län|landskap|regione|provincia|stato|województwo|etat|état`,
  country: `country|country name|preferred country|address preferred country|home country|adr_country|mailing country|work country
    nation|land|staat|pays|país|country code|paese|nazione|kraj`,
  licence: `licence|license|licence number|license number|licence no|license no|registration number|certification number
    certificate number|credential|credential_slug|certification|charter number|zulassung|zulassungsnummer
    lizenznummer|lizenz|approbation|numéro de licence|numéro d'agrément|numéro rpps|licencia|número de licencia
    colegiado|número de colegiado|nº colegiado|cédula profissional|número de licença|licença|licentie|licentienummer
    registratienummer|big-nummer|legitimation|legitimationsnummer|licens|licenza|numero licenza|numero iscrizione albo
    licencja|numer licencji|numer uprawnień`,
  licenceYear: `licence year|license year|year licensed|licensed since|licensed in|licence date|license date|year of licence
    year certified|certified since|credential_awarded_on|zulassungsjahr|zugelassen seit|année de licence
    année du diplôme|año de licencia|año de colegiación|colegiado desde|ano da licença|jaar van registratie
    legitimationsår|anno di abilitazione|anno di iscrizione all'albo|rok uzyskania uprawnień|rok licencji`,
  inTheFieldSince: `in the field since|in field since|in the profession since|practising since|practicing since|career start
    career start year|professional since|working since|year entered profession|started in the field|im beruf seit
    berufseinstieg|berufstätig seit|en activité depuis|dans le métier depuis|début de carrière|en la profesión desde
    inicio de carrera|na profissão desde|início de carreira|werkzaam sinds|in het vak sinds|i yrket sedan|yrkesverksam sedan
    in professione dal|inizio carriera|w zawodzie od`,
  topicsOffered: `topics offered|topics i can teach|can help with|can teach|teaches|offers|i can offer|areas of expertise|expertise
    skills|specialties|specialities|specialisms|mentoring topics offered|willing to mentor in|kann helfen bei|bietet
    bietet an|angebotene themen|fachgebiete|expertise in|schwerpunkte|thèmes proposés|compétences
    domaines d'expertise|temas ofrecidos|áreas de especialidad|especialidades|puede ayudar en|temas oferecidos
    áreas de especialização|pode ajudar em|biedt aan|aangeboden onderwerpen|vakgebieden|expertisegebieden
    erbjuder|kan hjälpa till med|kompetensområden|argomenti offerti|competenze|può aiutare con|oferuje
    oferowane tematy|specjalizacje`,
  topicsWanted: `topics wanted|topics sought|wants to learn|would like to learn|learns|learning goals|looking for|needs help with
    seeking help with|interests|areas of interest|mentoring topics wanted|sucht|gesuchte themen|möchte lernen
    lernziele|interessen|thèmes recherchés|souhaite apprendre|centres d'intérêt|temas buscados|quiere aprender|áreas de interés
    temas procurados|quer aprender|áreas de interesse|zoekt|wil leren|gezochte onderwerpen|interesses|söker|vill lära sig
    intressen|argomenti cercati|vuole imparare|interessi|szuka|chce się nauczyć|zainteresowania`,
  language: `language|preferred language|correspondence language|languages|locale|sprache|korrespondenzsprache|langue|idioma
    língua|taal|språk|lingua|język`,
}

/** Columns that are known and never imported, with the reason staff read. */
export const knownUnwanted = {
  password: `password|passwd|pwd|password hash|user password|passwort|kennwort|mot de passe|contraseña|clave|senha
    palavra-passe|wachtwoord|lösenord|hasło`,
  phone: `phone|telephone|phone number|mobile|mobile phone|cell|cell phone|home phone|work phone|preferred phone|fax|tel
    phone primary|telefon|telefonnummer|mobil|handy|mobilnummer|rufnummer|téléphone|portable|tél|teléfono|móvil|celular|telefone
    telemóvel|telefoon|telefoonnummer|mobiel|mobiltelefon|telefono|cellulare|komórka|numer telefonu`,
  household: `member bundle id or email|bundle id|member role|primary member id|primary member number|primary member|bundle administrator
    household id|household name|parent id|family id`,
  consent: `subscribed to emails|opted in|opt out email|opt out|allow club email|email opt in|email opt out|newsletter
    receive emails|do not email|unsubscribed|gdpr consent|consent|data processing consent`,
  person: `date of birth|birth date|birthday|birthdate|dob|age|year of birth|gender|sex|geburtsdatum|geburtstag|alter
    geschlecht|date de naissance|âge|sexe|genre|fecha de nacimiento|edad|sexo|género|data de nascimento|idade
    geboortedatum|leeftijd|geslacht|födelsedatum|personnummer|ålder|kön|data di nascita|età|sesso|data urodzenia
    wiek|płeć|pesel`,
  system: `archived|membership enabled|isactive|isexpired|ismember|issuspended|ingraceperiod|administration access
    created by|updated by|profile last updated|last login|last login date|balance|notes|internal notes|comments
    street|address|address line 1|address line 2|street address|zip|zip code|postal code|postcode|plz|postleitzahl
    straße|adresse|rue|code postal|dirección|código postal|morada|endereço|adres|straat|adress|gatuadress
    postnummer|indirizzo|cap|via|ulica|kod pocztowy|credential_expires_on|salutation|prefix|suffix|name prefix|name suffix
    middle name|name middle|anrede|civilité|tratamiento|tratamento|aanhef|tilltal`,
} as const
