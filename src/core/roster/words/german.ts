import type { HeaderWords } from './types.ts';

export const german: HeaderWords = {
  employeeNumber:
    'Personalnummer|Personalnr|Personal Nr|Pers Nr|Persnr|PNR|P Nr|Mitarbeiternummer|Mitarbeiter Nr|Mitarbeiternr|MA Nr|MA Nummer|MANR|Mitarbeiter ID|MA ID|Mitarbeiter Kennung|Stammnummer:80|Stamm Nr:80|Lohnnummer:85|Beschäftigtennummer|Ausweisnummer:62|Kennnummer:66|Nummer:64|Nr:62|Lfd Nr:40|Laufende Nummer:40|Angestelltennummer|Arbeitnehmernummer|Mitarbeiterkennzeichen|Personalkennzahl|Personalausweisnr:45',
  name: 'Name|Vollständiger Name|Mitarbeitername|Mitarbeiter:84|Mitarbeiterin Mitarbeiter:84|Mitarbeiter in:84|Vor und Nachname|Vorname Nachname|Vor und Zuname|Name Vorname|Nachname Vorname|Zu und Vorname|Anzeigename|Voller Name|Name des Mitarbeiters|Beschäftigter:80|Beschäftigte:80|Angestellter:78|Person:75|Namen|Vorname Name|Mitarbeitende:78|Mitarbeitende Person:78',
  firstName:
    'Vorname|Vornamen|Rufname:85|Mitarbeiter Vorname|Vorname des Mitarbeiters|Rufname Vorname',
  lastName:
    'Nachname|Familienname|Zuname|Nachnamen|Name:76|Mitarbeiter Nachname|Nachname des Mitarbeiters|Geburtsname:30',
  email:
    'E Mail|Email|E Mail Adresse|Mailadresse|Emailadresse|Dienstliche E Mail|Geschäftliche E Mail|E Mail geschäftlich|E Mail dienstlich|Mail|Firmen E Mail|E Mail Arbeit|Dienst E Mail|Arbeits E Mail|Private E Mail:50',
  department:
    'Abteilung|Abteilungsname|Abt|Abt Nr:78|Abteilungsnummer:68|Abteilungsnr:68|Abteilungs ID:66|Abteilungscode:68|Bereich:80|Fachbereich:80|Organisationseinheit:80|OE:64|Org Einheit:80|Orgeinheit:80|Geschäftsbereich:76|Ressort:76|Referat:66|Dezernat:76|Amt:62|Sparte:66|Unternehmensbereich:74|Direktion:72|Hauptabteilung:70|Dienststelle:62|Abteilungsbezeichnung',
  team: 'Team|Gruppe:74|Teamname|Arbeitsgruppe|Unterabteilung|Sachgebiet:72|Einheit:60|Squad|Gruppenname:66|Schicht:45|Team Bezeichnung|Kolonne:60',
  role: 'Position|Stelle:78|Stellenbezeichnung|Funktion:82|Rolle|Tätigkeit|Tätigkeitsbezeichnung|Beruf:76|Berufsbezeichnung|Jobtitel|Job Titel|Job|Positionsbezeichnung|Funktionsbezeichnung|Amtsbezeichnung:76|Aufgabe:60|Titel:66|Stellentitel|Planstelle:70|Dienststellung:70|Stellenprofil:66|Rollenbezeichnung',
  manager:
    'Vorgesetzter|Vorgesetzte|Vorgesetzte r|Vorgesetzter Name|Vorgesetzten Nr|Vorg Nr|Vorgesetztennummer|Vorgesetzter Personalnummer|Personalnummer Vorgesetzter|Personalnummer des Vorgesetzten|Vorgesetzten ID|Vorgesetzten E Mail|E Mail Vorgesetzter|E Mail des Vorgesetzten|Führungskraft|Führungskraft Name|Führungskraft ID|Führungskraft E Mail|E Mail Führungskraft|Direkter Vorgesetzter|Direkte Führungskraft|Disziplinarischer Vorgesetzter|Disziplinarische Führungskraft|Disziplinarvorgesetzter|Fachvorgesetzter:66|Manager|Chef|Leiter:66|Leitung:60|Teamleiter:66|Teamleitung:64|Abteilungsleiter:62|Abteilungsleitung:60|Berichtet an|Manager Nr|Manager ID|Manager E Mail|Vorgesetztenname|Name Vorgesetzter|Name des Vorgesetzten|Linienvorgesetzter|Supervisor',
  hireDate:
    'Eintrittsdatum|Eintritt|Einstellungsdatum|Einstelldatum|Einstellung|Beschäftigungsbeginn|Beschäftigt seit|Startdatum|Beginn:74|Vertragsbeginn:80|Arbeitsbeginn:82|Anstellungsdatum|Firmeneintritt|Datum Eintritt|Eintritt am|Eingestellt am|Eintrittstermin|Dienstantritt|Diensteintritt|Dienstbeginn:80|Eintrittsdatum Konzern:75|Betriebszugehörigkeit seit|Zugang:60|Beginndatum:74|Anfangsdatum:70|Im Unternehmen seit|Betriebseintritt',
  leavingDate:
    'Austrittsdatum|Austritt|Austritt am|Beschäftigungsende|Enddatum:82|Ende:62|Vertragsende:70|Ausgeschieden am|Ausscheidedatum|Ausscheiden|Letzter Arbeitstag|Kündigungsdatum:66|Gekündigt zum:75|Datum Austritt|Arbeitsende:62|Abgang:60|Befristet bis:50|Befristung:40|Letzter Tag|Dienstende|Austrittstermin',
  status:
    'Status|Mitarbeiterstatus|Beschäftigungsstatus|Beschäftigungsstand|Personalstatus|Aktiv|Aktiv Inaktiv|Anstellungsstatus|Statusbezeichnung|Ist aktiv|Ausgeschieden:74|Arbeitsstatus|Beschäftigt:60|Vertragsstatus:66|Aktuell beschäftigt',
  location:
    'Standort|Arbeitsort|Dienstort|Ort:74|Stadt|Niederlassung|Büro|Arbeitsplatz:55|Filiale:72|Werk:72|Betriebsstätte|Einsatzort|Arbeitsstätte|Standortname|Betriebsort|Geschäftsstelle:72|Zweigstelle:66|Betriebsteil:55',
  country:
    'Land|Ländercode|Länderkennzeichen|Staat:66|Länderkürzel|Land des Standorts|Arbeitsland|Landesname|Land Code|Standort Land',
  employmentType:
    'Beschäftigungsart|Vertragsart|Anstellungsart|Arbeitsverhältnis|Beschäftigungsverhältnis|Mitarbeiterart|Mitarbeitertyp|Vertragstyp|Vertrag:66|Beschäftigungsform|Anstellungsverhältnis|Vollzeit Teilzeit|Voll Teilzeit|VZ TZ|Arbeitszeitmodell:72|Mitarbeitergruppe:70|Mitarbeiterkreis:66|Beschäftigungstyp|Art der Beschäftigung|Personengruppe:55|Anstellung:62|Arbeitszeitart:66',
  weeklyHours:
    'Wochenstunden|Wochenarbeitszeit|Wöchentliche Arbeitszeit|Stunden pro Woche|Std Woche|Stunden Woche|Arbeitszeit:66|Arbeitsstunden:66|Sollstunden:72|Wochenstd|Vertragliche Wochenstunden|Wochenarbeitsstunden|Arbeitszeit pro Woche|Std pro Woche|Wöchentliche Stunden|Vertragsstunden:72|Arbeitsstunden pro Woche|Soll Wochenstunden|WAZ|Regelarbeitszeit:62',
  fte: 'FTE|VZÄ|VZK|MAK:70|Vollzeitäquivalent|Beschäftigungsgrad|Arbeitszeitanteil|Pensum|Stellenanteil|Beschäftigungsumfang|Teilzeitgrad|BG %|Vollzeitfaktor|Teilzeitfaktor|Arbeitszeitfaktor|Stellenumfang|Anstellungsgrad|Arbeitspensum|Stellenprozent|Teilzeitquote|Vollzeitstellen:62|Kapazität:50|Auslastung:45',
  salary:
    'Gehalt|Jahresgehalt|Monatsgehalt:92|Bruttogehalt|Grundgehalt|Lohn:82|Bruttolohn|Jahresbrutto|Jahresbruttogehalt|Monatsbrutto:90|Monatslohn:90|Vergütung:80|Entgelt:80|Grundlohn|Bruttojahresgehalt|Bruttomonatsgehalt:92|Stundenlohn:66|Salär|Jahreslohn|Jahresvergütung:86|Fixgehalt|Bezüge:72|Jahresentgelt:86|Monatsentgelt:86|Verdienst:66|Einkommen:62|Festgehalt|Gehalt brutto|Gehalt pro Jahr|Gehalt pro Monat:92|Besoldung:62|Jahressalär|Monatssalär:90|Fixum:70',
  salaryCurrency:
    'Währung|Gehaltswährung|Währungscode|Währungskennzeichen|Lohnwährung|Währungskürzel',
  salaryPeriod:
    'Gehaltsperiode|Zahlungsintervall|Gehaltsintervall|Zahlungsrhythmus|Vergütungsperiode|Abrechnungsperiode:70|Gehaltsart:66|Lohnart:60|Zeitraum:50|Zahlweise:62|Gehaltszeitraum',
  costCentre:
    'Kostenstelle|Kostenstellennummer|Kostenstellen Nr|Kostenstellennr|Kst|Kst Nr|Kostenst|Kostenstelle Nr|Kostenstellenbezeichnung|Kostenträger:66|Stammkostenstelle|KoSt',
  birthDate: 'Geburtsdatum|Gebdat|Geb Dat|Geburtstag|geb am|Geboren am|Geb Datum|Geb',
  other:
    'Geschlecht|Anrede|Alter|Familienstand|Staatsangehörigkeit|Nationalität|Telefon|Telefonnummer|Handy|Mobil|Durchwahl|PLZ|Postleitzahl|Straße|Adresse|Anschrift|Bundesland|Kanton|Steuerklasse|Steuernummer|Steuer ID|Sozialversicherungsnummer|SV Nummer|IBAN|Kontonummer|Konfession|Schwerbehinderung|Urlaubstage|Resturlaub|Fehltage|Krankheitstage|Überstunden|Provision|Provfaktor|Prämie|Bonus|Zulage|Gehaltserhöhung|Gehaltsgruppe|Gehaltsband|Entgeltgruppe|Tarifgruppe|Lohngruppe|Bemerkung|Bemerkungen|Kommentar|Notiz|Qualifikation|Ausbildung|Abschluss|Beförderung|Letzte Gehaltserhöhung|Probezeit|Probezeitende|Probezeit bis|Kündigungsfrist|Austrittsgrund|Kündigungsgrund|Betriebszugehörigkeit|Dienstjahre|Foto|Zimmer|Raum|Stellvertreter|Notfallkontakt|Geburtsort|Geburtsname|Titel Anrede|Akademischer Titel|Vertreter|Werber|Letzte Beurteilung|Weihnachtsgeld|Urlaubsgeld|Personalreferent|Ansprechpartner HR|Firma|Unternehmen|Gesellschaft|Buchungskreis',
};
