import type { HeaderWords } from './types.ts';

export const dutch: HeaderWords = {
  employeeNumber:
    'Personeelsnummer|Personeelsnr|Pers nr|Medewerkernummer|Medewerkersnummer|Medewerker nr|Medewerkernr|Medewerker ID|Werknemersnummer|Werknemernummer|Werknemer ID|Werknemer nr|Werknemersnr|Stamnummer|Registratienummer:66|Nummer:62|Nr:60|Personeels ID|Personeelscode|Medewerkercode|Werknemersnummer intern',
  name: 'Naam|Volledige naam|Naam medewerker|Medewerker:84|Werknemer:84|Naam werknemer|Voor en achternaam|Achternaam voornaam|Voornaam en achternaam|Medewerkernaam|Weergavenaam|Personeelslid:82|Naam personeelslid|Voornaam achternaam|Persoon:70',
  firstName: 'Voornaam|Roepnaam|Voornamen|Roepnaam medewerker',
  lastName: 'Achternaam|Familienaam|Geslachtsnaam|Achternaam medewerker|Naam:70|Eigen achternaam',
  email:
    'E mailadres|Emailadres|E mail werk|Zakelijk e mailadres|Werk e mail|Zakelijke e mail|Mailadres|E mail zakelijk|Email werk|E mailadres werk',
  department:
    'Afdeling|Afdelingsnaam|Afdelingscode:68|Afdelingsnummer:66|Dienst:72|Organisatie eenheid|Organisatieonderdeel|Sector:62|Divisie:74|Directie:76|Bedrijfsonderdeel:74|Afd|Business unit:72|Organisatorische eenheid|Kostenplaats afdeling:50|Vakgroep:60',
  team: 'Team|Groep:74|Werkgroep|Teamnaam|Subafdeling|Ploeg:66|Unit:62|Cluster:60|Onderafdeling',
  role: 'Functie|Functienaam|Functietitel|Rol|Positie:80|Beroep:76|Functieomschrijving:82|Titel:60|Functiebenaming|Omschrijving functie|Huidige functie',
  manager:
    'Leidinggevende|Direct leidinggevende|Directe leidinggevende|Manager|Chef|Baas|Supervisor|Teamleider:66|Afdelingshoofd:62|Rapporteert aan|Personeelsnummer leidinggevende|Leidinggevende nummer|Leidinggevende ID|Naam leidinggevende|E mail leidinggevende|E mailadres leidinggevende|Medewerkernummer leidinggevende|Naam manager|Verantwoordelijke:72|Medewerkernummer manager|Hiërarchisch leidinggevende|Leidinggevende naam|Leidinggevende e mail',
  hireDate:
    'Datum in dienst|In dienst|Indiensttreding|Datum indiensttreding|Datum indienst|In dienst sinds|In dienst datum|Startdatum|Begindatum|Aanvangsdatum|Datum aanvang|Begindatum contract:78|Startdatum dienstverband|Begindatum dienstverband|Datum in dienst treding|Indienst|Ingangsdatum:66|Contract begindatum:76|Aanstellingsdatum|Indiensttredingsdatum|Anciënniteitsdatum:74',
  leavingDate:
    'Datum uit dienst|Uit dienst|Uitdiensttreding|Datum uitdiensttreding|Einddatum:82|Datum einde dienstverband|Einde dienstverband|Einddatum contract:66|Einddatum dienstverband|Vertrekdatum|Uit dienst datum|Laatste werkdag|Ontslagdatum:80|Datum uitdienst|Uitdienst|Laatste dag|Contracteinde:62',
  status:
    'Status|Medewerkerstatus|Status medewerker|Actief|Dienstverbandstatus|Status dienstverband|Actief inactief|Werknemerstatus|Is actief|Status werknemer',
  location:
    'Locatie|Vestiging|Werklocatie|Standplaats|Plaats:70|Stad|Kantoor|Werkplek:60|Filiaal:72|Woonplaats:35|Vestigingsplaats|Kantoorlocatie|Werkplaats:60|Werkadres plaats',
  country: 'Land|Landcode|Werkland|Land van tewerkstelling',
  employmentType:
    'Soort contract|Contractsoort|Contracttype|Type contract|Soort dienstverband|Type dienstverband|Dienstverband:76|Arbeidsrelatie|Contract:72|Contractvorm|Aard dienstverband|Voltijd deeltijd|Type medewerker|Soort medewerker|Arbeidsverhouding|Fulltime parttime|Soort aanstelling|Arbeidsovereenkomst:66',
  weeklyHours:
    'Uren per week|Wekelijkse uren|Contracturen|Contracturen per week|Arbeidsduur:72|Werkuren|Uren week|Arbeidsuren per week|Weekuren|Arbeidsduur per week|Aantal uren per week|Contractuele uren|Gemiddeld aantal uren per week',
  fte: 'Deeltijdpercentage|Parttime percentage|Parttimepercentage|Deeltijdfactor|Voltijdequivalent|VTE|Dienstverbandpercentage|Percentage dienstverband|Werktijdfactor|Parttime factor|Tewerkstellingsbreuk:72|Arbeidspercentage|FTE',
  salary:
    'Salaris|Jaarsalaris|Maandsalaris:92|Brutosalaris|Bruto salaris|Bruto jaarsalaris|Bruto maandsalaris:92|Basissalaris|Loon:80|Maandloon:90|Jaarloon|Uurloon:64|Bruto loon|Bezoldiging:74|Salaris per maand:92|Salaris per jaar|Basisloon|Fulltime salaris:84|Brutoloon|Bruto maandloon:90|Bruto jaarloon',
  salaryCurrency: 'Valuta|Munteenheid|Valutacode|Salarisvaluta|Munt',
  salaryPeriod:
    'Betaalperiode|Salarisperiode|Betalingsfrequentie|Loonperiode|Frequentie:66|Periode:50|Salarisfrequentie|Verloningsperiode',
  costCentre:
    'Kostenplaats|Kostenplaatscode|Kostenplaatsnummer|Kpl|Kostendrager:64|Kostenplaats naam|Kostenplaats code',
  birthDate: 'Geboortedatum|Geb datum|Verjaardag|Geboren op|Geboortedag',
  other:
    'Geslacht|Leeftijd|Aanhef|Nationaliteit|Burgerlijke staat|Telefoon|Telefoonnummer|Mobiel|Adres|Postcode|Straat|Huisnummer|Woonplaats|Provincie|BSN|Burgerservicenummer|Rijksregisternummer|IBAN|Opmerkingen|Opmerking|Notities|Toelichting|Voorletters|Tussenvoegsel|Voorvoegsel|Geboortenaam|Geboorteplaats|Bonus|Toeslag|Vakantiedagen|Vakantiegeld|Verlof|Verzuim|Opleiding|Opleidingsniveau|Diploma|Niveau|Schaal|Salarisschaal|Trede|Reden uitdiensttreding|Reden uit dienst|Ontslagreden|Dienstjaren|Werkgever|Bedrijf|Overuren|Beoordeling|Proeftijd|Einde proeftijd|Ploegendienst|Rooster|Thuiswerken',
};
