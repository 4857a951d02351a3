import type { HeaderWords } from './types.ts';

export const italian: HeaderWords = {
  employeeNumber:
    'Matricola|Numero matricola|N matricola|Numero di matricola|Matricola dipendente|ID dipendente|Codice dipendente|Numero dipendente|N dipendente|Codice matricola|ID collaboratore|Codice collaboratore|Codice:60|Numero:60|Matr|Cod dipendente|Identificativo:72|Numero personale|ID lavoratore',
  name: 'Nome completo|Nominativo|Nome e cognome|Cognome e nome|Cognome nome|Nome cognome|Dipendente:84|Nome:84|Nome dipendente|Collaboratore:82|Lavoratore:80|Nome del dipendente|Risorsa:66|Dipendenti:60',
  firstName: 'Nome:86|Nome di battesimo|Nome proprio',
  lastName: 'Cognome|Cognomi',
  email:
    'Posta elettronica|Indirizzo e mail|Indirizzo email|E mail aziendale|Email aziendale|Mail aziendale|Indirizzo di posta elettronica|Posta aziendale|Indirizzo mail',
  department:
    'Reparto|Dipartimento|Ufficio:74|Area:76|Divisione:76|Direzione:78|Settore:72|Unità organizzativa|Funzione aziendale:72|Servizio:72|Nome reparto|Ente:55|Struttura:62|Reparto Ufficio|Codice reparto:66',
  team: 'Squadra|Gruppo:74|Gruppo di lavoro|Team|Sottoreparto|Unità:60|Nucleo:55',
  role: 'Ruolo|Mansione|Posizione:80|Qualifica:78|Funzione:78|Titolo:60|Professione:72|Incarico:74|Profilo:55|Posizione lavorativa|Ruolo aziendale|Titolo di lavoro|Profilo professionale:72|Denominazione posizione',
  manager:
    'Responsabile:84|Responsabile diretto|Capo|Capo diretto|Superiore|Superiore diretto|Superiore gerarchico|Responsabile gerarchico|Supervisore|Manager|Riporta a|Capo reparto:62|Matricola responsabile|Matricola del responsabile|ID responsabile|Nome responsabile|Nome del responsabile|Email responsabile|E mail responsabile|E mail del responsabile|Capo ufficio:62|Referente:60|Matricola superiore|Matricola capo',
  hireDate:
    'Data di assunzione|Data assunzione|Assunzione|Data di inizio:82|Data inizio:82|Data di ingresso|Data ingresso|Data di entrata|Inizio rapporto|Data inizio rapporto|Data inizio contratto:78|Assunto il|Data di anzianità:74|Inizio rapporto di lavoro|Data di inserimento:55',
  leavingDate:
    'Data di cessazione|Data cessazione|Cessazione|Data di uscita|Data uscita|Data di fine:76|Data fine:76|Fine rapporto|Data fine rapporto|Fine contratto:66|Data fine contratto:66|Data dimissioni:74|Dimissioni:66|Ultimo giorno|Data di fine rapporto|Fine rapporto di lavoro|Uscita:60|Ultimo giorno di lavoro|Scadenza contratto:50',
  status:
    'Stato:76|Stato dipendente|Stato del dipendente|Attivo|Situazione:62|Stato occupazionale|In forza:76|Stato rapporto|Attivo inattivo|Stato lavorativo|Stato di servizio|Stato attivo',
  location:
    'Sede|Sede di lavoro|Luogo di lavoro|Città|Località|Stabilimento:76|Filiale:74|Luogo:62|Ubicazione|Unità locale:66|Sede lavorativa|Comune:62|Punto vendita:55|Ufficio sede:60',
  country: 'Paese|Nazione|Stato estero:50|Codice paese|Paese di lavoro|Codice nazione',
  employmentType:
    'Tipo di contratto|Tipo contratto|Contratto:74|Tipologia contratto|Tipologia contrattuale|Tipologia di contratto|Tipo di impiego|Tipo di rapporto|Rapporto di lavoro:78|Inquadramento:55|Tempo pieno parziale|Full time part time|Tipo di assunzione|Categoria:50|Regime orario:62|Tipo rapporto|Forma contrattuale',
  weeklyHours:
    'Ore settimanali|Ore a settimana|Ore per settimana|Orario settimanale|Orario di lavoro:66|Ore contrattuali|Ore settimana|Monte ore settimanale|Ore lavorative settimanali|Ore di lavoro settimanali',
  fte: 'Percentuale part time|% part time|Part time %|Equivalente a tempo pieno|Percentuale di impiego|Percentuale tempo|% impiego|Percentuale orario|ETP',
  salary:
    'Stipendio|Stipendio annuo|Stipendio mensile:92|Retribuzione|Retribuzione annua|RAL|Retribuzione annua lorda|Retribuzione lorda|Retribuzione mensile:92|Salario|Salario annuo|Stipendio lordo|Stipendio base|Paga:72|Paga oraria:62|Paga base|Compenso:72|Stipendio annuale|Lordo annuo|Lordo mensile:88|Retribuzione base|Stipendio annuo lordo',
  salaryCurrency: 'Valuta|Divisa|Valuta stipendio|Codice valuta|Moneta:66|Valuta retribuzione',
  salaryPeriod:
    'Periodicità|Frequenza di pagamento|Periodo di paga|Frequenza:66|Frequenza pagamento|Periodo retribuzione',
  costCentre:
    'Centro di costo|Centro di costi|CdC|Codice centro di costo|C di costo|Centro costo|Centri di costo|Cod centro di costo',
  birthDate: 'Data di nascita|Data nascita|Nascita|Nato il|Nata il|Compleanno',
  other:
    'Sesso|Genere|Età|Nazionalità|Cittadinanza|Stato civile|Telefono|Cellulare|Indirizzo|CAP|Via|Provincia|Regione|Codice fiscale|IBAN|Note|Commenti|Osservazioni|Premio|Bonus|Anzianità|Ferie|Assenze|Titolo di studio|Istruzione|Formazione|Livello|Livello contrattuale|CCNL|Motivo cessazione|Motivo uscita|Azienda|Società|Ragione sociale|Straordinari|Valutazione|Prestazione|Luogo di nascita|Periodo di prova|Turno|Smart working|Ore straordinario|Data scadenza prova',
};
