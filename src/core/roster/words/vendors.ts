import type { HeaderWords } from './types.ts';

/** Headers as HR systems write them: Workday, SAP SuccessFactors, UKG, ADP, BambooHR, HiBob, Personio, Oracle. */
export const vendors: HeaderWords = {
  employeeNumber:
    'Worker ID|Employee ID Worker|Workday ID:62|PERNR|Pers No|Personnel No|Personnel Number|PERSON ID EXTERNAL|personIdExternal|User Sys ID:80|USERID|Users Sys ID|Associate ID|Position ID Associate:60|File Number:70|ADP File Number|Payroll File Number|Employee Payroll Number|Employee # in company|Company employee ID|Person Number|Assignment Number:74|Badge:55|employeeId|workerId',
  name: 'Legal Name|Worker Name|Payroll Name|Preferred Name Full|Legal Name Full Name|Full Name Legal|FULLNAME|Display name|Formatted Name|Name Formatted|Employee Name Last Suffix First MI|Last name First name|DEFAULT FULL NAME|Reporting Name',
  firstName:
    'Legal Name First Name|Legal First Name|FIRSTNAME|FIRST NM|Preferred Name First Name:86|First Name Preferred:84|Goes by first name:72|VORNA|Name First|Employee First Name',
  lastName:
    'Legal Name Last Name|Legal Last Name|LASTNAME|LAST NM|Preferred Name Last Name:86|NACHN|Name Last|Employee Last Name',
  email:
    'Email Primary Work|Primary Work Email|Work Contact Work Email|Work Email Work Contact|EMAIL BUSINESS|Email Address Work|Email Work|Personal Contact Personal Email:45|Email Primary Home:45|Primary Email|Business Email Information Email Address',
  department:
    'Home Department Description|Home Department|Org Level 1 Description:66|Department Work Contact|Org Unit Name|ORGEH:62|Supervisory Organization:74|Cost Center Hierarchy:45|Org Level 3:50',
  team: 'Org Level 2 Description:58|Org Level 4:50|Sub Team|Supervisory Organization:62',
  role: 'Job Title Description|Business Title|Job Profile|Primary Job|Job Information Job Title|TITLE|Job Classification Job Title|Position Title|PLANS:55|STELL:55|JOBCODE:60|Job Information Position:72|Work Title',
  manager:
    'MANAGER|Manager 1 Employee Id|Manager 1 Name:90|Manager 1 Email|Manager 1 Employee Number|Worker s Manager|Workers Manager|Worker Manager ID|Manager ID Worker|Reports To Name|Reports To Associate ID|Reports To Legal Name|Reports To Email|Supervisor Employee #|Supervisor EID|Reporting to Employee #|Manager User Sys ID|Direct Manager User ID|Manager User ID|Reports to email|Supervisor Primary|Manager Person Number|Primary Supervisor|Line Manager Person Number|Manager Worker ID',
  hireDate:
    'Hire Date Original|Original Hire Date|Last Hired Date|Hire Rehire Date|Hire Date Hire Rehire Date|HIREDATE|Date Start:76|Employment Details Hire Date|Start Date Company|Company Start Date|Latest Start Date|Recent Hire Date',
  leavingDate:
    'TERMINATIONDATE|Termination Date Employment Details|Leave of Absence Date:30|Employment Details Termination Date|Contract End:66|Termination effective date|Actual Termination Date|Last day of employment|Last Date Worked:80',
  status:
    'Worker Status|Position Status|Employment Status Type|Employment Details Employee Status|Lifecycle status|Internal lifecycle status|Employee Status Code|STATUS|Active Status Worker|STAT2:55',
  location:
    'Location Work Location|Work Location Name|Home Work Location|Location Description|Work Address City|Work Contact Location|Location Name|Office Name|WERKS:45',
  country:
    'Work Country|Location Address Country|Work Address Country|Country Region Code|Company Country|Job Information Country',
  employmentType:
    'Worker Category Description|Worker Type|Employee Type Description|Full Part Time Code|Time Type|Employment Contract Type|Contract Employment Type|PERSG:50|PERSK:50|Employee Class Employment|Regular Temporary',
  weeklyHours:
    'Scheduled Weekly Hours|Default Weekly Hours|Standard Weekly Hours|Work Hours Weekly|Scheduled Work Hours:76|Weekly Work Hours|WOSTD|ARBST:50',
  fte: 'FTE|FTE %|Assigned FTE|Full Time Equivalency|BSGRD|Paid FTE:80',
  salary:
    'Total Base Pay Annualized Amount|Base Pay Annual|Annual Salary Base|Annual Pay Rate|Pay Rate Amount:76|Regular Pay Rate Amount:76|Compensation Amount|Annualized Salary|Base Salary Amount|Pay Component Value:60|Fixed salary|Base compensation',
  salaryCurrency:
    'Base Pay Currency|Pay Rate Currency|Compensation Currency|Currency Code Pay|WAERS',
  salaryPeriod:
    'Base Pay Frequency|Pay Frequency Code|Compensation Paid per|Pay per|Salary interval|Compensation Frequency',
  costCentre:
    'Cost Center ID|Cost Center Name|Home Cost Number|Home Cost Number Code|KOSTL|Home Cost Center|Cost Center Description',
};
