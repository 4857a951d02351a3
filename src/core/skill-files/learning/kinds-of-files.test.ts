import { expect, it } from 'vitest';
import { gridFromRows } from '#core/tables/index.ts';
import { finished } from '../steps.ts';
import { NO_HINTS, fileOf } from '../headings/testing.ts';
import { READERS } from '../readers.ts';
import { SKILL_FILE_KINDS } from '#shared/contract/skill-files.ts';

/** Made up after the exports of platforms and the lists that people keep: name, platform, entries, courses, lines. */
const FILES: readonly (readonly [string, string | null, number, number, readonly string[]])[] = [
  [
    'udemy de',
    'Udemy Business',
    3,
    2,
    [
      'Vorname des Benutzers|Nachname des Benutzers|E-Mail-Adresse des Benutzers|Kurs-ID|Kurstitel|% als abgeschlossen markiert|Konsumierte Videominuten|Anmeldedatum|Startdatum|Abschlussdatum',
      'Anna|Schmidt|anna.schmidt@example.com|123|Python für Einsteiger|100|540.5|01.02.2025|03.02.2025|28.02.2025',
      'Bernd|Vogel|bernd.vogel@example.com|123|Python für Einsteiger|45|120|05.02.2025|06.02.2025|',
      'Clara|Weiß|clara.weiss@example.com|456|Excel Profi|0|0|13.02.2025||',
    ],
  ],
  [
    'udemy en',
    'Udemy Business',
    2,
    1,
    [
      'User First Name|User Last Name|User Email|User Role|Course ID|Course Title|Course Category|Course Duration|% Marked Completed|Minutes Video Consumed|Date Enrolled|Date Started|Date Completed|Assigned|Date Assigned',
      'Ana|Ferreira|ana@x.com|Member|1|Docker Mastery|Development|600|100.0|610.2|2025-01-02|2025-01-02|2025-02-03|No|',
      'Bo|Lind|bo@x.com|Member|1|Docker Mastery|Development|600|30.0|100|2025-01-02|2025-01-04||No|',
    ],
  ],
  [
    'udemy fr',
    'Udemy Business',
    2,
    1,
    [
      "Prénom de l'utilisateur|Nom de famille de l'utilisateur|E-mail de l'utilisateur|Titre du cours|% marqué comme terminé|Minutes de vidéo visionnées|Date d'inscription|Date d'achèvement",
      'Jean|Dupont|jean@x.fr|Gestion de projet agile|100|300|12/01/2025|20/02/2025',
      'Marie|Durand|marie@x.fr|Gestion de projet agile|12|30|13/01/2025|',
    ],
  ],
  [
    'udemy ja',
    'Udemy Business',
    2,
    1,
    [
      'ユーザー名（姓）|ユーザー名（名）|ユーザーのメールアドレス|コースタイトル|完了率（%）|視聴した動画の分数|登録日|完了日',
      '山田|太郎|yamada@x.jp|Python入門|100|540|2025/01/10|2025/02/10',
      '鈴木|花子|suzuki@x.jp|Python入門|20|60|2025/01/12|',
    ],
  ],
  [
    'udemy es',
    'Udemy Business',
    2,
    1,
    [
      'Nombre del usuario|Apellido del usuario|Correo electrónico del usuario|Título del curso|% marcado como completado|Minutos de vídeo consumidos|Fecha de inscripción|Fecha de finalización',
      'Luis|García|luis@x.es|Excel avanzado|100|200|2025-01-03|2025-02-03',
      'Eva|Ruiz|eva@x.es|Excel avanzado|50|90|2025-01-03|',
    ],
  ],
  [
    'udemy pt',
    'Udemy Business',
    1,
    1,
    [
      'Nome do usuário|Sobrenome do usuário|E-mail do usuário|Título do curso|% marcado como concluído|Minutos de vídeo consumidos|Data de inscrição|Data de conclusão',
      'João|Silva|joao@x.br|SQL completo|100|200|2025-01-03|2025-02-03',
    ],
  ],
  [
    'linkedin',
    'LinkedIn Learning',
    2,
    1,
    [
      'Name|Email|Unique User ID|Content Name|Content Type|Content Provider|Content ID|Percent Complete|Hours Viewed (H:M:S)|First Started At (PST/PDT)|Completed At (PST/PDT)|Skills',
      'Ana Ferreira|ana@x.com|u1|Leading Teams|Course|LinkedIn|urn:li:1|100%|1:23:45|1/5/2025 9:00 AM|1/20/2025 3:04 PM|Leadership',
      'Bo Lind|bo@x.com|u2|Leading Teams|Course|LinkedIn|urn:li:1|40%|0:30:00|1/6/2025 9:00 AM||Leadership',
    ],
  ],
  [
    'edx learner',
    'edX',
    3,
    1,
    [
      'user_email|course_title|course_key|partner_name|course_list_price|enrollment_date|passed_date|letter_grade|current_grade|has_passed|total_learning_time_hours|unenrollment_date',
      'ana@x.com|Data Science: R Basics|HarvardX+PH125.1x|HarvardX|149.00|2024-09-01|2024-10-05|Pass|0.93|True|12.4|',
      'bo@x.com|Data Science: R Basics|HarvardX+PH125.1x|HarvardX|149.00|2024-09-01|||0.20|False|2.1|',
      'cy@x.com|Data Science: R Basics|HarvardX+PH125.1x|HarvardX|149.00|2024-09-01|||0.0|False|0|2024-09-20',
    ],
  ],
  [
    'cornerstone',
    'Cornerstone',
    3,
    1,
    [
      'User Full Name|User ID|Training Title|Training Type|Training Provider|Transcript Status|Transcript Registration Date|Transcript Completed Date|Training Hours|Transcript Score|Manager Name',
      'Ferreira, Ana|E1|Anti-bribery basics|Online Class|In-house|Completed|01/13/2025|02/14/2025|1.5|90|Big Boss',
      'Lind, Bo|E2|Anti-bribery basics|Online Class|In-house|In Progress|01/13/2025||1.5||Big Boss',
      'Cho, Cy|E3|Anti-bribery basics|Online Class|In-house|Pending Approval|||1.5||Big Boss',
    ],
  ],
  [
    'sap lms',
    'SAP SuccessFactors Learning',
    2,
    1,
    [
      'User ID|Last Name|First Name|Item Type|Item ID|Item Title|Completion Date|Completion Status|Grade|Total Hours|CPE Hours|Instructor',
      'E1|Ferreira|Ana|COURSE|SAF-01|Fire safety|Feb 14, 2025 09:00 AM Europe/London|COURSE_COMPL||2|0|Smith',
      'E2|Lind|Bo|COURSE|SAF-01|Fire safety|Feb 15, 2025 09:00 AM Europe/London|COURSE_INCOMPL||2|0|Smith',
    ],
  ],
  [
    'workday',
    'Workday Learning',
    2,
    1,
    [
      'Worker|Employee ID|Learning Content|Learning Enrollment Status|Completion Status|Completion Date|Expiration Date|Grade',
      'Ana Ferreira|E1|GDPR essentials|Enrolled|Completed|2025-03-01|2026-03-01|100',
      'Bo Lind|E2|GDPR essentials|Enrolled|In Progress|||',
    ],
  ],
  [
    'docebo',
    'Docebo',
    3,
    1,
    [
      'Username|First Name|Last Name|Email|Course Code|Course Name|Course Type|Enrollment Date|Enrollment Status|Completion Date|Final Score|Session Time',
      'ana|Ana|Ferreira|ana@x.com|C-1|Sales basics|E-Learning|2025-01-02 10:00:00|Completed|2025-01-05 11:00:00|90|1h 20m',
      'bo|Bo|Lind|bo@x.com|C-1|Sales basics|E-Learning|2025-01-02 10:00:00|In Progress||0|0h 10m',
      'cy|Cy|Cho|cy@x.com|C-1|Sales basics|E-Learning|2025-01-02 10:00:00|Not Started||0|0',
    ],
  ],
  [
    'talentlms',
    'TalentLMS',
    2,
    1,
    [
      'User|Username|Course|Status|Progress|Average score|Enrolled on|Completed on|Time|Expiration date',
      'Ana Ferreira|ana|First aid|Completed|100%|88%|02/01/2025|17/01/2025|1h 2m 3s|17/01/2027',
      'Bo Lind|bo|First aid|Not passed|80%|40%|02/01/2025|18/01/2025|40m|',
    ],
  ],
  [
    'credly',
    'Credly',
    3,
    1,
    [
      'Recipient Email|Issued To First Name|Issued To Last Name|Badge Template Name|Issuer|State|Issued At|Expires At|Badge URL',
      'ana@x.com|Ana|Ferreira|AWS Certified Cloud Practitioner|Amazon Web Services Training and Certification|accepted|2024-05-06 00:00:00 UTC|2027-05-06 00:00:00 UTC|https://www.credly.com/badges/abc',
      'bo@x.com|Bo|Lind|AWS Certified Cloud Practitioner|Amazon Web Services Training and Certification|pending|2024-05-06 00:00:00 UTC|2027-05-06 00:00:00 UTC|https://www.credly.com/badges/abd',
      'cy@x.com|Cy|Cho|AWS Certified Cloud Practitioner|Amazon Web Services Training and Certification|revoked|2024-05-06 00:00:00 UTC||https://www.credly.com/badges/abe',
    ],
  ],
  [
    'accredible',
    'Accredible',
    2,
    1,
    [
      'Recipient Name|Recipient Email|Group Name|Credential Name|Credential ID|Issued On|Expired On|Credential URL',
      'Ana Ferreira|ana@x.com|cohort-1|Digital Marketing Certificate|777001|2024-11-02||https://www.credential.net/777001',
      'Bo Lind|bo@x.com|cohort-1|Digital Marketing Certificate|777002|2024-11-02|2026-11-02|https://www.credential.net/777002',
    ],
  ],
  [
    'pluralsight',
    'Pluralsight',
    2,
    1,
    [
      'User Name|Email|Course ID|Course Slug|Course Name|Percent Watched|Hours of View Time|First Clip Viewed|Last Clip Viewed|Is Course Completed',
      'Ana Ferreira|ana@x.com|10|terraform|Terraform deep dive|100|4.5|2025-01-01|2025-02-02|True',
      'Bo Lind|bo@x.com|10|terraform|Terraform deep dive|22|1.1|2025-01-01|2025-01-05|False',
    ],
  ],
  [
    'certs list',
    null,
    2,
    2,
    [
      'Employee No|Employee|Certification|Certificate No.|Issued by|Date issued|Valid until|Remarks',
      'E1|Ana Ferreira|ISTQB Foundation|AT-1|ISTQB|2023-05-06||',
      'E2|Bo Lind|Forklift licence|F-22|TÜV|2022-01-10|2027-01-10|night shift',
    ],
  ],
  [
    'ja list',
    null,
    3,
    1,
    [
      '社員番号|氏名|研修名|受講日|有効期限|合否|点数',
      'E1|山田太郎|情報セキュリティ研修|2025年4月1日|2026年3月31日|合格|92',
      'E2|鈴木花子|情報セキュリティ研修|2025年4月1日||不合格|40',
      'E3|佐藤次郎|情報セキュリティ研修|||未受講|',
    ],
  ],
  [
    'de list',
    null,
    3,
    2,
    [
      'Personalnr.|Mitarbeiter|Schulung|Schulungsdatum|Gültig bis|Status|Bemerkung',
      '1001|Müller, Hans|Erste Hilfe|12.03.2025|12.03.2027|bestanden|',
      '1002|Meier, Eva|Erste Hilfe|12.03.2025||nicht bestanden|',
      '1003|Schulz, Uwe|Staplerschein|||geplant|',
    ],
  ],
  [
    'tracker x',
    null,
    6,
    3,
    [
      'Mandatory training tracker||||',
      'Employee|Employee ID|GDPR|Code of conduct|Fire safety',
      'Ana Ferreira|E1|x|x|',
      'Bo Lind|E2||x|x',
      'Cy Cho|E3|x||x',
    ],
  ],
  [
    'tracker words',
    null,
    8,
    3,
    [
      'Employee|GDPR training|Code of conduct training|Fire safety training',
      'Ana Ferreira|Completed|Expired|Done',
      'Bo Lind|Overdue|In progress|Completed 12 Mar 2025',
      'Cy Cho|N/A|Completed|Booked',
    ],
  ],
  [
    'tracker across',
    null,
    6,
    3,
    [
      'Course|Ana Ferreira|Bo Lind|Cy Cho',
      'GDPR|2025-01-02|2025-03-04|',
      'Code of conduct|2025-02-02||2024-12-12',
      'Fire safety||2025-05-06|2025-05-07',
    ],
  ],
  [
    'tracker 3090',
    null,
    2,
    1,
    [
      'Name|Job|First Aid renewal due|Days left|0|30|90',
      'Ana Ferreira|Nurse|2027-01-02|201|0|30|90',
      'Bo Lind|Nurse|2026-12-01|169|0|30|90',
    ],
  ],
];

it.for(FILES)('is a list of awards: %s', ([, platform, entries, courses, lines]) => {
  const grid = gridFromRows(lines.map((line) => line.split('|')));
  const file = fileOf(grid);
  const hints = { ...NO_HINTS, today: '2026-06-15', currency: 'EUR' };
  const readings = SKILL_FILE_KINDS.map((kind) => finished(READERS[kind](grid, 0, file, hints)));
  const best = readings.toSorted((a, b) => (b?.score ?? 0) - (a?.score ?? 0))[0];
  expect(best?.kind).toBe('awards');
  expect(best?.looksLike).toBe(platform);
  expect(best?.awards).toHaveLength(entries);
  expect(new Set(best?.awards.map(({ credential }) => credential.title)).size).toBe(courses);
});
