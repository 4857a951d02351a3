import type { HeaderWords } from './types.ts';

export const polish: HeaderWords = {
  employeeNumber:
    'Numer pracownika|Nr pracownika|Numer ewidencyjny|Nr ewidencyjny|Numer osobowy|Nr osobowy|ID pracownika|Identyfikator|Identyfikator pracownika|Kod pracownika|Numer kadrowy|Nr kadrowy|Numer służbowy|Numer:60|Nr:58|Akronim:50|Numer akt:60|Lp:40|L p:40|Numer teczki:60|ID osoby',
  name: 'Imię i nazwisko|Nazwisko i imię|Pracownik:84|Imię nazwisko|Nazwisko imię|Pełne imię i nazwisko|Imiona i nazwisko|Pełna nazwa:55|Nazwisko i imiona|Nazwa pracownika|Osoba:66',
  firstName: 'Imię|Imiona|Pierwsze imię|Imię pracownika',
  lastName: 'Nazwisko|Nazwisko pracownika|Nazwisko rodowe:40',
  email:
    'Adres e mail|Adres email|Email służbowy|E mail służbowy|Poczta elektroniczna|Mail służbowy|Adres poczty elektronicznej|Służbowy adres e mail|Poczta',
  department:
    'Dział|Wydział:84|Departament|Komórka organizacyjna|Jednostka organizacyjna|Nazwa działu|Pion:72|Sekcja:64|Obszar:64|Biuro:62|Oddział:66|Referat:62|Jednostka:60|Kod działu:66',
  team: 'Zespół|Grupa:74|Zespół roboczy|Nazwa zespołu|Podzespół|Brygada:66|Grupa robocza',
  role: 'Stanowisko|Stanowisko pracy|Nazwa stanowiska|Funkcja:80|Rola|Zawód:76|Tytuł:55|Pozycja:70|Tytuł stanowiska|Pełniona funkcja',
  manager:
    'Przełożony|Bezpośredni przełożony|Kierownik:78|Menedżer|Manager|Szef|Zwierzchnik|Numer przełożonego|Nr przełożonego|ID przełożonego|Imię i nazwisko przełożonego|E mail przełożonego|Email przełożonego|Raportuje do|Podlega|Lider:60|Nazwisko przełożonego|Nr ewidencyjny przełożonego|Przełożony służbowy|ID kierownika|Przełożona|Bezpośredni kierownik|ID menedżera|Email kierownika',
  hireDate:
    'Data zatrudnienia|Data przyjęcia|Zatrudniony od|Data rozpoczęcia:80|Data rozpoczęcia pracy|Początek zatrudnienia|Data zawarcia umowy:76|Zatrudniony dnia|Data przyjęcia do pracy|Początek umowy:72|Data startu|Data nawiązania stosunku pracy|Zatrudnienie od|Data od:60',
  leavingDate:
    'Data zwolnienia|Data odejścia|Data zakończenia:78|Data zakończenia pracy|Data rozwiązania umowy|Koniec zatrudnienia|Data ustania zatrudnienia|Koniec umowy:64|Zatrudniony do|Ostatni dzień pracy|Zatrudnienie do|Data końca zatrudnienia|Data do:55|Data wygaśnięcia umowy:64|Data zakończenia zatrudnienia|Data zakończenia umowy:66|Data ustania stosunku pracy',
  status:
    'Status|Status pracownika|Status zatrudnienia|Aktywny|Stan:50|Czy aktywny|Stan zatrudnienia|Czy zatrudniony|Stan pracownika',
  location:
    'Lokalizacja|Miejsce pracy|Miasto|Biuro:70|Oddział:68|Siedziba|Placówka:70|Zakład:64|Filia:70|Miejsce wykonywania pracy|Miejscowość:60|Lokalizacja biura|Adres biura:50',
  country: 'Kraj|Państwo|Kod kraju|Kraj zatrudnienia|Kraj pracy',
  employmentType:
    'Rodzaj umowy|Typ umowy|Forma zatrudnienia|Rodzaj zatrudnienia|Typ zatrudnienia|Umowa:68|Rodzaj umowy o pracę|Typ pracownika|Forma umowy|Kategoria:48|Rodzaj pracownika',
  weeklyHours:
    'Godziny tygodniowo|Godzin tygodniowo|Liczba godzin tygodniowo|Tygodniowy wymiar czasu pracy|Godziny w tygodniu|Wymiar godzin|Godziny pracy:60|Ilość godzin tygodniowo|Tygodniowy wymiar godzin',
  fte: 'Etat|Wymiar etatu|Wymiar czasu pracy|Część etatu|Ułamek etatu|EPC|Wymiar zatrudnienia|Wymiar|Procent etatu',
  salary:
    'Wynagrodzenie|Pensja|Płaca|Płaca zasadnicza|Wynagrodzenie zasadnicze|Wynagrodzenie brutto|Wynagrodzenie miesięczne:92|Wynagrodzenie roczne|Pensja brutto|Płaca brutto|Stawka:60|Stawka godzinowa:62|Zarobki:66|Płaca podstawowa|Wynagrodzenie roczne brutto|Pensja miesięczna:90|Pensja roczna|Wynagrodzenie miesięczne brutto:92|Wynagrodzenie podstawowe|Pobory:62',
  salaryCurrency: 'Waluta|Waluta wynagrodzenia|Kod waluty|Waluta pensji',
  salaryPeriod:
    'Okres wynagrodzenia|Okres płacowy|Częstotliwość wypłaty|Okres płatności|Typ stawki:66|Częstotliwość płatności|Okres rozliczeniowy:60',
  costCentre:
    'Centrum kosztów|MPK|Miejsce powstawania kosztów|Centrum kosztowe|Kod MPK|Kod centrum kosztów|Numer MPK|Nazwa MPK|Konto kosztowe:60',
  birthDate: 'Data urodzenia|Urodzony|Urodziny|Data ur|Urodzona|Dzień urodzenia',
  other:
    'Płeć|Wiek|Narodowość|Obywatelstwo|Stan cywilny|Telefon|Numer telefonu|Telefon komórkowy|Komórka|Adres|Adres zamieszkania|Ulica|Kod pocztowy|Województwo|PESEL|NIP|Numer dowodu|Konto bankowe|Uwagi|Komentarz|Komentarze|Opis|Premia|Dodatek|Staż pracy|Staż|Urlop|Nieobecności|Wykształcenie|Poziom wykształcenia|Uczelnia|Szkolenia|Poziom|Powód odejścia|Przyczyna zwolnienia|Powód zwolnienia|Firma|Spółka|Nadgodziny|Ocena|Miejsce urodzenia|Okres próbny|Zmiana|Drugie imię|Praca zdalna|Zaszeregowanie|Wiek lat',
};
