import type { HeaderWords } from './types.ts';

/**
 * The columns nearly every roster has in languages the program does not know in full: Turkish, Russian, Swedish,
 * Danish, Norwegian, Finnish, Czech, Hungarian, Romanian, Indonesian, Vietnamese.
 */
export const further: HeaderWords = {
  employeeNumber:
    'Sicil No|Sicil Numarası|Personel No|Personel Numarası|Çalışan No|Çalışan ID|Табельный номер|Таб №|Табельный №|Номер сотрудника|ID сотрудника|Anställningsnummer|Anställningsnr|Personalnr|Medarbejdernummer|Medarbejder nr|Medarbejder ID|Lønnummer|Ansattnummer|Ansatt nr|Ansatt ID|Henkilönumero|Osobní číslo|Číslo zaměstnance|Törzsszám|Dolgozói azonosító|Număr angajat|Nr marcă|Nomor Induk Karyawan|NIK:80|ID Karyawan|Nomor Karyawan|Mã nhân viên|Mã NV|Mã số nhân viên',
  name: 'Ad Soyad|Adı Soyadı|Ad ve Soyad|İsim Soyisim|Personel Adı|Çalışan Adı|ФИО|Ф И О|Ф.И.О.|Фамилия Имя Отчество|Сотрудник:84|Имя сотрудника|Namn|Fullständigt namn|Navn|Fulde navn|Fullt navn|Medarbejder:80|Medarbejdernavn|Nimi|Koko nimi|Jméno a příjmení|Příjmení a jméno|Név|Teljes név|Dolgozó neve|Nume și prenume|Nume complet|Nama|Nama Lengkap|Nama Karyawan|Nama Pegawai|Họ và tên|Họ tên|Tên nhân viên',
  firstName:
    'Adı|İsim:80|Имя|Förnamn|Tilltalsnamn|Fornavn|Etunimi|Křestní jméno|Jméno:80|Keresztnév|Utónév|Prenume|Nama Depan',
  lastName:
    'Soyad|Soyadı|Soyisim|Фамилия|Efternamn|Efternavn|Etternavn|Sukunimi|Příjmení|Vezetéknév|Nume de familie|Nama Belakang',
  email:
    'E posta|E posta adresi|Eposta|Kurumsal e posta|Электронная почта|Эл почта|Почта:80|Адрес электронной почты|E post|Epost|E postadress|Sähköposti|Sähköpostiosoite|E mailová adresa|E mail cím|Surel|Alamat email|Thư điện tử|Địa chỉ email',
  department:
    'Departman|Bölüm|Birim:78|Departmanı|Отдел|Подразделение|Департамент|Структурное подразделение|Avdelning|Avdeling|Osasto|Oddělení|Úsek:70|Osztály|Részleg|Departament|Departemen|Divisi:76|Bagian:70|Phòng ban|Bộ phận:80|Phòng:70',
  role: 'Görev|Görevi|Unvan|Ünvan|Pozisyon|Должность|Befattning|Yrkesroll|Stilling|Stillingsbetegnelse|Stillingstittel|Tehtävänimike|Työnimike|Pozice|Pracovní pozice|Munkakör|Beosztás|Funcție|Funcția|Jabatan|Posisi|Chức vụ|Chức danh|Vị trí',
  manager:
    'Yönetici|Yöneticisi|Bağlı olduğu yönetici|Amir|Руководитель|Непосредственный руководитель|Начальник|Närmaste chef|Leder|Nærmeste leder|Esimies|Esihenkilö|Nadřízený|Přímý nadřízený|Felettes|Közvetlen felettes|Superior|Șef direct|Atasan|Atasan Langsung|Người quản lý|Quản lý trực tiếp',
  hireDate:
    'İşe Giriş Tarihi|İşe Başlama Tarihi|Giriş Tarihi|Дата приема|Дата приёма|Дата приема на работу|Дата приёма на работу|Дата найма|Anställningsdatum|Anställd från|Anställningsdag|Ansættelsesdato|Ansættelsesdag|Ansettelsesdato|Ansatt dato|Tiltrædelsesdato|Työsuhteen alkupäivä|Työsuhde alkoi|Datum nástupu|Nástup|Belépés dátuma|Munkaviszony kezdete|Data angajării|Tanggal Masuk|Tanggal Bergabung|Ngày vào làm|Ngày vào công ty|Ngày bắt đầu',
  leavingDate:
    'İşten Çıkış Tarihi|Çıkış Tarihi|İşten Ayrılma Tarihi|Дата увольнения|Slutdatum|Fratrædelsesdato|Sluttdato|Työsuhteen päättymispäivä|Datum ukončení|Datum výstupu|Kilépés dátuma|Data încetării|Tanggal Keluar|Ngày nghỉ việc',
  location:
    'Lokasyon|Şehir|Место работы|Город|Офис|Placeringsort|Kontor|Arbejdssted|Toimipaikka|Pracoviště|Telephely|Locație|Lokasi|Địa điểm',
  salary:
    'Maaş|Ücret:80|Brüt Maaş|Зарплата|Оклад|Заработная плата|Lön|Månadslön|Løn|Månedsløn|Lønn|Månedslønn|Palkka|Kuukausipalkka|Plat|Mzda|Fizetés|Bér:80|Salariu|Salariu brut|Gaji|Gaji Pokok|Lương|Mức lương|Lương cơ bản',
  birthDate:
    'Doğum Tarihi|Дата рождения|Födelsedatum|Fødselsdato|Fødselsdag|Syntymäaika|Datum narození|Születési dátum|Data nașterii|Tanggal Lahir|Ngày sinh',
  other:
    'Cinsiyet|Yaş|Telefon No|Пол|Возраст|Телефон|Kön|Køn|Kjønn|Sukupuoli|Puhelin|Pohlaví|Věk|Nem|Életkor|Gen|Vârstă|Jenis Kelamin|Alamat|No HP|Giới tính|Số điện thoại|Địa chỉ',
};
